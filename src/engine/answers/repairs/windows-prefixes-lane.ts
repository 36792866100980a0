import type { Trial } from '@/engine/answers/required/trial';
import type { ClusterPlan, PlanAnswer, Repair } from '@/engine/model';

type WindowsPrefixes = Extract<Repair, { kind: 'windows-prefixes' }>;

/**
 * Prefixes for Windows nodes where they have single addresses, and the other way round. `undefined` where no
 * Windows node runs, where the plan does not hold with it, and where it does neither more pods nor anything
 * that is short any good.
 *
 * @param isShort anything is, beside places for pods
 */
export function windowsPrefixes(
  plan: ClusterPlan,
  usage: PlanAnswer,
  isShort: boolean,
  trial: Trial,
): WindowsPrefixes | undefined {
  if (!plan.groups.some(({ kind, nodes }) => kind === 'windows' && nodes > 0)) return undefined;
  const isOn = !plan.networking.windows.prefixDelegation;
  const { answer, holds } = trial.judge(withWindowsPrefixes(plan, isOn));
  const { verdict, totals } = answer;
  const isBetter = isShort || verdict.podsPending < usage.verdict.podsPending;
  const hostsAll = totals.podsHosted >= usage.totals.podsHosted;
  return holds && isBetter && hostsAll ? { kind: 'windows-prefixes', isOn, verdict } : undefined;
}

function withWindowsPrefixes(plan: ClusterPlan, prefixDelegation: boolean): ClusterPlan {
  const { networking } = plan;
  const windows = { ...networking.windows, prefixDelegation };
  return { ...plan, networking: { ...networking, windows } };
}
