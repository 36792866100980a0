// What nodes hold, as against what they want, in each subnet and each group.
import { addressesShort } from '@/engine/at-rest/shortage';
import type {
  GroupUsage,
  HeldInSubnet,
  HoldingNodes,
  LackingNodes,
  NodeClass,
  PlanAnswer,
  RunStart,
  StartedGroup,
  StartedSubnet,
  SubnetUsage,
} from '@/engine/model';
import { type HeldInAll, heldInAll, isHeldAsWanted } from './held-in-all';
import { sameTogether } from './same-together';

export interface HeldInGroup extends Omit<StartedGroup, 'lacking'> {
  /** As `StartedGroup` has it; none where all that is wanted is held. */
  readonly lacking: readonly LackingNodes[];
  /** As `HeldInSubnet` has it. */
  readonly isChance: boolean;
}

export interface WhatIsHeld extends HeldInAll {
  /** Pods that wait for subnets. */
  readonly waiting: number;
  /** As `HeldInSubnet` has it. */
  readonly isChance: boolean;
  /** Nodes that have no address to start with, or for their first ENI. */
  readonly nodesWaiting: number;
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
  if (start === undefined || isHeldAsWanted(answer)) return { ...all, ...asWanted(answer) };
  const isChance = answer.verdict.kind === 'may-not-fit';
  return {
    ...all,
    waiting: start.podsWaitingForSubnets,
    nodesWaiting: start.nodesWaitingForSubnets,
    isChance,
    subnets: heldInSubnets(answer.subnets, start.subnets, isChance),
    groups: start.groups.map((group) => ({ ...group, isChance })),
  };
}

/**
 * @param started what nodes hold of each in a run
 * @param isChance whether pods that wait in it do is as chance decides
 */
export function heldInSubnets(
  usages: readonly SubnetUsage[],
  started: readonly StartedSubnet[],
  isChance: boolean,
): readonly HeldInSubnet[] {
  const missing = missingInSubnets(usages, started);
  return usages.map((usage, index) => ({
    ...(started[index] as StartedSubnet),
    missing: missing[index] as number,
    short: addressesShort(usage),
    isChance,
  }));
}

/**
 * What each subnet lacks of what is wanted there. A node that found it in another one of its zone, or
 * that came to another zone, lacks nothing: what is held somewhere beyond what is wanted there is missing
 * nowhere else, least of all where there is room.
 */
function missingInSubnets(
  usages: readonly SubnetUsage[],
  started: readonly StartedSubnet[],
): readonly number[] {
  const lacks = usages.map((usage, index) => ({
    usage,
    left: usage.held - (started[index] as StartedSubnet).held,
  }));
  const takers = lacks
    .filter(({ left }) => left > 0)
    .toSorted((a, b) => addressesShort(a.usage) - addressesShort(b.usage));
  for (const isNear of [true, false]) {
    for (const giver of lacks.filter(({ left }) => left < 0)) {
      for (const taker of takers) {
        if (isNear && taker.usage.zone !== giver.usage.zone) continue;
        const moved = Math.max(0, Math.min(-giver.left, taker.left));
        giver.left += moved;
        taker.left -= moved;
      }
    }
  }
  return lacks.map(({ left }) => Math.max(0, left));
}

function asWanted({
  subnets,
  groups,
}: Pick<PlanAnswer, 'subnets' | 'groups'>): Omit<WhatIsHeld, keyof HeldInAll> {
  return {
    waiting: 0,
    nodesWaiting: 0,
    isChance: false,
    subnets: subnets.map(({ label, primaries, assigned, warm, held, free, keptForPrefixes }) => ({
      ...{ label, primaries, assigned, warm, held, free, keptForPrefixes },
      ...{ missing: 0, short: 0, waiting: 0, isChance: false },
    })),
    groups: groups.map(wantedByGroup),
  };
}

/** What a group would hold if nothing were refused. */
export function wantedByGroup(group: GroupUsage): HeldInGroup {
  const { label, nodes, activeEnis, warmEnis, assigned, warm, held, classes } = group;
  const alike = sameTogether(classes.map(asHolding));
  const enis = activeEnis + warmEnis;
  return {
    label,
    nodes,
    enis,
    assigned,
    warm,
    held,
    alike,
    nodesNotReady: 0,
    lacking: [],
    isChance: false,
  };
}

function asHolding({ nodes, footprint }: NodeClass): HoldingNodes {
  const { activeEnis, warmEnis, assigned, warm, held } = footprint;
  return { nodes, enis: activeEnis + warmEnis, warmEnis, assigned, warm, held };
}
