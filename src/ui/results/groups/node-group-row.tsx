import { memo, useId } from 'react';
import type { ClusterPlan, CniSettings, GroupUsage, HeldInGroup } from '@/engine';
import { useAllMessages, useNumberFormat } from '@/store';
import { classes } from '@/ui/shared/look';
import { NodeGroupDetails } from './details/node-group-details';
import { GroupButton, groupTag } from './group-button';
import { groupCells } from './group-cells';
import { COLUMNS, GROUP_CELL, GROUP_FIRST_CELL, WIDE_ONLY } from './group-columns';
import { GroupMark, isSafeTold } from './group-mark';
import { ToCome } from './to-come';

export interface NodeGroupRowProps {
  /** What a closed row tells: of many nodes in many subnets the rest is long, and each plan has another. */
  readonly told: Omit<GroupUsage, 'classes'>;
  /** All nodes of the plan take addresses alike. */
  readonly isOneMode: boolean;
  /** What it holds is being worked out. */
  readonly isChecking: boolean;
  /** Of the group, as far as it is known. */
  readonly held: HeldInGroup | undefined;
  /** The same or, until it is known, what is wanted. */
  readonly shown: HeldInGroup;
  /** Where the row is open. */
  readonly opened: OpenedGroup | undefined;
}

interface OpenedGroup {
  readonly group: GroupUsage;
  readonly settings: CniSettings;
  readonly cluster: ClusterPlan;
}

/** One group; which row is open stands in the link. */
export const NodeGroupRow = memo(function NodeGroupRow(props: NodeGroupRowProps) {
  const { told: group, isOneMode, isChecking, held, shown, opened } = props;
  const open = opened !== undefined;
  const detailsId = useId();
  const format = useNumberFormat();
  const words = useAllMessages().proof.nodeGroups;
  const cells = groupCells(group, shown, words);
  const tag = groupTag(group, words, isOneMode);
  const told = (text: string) => (isChecking ? <ToCome most={text} /> : text);
  return (
    <>
      <tr className="relative border-t border-line hover:bg-hover">
        <th scope="row" className={GROUP_FIRST_CELL}>
          <span
            className={classes(
              'flex items-center',
              tag === undefined ? 'max-wide:flex-wrap' : 'flex-wrap',
            )}
          >
            <GroupButton
              group={group}
              tag={tag}
              isOpen={open}
              detailsId={detailsId}
              isSafeTold={isSafeTold(group, held)}
            />
            <GroupMark group={group} held={held} isUnder={tag !== undefined} />
          </span>
        </th>
        <td className={GROUP_CELL}>
          {group.kind === 'fargate' ? words.fargatePods(group.nodes) : format.count(group.nodes)}
        </td>
        <td className={classes(GROUP_CELL, WIDE_ONLY)}>{cells.pods}</td>
        <td className={classes(GROUP_CELL, WIDE_ONLY)}>{cells.maxPods}</td>
        <td className={classes(GROUP_CELL, WIDE_ONLY)}>{told(cells.enis)}</td>
        <td className={classes(GROUP_CELL, WIDE_ONLY)}>{told(cells.active)}</td>
        <td className={classes(GROUP_CELL, WIDE_ONLY)}>{told(cells.warm)}</td>
        <td className={classes(GROUP_CELL, 'font-semibold')}>{told(cells.heldPerNode)}</td>
        <td className={GROUP_CELL}>{told(format.count(shown.held))}</td>
      </tr>
      {open && (
        <tr id={detailsId}>
          <td colSpan={COLUMNS} className="border-t border-line bg-sunken/50 px-4 py-3.5">
            <NodeGroupDetails {...opened} cells={cells} held={held} />
          </td>
        </tr>
      )}
    </>
  );
});
