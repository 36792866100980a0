// Whether the plan keeps within the quotas above its subnets, judged as a subnet's end is: the least
// that pods need, and one node of each class that comes when all others hold what they want (R38, R39).
import { nodeShare, prefixesOfIpv6, type QuotaShare } from '@/engine/at-rest/quota-usage';
import {
  type ClusterPlan,
  type PlanNumbers,
  PREFIX_SIZE,
  QUOTA_NAMES,
  type QuotaName,
  type VerdictKind,
  type VerdictReason,
} from '@/engine/model';
import { type AlikeClasses, alike, type PlacedClass, podsWithAddress } from './filled-subnets';
import { lastNode } from './last-node/last-node';
import { roomInQuota } from './last-node/room';
import { leastNode } from './least-node';
import { lastSaid } from './subnet-verdict';

export interface QuotaVerdict {
  readonly quota: QuotaName;
  readonly kind: VerdictKind;
  readonly reason: VerdictReason;
}

/** At least one for each quota that is less than what nodes want; none of the others. */
export function quotaVerdicts(
  { groups: specs }: Pick<ClusterPlan, 'groups'>,
  { groups, quotas }: Pick<PlanNumbers, 'groups' | 'quotas'>,
  classes: readonly PlacedClass[],
): readonly QuotaVerdict[] {
  const efaOnly = new Map(
    groups.map(({ label }, index) => [label, specs[index]?.efaOnlyEnis ?? 0]),
  );
  const efaOnlyOf = ({ of }: PlacedClass) => efaOnly.get(of.group) ?? 0;
  // No quota asks where nodes lie.
  const classesAlike = alike(classes);
  return QUOTA_NAMES.flatMap((quota): readonly QuotaVerdict[] => {
    const { used, byOthers, quota: most } = quotas[quota];
    if (used <= most) return [];
    const least = classesAlike.reduce(
      (sum, equal) => sum + nodesOf(equal) * leastShare(equal[0], efaOnlyOf(equal[0]))[quota],
      byOthers,
    );
    const said = (kind: VerdictKind, reason: VerdictReason) => ({ quota, kind, reason });
    if (least > most) return [said('does-not-fit', { code: 'PODS_EXCEED_QUOTA' })];
    const last = classesAlike.flatMap(([placed]) =>
      lastOf(quota, placed, most - used, efaOnlyOf(placed)),
    );
    const short = said('warm-short', { code: 'WARM_POOL_SHORT' });
    return [...last.map(({ kind, reason }) => said(kind, reason)), short];
  });
}

function nodesOf(equal: AlikeClasses): number {
  return equal.reduce((sum, { of }) => sum + of.nodes, 0);
}

/** What a node needs at the least. */
function leastShare({ of, isPooled }: PlacedClass, efaOnlyEnis: number): QuotaShare {
  const { own, pool, eitherPods, multus, enis: withAddress } = leastNode(of, isPooled);
  const enis = withAddress + efaOnlyEnis;
  const addresses = multus.reduce((sum, each) => sum + each, own.singles + pool.singles);
  const prefixes = own.prefixes + pool.prefixes + Math.ceil(eitherPods / PREFIX_SIZE);
  return { nau: addresses + prefixes + prefixesOfIpv6(of.design) + enis - 1, enis };
}

/** The end of a class's last node, where the quota has `left` when it holds all that it wants too. */
function lastOf(quota: QuotaName, placed: PlacedClass, left: number, efaOnlyEnis: number) {
  const { design } = placed.of;
  const beside = {
    nau: prefixesOfIpv6(design) + efaOnlyEnis,
    enis: efaOnlyEnis,
  } satisfies QuotaShare;
  const wanted = nodeShare(placed.of, efaOnlyEnis)[quota];
  const room = roomInQuota(quota, left + wanted - beside[quota]);
  const rooms = { own: room, forEnis: [room], multus: design.attachedPods.map(() => room) };
  return lastSaid(placed, lastNode(design, podsWithAddress(placed), rooms));
}
