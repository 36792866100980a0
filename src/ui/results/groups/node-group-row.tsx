import { memo, useId } from 'react';
import {
  type ClusterPlan,
  type CniSettings,
  type GroupUsage,
  type HeldInGroup,
  pendingTotal,
} from '@/engine';
import { actions, useAllMessages, useNumberFormat } from '@/store';
import { Tag } from '@/ui/shared/controls';
import { classes, DisclosureIcon } from '@/ui/shared/look';
import { NodeGroupDetails } from './details/node-group-details';
import { groupCells } from './group-cells';
import { COLUMNS, GROUP_CELL, GROUP_FIRST_CELL, WIDE_ONLY } from './group-columns';
import { GroupMark } from './group-mark';
import { ToCome } from './to-come';

export interface NodeGroupRowProps {
  /** What a closed row tells: of many nodes in many subnets the rest is long, and each plan has another. */
  readonly told: Omit<GroupUsage, 'classes'>;
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
  const { told: group, isChecking, held, shown, opened } = props;
  const open = opened !== undefined;
  const detailsId = useId();
  const format = useNumberFormat();
  const words = useAllMessages().proof.nodeGroups;
  const cells = groupCells(group, shown, words);
  const pending = pendingTotal(group.pending);
  const told = (text: string) => (isChecking ? <ToCome most={text} /> : text);
  return (
    <>
      <tr className="relative border-t border-line hover:bg-hover">
        <th scope="row" className={GROUP_FIRST_CELL}>
          <span className="flex flex-wrap items-center">
            <button
              type="button"
              aria-expanded={open}
              aria-controls={open ? detailsId : undefined}
              onClick={() => actions.look({ row: open ? undefined : group.label })}
              className="inline-flex min-h-6 items-center gap-1.5 text-left font-medium after:absolute after:inset-0 focus-visible:outline-none focus-visible:after:outline-2 focus-visible:after:-outline-offset-2 focus-visible:after:outline-accent pointer-coarse:min-h-11"
            >
              <span className="text-muted">
                <DisclosureIcon isOpen={open} className="size-3.5" />
              </span>
              <GroupName group={group} />
            </button>
            <GroupMark group={group} held={held} />
          </span>
        </th>
        <td className={GROUP_CELL}>{format.count(group.nodes)}</td>
        <td className={classes(GROUP_CELL, WIDE_ONLY)}>
          {cells.pods}
          {pending > 0 && <span className="block text-12 text-warn">{words.pending(pending)}</span>}
        </td>
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

function GroupName({ group }: { readonly group: NodeGroupRowProps['told'] }) {
  const { mode, kinds } = useAllMessages().proof.nodeGroups;
  const isNamed = group.instanceType !== '' && !group.label.startsWith(group.instanceType);
  return (
    <span className="flex max-w-36 min-w-0 flex-wrap items-baseline gap-x-1.5 break-words *:min-w-0 @2xl:max-w-60">
      <span>{group.label}</span>
      {isNamed && <span className="text-12 font-normal text-muted">{group.instanceType}</span>}
      {group.kind !== 'linux' && !group.label.startsWith(kinds[group.kind]) && (
        <Tag>{kinds[group.kind]}</Tag>
      )}
      {group.kind === 'linux' && group.mode !== 'secondary-ip' && <Tag>{mode[group.mode]}</Tag>}
    </span>
  );
}
