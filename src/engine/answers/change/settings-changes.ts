import { settingsByWorth } from '@/engine/answers/repairs/settings-lane';
import { compareSettings } from '@/engine/answers/settings-compared';
import type { PlanChange } from './change';
import type { ChangingPlan } from './changing-plan';

/** The settings that do best of those compared, in the plan's addressing mode and in the other one. */
export function settingsChanges({ plan, usage }: ChangingPlan): readonly PlanChange[] {
  const outcomes = compareSettings(plan);
  const { prefixDelegation } = plan.settings;
  const bestIn = (hasPrefixes: boolean) => {
    const ofMode = outcomes.filter(({ settings }) => settings.prefixDelegation === hasPrefixes);
    return settingsByWorth(usage, ofMode)[0]?.settings;
  };
  const same = bestIn(prefixDelegation);
  const other = bestIn(!prefixDelegation);
  return [
    ...(same ? [{ kind: 'settings' as const, settings: same }] : []),
    ...(other ? [{ kind: 'prefixes' as const, settings: other }] : []),
  ];
}
