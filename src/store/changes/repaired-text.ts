// The engine's repairs, written into the form as a person would.
import type { CniSettings, Repair } from '@/engine';
import {
  formatPlan,
  formatTargets,
  isBlankGroup,
  isBlankSubnet,
  type Plan,
  type PlanText,
  repairedPlan,
  type SubnetText,
  subnetsFrom,
} from '@/plan';
import { freeRowId, insertAfter } from '@/store/rows';

/** The form with these settings; a field is left empty where AWS's shipped value is meant. */
export function withSettings(text: PlanText, settings: CniSettings): PlanText {
  const { prefixDelegation } = settings;
  return { ...text, prefixDelegation, settings: formatTargets(settings) };
}

/**
 * The form of a plan with a repair written into it: what was typed stays wherever the repair says
 * nothing else.
 * @param plan what the form was read as; `repairedPlan` of it is what the new form is read as
 */
export function repairedText(text: PlanText, repair: Repair, plan: Plan): PlanText {
  return changedText(text, plan, repairedPlan(plan, repair), subnetsFrom(plan, repair));
}

/**
 * The same for any change.
 * @param from of each subnet after it the place before; `undefined`: it is new
 */
export function changedText(
  text: PlanText,
  plan: Plan,
  changed: Plan,
  from: readonly (number | undefined)[],
): PlanText {
  const before = formatPlan(plan);
  const after = formatPlan(changed);
  const { subnets, groups, consumers, scenario, networking } = text;
  return {
    ...patched(text, before, after),
    subnets: patchedRows(withZone(subnets, after), isBlankSubnet, {
      before: before.subnets,
      after: after.subnets,
      from,
    }),
    consumers: consumers.map((consumer, index) => {
      const [was, is] = [before.consumers[index], after.consumers[index]];
      return was === undefined || is === undefined
        ? consumer
        : { ...patched(consumer, was, { ...is, id: was.id }), id: consumer.id };
    }),
    groups: patchedRows(groups, isBlankGroup, {
      before: before.groups,
      after: after.groups,
      from: after.groups.map((_, index) => (index < before.groups.length ? index : undefined)),
    }),
    networking: {
      ...patched(networking, before.networking, after.networking),
      windows: patched(networking.windows, before.networking.windows, after.networking.windows),
    },
    scenario: {
      ...patched(scenario, before.scenario, after.scenario),
      events: scenario.events.map((event, index) => {
        const [was, is] = [before.scenario.events[index], after.scenario.events[index]];
        return was === undefined || is === undefined ? event : patched(event, was, is);
      }),
    },
  };
}

/** The only subnet of a plan may leave its zone unsaid; beside a second one it has to be said. */
function withZone(
  rows: readonly SubnetText[],
  { subnets: [first, ...others] }: Pick<PlanText, 'subnets'>,
): readonly SubnetText[] {
  if (first === undefined || others.length === 0) return rows;
  const { zone } = first;
  return rows.map((row) =>
    row.zone.trim() === '' && !isBlankSubnet(row) ? { ...row, zone } : row,
  );
}

/** What a repair says anew of something; the rest of it as it was typed. */
function patched<T extends object>(text: T, before: T, after: T): T {
  const keys = Object.keys(after) as (keyof T)[];
  const changed = keys.filter((key) => !isAlike(before[key], after[key]));
  return { ...text, ...Object.fromEntries(changed.map((key) => [key, after[key]])) };
}

function isAlike(a: unknown, b: unknown): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}

interface Rows<Row> {
  readonly before: readonly Row[];
  readonly after: readonly Row[];
  /** Of each row after the one it was before; `undefined`: it is new. */
  readonly from: readonly (number | undefined)[];
}

/** Rows in which nothing was typed stay where they are, a new one comes below the one before it. */
function patchedRows<Row extends { readonly id: string }>(
  rows: readonly Row[],
  isRowBlank: (row: Row) => boolean,
  { before, after, from }: Rows<Row>,
): readonly Row[] {
  const typed = rows.filter((row) => !isRowBlank(row));
  const gone = typed.filter((_, place) => place < before.length && !from.includes(place));
  let all = rows.filter((row) => !gone.includes(row));
  let last: string | undefined;
  after.forEach((row, index) => {
    const place = from[index];
    const own = place === undefined ? undefined : typed[place];
    const was = place === undefined ? undefined : before[place];
    if (own === undefined || was === undefined) {
      const added = { ...row, id: freeRowId(all) };
      all = insertAfter(all, last ?? all.at(-1)?.id, added);
      last = added.id;
      return;
    }
    const { id } = own;
    all = all.map((each) =>
      each.id === id ? { ...patched(own, was, { ...row, id: was.id }), id } : each,
    );
    last = id;
  });
  return all;
}
