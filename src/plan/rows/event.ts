// One event of a scenario. A kind uses the fields that EVENT_USES lists for it; the others stay as
// they were typed, and are not looked at.
import type { ZoneId } from '@/engine';
import { UPGRADE_STRATEGIES, type UpgradeStrategy } from '@/engine/over-time';
import { closestTypes, findTypedType, type TypeLookup } from '@/plan/fields/instance-type';
import {
  BUDGET_PERCENT,
  CLUSTER_PODS,
  DURATION_MINUTES,
  EVENT_MINUTES,
  MAX_UNAVAILABLE,
  NODES,
  PODS_PER_MINUTE,
  PODS_PER_NODE,
} from '@/plan/fields/limits';
import { parseNumber } from '@/plan/fields/number';
import { faulty, type Reading, readAs } from '@/plan/fields/reading';
import { type KnownZones, parseZone } from '@/plan/fields/zone';
import { change, name, nodeZones, number, text, word } from './field-kinds';
import {
  blankFields,
  readFields,
  type TextOf,
  type TypedField,
  type ValuesOf,
  writeFields,
} from './field-table';
import type { PlanGroup } from './group';
import type { ProblemNotes } from './problem-notes';
import { SETTING_FIELDS, type SettingField } from './settings';

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

/** The settings of change-settings: `''` leaves a variable as the plan has it. */
const CHANGES = {
  WARM_ENI_TARGET: change('WARM_ENI_TARGET'),
  WARM_IP_TARGET: change('WARM_IP_TARGET'),
  MINIMUM_IP_TARGET: change('MINIMUM_IP_TARGET'),
  WARM_PREFIX_TARGET: change('WARM_PREFIX_TARGET'),
  MAX_ENI: change('MAX_ENI'),
};

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
  maxUnavailable: text({
    link: 'max-unavailable',
    blank: '1',
    read: (typed, { strategy }: EventAround) =>
      strategy === 'default' || strategy === 'minimal'
        ? parseNumber(typed, MAX_UNAVAILABLE)
        : readAs(1),
    write: String,
  }),
  /** Karpenter's, in percent. */
  budget: text({
    link: 'budget',
    blank: '10',
    read: (typed, { strategy }: EventAround) =>
      strategy === 'karpenter' ? parseNumber(typed, BUDGET_PERCENT) : readAs(10),
    write: String,
  }),
  /** `''`: the first zone of the plan. */
  zone: text({ read: readZone, write: formatOptional }),
  podsPerMinute: number(PODS_PER_MINUTE, { link: 'pods-per-minute', blank: '10' }),
  /** Minutes of churn. */
  lasts: number(DURATION_MINUTES, { link: 'for', blank: '10' }),
  /** The node group of add-group. */
  instanceType: text({ read: readType, write: String }),
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
  'change-settings': [[], ['at', 'over', ...SETTING_FIELDS]],
  'add-group': [
    ['instanceType', 'nodes', 'podsPerNode', 'zones'],
    ['at', 'name'],
  ],
};

export interface EventText extends TextOf<typeof EVENT> {
  /** Tells rows apart on the page; it is not part of the plan. */
  readonly id: string;
}
export type EventField = TypedField<typeof EVENT>;
type EventValues = ValuesOf<typeof EVENT>;

/**
 * Numbers are minutes from the start, nodes, pods. `group`: a node group's label; `undefined` is the
 * first one, of scale-pods the pods for the whole cluster. `zone` `undefined` is the first one.
 */
export type PlanEvent = { readonly at: number } & (
  | ({ readonly kind: 'upgrade'; readonly budgetPercent: number } & Pick<
      EventValues,
      'group' | 'strategy' | 'maxUnavailable'
    >)
  | ({ readonly kind: 'scale-pods' | 'scale-nodes' } & Pick<EventValues, 'group' | 'to' | 'over'>)
  | { readonly kind: 'restart-pods' }
  | ({ readonly kind: 'lose-zone' } & Pick<EventValues, 'zone'>)
  | ({ readonly kind: 'churn' } & Pick<EventValues, 'podsPerMinute' | 'lasts'>)
  | {
      readonly kind: 'change-settings';
      readonly over: number;
      /** A variable that is absent stays as the plan has it; `undefined` takes it away. */
      readonly settings: Readonly<Partial<Record<SettingField, number | undefined>>>;
    }
  | {
      readonly kind: 'add-group';
      readonly group: Pick<PlanGroup, 'instanceType' | 'nodes' | 'podsPerNode' | 'zones' | 'name'>;
    }
);

const BLANK = blankFields(EVENT);

/** An event as it is added: at the first minute, everything else as AWS or Kubernetes does it. */
export function newEvent(kind: EventKind, id: string): EventText {
  const plain = { ...BLANK, id, kind };
  return kind === 'change-settings' ? { ...plain, over: '5' } : plain;
}

/** `undefined`: a field is at fault, and noted. `at` is there wherever it can be read. */
export function parseEvent(
  row: EventText,
  surroundings: EventSurroundings,
  notes: ProblemNotes,
): { readonly at: number | undefined; readonly event: PlanEvent | undefined } {
  const { id, kind, strategy } = row;
  const [positions, named] = EVENT_USES[kind];
  const around = { ...surroundings, kind, strategy };
  const errors = notes.errors.length;
  const values = readFields(EVENT, row, around, notes.of('event', id), {
    only: ['kind', ...positions, ...named],
  });
  const { at } = values;
  // With no error, each field that its kind has is there.
  const isRead = at !== undefined && notes.errors.length === errors;
  return { at, event: isRead ? { at, ...content(kind, values as EventValues) } : undefined };
}

/** An event without its time. */
type EventContent = PlanEvent extends infer Event
  ? Event extends PlanEvent
    ? Omit<Event, 'at'>
    : never
  : never;

function content(kind: EventKind, values: EventValues): EventContent {
  switch (kind) {
    case 'upgrade': {
      const { group, strategy, maxUnavailable, budget: budgetPercent } = values;
      return { kind, group, strategy, maxUnavailable, budgetPercent };
    }
    case 'scale-pods':
    case 'scale-nodes':
      return { kind, group: values.group, to: values.to, over: values.over };
    case 'restart-pods':
      return { kind };
    case 'lose-zone':
      return { kind, zone: values.zone };
    case 'churn':
      return { kind, podsPerMinute: values.podsPerMinute, lasts: values.lasts };
    case 'change-settings': {
      const changed = SETTING_FIELDS.filter((field) => field in values);
      const settings = Object.fromEntries(changed.map((field) => [field, values[field]]));
      return { kind, settings, over: values.over };
    }
    case 'add-group': {
      const { instanceType, nodes, podsPerNode, zones, name: ownName } = values;
      return { kind, group: { instanceType, nodes, podsPerNode, zones, name: ownName } };
    }
  }
}

/** Fields that its kind does not use are as in a new event. */
export function formatEvent(event: PlanEvent, id: string, zones: readonly ZoneId[]): EventText {
  return { ...writeFields(EVENT, newEvent(event.kind, id), flat(event), { zones }), id };
}

function flat(event: PlanEvent): Partial<EventValues> {
  switch (event.kind) {
    case 'upgrade':
      return { ...event, budget: event.budgetPercent };
    case 'change-settings':
      return { ...event, ...event.settings };
    case 'add-group':
      return { kind: event.kind, at: event.at, ...event.group };
    default:
      return event;
  }
}

function readTarget(typed: string, { kind }: EventAround): Reading<number> {
  return parseNumber(typed, kind === 'scale-pods' ? CLUSTER_PODS : NODES);
}

function readGroup(typed: string, { groups }: EventAround): Reading<string | undefined> {
  const group = typed.trim();
  if (group === '') return readAs(undefined);
  const isKnown = groups === undefined || groups.includes(group);
  return isKnown ? readAs(group) : faulty({ code: 'GROUP_UNKNOWN', group, known: groups });
}

function readZone(typed: string, { zones: known }: EventAround): Reading<ZoneId | undefined> {
  const zone = typed.trim();
  if (zone === '') return readAs(undefined);
  const isKnown = !known.complete || known.zones.includes(zone);
  return isKnown ? parseZone(typed) : faulty({ code: 'ZONE_UNKNOWN', zone, known: known.zones });
}

function readType(text: string, { lookup }: EventAround): Reading<string> {
  const typed = text.trim();
  if (typed === '') return faulty({ code: 'TYPE_EMPTY' });
  const found = findTypedType(typed, lookup);
  if (found !== undefined) return readAs(found.name);
  const closest = closestTypes(typed, lookup);
  return faulty({ code: 'TYPE_UNKNOWN', closest }, closest);
}

function formatOptional(text: string | undefined): string {
  return text ?? '';
}
