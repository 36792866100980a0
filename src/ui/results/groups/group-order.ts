// The order of the rows of the node group table.
import type { GroupUsage, HeldInGroup, NodeClass } from '@/engine';
import { spreadOf } from './alike-nodes';

export const GROUP_COLUMNS = [
  'type',
  'nodes',
  'pods',
  'maxPods',
  'enis',
  'ipsActive',
  'ipsWarm',
  'heldPerNode',
  'held',
] as const;
export type GroupColumn = (typeof GROUP_COLUMNS)[number];

export interface GroupOrder {
  readonly column: GroupColumn;
  readonly direction: 'ascending' | 'descending';
}

/** The next order when a head is clicked: numbers the most first, names from A; the third click is the plan's own. */
export function nextOrder(
  order: GroupOrder | undefined,
  column: GroupColumn,
): GroupOrder | undefined {
  const first = column === 'type' ? 'ascending' : 'descending';
  if (order?.column !== column) return { column, direction: first };
  if (order.direction !== first) return undefined;
  return { column, direction: first === 'ascending' ? 'descending' : 'ascending' };
}

/**
 * Places of the groups in the plan, in the order in which they are shown; equal ones as in the plan.
 *
 * @param held what they hold, as far as it is known: without, the order is by what they want
 */
export function groupPlaces(
  groups: readonly GroupUsage[],
  order: GroupOrder | undefined,
  held?: readonly Pick<HeldInGroup, 'held'>[],
): readonly number[] {
  const places = groups.map((_, place) => place);
  if (order === undefined) return places;
  const sign = order.direction === 'ascending' ? 1 : -1;
  const group = (place: number) => groups[place] as GroupUsage;
  const number = (place: number, column: NumberColumn) =>
    column === 'held' ? (held?.[place] ?? group(place)).held : numberIn(group(place), column);
  const compare = (a: number, b: number) =>
    order.column === 'type'
      ? group(a).label.localeCompare(group(b).label, 'en', { numeric: true })
      : number(a, order.column) - number(b, order.column);
  return places.sort((a, b) => sign * compare(a, b));
}

type NumberColumn = Exclude<GroupColumn, 'type'>;

/** Where nodes of a group differ, the most of them. */
function numberIn(group: GroupUsage, column: Exclude<NumberColumn, 'held'>): number {
  const most = (value: (kind: NodeClass) => number) => spreadOf(group, value).most;
  switch (column) {
    case 'nodes':
      return group.nodes;
    case 'pods':
      return group.nodes === 0 ? 0 : group.podsAsked / group.nodes;
    case 'maxPods':
      return group.maxPods;
    case 'enis':
      return most(({ footprint }) => footprint.activeEnis + footprint.warmEnis);
    case 'ipsActive':
      return most(({ footprint }) => footprint.assigned);
    case 'ipsWarm':
      return most(({ footprint }) => footprint.warm);
    case 'heldPerNode':
      return most(({ footprint }) => footprint.held);
  }
}
