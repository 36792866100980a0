// What a plan is required to hold, and what proves it.
import {
  type Grown,
  type JudgedRequirement,
  judge,
  judgeRequired,
  type Proof,
  type RequiredProof,
  requiredOf,
} from '@/engine';
import { grownPlan, type RunVerdict, worstZoneLoss, type ZoneLoss } from '@/engine/over-time';
import { runOf } from '@/plan/scenario/run-of';
import { type Answered, answerPlan } from './answer-plan';
import type { ClusterSources } from './plan-sources';
import { plannedFrom } from './planned-from';

/**
 * The plan at rest with the growth that it must have room for; `undefined`: for none.
 *
 * @throws as `judge` does.
 */
export function withRequiredGrowth({
  plan,
  cluster,
}: Pick<Answered, 'plan' | 'cluster'>): Grown | undefined {
  const { growth } = plan.requirements;
  if (growth === 0) return undefined;
  const { verdict, subnets } = judge(grownPlan(cluster, growth));
  return { verdict, subnets };
}

/**
 * The requirements of a plan, each worked out here and now, but the scenario, which is run before.
 *
 * @param run of its scenario; `undefined` where none was made
 * @throws Error as `simulate` does.
 */
export function requiredNow(
  answered: Answered,
  run: RunVerdict | undefined,
  lookup: ClusterSources,
): readonly JudgedRequirement[] {
  const { plan, usage } = answered;
  const required = requiredOf(plan.requirements);
  if (required.length === 0) return [];
  const planned = answerPlan(plannedFrom(plan, answered.cluster), lookup);
  const isAsked = required.includes('zone-loss');
  const hardestLoss = isAsked ? lossOf(planned, lookup) : ({ status: 'not-run' } as const);
  return requiredBy({ ...planned, usage }, { run: knownOrNot(run), hardestLoss });
}

interface Judging extends Pick<Answered, 'plan' | 'cluster'> {
  readonly usage: Pick<Answered['usage'], 'verdict' | 'subnets'>;
}

/** The same of a plan that does not run yet, by what is known of it over time. */
export function requiredBy(
  { plan, cluster, usage }: Judging,
  { run, hardestLoss }: Pick<RequiredProof, 'run' | 'hardestLoss'>,
): readonly JudgedRequirement[] {
  return judgeRequired(plan.requirements, {
    plan: cluster,
    atRest: usage.verdict,
    subnets: usage.subnets,
    grown: knownOrNot(withRequiredGrowth({ plan, cluster })),
    run,
    hardestLoss,
  });
}

/**
 * What is required of a plan as it would be after a change, where anything is.
 *
 * @param run of its scenario
 * @param hardestLoss asked where a zone may have to be lost
 */
export function requiredWithRun(
  after: Judging,
  run: RunVerdict,
  hardestLoss: () => Proof<ZoneLoss | undefined>,
): readonly JudgedRequirement[] {
  const required = requiredOf(after.plan.requirements);
  if (required.length === 0) return [];
  const isAsked = required.includes('zone-loss');
  return requiredBy(after, {
    run: knownOrNot(run),
    hardestLoss: isAsked ? hardestLoss() : { status: 'not-run' },
  });
}

/** Of all that is required together; none known is not run. */
export function stateOfAll(judged: readonly JudgedRequirement[]): JudgedRequirement['status'] {
  if (failing(judged) > 0) return 'failed';
  return judged.length > 0 && judged.every(({ status }) => status === 'met') ? 'met' : 'not-run';
}

/** How many requirements are known to fail. */
export function failing(required: readonly JudgedRequirement[]): number {
  return required.filter(({ status }) => status === 'failed').length;
}

/** Of the zones of its nodes the one whose loss hurts most, run. @throws Error as `simulate` does. */
export function lossOf(
  { plan }: Pick<Answered, 'plan'>,
  lookup: ClusterSources,
): Proof<ZoneLoss | undefined> {
  const toRun = runOf(plan, lookup);
  if (toRun === undefined) return { status: 'not-run' };
  return { status: 'known', found: worstZoneLoss(toRun.scenario, toRun.seeds.seed) };
}

/** Of a plan whose zones have been tried: none may be there to lose. */
export function knownLoss(found: ZoneLoss | undefined): Proof<ZoneLoss | undefined> {
  return { status: 'known', found };
}

/** What is known, or not to be known. */
export function knownOrNot<Found>(found: Found | undefined): Proof<Found> {
  return found === undefined ? { status: 'not-run' } : { status: 'known', found };
}
