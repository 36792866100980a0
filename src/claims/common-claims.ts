// Numbers that are often read about the VPC CNI and are wrong, with what is right for a plan.
import {
  attachableEnis,
  type ClusterPlan,
  formulaMaxPods,
  type GroupUsage,
  managedMaxPodsCap,
  type NodeGroup,
  type PlanNumbers,
  PREFIX_SIZE,
  usableAddresses,
} from '@/engine';
import { aboutWarmPool } from './about-warm-pool';
import { type CommonClaim, type CommonClaimCode, typeOf } from './claim';

/** Addresses of a /28 that the rule for subnets would leave, by a rule of thumb. */
const CLAIMED_PER_PREFIX = 14;
/** 14 × 16, and what the guide prints for it. */
const GUIDE_PRODUCT = 224;
const GUIDE_PRODUCT_AS_PRINTED = 244;
/** 5 × 14, and what is printed for it. */
const FIVE_SLOTS = 5;
const FIVE_SLOTS_AS_PRINTED = 60;
/** Max pods of m5.large with prefixes, and what the guide to IPv6 prints for it. */
const M5_LARGE = { maxEnis: 3, ipv4PerEni: 10, prefixCapable: true };
const IPV6_AS_PRINTED = 460;
/** The type of which the README prints max pods as addresses. */
const README_TYPE = 'c5.4xlarge';
/** Addresses that a subnet outside of AWS has no host for. */
const CLAIMED_RESERVED = 2;
/** aws-node and kube-proxy, for which AWS's formula adds two. */
const FORMULA_EXTRA = 2;

/**
 * The claims that a person with this plan may meet; each once, for the first group that it is about.
 * @param countsEbsCsi whether the pods of the EBS CSI driver are among the plan's
 */
export function commonClaims(
  plan: ClusterPlan,
  numbers: PlanNumbers,
  countsEbsCsi: boolean,
): readonly CommonClaim[] {
  const found = new Map<CommonClaimCode, CommonClaim>();
  const offer = (claims: readonly CommonClaim[]) => {
    for (const claim of claims) {
      if (claim.claimed !== claim.right && !found.has(claim.code)) found.set(claim.code, claim);
    }
  };
  offer(aboutPrefixes(numbers));
  for (const group of plan.groups.filter(({ nodes }) => nodes > 0)) {
    const usage = numbers.groups.find(({ label }) => label === group.label);
    if (group.kind === 'windows') offer(aboutWindows(plan, group));
    if (group.kind === 'linux' && usage !== undefined) {
      offer([
        ...aboutMaxPods(plan, group, usage),
        ...aboutPrefixesOf(plan, group, usage),
        ...aboutTrunk(plan, group, usage),
        ...aboutWarmPool(plan, group, usage),
      ]);
    }
  }
  offer(aboutSystemPods(plan, countsEbsCsi));
  offer(aboutSubnets(plan));
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

/** Each is told only where what is right is the group's own max pods: no two of them disagree. */
function aboutMaxPods(
  plan: ClusterPlan,
  group: NodeGroup,
  { maxPods }: GroupUsage,
): readonly CommonClaim[] {
  const { networking } = plan;
  const settings = group.ownSettings ?? plan.settings;
  const type = typeOf(group);
  const single = { prefixDelegation: false, maxEni: undefined };
  const ofPrefixes = formulaMaxPods(group.limits, { ...single, prefixDelegation: true });
  const claims: CommonClaim[] = [];
  if (!networking.customNetworking) {
    const { maxEni } = settings;
    const maxEnis = attachableEnis(type.maxEnis, maxEni);
    const right = formulaMaxPods(group.limits, { ...single, maxEni });
    const claimed = formulaMaxPods(group.limits, { ...single, maxEni, customNetworking: true });
    if (right === maxPods) claims.push({ code: 'N_MINUS_1', ...type, maxEnis, claimed, right });
  }
  if (group.maxPods.kind === 'formula' && group.maxPods.managedCap) {
    const claimed = formulaMaxPods(group.limits, { ...settings, ...networking });
    const right = Math.min(claimed, managedMaxPodsCap(group.limits.vcpus));
    claims.push({ code: 'NO_CAP', ...type, claimed, right });
  }
  const knowsPrefixes = group.maxPods.kind === 'formula' || group.maxPods.kind === 'fixed';
  if (settings.prefixDelegation && group.limits.prefixCapable && !knowsPrefixes) {
    const right = maxPods;
    claims.push({ code: 'PREFIXES_RAISE_PODS', ...type, claimed: ofPrefixes, right });
  }
  if (networking.ipFamily === 'ipv6') {
    const right = formulaMaxPods(M5_LARGE, { ...single, prefixDelegation: true });
    const claimed = IPV6_AS_PRINTED;
    claims.push({ code: 'IPV6_460', ...type, ofType: ofPrefixes, claimed, right });
  }
  return claims;
}

/** What an ENI's slots are good for, and which types can have prefixes in them. */
function aboutPrefixesOf(
  plan: ClusterPlan,
  group: NodeGroup,
  { classes: [one] }: GroupUsage,
): readonly CommonClaim[] {
  const { prefixDelegation } = group.ownSettings ?? plan.settings;
  const isOfIpv4 = plan.networking.ipFamily === 'ipv4';
  if (!isOfIpv4 || !prefixDelegation || !group.limits.prefixCapable) return [];
  const type = { ...typeOf(group), maxEnis: one?.atRest.usableEnis ?? group.limits.maxEnis };
  const slots = type.ipv4PerEni - 1;
  const claims: CommonClaim[] = [];
  if (slots === FIVE_SLOTS) {
    const right = slots * PREFIX_SIZE;
    const onAllEnis = type.maxEnis * right;
    const claimed = FIVE_SLOTS_AS_PRINTED;
    claims.push({ code: 'FIVE_SLOTS_ARE_60', ...type, onAllEnis, claimed, right });
  }
  if (isMetal(type.instanceType)) {
    const claimed = type.maxEnis * slots;
    claims.push({ code: 'PREFIXES_NEED_NITRO', ...type, claimed, right: claimed * PREFIX_SIZE });
  }
  return claims;
}

/** `m5.metal`, `m7i.metal-24xl` */
function isMetal(instanceType: string): boolean {
  return instanceType.includes('.metal');
}

/** Addresses for pods of a node whose trunk ENI takes the place of one more ENI for them. */
function aboutTrunk(
  plan: ClusterPlan,
  group: NodeGroup,
  { classes }: GroupUsage,
): readonly CommonClaim[] {
  const atRest = classes.find(({ footprint }) => footprint.state.otherEnis.trunk > 0)?.atRest;
  if (atRest === undefined || plan.networking.ipFamily === 'ipv6') return [];
  const type = typeOf(group);
  const { supply: right, usableEnis, slotsPerEni, mode } = atRest;
  const unit = mode === 'prefix' ? PREFIX_SIZE : 1;
  const claimed = (usableEnis + 1) * slotsPerEni * unit;
  const claims: CommonClaim[] = [{ code: 'TRUNK_TAKES_NOTHING', ...type, claimed, right }];
  if (type.instanceType === README_TYPE && mode === 'secondary-ip') {
    const addresses = type.maxEnis * (type.ipv4PerEni - 1);
    claims.push({
      code: 'MAX_PODS_ARE_ADDRESSES',
      ...type,
      branchEnis: group.limits.branchEnis ?? 0,
      withTrunk: right,
      claimed: addresses + FORMULA_EXTRA,
      right: addresses,
    });
  }
  return claims;
}

/** AWS's guide multiplies 14 by 16 to 244: said of types with 14 addresses for pods on an ENI. */
function aboutWindows({ networking }: ClusterPlan, group: NodeGroup): readonly CommonClaim[] {
  if (!networking.windows.prefixDelegation) return [];
  const type = typeOf(group);
  const right = (type.ipv4PerEni - 1) * PREFIX_SIZE;
  if (right !== GUIDE_PRODUCT) return [];
  return [{ code: 'WINDOWS_PREFIXES', ...type, claimed: GUIDE_PRODUCT_AS_PRINTED, right }];
}

function aboutSystemPods(
  { groups, networking }: ClusterPlan,
  isCounted: boolean,
): readonly CommonClaim[] {
  if (networking.ipFamily === 'ipv6') return [];
  const linux = groups.filter(({ kind }) => kind === 'linux');
  const right = linux.reduce((sum, { nodes }) => sum + nodes, 0);
  return [{ code: 'CSI_ON_HOST_NETWORK', isCounted, claimed: 0, right }];
}

function aboutSubnets({ subnets }: ClusterPlan): readonly CommonClaim[] {
  const [first] = subnets;
  if (first === undefined) return [];
  const { label: subnet, prefixLength } = first;
  const right = usableAddresses(prefixLength);
  const claimed = 2 ** (32 - prefixLength) - CLAIMED_RESERVED;
  return [{ code: 'TWO_RESERVED', subnet, prefixLength, claimed, right }];
}
