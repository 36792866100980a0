// One event of a scenario. A kind uses the fields that EVENT_USES lists for it; the others stay as
// they were typed, and are not looked at.
import type { ZoneId } from '@/engine';
import { UPGRADE_STRATEGIES, type UpgradeStrategy } from '@/engine/over-time';
import { type FieldReading, faulty, readAs } from '@/plan/fields/field-reading';
import { parseInstanceType, type TypeLookup } from '@/plan/fields/instance-type';
import { parseNumber } from '@/plan/fields/number';
import {
  BUDGET_PERCENT,
  CLUSTER_PODS,
  DURATION_MINUTES,
  EVENT_MINUTES,
  MAX_UNAVAILABLE,
  NODES,
  PODS_PER_MINUTE,
  PODS_PER_NODE,
} from '@/plan/fields/number-ranges';
import { type KnownZones, parseZone } from '@/plan/fields/zone';
import { labelTyped } from '@/plan/labels';
import { SETTING_FIELDS } from '@/plan/rows/settings';
import { change, name, nodeZones, number, text, where, word } from '@/plan/table/field-builders';

export const EVENT_KINDS = [
  'upgrade',
  'scale-pods',
  'scale-nodes',
  'restart-pods',
  'lose-zone',
  'churn',
  'change-settings',
  'add-group',
] as const;
export type EventKind = (typeof EVENT_KINDS)[number];

/** What an event may name. */
export interface EventSurroundings {
  readonly zones: KnownZones;
  /** Labels of the plan's node groups; `undefined` while a group can't be read. */
  readonly groups: readonly string[] | undefined;
  readonly lookup: TypeLookup;
}
interface EventAround extends EventSurroundings {
  readonly kind: EventKind;
  readonly strategy: UpgradeStrategy;
}

/** What change-settings does with ENABLE_PREFIX_DELEGATION. */
export const MODE_CHANGES = ['unchanged', 'true', 'false'] as const;
export type ModeChange = (typeof MODE_CHANGES)[number];

/** The settings of change-settings: `''` leaves a variable as the plan has it. */
const CHANGES = {
  prefixDelegation: word(MODE_CHANGES, { link: 'ENABLE_PREFIX_DELEGATION' }),
  WARM_ENI_TARGET: change('WARM_ENI_TARGET'),
  WARM_IP_TARGET: change('WARM_IP_TARGET'),
  MINIMUM_IP_TARGET: change('MINIMUM_IP_TARGET'),
  WARM_PREFIX_TARGET: change('WARM_PREFIX_TARGET'),
  MAX_ENI: change('MAX_ENI'),
};

export const USUAL_MAX_UNAVAILABLE = 1;
export const USUAL_BUDGET_PERCENT = 10;

export const EVENT = {
  kind: word(EVENT_KINDS),
  /** Minutes from the start. */
  at: number(EVENT_MINUTES, { link: 'at', blank: '1' }),
  /** Pods or nodes to scale to. */
  to: text({ link: 'to', read: readTarget, write: String }),
  /** Label of a node group. `''`: the first; of scale-pods: the pods for the whole cluster. */
  group: text({ read: readGroup, write: formatOptional }),
  ...CHANGES,
  /** Minutes that a ramp or a roll-out takes; `0` is a step. */
  over: number(EVENT_MINUTES, { link: 'over', blank: '0' }),
  strategy: word(UPGRADE_STRATEGIES, { link: 'strategy' }),
  /** Of managed node groups. */
  maxUnavailable: where(
    ({ strategy }: EventAround) => strategy === 'default' || strategy === 'minimal',
    number(MAX_UNAVAILABLE, { link: 'max-unavailable', blank: '1' }),
    USUAL_MAX_UNAVAILABLE,
  ),
  /** Karpenter's, in percent. */
  budget: where(
    ({ strategy }: EventAround) => strategy === 'karpenter',
    number(BUDGET_PERCENT, { link: 'budget', blank: '10' }),
    USUAL_BUDGET_PERCENT,
  ),
  /** `''`: the first zone of the plan. */
  zone: text({ read: readZone, write: formatOptional }),
  podsPerMinute: number(PODS_PER_MINUTE, { link: 'pods-per-minute', blank: '10' }),
  /** Minutes of churn. */
  lasts: number(DURATION_MINUTES, { link: 'for', blank: '10' }),
  /** The node group of add-group. */
  instanceType: text({
    read: (typed, { lookup }: EventAround) => parseInstanceType(typed, lookup),
    write: String,
  }),
  nodes: number(NODES),
  podsPerNode: number(PODS_PER_NODE, { blank: '0' }),
  zones: nodeZones(),
  name: name(),
};
type EventKey = Exclude<keyof typeof EVENT, 'kind'>;

/** Which fields an event of a kind has: by their place behind the kind, then by their name. */
export const EVENT_USES: Readonly<
  Record<EventKind, readonly [positions: readonly EventKey[], named: readonly EventKey[]]>
> = {
  upgrade: [['group'], ['at', 'strategy', 'maxUnavailable', 'budget']],
  'scale-pods': [['group'], ['at', 'to', 'over']],
  'scale-nodes': [['group'], ['at', 'to', 'over']],
  'restart-pods': [[], ['at']],
  'lose-zone': [['zone'], ['at']],
  churn: [[], ['at', 'podsPerMinute', 'lasts']],
  'change-settings': [[], ['at', 'over', 'prefixDelegation', ...SETTING_FIELDS]],
  'add-group': [
    ['instanceType', 'nodes', 'podsPerNode', 'zones'],
    ['at', 'name'],
  ],
};

function readTarget(typed: string, { kind }: EventAround): FieldReading<number> {
  return parseNumber(typed, kind === 'scale-pods' ? CLUSTER_PODS : NODES);
}

function readGroup(typed: string, { groups }: EventAround): FieldReading<string | undefined> {
  const group = typed.trim();
  if (group === '') return readAs(undefined);
  const label = groups === undefined ? group : labelTyped(group, groups);
  if (label !== undefined) return readAs(label);
  return faulty({ code: 'GROUP_UNKNOWN', group, known: groups ?? [] });
}

function readZone(typed: string, { zones: known }: EventAround): FieldReading<ZoneId | undefined> {
  const zone = typed.trim();
  if (zone === '') return readAs(undefined);
  const isKnown = !known.complete || known.zones.includes(zone);
  return isKnown ? parseZone(typed) : faulty({ code: 'ZONE_UNKNOWN', zone, known: known.zones });
}

function formatOptional(text: string | undefined): string {
  return text ?? '';
}
