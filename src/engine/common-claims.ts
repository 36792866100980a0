// Numbers that are often read about the VPC CNI and are wrong, with what is right for a plan.
import type { ClusterPlan, NodeGroup, PlanNumbers } from './model';
import { formulaMaxPods, managedMaxPodsCap } from './node/max-pods';
import { nodeAtRest } from './node/node-at-rest';
import { PREFIX_SIZE } from './subnets';

/** Addresses of a /28 that the rule for subnets would leave, by a rule of thumb. */
const CLAIMED_PER_PREFIX = 14;
/** 14 × 16, and what the guide prints for it. */
const GUIDE_PRODUCT = 224;
const GUIDE_PRODUCT_AS_PRINTED = 244;
/** aws-node and kube-proxy, for which AWS's formula adds two. */
const FORMULA_EXTRA = 2;

export type CommonClaim =
  | ({ readonly code: 'FOURTEEN_PER_PREFIX'; readonly prefixes: number } & Numbers)
  | (OfType & { readonly code: 'N_MINUS_1' })
  | (OfType & { readonly code: 'TWO_ENIS_IDLE' })
  | (OfType & { readonly code: 'ONE_ENI_FOR_ONE_POD' })
  | (OfType & { readonly code: 'NO_CAP' })
  | (OfType & { readonly code: 'PREFIXES_RAISE_PODS' })
  | (OfType & { readonly code: 'WHOLE_ENI_FOR_WARM_IP' })
  | (OfType & { readonly code: 'TRUNK_TAKES_NOTHING' })
  | (OfType & { readonly code: 'WINDOWS_PREFIXES' })
  | ({ readonly code: 'CSI_ON_HOST_NETWORK' } & Numbers);
export type CommonClaimCode = CommonClaim['code'];

interface Numbers {
  /** What the claim comes to for the plan, and what holds. */
  readonly claimed: number;
  readonly right: number;
}

interface OfType extends Numbers {
  readonly instanceType: string;
  readonly maxEnis: number;
  /** The ENI's own address included. */
  readonly ipv4PerEni: number;
}

/** Where a claim stands or is refuted. */
export const CLAIM_SOURCES: Readonly<Record<CommonClaimCode, string>> = {
  FOURTEEN_PER_PREFIX:
    'https://docs.aws.amazon.com/eks/latest/userguide/cni-increase-ip-addresses.html',
  N_MINUS_1: 'https://docs.aws.amazon.com/eks/latest/best-practices/custom-networking.html',
  TWO_ENIS_IDLE: 'https://github.com/aws/amazon-vpc-cni-k8s/issues/2857',
  ONE_ENI_FOR_ONE_POD:
    'https://github.com/aws/amazon-vpc-cni-k8s/blob/master/docs/eni-and-ip-target.md',
  NO_CAP: 'https://docs.aws.amazon.com/eks/latest/userguide/choosing-instance-type.html',
  PREFIXES_RAISE_PODS:
    'https://docs.aws.amazon.com/eks/latest/best-practices/prefix-mode-linux.html',
  WHOLE_ENI_FOR_WARM_IP: 'https://docs.aws.amazon.com/eks/latest/best-practices/vpc-cni.html',
  TRUNK_TAKES_NOTHING: 'https://docs.aws.amazon.com/eks/latest/best-practices/sgpp.html',
  WINDOWS_PREFIXES: 'https://docs.aws.amazon.com/eks/latest/best-practices/prefix-mode-win.html',
  CSI_ON_HOST_NETWORK:
    'https://github.com/kubernetes-sigs/aws-ebs-csi-driver/blob/master/deploy/kubernetes/base/node.yaml',
};

/** The claims that a person with this plan may meet; each once, for the first group that it is about. */
export function commonClaims(plan: ClusterPlan, numbers: PlanNumbers): readonly CommonClaim[] {
  const found = new Map<CommonClaimCode, CommonClaim>();
  const offer = (claims: readonly CommonClaim[]) => {
    for (const claim of claims) {
      if (claim.claimed !== claim.right && !found.has(claim.code)) found.set(claim.code, claim);
    }
  };
  offer(aboutPrefixes(numbers));
  for (const group of plan.groups.filter(({ nodes }) => nodes > 0)) {
    if (group.kind === 'windows') offer(aboutWindows(plan, group));
    if (group.kind === 'linux')
      offer([...aboutMaxPods(plan, group), ...aboutWarmPool(plan, group)]);
  }
  offer(aboutSystemPods(plan));
  return [...found.values()];
}

function aboutPrefixes({ groups }: PlanNumbers): readonly CommonClaim[] {
  const prefixes = groups.reduce(
    (sum, { classes }) =>
      classes.reduce((of, { nodes, footprint }) => of + nodes * footprint.state.prefixes, sum),
    0,
  );
  const claimed = prefixes * CLAIMED_PER_PREFIX;
  return [{ code: 'FOURTEEN_PER_PREFIX', prefixes, claimed, right: prefixes * PREFIX_SIZE }];
}

function typeOf({ instanceType, limits }: NodeGroup) {
  const { maxEnis, ipv4PerEni } = limits;
  return { instanceType, maxEnis, ipv4PerEni };
}

function aboutMaxPods(plan: ClusterPlan, group: NodeGroup): readonly CommonClaim[] {
  const { networking } = plan;
  const settings = group.ownSettings ?? plan.settings;
  const type = typeOf(group);
  const single = { prefixDelegation: false, maxEni: undefined };
  const byFormula = formulaMaxPods(group.limits, single);
  const claims: CommonClaim[] = [];
  if (!networking.customNetworking) {
    const claimed = formulaMaxPods(group.limits, { ...single, customNetworking: true });
    claims.push({ code: 'N_MINUS_1', ...type, claimed, right: byFormula });
  }
  if (group.maxPods.kind === 'formula' && group.maxPods.managedCap) {
    const claimed = formulaMaxPods(group.limits, { ...settings, ...networking });
    const right = Math.min(claimed, managedMaxPodsCap(group.limits.vcpus));
    claims.push({ code: 'NO_CAP', ...type, claimed, right });
  }
  if (settings.prefixDelegation && group.limits.prefixCapable) {
    const claimed = formulaMaxPods(group.limits, { ...single, prefixDelegation: true });
    claims.push({ code: 'PREFIXES_RAISE_PODS', ...type, claimed, right: byFormula });
  }
  if (networking.podEni && (group.limits.branchEnis ?? 0) > 0) {
    const claimed = byFormula - FORMULA_EXTRA;
    const right = claimed - (type.ipv4PerEni - 1);
    claims.push({ code: 'TRUNK_TAKES_NOTHING', ...type, claimed, right });
  }
  return claims;
}

/** The warm pool of a plain node with few pods, where the shipped targets or WARM_IP_TARGET rule. */
function aboutWarmPool(plan: ClusterPlan, group: NodeGroup): readonly CommonClaim[] {
  const { ipFamily, customNetworking, podEni, multiNic } = plan.networking;
  const settings = group.ownSettings ?? plan.settings;
  const { warmEniTarget = 1, warmIpTarget = 0, minimumIpTarget = 0, prefixDelegation } = settings;
  const type = typeOf(group);
  const hasOwnSubnet = plan.subnets.every(({ use }) => use !== 'nodes-only');
  const isPlain =
    ipFamily === 'ipv4' &&
    !customNetworking &&
    !podEni &&
    !multiNic &&
    !prefixDelegation &&
    hasOwnSubnet;
  if (!isPlain || type.maxEnis < 2 || group.unmanagedEnis + group.efaOnlyEnis > 0) return [];
  const heldWith = (pods: number) => {
    const { limits } = group;
    const maxPods = formulaMaxPods(limits, settings);
    return nodeAtRest({ limits, settings, maxPods, pods }).states.at(-1)?.held ?? 0;
  };
  if (warmIpTarget > 0) {
    // The first pods that an ENI has no room for.
    const pods = type.ipv4PerEni - 1;
    const claimed = 2 * type.ipv4PerEni;
    return [{ code: 'WHOLE_ENI_FOR_WARM_IP', ...type, claimed, right: heldWith(pods) }];
  }
  if (warmEniTarget !== 1 || minimumIpTarget > 0) return [];
  return [
    { code: 'TWO_ENIS_IDLE', ...type, claimed: 2 * type.ipv4PerEni, right: heldWith(0) },
    { code: 'ONE_ENI_FOR_ONE_POD', ...type, claimed: type.ipv4PerEni, right: heldWith(1) },
  ];
}

/** AWS's guide multiplies 14 by 16 to 244: said of types with 14 addresses for pods on an ENI. */
function aboutWindows({ networking }: ClusterPlan, group: NodeGroup): readonly CommonClaim[] {
  if (!networking.windows.prefixDelegation) return [];
  const type = typeOf(group);
  const right = (type.ipv4PerEni - 1) * PREFIX_SIZE;
  if (right !== GUIDE_PRODUCT) return [];
  return [{ code: 'WINDOWS_PREFIXES', ...type, claimed: GUIDE_PRODUCT_AS_PRINTED, right }];
}

function aboutSystemPods({ groups, networking }: ClusterPlan): readonly CommonClaim[] {
  if (networking.ipFamily === 'ipv6') return [];
  const linux = groups.filter(({ kind }) => kind === 'linux');
  const right = linux.reduce((sum, { nodes }) => sum + nodes, 0);
  return [{ code: 'CSI_ON_HOST_NETWORK', claimed: 0, right }];
}
