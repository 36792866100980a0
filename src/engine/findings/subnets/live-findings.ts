// What counts of a running cluster give to notice (R41).
import { type ClusterPlan, type Finding, type LiveCount, usableAddresses } from '@/engine/model';

/** Counts that the plan comes to more than or that leave others undecided, and reserved space that they are taken to leave out. */
export function liveFindings({ subnets }: Pick<ClusterPlan, 'subnets'>): readonly Finding[] {
  return [
    ...subnets.flatMap(({ label, live }) =>
      live !== undefined && live.beyond > 0 && live.together[0] === label
        ? [disagreement(live, subnets)]
        : [],
    ),
    ...subnets.flatMap(({ label, usedByOthers: others, live }): Finding[] =>
      live?.orOthers === undefined
        ? []
        : [
            {
              code: 'LIVE_UNDECIDED',
              subnet: label,
              available: live.available,
              others,
              orOthers: live.orOthers,
            },
          ],
    ),
    ...subnets.flatMap(({ label, live }): Finding[] =>
      live !== undefined && live.reserved > 0
        ? [{ code: 'LIVE_RESERVED', subnet: label, reserved: live.reserved }]
        : [],
    ),
  ];
}

/** Of all subnets that were counted together. */
function disagreement(
  { together, beyond }: LiveCount,
  subnets: Pick<ClusterPlan, 'subnets'>['subnets'],
): Finding {
  const inUse = subnets.reduce(
    (sum, { label, prefixLength, live }) =>
      live !== undefined && together.includes(label)
        ? sum + usableAddresses(prefixLength) - live.available
        : sum,
    0,
  );
  return { code: 'LIVE_DISAGREES', subnets: together, inUse, comesTo: inUse + beyond, beyond };
}
