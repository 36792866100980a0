// Subnets of an import as rows of the plan.
import type { Imported, ImportedSubnet } from '@/import/summary/imported';
import { newSubnet, type SubnetText } from '@/plan';

export interface SubnetTexts {
  readonly rows: readonly SubnetText[];
  /** Counts are those of the running cluster: the plan works out what others hold. */
  readonly isLive: boolean;
  /** What others hold was worked out of what the cluster's nodes are seen to hold. */
  readonly isSeen: boolean;
  readonly hasPublic: boolean;
}

/**
 * Rows of the subnets that have a range or a size. Free addresses of a cluster that runs lack what its
 * own nodes hold: where the interfaces are known that is taken off, else the row says what is
 * available now. With `running` false all that is not free is others'.
 */
export function subnetTexts(
  imported: Imported,
  running: boolean,
  arePodSubnetsUsed: boolean,
): SubnetTexts {
  const { subnets, heldByCluster, podSubnets } = imported;
  const sized = subnets.filter(({ cidr, size }) => cidr !== undefined || size !== undefined);
  const isPublic = ({ role }: ImportedSubnet) => role === 'public' || role === 'elb';
  const hasPublic = sized.some(isPublic) && !sized.every(isPublic);
  const forPods = new Set(podSubnets.flatMap(({ id }) => id ?? []));
  const hasOthers = sized.some(({ id }) => id === undefined || !forPods.has(id));
  const isSeen = running && sized.some(({ id }) => heldOf(id, heldByCluster) > 0);
  const names = new Set<string>();
  const rows = sized.map((subnet, index): SubnetText => {
    const { id, cidr, size, zone, zoneId, name = '' } = subnet;
    const isForPods = id !== undefined && forPods.has(id);
    const use = useOf(
      isForPods && (arePodSubnetsUsed || hasOthers),
      hasPublic && isPublic(subnet),
      arePodSubnetsUsed,
    );
    const isNew = isName(name) && !names.has(name);
    names.add(name);
    return {
      ...newSubnet(`s${index + 1}`),
      zone: zone ?? zoneId ?? '',
      range: cidr ?? `/${size}`,
      ...usedIn(subnet, { running, isSeen, held: heldOf(id, heldByCluster) }),
      name: isNew ? name : '',
      use,
      ...reservedIn(id, imported),
    };
  });
  return { rows, isLive: rows.some(({ usedAs }) => usedAs === 'available'), isSeen, hasPublic };
}

/** Subnets that are kept for pods, and that no pod uses, are no place for nodes either. */
function useOf(isForPods: boolean, isPublic: boolean, areUsed: boolean): SubnetText['use'] {
  if (isForPods) return areUsed ? 'pods' : 'other';
  return isPublic ? 'other' : 'nodes';
}

function heldOf(id: string | undefined, held: Imported['heldByCluster']): number {
  return id !== undefined && Object.hasOwn(held, id) ? (held[id] ?? 0) : 0;
}

interface UsedAround {
  readonly running: boolean;
  readonly isSeen: boolean;
  readonly held: number;
}

function usedIn(
  { available, inUse }: ImportedSubnet,
  { running, isSeen, held }: UsedAround,
): Pick<SubnetText, 'usedAs' | 'used'> {
  if (available === undefined) return { usedAs: 'in-use', used: '0' };
  if (!running && inUse !== undefined) return { usedAs: 'in-use', used: String(inUse) };
  if (isSeen && inUse !== undefined && inUse >= held)
    return { usedAs: 'in-use', used: String(inUse - held) };
  return { usedAs: 'available', used: String(available) };
}

function reservedIn(
  id: string | undefined,
  { reservations }: Imported,
): Partial<Pick<SubnetText, 'prefixReservation' | 'explicitReservation'>> {
  const own = reservations.filter(({ subnet }) => subnet !== undefined && subnet === id);
  const prefixes = own.filter(({ type }) => type === 'prefix');
  const blocks = prefixes.reduce((sum, one) => sum + (one.blocks ?? 0), 0);
  const addresses = own.reduce((sum, one) => sum + (one.addresses ?? 0), 0);
  const [only] = prefixes;
  return {
    prefixReservation:
      prefixes.length === 1 && only !== undefined && blocks > 0
        ? only.cidr
        : blocks > 0
          ? String(blocks)
          : '',
    explicitReservation: addresses > 0 ? String(addresses) : '',
  };
}

const UNREADABLE = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/u;
const MAX_NAME_LENGTH = 64;

/** A name that the plan can have; another is left out. */
export function isName(name: string): boolean {
  return name.trim() === name && name.length <= MAX_NAME_LENGTH && !UNREADABLE.test(name);
}
