import { memo, useState } from 'react';
import type { ClusterPlan, GroupUsage } from '@/engine';
import { useAllMessages, useNumberFormat } from '@/store/use-planner';
import { TextButton } from '@/ui/shared/controls/button';
import { Card } from '@/ui/shared/look/card';
import { classes } from '@/ui/shared/look/classes';
import { GROUP_CELL, GROUP_FIRST_CELL, WIDE_ONLY } from './group-columns';
import { NodeGroupRow } from './node-group-row';

/** Rows beyond this wait for a click: a table of 300 still repaints in a frame or two. */
const FIRST_ROWS = 50;
const MORE_ROWS = 250;

export interface NodeGroupsProps {
  readonly groups: readonly GroupUsage[];
  readonly cluster: ClusterPlan;
}

/** What each node group holds; a row opens to its ENIs and the sum behind its number. */
export const NodeGroups = memo(function NodeGroups({ groups, cluster }: NodeGroupsProps) {
  const words = useAllMessages().proof.nodeGroups;
  const [limit, setLimit] = useState(FIRST_ROWS);
  const more = groups.length - limit;
  return (
    <Card title={words.title} hint={words.hint} flush>
      <div className="@container overflow-x-auto">
        <table className="w-full text-13">
          <GroupHead />
          <tbody>
            {groups.slice(0, limit).map((group, index) => (
              <NodeGroupRow
                key={group.label}
                group={group}
                settings={cluster.groups[index]?.ownSettings ?? cluster.settings}
              />
            ))}
          </tbody>
          {groups.length > 1 && <GroupTotal groups={groups} />}
        </table>
      </div>
      {more > 0 && (
        <TextButton className="mx-4 my-2.5" onClick={() => setLimit(limit + MORE_ROWS)}>
          {words.more(Math.min(more, MORE_ROWS))}
        </TextButton>
      )}
      <p className="border-t border-line px-4 py-2.5 text-12 text-muted">{words.scaleIn}</p>
    </Card>
  );
});

function GroupHead() {
  const words = useAllMessages().proof.nodeGroups;
  const head = 'text-12 font-medium text-muted';
  return (
    <thead>
      <tr>
        <th scope="col" className={classes(GROUP_FIRST_CELL, head)}>
          {words.type}
        </th>
        <th scope="col" className={classes(GROUP_CELL, head)}>
          {words.nodes}
        </th>
        <th scope="col" className={classes(GROUP_CELL, head, WIDE_ONLY)}>
          {words.pods}
        </th>
        <th scope="col" className={classes(GROUP_CELL, head, WIDE_ONLY)}>
          {words.maxPods}
        </th>
        <th scope="col" className={classes(GROUP_CELL, head, WIDE_ONLY)}>
          {words.enis}
        </th>
        <th scope="col" className={classes(GROUP_CELL, head, WIDE_ONLY)}>
          {words.ipsActive}
        </th>
        <th scope="col" className={classes(GROUP_CELL, head, WIDE_ONLY)}>
          {words.ipsWarm}
        </th>
        <th scope="col" className={classes(GROUP_CELL, head)}>
          {words.heldPerNode}
        </th>
        <th scope="col" className={classes(GROUP_CELL, head)}>
          {words.held}
        </th>
      </tr>
    </thead>
  );
}

function GroupTotal({ groups }: { readonly groups: readonly GroupUsage[] }) {
  const words = useAllMessages().proof.nodeGroups;
  const format = useNumberFormat();
  const sum = (value: (group: GroupUsage) => number) =>
    groups.reduce((total, group) => total + value(group), 0);
  return (
    <tfoot>
      <tr className="border-t border-line font-semibold">
        <th scope="row" className={classes(GROUP_FIRST_CELL, 'font-semibold')}>
          {words.total}
        </th>
        <td className={GROUP_CELL}>{format.count(sum((group) => group.nodes))}</td>
        <td className={WIDE_ONLY} colSpan={5} />
        <td />
        <td className={GROUP_CELL}>{format.count(sum((group) => group.held))}</td>
      </tr>
    </tfoot>
  );
}
