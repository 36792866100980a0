import { NO_ENDS } from '@/engine/model';
import type { Scenario } from '@/engine/over-time/scenario/scenario';

/** The largest that AWS has. */
const LARGEST = 16;

/** The scenario on subnets that hold nothing but the plan's nodes, and are as large as AWS makes them. */
export function withLargeSubnets(scenario: Scenario): Scenario {
  const subnets = scenario.plan.subnets.map((subnet) => ({
    ...subnet,
    prefixLength: LARGEST,
    cidr: undefined,
    usedByOthers: 0,
    prefixReservation: 0,
    reservedEnds: NO_ENDS,
    prefixRange: undefined,
    explicitReservation: 0,
    live: undefined,
  }));
  return { ...scenario, plan: { ...scenario.plan, subnets, consumers: [] } };
}
