import { memo, useState } from 'react';
import { type ClusterPlan, comparedNodes, type GroupUsage, wantedByGroup } from '@/engine';
import type { HeldTold } from '@/i18n/verdict';
import { useAllMessages, usePlanner } from '@/store';
import { useSteady } from '@/ui/shared/browser';
import { TextButton } from '@/ui/shared/controls';
import { Card } from '@/ui/shared/look';
import { GroupHead } from './group-head';
import { type GroupOrder, groupPlaces, nextOrder } from './group-order';
import { GroupTotal } from './group-total';
import { NodeGroupRow } from './node-group-row';

/** Rows beyond this wait for a click: a table of 300 still repaints in a frame or two. */
const FIRST_ROWS = 50;
const MORE_ROWS = 250;

export interface NodeGroupsProps {
  readonly groups: readonly GroupUsage[];
  readonly cluster: ClusterPlan;
  readonly told: HeldTold;
}

/** What each node group holds; a row opens to its ENIs and the sum behind its number. */
export const NodeGroups = memo(function NodeGroups({ groups, cluster, told }: NodeGroupsProps) {
  const words = useAllMessages().proof.nodeGroups;
  const [limit, setLimit] = useState(FIRST_ROWS);
  const [order, setOrder] = useState<GroupOrder>();
  const opened = usePlanner((state) => state.view.row);
  const rows = useSteady(
    groupPlaces(groups, order, told.held?.groups)
      .slice(0, limit)
      .flatMap((place) => {
        const group = groups[place];
        if (group === undefined) return [];
        const { classes: _, ...shownAlways } = group;
        const held = told.held?.groups[place];
        return [{ told: shownAlways, held, shown: held ?? wantedByGroup(group) }];
      }),
  );
  const place = groups.findIndex(({ label }) => label === opened);
  const settings = cluster.groups[place]?.ownSettings ?? cluster.settings;
  const group = groups[place];
  const more = groups.length - limit;
  const isOneMode = groups.every(({ mode }) => mode === groups[0]?.mode);
  return (
    <Card title={words.title} hint={words.hint[stateTold(told)]} flush>
      <div tabIndex={-1} className="@container overflow-x-auto focus-visible:-outline-offset-2">
        <table className="w-full text-13">
          <GroupHead
            order={order}
            isWanted={told.status === 'unknown'}
            onSort={(column) => setOrder(nextOrder(order, column))}
          />
          <tbody>
            {rows.map((row) => (
              <NodeGroupRow
                key={row.told.label}
                {...row}
                isOneMode={isOneMode}
                isChecking={told.status === 'checking'}
                opened={
                  group && row.told.label === opened ? { group, settings, cluster } : undefined
                }
              />
            ))}
          </tbody>
          {groups.length > 1 && <GroupTotal groups={groups} told={told} />}
        </table>
      </div>
      {more > 0 && (
        <TextButton className="mx-4 my-2.5" onClick={() => setLimit(limit + MORE_ROWS)}>
          {words.more(Math.min(more, MORE_ROWS))}
        </TextButton>
      )}
      {comparedNodes(groups) === 'some' && (
        <p className="border-t border-line px-4 py-2.5 text-12 text-muted">{words.scaleIn}</p>
      )}
    </Card>
  );
});

/** What the numbers of all rows are: those of a node that lacks nothing, of nodes that have started together, or what is wanted. */
function stateTold({ status, held }: HeldTold): 'fresh' | 'started' | 'wanted' {
  if (status === 'unknown') return 'wanted';
  return status === 'known' && !held.isShort ? 'fresh' : 'started';
}
