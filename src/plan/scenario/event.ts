// One event of a scenario.
import type { ZoneId } from '@/engine';
import type { PlanGroup } from '@/plan/rows/group';
import { SETTING_FIELDS, type SettingField } from '@/plan/rows/settings';
import {
  blankFields,
  readFields,
  type TextOf,
  type TypedField,
  type ValuesOf,
  writeFields,
} from '@/plan/table/field-table';
import type { Notes } from '@/plan/table/problem-notes';
import {
  EVENT,
  EVENT_USES,
  type EventKind,
  type EventSurroundings,
  type ModeChange,
} from './event-fields';

export interface EventText extends TextOf<typeof EVENT> {
  /** Tells rows apart on the page; it is not part of the plan. */
  readonly id: string;
}
export type EventField = TypedField<typeof EVENT>;
export interface EventPath {
  readonly part: 'event';
  readonly row: string;
  readonly field: EventField;
}
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
      /** ENABLE_PREFIX_DELEGATION; `undefined`: it stays as the plan has it. */
      readonly prefixDelegation: boolean | undefined;
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
  notes: Notes<EventPath>,
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
      return {
        kind,
        prefixDelegation: switched(values.prefixDelegation),
        settings,
        over: values.over,
      };
    }
    case 'add-group': {
      const { instanceType, nodes, podsPerNode, zones, name: ownName } = values;
      return { kind, group: { instanceType, nodes, podsPerNode, zones, name: ownName } };
    }
  }
}

function switched(change: ModeChange): boolean | undefined {
  return change === 'unchanged' ? undefined : change === 'true';
}

/** Fields that its kind does not use are as in a new event. */
export function formatEvent(event: PlanEvent, id: string, zones: readonly ZoneId[]): EventText {
  return writeFields(EVENT, newEvent(event.kind, id), flat(event), { zones });
}

function flat(event: PlanEvent): Partial<EventValues> {
  switch (event.kind) {
    case 'upgrade':
      return { ...event, budget: event.budgetPercent };
    case 'change-settings':
      return {
        ...event,
        ...event.settings,
        prefixDelegation:
          event.prefixDelegation === undefined ? 'unchanged' : `${event.prefixDelegation}`,
      };
    case 'add-group':
      return { kind: event.kind, at: event.at, ...event.group };
    default:
      return event;
  }
}
