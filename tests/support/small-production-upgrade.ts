// A scenario that several tests look at: the first example under settings that fit, upgraded.
import { DEFAULT_PARAMETERS, type Scenario } from '@/engine/over-time';
import { settings, smallProduction } from './builders';

/** An hour in which the m5.large are upgraded from 60 s on. */
export const SMALL_PRODUCTION_UPGRADE: Scenario = {
  plan: smallProduction({ settings: settings({ warmIpTarget: 2, minimumIpTarget: 24 }) }),
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
  durationSeconds: 3_600,
  parameters: DEFAULT_PARAMETERS,
  addressChoice: 'lowest-first',
  othersLie: 'packed',
};
