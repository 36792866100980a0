import { judge } from '@/engine/judge';
import type { ClusterPlan, PlanAnswer, Repair } from '@/engine/model';

type WindowsPrefixes = Extract<Repair, { kind: 'windows-prefixes' }>;

/**
 * Prefixes for Windows nodes where they have single addresses, and the other way round. `undefined` where no
 * Windows node runs, where the plan does not fit with it, and where it does neither more pods nor anything
 * that is short any good.
 */
export function windowsPrefixes(plan: ClusterPlan, usage: PlanAnswer): WindowsPrefixes | undefined {
  if (!plan.groups.some(({ kind, nodes }) => kind === 'windows' && nodes > 0)) return undefined;
  const isOn = !plan.networking.windows.prefixDelegation;
  const { verdict, totals } = judge(withWindowsPrefixes(plan, isOn));
  const isBetter = usage.verdict.kind !== 'fits' || verdict.podsPending < usage.verdict.podsPending;
  const hostsAll = totals.podsHosted >= usage.totals.podsHosted;
  return verdict.kind === 'fits' && isBetter && hostsAll
    ? { kind: 'windows-prefixes', isOn, verdict }
    : undefined;
}

function withWindowsPrefixes(plan: ClusterPlan, prefixDelegation: boolean): ClusterPlan {
  const { networking } = plan;
  const windows = { ...networking.windows, prefixDelegation };
  return { ...plan, networking: { ...networking, windows } };
}
