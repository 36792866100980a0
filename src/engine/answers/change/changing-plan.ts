import { restMemory } from '@/engine/at-rest/kinds/rest';
import { judgeChecked } from '@/engine/judge';
import {
  type ClusterPlan,
  isForNodes,
  type PlanAnswer,
  type SubnetUsage,
  type Verdict,
} from '@/engine/model';
import { isShort } from '@/engine/verdict/shortage';
import { type FittingChange, type PlanChange, rankOf } from './change';
import { changedPlan } from './changed-plan';

/** A plan that does not fit, while changes of it are tried. */
export interface ChangingPlan {
  readonly plan: ClusterPlan;
  readonly usage: PlanAnswer;
  /** The subnets for nodes that lack something. */
  readonly short: readonly SubnetUsage[];
  /** What the plan comes to with a change; `undefined` where it does not fit then. */
  readonly fitting: (change: PlanChange) => FittingChange | undefined;
}

export function changingPlan(plan: ClusterPlan, usage: PlanAnswer): ChangingPlan {
  const rest = restMemory();
  return {
    plan,
    usage,
    short: usage.subnets.filter((subnet) => isForNodes(subnet) && isShort(subnet)),
    fitting: (change) => {
      const { verdict, numbers } = judgeChecked(changedPlan(plan, change), rest);
      if (verdict.kind !== 'fits') return undefined;
      const { held, podsHosted } = numbers.totals;
      if (podsHosted < usage.totals.podsHosted && !mayLosePods(change)) return undefined;
      if (!isBetter(verdict, usage.verdict)) return undefined;
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
