// How much smaller the subnets of a plan that fits could be: not only at rest, but in its scenario too.
import {
  type Cidr,
  isShort,
  isWell,
  type JudgedRequirement,
  SUBNET_USES,
  type SubnetUse,
  subnetSize,
  usableAddresses,
  type Verdict,
} from '@/engine';
import {
  type RunVerdict,
  runWork,
  startsUnasked,
  verdictOver,
  worstZoneLoss,
  type ZoneLoss,
} from '@/engine/over-time';
import { type Answered, answerPlan } from '@/plan/answer-plan';
import { subnetLabels } from '@/plan/labels';
import type { Plan } from '@/plan/plan';
import type { ClusterSources } from '@/plan/plan-sources';
import { failing, knownLoss, requiredWithRun } from '@/plan/required';
import type { PlanSubnet } from '@/plan/rows/subnet';
import { runOf } from '@/plan/scenario/run-of';

/** The subnets of a use each by as many bits smaller, and what the plan comes to in them. */
export interface SmallerSubnets {
  readonly plan: Plan;
  /** Those that are smaller. */
  readonly changed: readonly {
    readonly label: string;
    readonly cidr: Cidr | undefined;
    readonly prefixLength: number;
  }[];
  /** Addresses of their ranges fewer than now. */
  readonly fewer: number;
  /** At rest and in the scenario, and what is required. */
  readonly holds: boolean;
  /** What is required of the plan, as it is judged in them; none where nothing is. */
  readonly required: readonly JudgedRequirement[];
  readonly atRest: Verdict;
  readonly run: RunVerdict;
  /** Without the zone that hurts most; `undefined`: none can be lost. */
  readonly zoneLoss: ZoneLoss | undefined;
}

/** Sizes that are tried, each half of the one before. */
const MOST_STEPS = 3;
const LONGEST = 28;
const USES = SUBNET_USES.filter((use) => use !== 'other');

/** By how many bits the subnets of a use are longer; none: as they are. */
type Bits = Readonly<Partial<Record<SubnetUse, number>>>;

/**
 * The smallest subnets in which the plan fits at rest and in its scenario and holds what is required, of
 * those that are halved alike, first in all uses, then in each by itself; where half is too small that, with
 * what it comes to. `undefined` where the plan itself does not fit at rest or has no nodes, where no use has
 * subnets that can all be halved, since one runs, keeps something back or is full of others' addresses, where
 * the scenario is faulty, and where the runs take too long unasked.
 *
 * @throws Error as `simulate` does.
 */
export function smallerSubnets(
  answered: Answered,
  lookup: ClusterSources,
): SmallerSubnets | undefined {
  const { usage, plan } = answered;
  if (!isWell(usage.verdict) || usage.subnets.some(isShort)) return undefined;
  // Where nothing is to be held every size would do.
  if (usage.totals.nodes === 0) return undefined;
  const toRun = runOf(plan, lookup);
  if (toRun === undefined) return undefined;
  const uses = USES.filter((use) => plan.subnets.some((each) => each.use === use));
  const halved = uses.length === 1 ? [uses] : [uses, ...uses.map((use) => [use])];
  const work = runWork(toRun.scenario, toRun.seeds.runs);
  if (!startsUnasked(work, MOST_STEPS * halved.length)) return undefined;
  let bits: Bits = {};
  let best: SmallerSubnets | undefined;
  let tooSmall: SmallerSubnets | undefined;
  for (const which of halved) {
    for (let step = 1; step <= MOST_STEPS; step += 1) {
      const longer = {
        ...bits,
        ...Object.fromEntries(which.map((use) => [use, (bits[use] ?? 0) + 1])),
      };
      const found = smallerBy(longer, answered, lookup);
      if (found?.holds !== true) {
        tooSmall ??= found;
        break;
      }
      bits = longer;
      best = found;
    }
  }
  return best ?? tooSmall;
}

function smallerBy(
  bits: Bits,
  { plan, usage }: Answered,
  lookup: ClusterSources,
): SmallerSubnets | undefined {
  const isChanged = ({ use }: PlanSubnet) => bits[use] !== undefined;
  const lengthOf = ({ use, prefixLength }: PlanSubnet) => prefixLength + (bits[use] ?? 0);
  if (!plan.subnets.some(isChanged)) return undefined;
  if (plan.subnets.some((each) => isChanged(each) && !canBe(lengthOf(each), each))) {
    return undefined;
  }
  const subnets = plan.subnets.map((each) =>
    isChanged(each) ? withLength(each, lengthOf(each)) : each,
  );
  const changed = { ...plan, subnets };
  const toRun = runOf(changed, lookup);
  if (toRun === undefined) return undefined;
  const { scenario, seeds } = toRun;
  const after = answerPlan(changed, lookup);
  const { verdict: atRest, totals } = after.usage;
  const run = verdictOver(scenario, seeds);
  const zoneLoss = worstZoneLoss(scenario, seeds.seed);
  const required = requiredWithRun(after, run, () => knownLoss(zoneLoss));
  const hostsAll = totals.podsHosted >= usage.totals.podsHosted;
  const labels = subnetLabels(plan.subnets);
  return {
    plan: changed,
    changed: subnets.flatMap((each, index) =>
      isChanged(each)
        ? [{ label: labels[index] ?? '', cidr: each.cidr, prefixLength: each.prefixLength }]
        : [],
    ),
    fewer: sizeOf(plan.subnets) - sizeOf(subnets),
    holds: isWell(atRest) && isWell(run) && hostsAll && failing(required) === 0,
    required,
    atRest,
    run,
    zoneLoss,
  };
}

/** AWS makes no subnet that runs smaller; what is kept back may lie in the half that goes. */
function canBe(
  prefixLength: number,
  { used, prefixReservation, explicitReservation, hostLocal }: PlanSubnet,
): boolean {
  const isKept = prefixReservation.blocks + explicitReservation > 0 || hostLocal !== undefined;
  const isPlanned = used.as === 'in-use' && !isKept;
  return isPlanned && prefixLength <= LONGEST && used.addresses <= usableAddresses(prefixLength);
}

function withLength(subnet: PlanSubnet, prefixLength: number): PlanSubnet {
  const { cidr } = subnet;
  return { ...subnet, prefixLength, cidr: cidr && { base: cidr.base, prefixLength } };
}

function sizeOf(subnets: readonly PlanSubnet[]): number {
  return subnets.reduce((sum, { prefixLength }) => sum + subnetSize(prefixLength), 0);
}
