import type { RestMemory } from '@/engine/at-rest/kinds/rest';
import type { Finding, VerdictKind } from '@/engine/model';
import type { DecidingFindings } from './deciding-findings';
import { groupFindings } from './group-findings';
import { networkFindings } from './network-findings';
import { withRemedy } from './pending-remedies';
import { findSubnetShares } from './placement/other-shares';
import { findSpreadRemainders } from './placement/spread-remainder';
import type { PlanResult } from './plan-result';
import { quotaFindings } from './quota-findings';
import { settingFindings } from './setting-findings';
import { liveFindings } from './subnets/live-findings';
import { roomFindings } from './subnets/room-findings';
import { controlPlaneRoom, evenness, shortages } from './subnets/subnet-findings';

/** Everything worth a word about a result, in the order in which it was looked for. */
export function planFindings(
  result: PlanResult,
  { pending }: DecidingFindings,
  kind: VerdictKind,
  rest: RestMemory,
): readonly Finding[] {
  return [
    ...liveFindings(result.plan),
    ...shortages(result),
    ...quotaFindings(result, rest),
    ...(kind === 'fits' ? otherSpreads(result, rest) : []),
    ...pending.map((found) => withRemedy(found, result)),
    ...groupFindings(result),
    ...settingFindings(result),
    ...networkFindings(result),
    ...roomFindings(result),
    ...evenness(result.subnets),
    ...controlPlaneRoom(result, rest),
  ];
}

/** What does not fit as it is spread needs no word about another spread. */
function otherSpreads(result: PlanResult, rest: RestMemory): readonly Finding[] {
  return [...findSpreadRemainders(result), ...findSubnetShares(result, rest)];
}
