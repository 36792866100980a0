// The order of the rows of the node group table.
import {
  type GroupUsage,
  type HeldInGroup,
  type HoldingNodes,
  spreadOver,
  wantedByGroup,
} from '@/engine';

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
  held?: readonly HeldInGroup[],
): readonly number[] {
  const places = groups.map((_, place) => place);
  if (order === undefined) return places;
  const { column } = order;
  const sign = order.direction === 'ascending' ? 1 : -1;
  const group = (place: number) => groups[place] as GroupUsage;
  if (column === 'type') {
    const byName = (a: number, b: number) =>
      group(a).label.localeCompare(group(b).label, 'en', { numeric: true });
    return places.sort((a, b) => sign * byName(a, b));
  }
  const keys = groups.map((each, place) =>
    numbersIn(each, held?.[place] ?? wantedByGroup(each), column),
  );
  const key = (place: number) => keys[place] as Numbers;
  return places.sort((a, b) => sign * (key(a)[0] - key(b)[0] || key(a)[1] - key(b)[1]));
}

/** What is shown: where nodes of a group differ, the most of them goes first, then the least. */
type Numbers = readonly [most: number, least: number];

function numbersIn(
  group: GroupUsage,
  { alike, held }: HeldInGroup,
  column: Exclude<GroupColumn, 'type'>,
): Numbers {
  const plain = (number: number): Numbers => [number, number];
  const over = (value: (node: HoldingNodes) => number): Numbers => {
    const { least, most } = spreadOver(alike, value);
    return [most, least];
  };
  switch (column) {
    case 'nodes':
      return plain(group.nodes);
    case 'pods':
      return plain(group.nodes === 0 ? 0 : group.podsAsked / group.nodes);
    case 'maxPods':
      return plain(group.maxPods);
    case 'enis':
      return over(({ enis }) => enis);
    case 'ipsActive':
      return over(({ assigned }) => assigned);
    case 'ipsWarm':
      return over(({ warm }) => warm);
    case 'heldPerNode':
      return over((node) => node.held);
    case 'held':
      return plain(held);
  }
}
