// Subnets of one size for each use, and what a plan comes to in them.
import type { WantedSubnet } from '@/engine/answers/sizes/carve';
import { isCarvedUse } from '@/engine/answers/sizes/smallest-block';
import { withLengths } from '@/engine/answers/sizes/smallest-subnets';
import { judge } from '@/engine/judge';
import type { ClusterPlan, RunVerdict, SubnetUse, Verdict, ZoneLoss } from '@/engine/model';
import type { Seeds } from '@/engine/over-time/band';
import type { Scenario } from '@/engine/over-time/scenario/scenario';
import { simulate } from '@/engine/over-time/simulate';
import { lossIn, upgradeIn } from './strains';

/** What subnets are to hold. */
export interface NeedsWishes {
  /** Whole percent of nodes and replicas more. */
  readonly growth: number;
  /** The upgrade of each node group, and the loss of any zone. */
  readonly upgrade: boolean;
  readonly zoneLoss: boolean;
  /** Addresses that are to stay free in each subnet at rest. */
  readonly keepFree: number;
}

/** One size for all subnets of a use. */
export interface UseSize {
  readonly use: SubnetUse;
  readonly prefixLength: number;
  /** How many subnets there are of it: of several in a zone one. */
  readonly subnets: number;
}

/** What a plan is put through, in the order in which it is looked at. */
export const STRAINS = ['at-rest', 'upgrade', 'zone-loss'] as const;
export type Strain = (typeof STRAINS)[number];

/**
 * What a plan comes to in subnets of these sizes. It is put through one strain after the other; where only the
 * smallest sizes are sought, until one does not hold: what comes after that is not known.
 */
export interface SizeRung {
  readonly sizes: readonly UseSize[];
  readonly atRest: Verdict;
  /** The least that a subnet has free at rest. */
  readonly free: number;
  /** Pods that wait for an address when all nodes have started together. */
  readonly waiting: number;
  /** Of the upgrades of all groups the first that does not fit, else the one that leaves least. */
  readonly upgrade: RunVerdict | undefined;
  /** Of all zones the first whose loss does not fit, else the hardest. */
  readonly zoneLoss: ZoneLoss | undefined;
  /** Of what is asked for: what holds, in the order of `STRAINS`, up to the first that does not. */
  readonly holds: readonly Strain[];
  /** `decided`: what holds is known, `whole`: all that is asked for has been run. */
  readonly run: 'open' | 'decided' | 'whole';
}

/** Fewer addresses stay free at rest than are to, though all pods of the plan run. */
export function lacksFree({ atRest, holds }: Pick<SizeRung, 'atRest' | 'holds'>): boolean {
  return atRest.kind === 'fits' && !holds.includes('at-rest');
}

/** The sizes of a plan's subnets by use, others' left out; of different ones the largest. */
export function sizesByUse(plan: ClusterPlan, lengths: readonly number[]): readonly UseSize[] {
  const uses = [...new Set(plan.subnets.map(({ use }) => use))].filter((use) => use !== 'other');
  return uses.map((use) => {
    const own = lengths.filter((_, index) => plan.subnets[index]?.use === use);
    return { use, prefixLength: Math.min(...own), subnets: own.length };
  });
}

/** What is to be placed in a VPC: each subnet of the plan in the size of its use, others' left out. */
export function wantedByUse(
  { subnets }: Pick<ClusterPlan, 'subnets'>,
  sizes: readonly UseSize[],
): readonly WantedSubnet[] {
  return subnets.flatMap(({ use, zone }): WantedSubnet[] => {
    const size = sizes.find((each) => each.use === use);
    if (size === undefined || !isCarvedUse(use)) return [];
    return [{ use, zone, prefixLength: size.prefixLength }];
  });
}

/** The plan with subnets of these sizes; those for others stay as large as they are. */
export function planWithSizes(plan: ClusterPlan, sizes: readonly UseSize[]): ClusterPlan {
  const lengths = plan.subnets.map(
    ({ use, prefixLength }) => sizes.find((size) => size.use === use)?.prefixLength ?? prefixLength,
  );
  return withLengths(plan, lengths);
}

/** A whole plan in subnets of these sizes at rest. @throws as `judge` does. */
export function rungAtRest(
  scenario: Scenario,
  seed: number,
  sizes: readonly UseSize[],
  { keepFree }: NeedsWishes,
): SizeRung {
  const plan = planWithSizes(scenario.plan, sizes);
  const { verdict: atRest, subnets } = judge(plan);
  const free = Math.min(...subnets.filter(({ use }) => use !== 'other').map((each) => each.free));
  const isHeld = atRest.kind === 'fits' && free >= keepFree;
  const start = { ...scenario, plan, events: [], durationSeconds: START_SECONDS };
  return {
    sizes,
    atRest,
    free,
    waiting: isHeld ? 0 : simulate(start, seed).start.podsWaitingForSubnets,
    upgrade: undefined,
    zoneLoss: undefined,
    holds: isHeld ? ['at-rest'] : [],
    run: isHeld ? 'open' : 'decided',
  };
}

/** The same, put through what is asked for. @param until it is known what holds, or all. @throws as `simulate` does. */
export function runRung(
  rung: SizeRung,
  scenario: Scenario,
  seeds: Seeds,
  wishes: NeedsWishes,
  until: 'decided' | 'whole',
): SizeRung {
  if (rung.run === 'whole' || rung.run === until) return rung;
  const sized = { ...scenario, plan: planWithSizes(scenario.plan, rung.sizes) };
  const upgrade = wishes.upgrade ? (rung.upgrade ?? upgradeIn(sized, seeds)?.run) : undefined;
  const isDecided = rung.run === 'decided' || isShort(upgrade);
  if (isDecided && until === 'decided') return { ...rung, upgrade, run: 'decided' };
  const zoneLoss = wishes.zoneLoss ? lossIn(sized, seeds.seed) : undefined;
  if (isDecided) return { ...rung, upgrade, zoneLoss, run: 'whole' };
  const holds: Strain[] = [...rung.holds];
  if (wishes.upgrade) holds.push('upgrade');
  if (wishes.zoneLoss && !isShort(zoneLoss)) holds.push('zone-loss');
  return { ...rung, upgrade, zoneLoss, holds, run: 'whole' };
}

function isShort(verdict: Pick<RunVerdict, 'kind'> | undefined): boolean {
  return verdict !== undefined && verdict.kind !== 'fits';
}

/** The strains that are asked for. */
export function strainsOf({ upgrade, zoneLoss }: NeedsWishes): readonly Strain[] {
  return STRAINS.filter((strain) => {
    if (strain === 'upgrade') return upgrade;
    return strain === 'at-rest' || zoneLoss;
  });
}

const START_SECONDS = 1;
