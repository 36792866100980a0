// What nodes hold, as against what they want: told in one place for everybody who says it.
import { isWithinQuotas } from '@/engine/at-rest/quota-usage';
import type {
  GroupUsage,
  LackingNodes,
  PlanAnswer,
  RunStart,
  StartedGroup,
  StartedSubnet,
  SubnetUsage,
} from '@/engine/model';

/** Held and free make up what others leave of the subnet. */
export interface HeldInSubnet extends StartedSubnet {
  /** Wanted there, and not held. */
  readonly missing: number;
  /** Of these so many are more than others leave, in whatever way they are taken. */
  readonly short: number;
}

export interface HeldInGroup extends Omit<StartedGroup, 'lacking'> {
  /** As `StartedGroup` has it; none where all that is wanted is held. */
  readonly lacking: readonly LackingNodes[];
}

export interface WhatIsHeld {
  /** Not all that is wanted is there: numbers are those of nodes that have started together. */
  readonly isShort: boolean;
  readonly held: number;
  readonly wanted: number;
  /** Held, no pod. */
  readonly warm: number;
  /** Pods that wait for subnets. */
  readonly waiting: number;
  /** In the plan's order. */
  readonly subnets: readonly HeldInSubnet[];
  /** In the plan's order. */
  readonly groups: readonly HeldInGroup[];
}

/**
 * What the nodes of a plan hold when they have come to rest: where all that they want is there, that;
 * else what they have got when all have started together. `undefined` where that is not known: not run
 * yet, a plan that cannot work, or a quota above the subnets that it goes over, of which a run knows
 * nothing.
 *
 * @param start of a run of this very plan
 */
export function whatIsHeld(
  answer: Pick<PlanAnswer, 'subnets' | 'groups' | 'totals' | 'verdict' | 'quotas'>,
  start: RunStart | undefined,
): WhatIsHeld | undefined {
  const { verdict, totals } = answer;
  if (!totals.isShort && verdict.kind !== 'cannot-work') return asWanted(answer);
  if (start === undefined || !isToldByStart(answer)) return undefined;
  const subnets = answer.subnets.map((usage, index) =>
    heldInSubnet(usage, start.subnets[index] as StartedSubnet),
  );
  return {
    isShort: true,
    held: start.held,
    wanted: totals.held,
    warm: subnets.reduce((sum, { warm }) => sum + warm, 0),
    waiting: start.podsWaitingForSubnets,
    subnets,
    groups: start.groups,
  };
}

/** Whether nodes that start together show what is held: a quota above the subnets stops no node of a run. */
export function isToldByStart(answer: Pick<PlanAnswer, 'verdict' | 'quotas'>): boolean {
  return answer.verdict.kind !== 'cannot-work' && isWithinQuotas(answer);
}

function heldInSubnet(usage: SubnetUsage, started: StartedSubnet): HeldInSubnet {
  return {
    ...started,
    missing: Math.max(0, usage.held - started.held),
    short: Math.max(0, -usage.free),
  };
}

function asWanted({
  subnets,
  groups,
  totals,
}: Pick<PlanAnswer, 'subnets' | 'groups' | 'totals'>): WhatIsHeld {
  return {
    isShort: false,
    held: totals.held,
    wanted: totals.held,
    warm: totals.idle,
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
