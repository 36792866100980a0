import type { Trial } from '@/engine/answers/required/trial';
import { judge } from '@/engine/judge';
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
  if (!hasWindows(plan)) return undefined;
  const isOn = !plan.networking.windows.prefixDelegation;
  const { answer, holds } = trial.judge(withWindowsPrefixes(plan, isOn));
  const { verdict, totals } = answer;
  const isBetter = isShort || verdict.podsPending < usage.verdict.podsPending;
  const hostsAll = totals.podsHosted >= usage.totals.podsHosted;
  return holds && isBetter && hostsAll ? { kind: 'windows-prefixes', isOn, verdict } : undefined;
}

/** Whatever is short with it; `undefined` where no Windows node runs, or has them. */
export function windowsPrefixesOn(plan: ClusterPlan): WindowsPrefixes | undefined {
  if (plan.networking.windows.prefixDelegation || !hasWindows(plan)) return undefined;
  const { verdict } = judge(withWindowsPrefixes(plan, true));
  return { kind: 'windows-prefixes', isOn: true, verdict };
}

function hasWindows({ groups }: ClusterPlan): boolean {
  return groups.some(({ kind, nodes }) => kind === 'windows' && nodes > 0);
}

export function withWindowsPrefixes(plan: ClusterPlan, prefixDelegation: boolean): ClusterPlan {
  const { networking } = plan;
  const windows = { ...networking.windows, prefixDelegation };
  return { ...plan, networking: { ...networking, windows } };
}
