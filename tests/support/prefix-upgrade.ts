// A scenario that several tests look at: prefixes on two /22, upgraded.
import { plainScenario, type Scenario } from '@/engine/over-time';
import { group, M5_LARGE, plan, settings, subnet } from './builders';

/** Six m5.large with 20 pods each, which are upgraded from 60 s on. */
export const PREFIX_UPGRADE: Scenario = plainScenario(
  plan({
    settings: settings({ prefixDelegation: true }),
    subnets: [subnet('a', 22), subnet('b', 22)],
    groups: [group('m5.large', M5_LARGE, 6, 20, { zones: ['a', 'b'] })],
  }),
  {
    events: [
      {
        kind: 'upgrade',
        at: 60,
        group: 'm5.large',
        strategy: 'default',
        maxUnavailable: 1,
        budgetPercent: 10,
      },
    ],
    durationSeconds: 2_700,
  },
);
