// What nodes hold, as against what they want, in each subnet and each group.
import type {
  GroupUsage,
  HeldInSubnet,
  LackingNodes,
  PlanAnswer,
  RunStart,
  StartedGroup,
  StartedSubnet,
  SubnetUsage,
} from '@/engine/model';
import { type HeldInAll, heldInAll } from './held-in-all';

export interface HeldInGroup extends Omit<StartedGroup, 'lacking'> {
  /** As `StartedGroup` has it; none where all that is wanted is held. */
  readonly lacking: readonly LackingNodes[];
}

export interface WhatIsHeld extends HeldInAll {
  /** Pods that wait for subnets. */
  readonly waiting: number;
  /** In the plan's order. */
  readonly subnets: readonly HeldInSubnet[];
  /** In the plan's order. */
  readonly groups: readonly HeldInGroup[];
}

/** What is held in each subnet and by each group; known where `heldInAll` is. */
export function whatIsHeld(
  answer: Pick<PlanAnswer, 'subnets' | 'groups' | 'totals' | 'verdict' | 'quotas'>,
  start: RunStart | undefined,
): WhatIsHeld | undefined {
  const all = heldInAll(answer, start);
  if (all === undefined) return undefined;
  if (!all.isShort || start === undefined) return { ...all, ...asWanted(answer) };
  const subnets = answer.subnets.map((usage, index) =>
    heldInSubnet(usage, start.subnets[index] as StartedSubnet),
  );
  return { ...all, waiting: start.podsWaitingForSubnets, subnets, groups: start.groups };
}

/** @param started what nodes hold of it in a run */
export function heldInSubnet(usage: SubnetUsage, started: StartedSubnet): HeldInSubnet {
  return {
    ...started,
    missing: Math.max(0, usage.held - started.held),
    short: Math.max(0, -usage.free),
  };
}

function asWanted({
  subnets,
  groups,
}: Pick<PlanAnswer, 'subnets' | 'groups'>): Omit<WhatIsHeld, keyof HeldInAll> {
  return {
    waiting: 0,
    subnets: subnets.map(({ label, primaries, assigned, warm, held, free }) => ({
      ...{ label, primaries, assigned, warm, held, free },
      ...{ missing: 0, short: 0, waiting: 0 },
    })),
    groups: groups.map(groupAsWanted),
  };
}

function groupAsWanted(group: GroupUsage): HeldInGroup {
  const { label, nodes, activeEnis, warmEnis, assigned, warm, held } = group;
  const enis = activeEnis + warmEnis;
  return { label, nodes, enis, assigned, warm, held, nodesNotReady: 0, lacking: [] };
}
