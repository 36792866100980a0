import { useState } from 'react';
import {
  type ClusterPlan,
  type CniSettings,
  type GroupUsage,
  type HeldInGroup,
  pendingTotal,
  wantedByGroup,
} from '@/engine';
import { useAllMessages } from '@/store';
import { EniLegend } from '@/ui/results/groups/enis/eni-slots';
import { enisForPods, type GroupCells } from '@/ui/results/groups/group-cells';
import { SafeSentence } from '@/ui/results/groups/safe-nodes';
import { NodeStairs } from '@/ui/results/groups/stairs/node-stairs';
import { OtherTypes } from '@/ui/results/groups/types/other-types';
import { TextButton } from '@/ui/shared/controls';
import { alikeNodes } from './alike-nodes';
import { AlikeNodesDetails } from './alike-nodes-details';

const MOST_SHOWN = 4;

export interface NodeGroupDetailsProps {
  readonly group: GroupUsage;
  readonly settings: CniSettings;
  readonly cells: GroupCells;
  readonly held: HeldInGroup | undefined;
  readonly cluster: ClusterPlan;
}

/** What a group's row opens to: its nodes that are alike, with its ENIs and its sum, and a node by its pods. */
export function NodeGroupDetails({ group, settings, cells, held, cluster }: NodeGroupDetailsProps) {
  const words = useAllMessages().proof.nodeGroups;
  const [all, setAll] = useState(false);
  const alike = alikeNodes(group);
  if (alike.length === 0) return <p className="text-muted">{words.noNodes}</p>;
  const isWanted = held?.held !== group.held;
  const shown = all ? alike : alike.slice(0, MOST_SHOWN);
  return (
    // As wide as the row, however wide a table in it is.
    <div className="flex w-0 min-w-full flex-col gap-5">
      <NarrowCells group={group} cells={cells} />
      <Lacking group={group} held={held} />
      <SafeSentence group={group.label} />
      {shown.map((nodes) => (
        <AlikeNodesDetails key={nodes.key} {...{ alike: nodes, group, settings, isWanted }} />
      ))}
      {shown.length < alike.length && (
        <TextButton className="self-start" onClick={() => setAll(true)}>
          {words.moreKinds(alike.length - shown.length)}
        </TextButton>
      )}
      <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-1.5">
        <EniLegend />
        <p className="text-12 text-muted">
          {words.groupSum(group.nodes, sumOf(group, held), held && group.held)}{' '}
          {group.kind === 'linux' &&
            group.mode !== 'ipv6' &&
            group.maxPods !== group.maxPodsUncapped &&
            words.maxPodsBoth(group.maxPods, group.maxPodsUncapped)}
        </p>
      </div>
      <NodeStairs group={group} cluster={cluster} />
      <OtherTypes group={group.label} />
    </div>
  );
}

/** What its nodes hold or want; pods that use IPv6 are told so, not as none. */
function sumOf(
  group: GroupUsage,
  held: HeldInGroup = wantedByGroup(group),
): HeldInGroup & { readonly isIpv6: boolean } {
  return { ...held, enis: enisForPods(group, held), isIpv6: group.mode === 'ipv6' };
}

type LackingProps = Pick<NodeGroupDetailsProps, 'group' | 'held'>;

/** Nodes that hold less than a fresh one that is alone, and what refuses them; pods that none of them takes. */
function Lacking({ group: { nodes, pending }, held }: LackingProps) {
  const words = useAllMessages().proof.nodeGroups;
  const { nodesNotReady = 0, lacking = [], isChance = false } = held ?? {};
  const unplaced = pendingTotal(pending);
  const lines = [
    ...(nodesNotReady > 0 ? [`${words.lacks['not-there'](nodesNotReady, nodes)}.`] : []),
    ...(unplaced > 0 ? [`${words.pending(unplaced)}.`] : []),
    ...lacking.map((each) => words.lacking(each, nodes, isChance)),
  ];
  if (lines.length === 0) return null;
  return (
    <ul className="text-13">
      {lines.slice(0, MOST_LINES).map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}

const MOST_LINES = 6;

/** The columns that a narrow card has no room for. */
function NarrowCells({ group, cells }: Pick<NodeGroupDetailsProps, 'group' | 'cells'>) {
  const words = useAllMessages().proof.nodeGroups;
  const items = [
    { label: words.pods, value: cells.pods },
    { label: words.maxPods, value: cells.maxPods },
    { label: words.enis, value: cells.enis },
    { label: words.ipsActive, value: cells.active },
    { label: words.ipsWarm, value: cells.warm },
  ];
  return (
    <dl className="grid grid-cols-[repeat(auto-fill,minmax(8rem,1fr))] gap-x-4 gap-y-2 @min-[51rem]:hidden">
      {items.map(({ label, value }) => (
        <div key={`${group.label} ${label}`}>
          <dt className="text-12 text-muted">{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
