import { settingsByWorth } from '@/engine/answers/repairs/settings-lane';
import { compareSettings } from '@/engine/answers/settings/compare-settings';
import type { PlanChange } from './change';
import type { ChangingPlan } from './changing-plan';

/** The settings that do best of those compared and hold, in the plan's addressing mode and in the other one. */
export function settingsChanges({ plan, usage, fitting }: ChangingPlan): readonly PlanChange[] {
  const outcomes = compareSettings(plan);
  const { prefixDelegation } = plan.settings;
  const bestIn = (kind: 'settings' | 'prefixes'): readonly PlanChange[] => {
    const hasPrefixes = prefixDelegation === (kind === 'settings');
    const ofMode = outcomes.filter(({ settings }) => settings.prefixDelegation === hasPrefixes);
    const changes = settingsByWorth(usage, ofMode).map(({ settings }) => ({ kind, settings }));
    const best = changes.find((change) => fitting(change) !== undefined);
    return best === undefined ? [] : [best];
  };
  return [...bestIn('settings'), ...bestIn('prefixes')];
}
