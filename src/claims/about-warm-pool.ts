import {
  attachableEnis,
  type ClusterPlan,
  type GroupUsage,
  type NodeExtras,
  type NodeGroup,
  type NodeState,
  nodeAtRest,
} from '@/engine';
import { type CommonClaim, typeOf } from './claim';

/** What leaves the node fewer ENIs for its pool; the rest counts only in networks that are not plain. */
const TAKES_ENIS: Readonly<Record<keyof NodeExtras, boolean>> = {
  branchPodsPerNode: false,
  multiNicPodsPerNode: false,
  unmanagedEnis: true,
  attachedPodsPerNode: false,
  efaOnlyEnis: true,
};

/** The warm pool of a plain node with few pods, by the targets that rule it. */
export function aboutWarmPool(
  plan: ClusterPlan,
  group: NodeGroup,
  { maxPods }: GroupUsage,
): readonly CommonClaim[] {
  const { ipFamily, customNetworking, podEni, multiNic } = plan.networking;
  const { limits } = group;
  const settings = group.ownSettings ?? plan.settings;
  const { warmEniTarget = 1, warmIpTarget = 0, minimumIpTarget = 0, prefixDelegation } = settings;
  const type = typeOf(group);
  const enis = attachableEnis(type.maxEnis, settings.maxEni);
  const hasOwnSubnet = plan.subnets.every(({ use }) => use !== 'nodes-only');
  const isPlain =
    ipFamily === 'ipv4' &&
    !customNetworking &&
    !podEni &&
    !multiNic &&
    !prefixDelegation &&
    hasOwnSubnet;
  if (!isPlain || enis < 2 || hasOtherEnis(group)) return [];
  const nodeWith = (pods: number) => nodeAtRest({ limits, settings, maxPods, pods }).states.at(-1);
  const heldWith = (pods: number) => nodeWith(pods)?.held ?? 0;
  const claims: CommonClaim[] = [];
  if (minimumIpTarget > 0 && minimumIpTarget >= warmIpTarget) {
    claims.push(...aboutMinimum(type, minimumIpTarget, nodeWith(0)));
  }
  // The first pods that an ENI has no room for.
  const pods = type.ipv4PerEni - 1;
  if (warmIpTarget > 0 && minimumIpTarget <= pods + warmIpTarget) {
    const claimed = 2 * type.ipv4PerEni;
    claims.push({ code: 'WHOLE_ENI_FOR_WARM_IP', ...type, claimed, right: heldWith(pods) });
  }
  if (warmIpTarget > 0 || minimumIpTarget > 0) return claims;
  const ofOnePod = { claimed: 2, right: type.ipv4PerEni };
  claims.push({ code: 'GIVEN_BACK_ONE_BY_ONE', ...type, ...ofOnePod });
  if (warmEniTarget !== 1) return claims;
  return [
    { code: 'TWO_ENIS_IDLE', ...type, claimed: 2 * type.ipv4PerEni, right: heldWith(0) },
    { code: 'ONE_ENI_FOR_ONE_POD', ...type, claimed: type.ipv4PerEni, right: heldWith(1) },
    ...claims,
  ];
}

function hasOtherEnis(group: NodeGroup): boolean {
  const extras = Object.keys(TAKES_ENIS) as (keyof NodeExtras)[];
  return extras.some((extra) => TAKES_ENIS[extra] && group[extra] > 0);
}

/** The guide fills MINIMUM_IP_TARGET with whole ENIs, their own addresses among them. */
function aboutMinimum(
  type: ReturnType<typeof typeOf>,
  minimumIpTarget: number,
  idle: NodeState | undefined,
): readonly CommonClaim[] {
  // Where the limits cut the pool, another rule decides.
  if (idle?.pool !== minimumIpTarget) return [];
  const claimedEnis = Math.ceil(minimumIpTarget / type.ipv4PerEni);
  const claimed = minimumIpTarget;
  const numbers = { minimumIpTarget, claimedEnis, claimed };
  const rightEnis = idle.enis.length;
  return [{ code: 'MINIMUM_COUNTS_PRIMARIES', ...type, ...numbers, rightEnis, right: idle.held }];
}
