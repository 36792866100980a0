// How much of the quotas above the subnets a plan takes: network address usage of its VPC (R38), and
// network interfaces of its Region (R39).
import {
  type ClusterPlan,
  type ConsumerKind,
  type GroupUsage,
  type NodeClass,
  type PlacedConsumer,
  type PlanNumbers,
  PREFIX_SIZE,
  QUOTA_NAMES,
  type QuotaName,
  type QuotaUsages,
  type SubnetUsage,
} from '@/engine/model';

/** What counts to each quota. */
export type QuotaShare = Readonly<Record<QuotaName, number>>;

/** What these count for in place of an address, each in each zone (R38). */
const NAU_OF_KIND: Partial<Readonly<Record<ConsumerKind, number>>> = {
  nlb: 6,
  'interface-endpoint': 6,
  'nat-gateway': 6,
  lambda: 6,
  efs: 6,
};

/** All that nodes want, and what named consumers and other users take beside them. */
export function quotaUsages(
  plan: Pick<ClusterPlan, 'subnets' | 'groups' | 'consumers' | 'quotas'>,
  groups: readonly GroupUsage[],
  subnets: readonly SubnetUsage[],
): QuotaUsages {
  const used = { nau: 0, enis: 0 };
  for (const consumer of subnets.flatMap(({ consumers }) => consumers)) {
    const share = consumerShare(plan.consumers, consumer);
    used.nau += share.nau;
    used.enis += share.enis;
  }
  for (const { usedByOthers } of plan.subnets) used.nau += usedByOthers;
  const byOthers = { ...used };
  groups.forEach(({ classes }, index) => {
    const efaOnly = plan.groups[index]?.efaOnlyEnis ?? 0;
    for (const each of classes) {
      const share = nodeShare(each, efaOnly);
      used.nau += each.nodes * share.nau;
      used.enis += each.nodes * share.enis;
    }
  });
  const usage = (name: QuotaName) => ({
    quota: plan.quotas[name],
    used: used[name],
    byOthers: byOthers[name],
  });
  return { nau: usage('nau'), enis: usage('enis') };
}

/**
 * Of one node: an address, a prefix and each ENI beside its first count 1 to the NAU. An EFA-only
 * interface has no address; an IPv6 node has a /80.
 */
export function nodeShare(
  { design, footprint }: Pick<NodeClass, 'design' | 'footprint'>,
  efaOnlyEnis: number,
): QuotaShare {
  const { held, primaries, prefixes, ledger } = footprint;
  const branches = ledger.find(({ term }) => term === 'branch-enis')?.addresses ?? 0;
  const beside = shareBeside(design, efaOnlyEnis);
  const enis = primaries + branches;
  const addresses = held - prefixes * PREFIX_SIZE;
  return { nau: addresses + prefixes + enis + beside.nau - 1, enis: enis + beside.enis };
}

/**
 * Of one node, as long as it is there, beside its addresses, its prefixes and the ENIs that have an
 * address for themselves: that of a Fargate pod has the pod's.
 */
export function shareBeside(design: NodeClass['design'], efaOnlyEnis: number): QuotaShare {
  const enis = (design.kind === 'fargate' ? 1 : 0) + efaOnlyEnis;
  return { nau: enis + prefixesOfIpv6(design), enis };
}

/** The /80 that pods of an IPv6 node have their addresses of (R32). */
export function prefixesOfIpv6({ mode, kind }: NodeClass['design']): number {
  return mode === 'ipv6' && kind !== 'fargate' ? 1 : 0;
}

/** Each address lies on an interface of its own, but those of a NAT gateway, or of an NLB in a zone. */
function consumerShare(
  consumers: ClusterPlan['consumers'],
  { label, kind, addresses }: PlacedConsumer,
): QuotaShare {
  const each = consumers.find((consumer) => consumer.label === label)?.addresses ?? 1;
  const weight = NAU_OF_KIND[kind];
  if (weight === undefined) return { nau: addresses, enis: addresses };
  const count = each === 0 ? 0 : addresses / each;
  const hasOneEni = kind === 'nat-gateway' || kind === 'nlb';
  return { nau: addresses + count * (weight - 1), enis: hasOneEni ? count : addresses };
}

/** Whether all that nodes want is within each quota: most plans need no more. */
export function isWithinQuotas({ quotas }: Pick<PlanNumbers, 'quotas'>): boolean {
  return QUOTA_NAMES.every((name) => quotas[name].used <= quotas[name].quota);
}
