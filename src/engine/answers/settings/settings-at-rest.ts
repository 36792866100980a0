import type { RestMemory } from '@/engine/at-rest/kinds/rest';
import { judgeChecked } from '@/engine/judge';
import type { ClusterPlan, CniSettings, Verdict } from '@/engine/model';

/** Addresses that nodes hold at rest under some settings, as if subnets had no end. */
export interface HeldUnder {
  readonly settings: CniSettings;
  readonly held: number;
}

/** And what else decides whether they are worth a thought. */
export interface SettingsAtRest extends HeldUnder {
  readonly podsHosted: number;
  readonly verdict: Verdict;
}

/** For a plan that is known to hold no contradiction. */
export function settingsAtRest(
  plan: ClusterPlan,
  settings: CniSettings,
  rest: RestMemory,
): SettingsAtRest {
  const { verdict, numbers } = judgeChecked({ ...plan, settings }, rest);
  const { held, podsHosted } = numbers.totals;
  return { settings, held, podsHosted, verdict };
}

/** Whether the plan works with them, and no pod loses its place. */
export function hostsAll(
  { verdict, podsHosted }: SettingsAtRest,
  planned: Pick<SettingsAtRest, 'podsHosted'>,
): boolean {
  return verdict.kind !== 'cannot-work' && podsHosted >= planned.podsHosted;
}
