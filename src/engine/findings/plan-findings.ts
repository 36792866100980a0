import type { RestMemory } from '@/engine/at-rest/kinds/rest';
import type { Finding } from '@/engine/model';
import type { DecidingFindings } from './deciding-findings';
import { groupFindings } from './groups';
import { networkFindings } from './network';
import { findSpreadRemainders } from './placement/spread-remainder';
import { findSubnetShares } from './placement/subnet-share';
import type { PlanResult } from './plan-result';
import { quotaFindings } from './quotas';
import { settingFindings } from './settings';
import { liveFindings } from './subnets/live';
import { roomFindings } from './subnets/room';
import { controlPlaneRoom, evenness, shortages } from './subnets/subnets';

/** Everything worth a word about a result, in the order in which it was looked for. */
export function planFindings(
  result: PlanResult,
  { pending }: DecidingFindings,
  rest: RestMemory,
): readonly Finding[] {
  return [
    ...liveFindings(result.plan),
    ...shortages(result.subnets),
    ...quotaFindings(result, rest),
    ...findSpreadRemainders(result),
    ...findSubnetShares(result, rest),
    ...pending,
    ...groupFindings(result),
    ...settingFindings(result),
    ...networkFindings(result),
    ...roomFindings(result),
    ...evenness(result.subnets),
    ...controlPlaneRoom(result.subnets),
  ];
}
