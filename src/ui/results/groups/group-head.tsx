import { useAllMessages } from '@/store';
import { classes } from '@/ui/shared/look';
import { GROUP_CELL, GROUP_FIRST_CELL, WIDE_ONLY } from './group-columns';
import { GROUP_COLUMNS, type GroupColumn, type GroupOrder } from './group-order';

const ALWAYS: readonly GroupColumn[] = ['type', 'nodes', 'heldPerNode', 'held'];

/** Of ranges too: a number that becomes one moves no column. */
const ROOM: Readonly<Record<Exclude<GroupColumn, 'type'>, string>> = {
  nodes: 'min-w-6',
  pods: 'min-w-22 text-right',
  maxPods: 'min-w-6',
  enis: 'min-w-16 text-right',
  ipsActive: 'min-w-11 text-right',
  ipsWarm: 'min-w-10 text-right',
  heldPerNode: 'min-w-6',
  held: 'min-w-14 text-right',
};

export interface GroupHeadProps {
  readonly order: GroupOrder | undefined;
  /** Nothing is known of what they hold: all numbers are what they want. */
  readonly isWanted: boolean;
  readonly onSort: (column: GroupColumn) => void;
}

/** The heads of the node group table; a click sorts. */
export function GroupHead({ order, isWanted, onSort }: GroupHeadProps) {
  const words = useAllMessages().proof.nodeGroups;
  return (
    <thead>
      <tr>
        {GROUP_COLUMNS.map((column) => {
          const direction = order?.column === column ? order.direction : undefined;
          return (
            <th
              key={column}
              scope="col"
              aria-sort={direction ?? 'none'}
              className={classes(
                column === 'type' ? GROUP_FIRST_CELL : GROUP_CELL,
                'text-12 font-medium text-muted @max-[20rem]:whitespace-normal',
                ALWAYS.includes(column) ? undefined : WIDE_ONLY,
              )}
            >
              <button
                type="button"
                onClick={() => onSort(column)}
                className={classes(
                  'min-h-6 min-w-6 font-medium hover:text-text pointer-coarse:min-h-11',
                  column === 'type' ? 'min-w-6' : ROOM[column],
                  direction === undefined ? undefined : 'text-text',
                )}
              >
                {isWanted ? { ...words, ...words.asWanted }[column] : words[column]}
                {direction !== undefined && (
                  <span aria-hidden="true">{direction === 'ascending' ? ' ↑' : ' ↓'}</span>
                )}
              </button>
            </th>
          );
        })}
      </tr>
    </thead>
  );
}
