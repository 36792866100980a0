import { useAllMessages } from '@/store';
import { classes } from '@/ui/shared/look';
import { GROUP_CELL, GROUP_FIRST_CELL, WIDE_ONLY } from './group-columns';
import { GROUP_COLUMNS, type GroupColumn, type GroupOrder } from './group-order';

const ALWAYS: readonly GroupColumn[] = ['type', 'nodes', 'heldPerNode', 'held'];

/** Heads where a subnet or a quota does not have all that is wanted: what is warm is then not idle yet. */
const WANTED: Partial<Readonly<Record<GroupColumn, 'wanted' | 'wantedPerNode' | 'warm'>>> = {
  ipsWarm: 'warm',
  held: 'wanted',
  heldPerNode: 'wantedPerNode',
};

export interface GroupHeadProps {
  readonly order: GroupOrder | undefined;
  /** What nodes want is not all there to be held. */
  readonly isShort: boolean;
  readonly onSort: (column: GroupColumn) => void;
}

/** The heads of the node group table; a click sorts. */
export function GroupHead({ order, isShort, onSort }: GroupHeadProps) {
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
                'text-12 font-medium text-muted',
                ALWAYS.includes(column) ? undefined : WIDE_ONLY,
              )}
            >
              <button
                type="button"
                onClick={() => onSort(column)}
                className={classes(
                  'min-h-6 min-w-6 font-medium hover:text-text pointer-coarse:min-h-11',
                  direction === undefined ? undefined : 'text-text',
                )}
              >
                {words[isShort ? (WANTED[column] ?? column) : column]}
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
