// The fewest addresses with which all pods of a node that are not pending can have one: a lower bound
// where the order of requests decides.
import { furtherCards } from '@/engine/at-rest/kinds/further-cards';
import { type NodeClass, type NodeDesign, PREFIX_SIZE } from '@/engine/model';
import type { Taken } from './last-node/room';

/** What a node needs at the least, by where it lies. */
export interface LeastNode {
  /** To be launched and to have its trunk and branch ENIs, in the node's subnet. */
  readonly own: Taken;
  /** For its pool: in the node's subnet, the zone's pod subnet, or any that discovery finds. */
  readonly pool: Taken;
  /** Pods of an Auto Mode node, which have single addresses or whole blocks (R34); not in `pool`. */
  readonly eitherPods: number;
  /** In each Multus subnet. */
  readonly multus: readonly number[];
  /** ENIs in all. */
  readonly enis: number;
}

/** What a pool needs; each of its ENIs holds one of the single addresses. */
interface LeastPool extends Taken {
  readonly enis: number;
}

const NOTHING: LeastPool = { singles: 0, prefixes: 0, enis: 0 };
const PRIMARY_ONLY: LeastPool = { singles: 1, prefixes: 0, enis: 1 };

/**
 * @param isPooled subnet discovery has more than one subnet to choose from: the primary ENI may stay
 *   partly filled
 */
export function leastNode(
  { design, pods: asked, footprint }: Pick<NodeClass, 'design' | 'pods' | 'footprint'>,
  isPooled: boolean,
): LeastNode {
  const { attachedPods, strayEnis, enisLie, primaryCarries } = design;
  const pods = footprint.state.assigned;
  const cards = furtherCards(design, asked).share;
  const branches = design.trunk && design.branchPods > 0 ? 1 + design.branchPods : 0;
  const launch = 1 + strayEnis + cards.singles;
  const branchesInPool = enisLie === 'pod-subnet' ? branches : 0;
  const isEither = design.kind === 'auto-mode' && design.mode === 'prefix';
  const pool = isEither ? eitherPool(design, pods) : leastPool(design, pods, isPooled);
  // The primary's own address is told with the launch, also where it carries pods.
  const ownPrimary = primaryCarries ? 1 : 0;
  return {
    own: { singles: launch + branches - branchesInPool, prefixes: cards.prefixes },
    pool: {
      singles: Math.max(0, pool.singles - ownPrimary) + branchesInPool,
      prefixes: pool.prefixes,
    },
    eitherPods: isEither ? pods : 0,
    multus: attachedPods.map((attached) => 1 + attached),
    enis: 1 + strayEnis + attachedPods.length + cards.primaries + branches + pool.enis - ownPrimary,
  };
}

/** Without pods an ENI in a pod subnet only brings a warm prefix. */
function eitherPool({ primaryCarries }: NodeDesign, pods: number): LeastPool {
  return primaryCarries || pods > 0 ? PRIMARY_ONLY : NOTHING;
}

/** ENIs that carry pods, each with its own address, and what they give to pods. */
function leastPool(design: NodeDesign, pods: number, isPooled: boolean): LeastPool {
  const { mode, slotsPerEni, primaryCarries } = design;
  if (mode === 'ipv6') return NOTHING;
  const first = design.needsFirstEni ? firstEniSlots(design, pods) : 0;
  if (mode === 'prefix') {
    const prefixes = Math.max(Math.ceil(pods / PREFIX_SIZE), first);
    const enis = Math.max(primaryCarries ? 1 : 0, Math.ceil(prefixes / slotsPerEni));
    return { singles: enis, prefixes, enis };
  }
  const enis = Math.max(
    primaryCarries || first > 0 ? 1 : 0,
    Math.ceil(Math.max(pods, first) / slotsPerEni),
  );
  const isWhole = design.target.rule === 'warm-eni' && pods > slotsPerEni && !isPooled;
  const addresses = isWhole ? enis * slotsPerEni : Math.max(pods, first);
  return { singles: enis + addresses, prefixes: 0, enis };
}

/** Custom networking: the first ENI is all or nothing, also of a node without pods (R25). */
function firstEniSlots(design: NodeDesign, pods: number): number {
  const { target, slotsPerEni, unit, maxPods } = design;
  if (maxPods === 0) return 0;
  switch (target.rule) {
    case 'warm-eni':
      return target.warmEnis === 0 && pods === 0 ? 0 : slotsPerEni;
    case 'warm-prefix':
    case 'free-prefixes':
      return Math.min(slotsPerEni, Math.max(1, target.warmPrefixes));
    case 'ip-targets':
      return Math.min(slotsPerEni, Math.ceil(Math.max(target.warmIps, target.minimumIps) / unit));
  }
}
