import { checkValue } from '@/plan/link/text/check-value';
import { writePairs } from '@/plan/link/text/pairs';
import { NEWEST_LINK_DEFAULTS, NEWEST_LINK_VERSION } from '@/plan/link/versions/versions';
import type { Plan, PlanText } from '@/plan/plan';
import { ADDON_IDS } from '@/plan/rows/addon-list';
import { isBlankGroup } from '@/plan/rows/group';
import { isBlankSubnet } from '@/plan/rows/subnet';
import type { ScenarioText } from '@/plan/scenario/scenario';
import { formatPlan } from '@/plan/text/format-plan';
import { CHECK_KEY, type RowKey, VERSION_KEY } from './keys/link-keys';

import {
  NO_EVENT,
  writeAddon,
  writeConsumer,
  writeEvent,
  writeNode,
  writeSubnet,
} from './keys/row-links';
import { SINGLE, writeSingles } from './keys/single-keys';
import { FIRST_VIEW, type PlanView, viewPairs } from './keys/view-keys';
import type { LinkProblem } from './link-problem';

type Pair = readonly [key: string, value: string];

/** Characters from which on chats and mail programs may cut a link. */
const LONG_LINK = 8_000;

/**
 * The plan as a query string without `?`: a check value, the version, then only what differs from
 * that version's defaults, in an order that never changes. `parseLink` and `parsePlan` give the
 * plan back. Pure ASCII. Grammar: link.md.
 * @param view what of the plan the page is to show
 */
export function formatLink(plan: Plan, view: PlanView = FIRST_VIEW): string {
  // A key writes it into the draft, then into the address.
  const written = writtenPlans.get(plan) ?? write(pairsOf(formatPlan(plan)));
  writtenPlans.set(plan, written);
  return linkOf(written, view);
}

const writtenPlans = new WeakMap<Plan, string>();

/**
 * The same of a form whose subnets are yet to come, all of them or those of some zones of its node groups, with its
 * rows as they were typed; `undefined` where it has no node groups.
 */
export function formatTypedLink(text: PlanText, view: PlanView): string | undefined {
  const groups = text.groups.filter((group) => !isBlankGroup(group));
  const subnets = text.subnets.filter((subnet) => !isBlankSubnet(subnet));
  if (groups.length === 0) return undefined;
  return linkOf(write(pairsOf({ ...text, subnets, groups })), view);
}

function linkOf(written: string, view: PlanView): string {
  const ofView = write(viewPairs(view));
  const rest = ofView === '' ? written : `${written}&${ofView}`;
  return `${CHECK_KEY}=${checkValue(rest)}&${rest}`;
}

function write(pairs: readonly Pair[]): string {
  return writePairs(pairs.map(([key, value]) => ({ key, value: value.toWellFormed() })));
}

/** A note when a link is so long that chats and mail programs may cut it. */
export function linkLengthNote(link: string): LinkProblem | undefined {
  if (link.length <= LONG_LINK) return undefined;
  return { code: 'LINK_TOO_LONG', raw: link, length: link.length, max: LONG_LINK };
}

function pairsOf(text: PlanText): readonly Pair[] {
  const { prefixDelegation, settings, networking, systemPodAddons: addons } = text;
  const scenario = clipped(text.scenario);
  const addonsOn = ADDON_IDS.filter((id) => addons[id].isOn);
  return [
    [VERSION_KEY, String(NEWEST_LINK_VERSION)],
    ...writeSingles(SINGLE.head, text),
    ...rowPairs('subnet', text.subnets.map(writeSubnet)),
    ...writeSingles(SINGLE.settings, { prefixDelegation, ...settings }),
    ...writeSingles(SINGLE.networking, networking),
    ...writeSingles(SINGLE.controller, text),
    ...writeSingles(SINGLE.windows, networking.windows),
    ...writeSingles(SINGLE.everyNode, text),
    ...rowPairs(
      'addon',
      addonsOn.map((id) => writeAddon(id, addons[id])),
    ),
    ...rowPairs('node', text.groups.map(writeNode)),
    ...writeSingles(SINGLE.wholeCluster, text),
    ...writeSingles(SINGLE.quotas, text),
    ...rowPairs('consumer', text.consumers.map(writeConsumer)),
    ...rowPairs('event', eventRows(scenario)),
    ...writeSingles(SINGLE.scenario, scenario),
    ...writeSingles(SINGLE.required, text),
  ];
}

function rowPairs(key: RowKey, rows: readonly string[]): readonly Pair[] {
  return rows.map((row) => [key, row]);
}

function eventRows({ events }: ScenarioText): readonly string[] {
  if (events.length === 0) return [NO_EVENT];
  const rows = events.map((event) => writeEvent(clipped(event)));
  return rows.join() === NEWEST_LINK_DEFAULTS.onlyEvent ? [] : rows;
}

// Of a text that can't be read, more is not carried.
const LONGEST_TEXT = 200;

/** A scenario at fault travels as it was typed. */
function clipped<Row extends object>(row: Row): Row {
  const clip = (typed: unknown) =>
    typeof typed === 'string' ? typed.trim().slice(0, LONGEST_TEXT).toWellFormed() : typed;
  return {
    ...row,
    ...Object.fromEntries(Object.entries(row).map(([key, text]) => [key, clip(text)])),
  };
}
