import { type Trial, trialOf } from '@/engine/answers/required/trial';
import { restMemory } from '@/engine/at-rest/kinds/rest';
import { judgeChecked } from '@/engine/judge';
import {
  type ClusterPlan,
  isForNodes,
  type PlanAnswer,
  type Requirements,
  type SubnetUsage,
  type Verdict,
} from '@/engine/model';
import { nodesLost } from '@/engine/verdict/judge-required';
import { type FittingChange, type PlanChange, rankOf } from './change';
import { changedPlan } from './changed-plan';

/** A plan that does not fit, or does not hold what is required, while changes of it are tried. */
export interface ChangingPlan {
  readonly plan: ClusterPlan;
  readonly usage: PlanAnswer;
  /** The subnets for nodes that lack something. */
  readonly short: readonly SubnetUsage[];
  /** What the plan comes to with a change; `undefined` where it does not hold all then. */
  readonly fitting: (change: PlanChange) => FittingChange | undefined;
}

/** What is asked of a change beside that the plan fits at rest. */
export interface ChangeAim {
  readonly required?: Requirements;
  /** Whether it holds over time what is required there; asked of those that hold at rest. */
  readonly holdsOverTime?: (change: PlanChange) => boolean;
}

/**
 * Tries plans by what is required at rest. New subnets that stand in a zone of their own are lost apart from
 * theirs: their nodes have no others to go to, and the others do not come to them.
 */
export function changeTrial(required: Requirements | undefined): Trial {
  const rest = restMemory();
  return trialOf({
    required,
    judgeOne: (plan) => {
      const { verdict, numbers } = judgeChecked(plan, rest);
      return { ...numbers, verdict, findings: [] };
    },
  });
}

export function changingPlan(
  plan: ClusterPlan,
  usage: PlanAnswer,
  { required, holdsOverTime = () => true }: ChangeAim,
  isHeldOverTime: boolean,
): ChangingPlan {
  const trial = changeTrial(required);
  const isHeld = isHeldOverTime && trial.judge(plan).holds;
  const losesNodes = (of: ClusterPlan) =>
    required?.zoneLoss === true && nodesLost(of) !== undefined && nodesLost(plan) === undefined;
  return {
    plan,
    usage,
    short: trial.short(plan, usage).filter(isForNodes),
    fitting: (change) => {
      const changed = changedPlan(plan, change);
      const { answer, holds } = trial.judge(changed);
      if (!holds || losesNodes(changed)) return undefined;
      const { verdict } = answer;
      const { held, podsHosted } = answer.totals;
      if (podsHosted < usage.totals.podsHosted && !mayLosePods(change)) return undefined;
      if (isHeld && !isBetter(verdict, usage.verdict)) return undefined;
      if (!holdsOverTime(change)) return undefined;
      return { rank: rankOf(change.kind), change, held, verdict };
    },
  };
}

/** Of a new cluster or of new nodes everywhere it is told how many pods have no place on them. */
function mayLosePods({ kind }: PlanChange): boolean {
  return kind === 'custom-networking' || kind === 'ipv6';
}

/** A plan that fits already is mended by a place for more of its pods. */
function isBetter(verdict: Verdict, now: Verdict): boolean {
  return now.kind !== 'fits' || verdict.podsPending < now.podsPending;
}
