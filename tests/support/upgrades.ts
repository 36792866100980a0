// Upgrades that tests look at.
import { plainScenario, type Scenario, type ScenarioEvent } from '@/engine/over-time';
import { group, M5_LARGE, plan, settings, smallProduction, subnet } from './builders';

type Upgrade = Extract<ScenarioEvent, { kind: 'upgrade' }>;

/** As AWS ships it, of a group from 60 s on. */
export function upgradeOf(label: string, changed: Partial<Upgrade> = {}): Upgrade {
  return {
    kind: 'upgrade',
    at: 60,
    group: label,
    strategy: 'default',
    maxUnavailable: 1,
    budgetPercent: 10,
    ...changed,
  };
}

/** Prefixes on two /22: six m5.large with 20 pods each, upgraded. */
export const PREFIX_UPGRADE: Scenario = plainScenario(
  plan({
    settings: settings({ prefixDelegation: true }),
    subnets: [subnet('a', 22), subnet('b', 22)],
    groups: [group('m5.large', M5_LARGE, 6, 20, { zones: ['a', 'b'] })],
  }),
  { events: [upgradeOf('m5.large')], durationSeconds: 2_700 },
);

/** The first example under settings that fit: an hour in which its m5.large are upgraded. */
export const SMALL_PRODUCTION_UPGRADE: Scenario = plainScenario(
  smallProduction({ settings: settings({ warmIpTarget: 2, minimumIpTarget: 24 }) }),
  { events: [upgradeOf('m5.large')], durationSeconds: 3_600 },
);
