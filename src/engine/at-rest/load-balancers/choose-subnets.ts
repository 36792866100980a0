import type { ZoneId } from '@/engine/model';

/** The AWS Load Balancer Controller passes over subnets with fewer addresses free (R37). */
export const ROOM_FOR_LOAD_BALANCER = 8;
const ZONES_OF_ALB = 2;

/** A subnet as the controller sees it. */
export interface SubnetToChoose {
  /** Unique. */
  readonly label: string;
  readonly zone: ZoneId;
  readonly free: number;
  /** It has the role tag of such load balancers: where any has, only those are looked at. */
  readonly isTagged: boolean;
  /** Public or private as the load balancer is: looked at where none is tagged. */
  readonly isReachable: boolean;
  /** It has the tag of the cluster: taken before others of its zone. */
  readonly isOfCluster: boolean;
}

export interface SubnetsChosen {
  /** Label by zone; a zone that is not there is left out. */
  readonly chosen: ReadonlyMap<ZoneId, string>;
  /** Those that are looked at, whatever they have free. */
  readonly lookedAt: readonly SubnetToChoose[];
  readonly error: 'no-subnet' | 'too-few-zones' | undefined;
}

/**
 * The subnets that the AWS Load Balancer Controller takes: one in each zone, of those with 8 addresses
 * free (R37). How many are free beyond that plays no part.
 *
 * @param subnets in the order of their ids
 * @param isAlb needs two zones
 */
export function chooseSubnets(subnets: readonly SubnetToChoose[], isAlb: boolean): SubnetsChosen {
  const tagged = subnets.filter(({ isTagged }) => isTagged);
  const lookedAt = tagged.length > 0 ? tagged : subnets.filter(({ isReachable }) => isReachable);
  const roomy = lookedAt.filter(({ free }) => free >= ROOM_FOR_LOAD_BALANCER);
  const chosen = new Map<ZoneId, string>();
  const first = [
    ...roomy.filter(({ isOfCluster }) => isOfCluster),
    ...roomy.filter(({ isOfCluster }) => !isOfCluster),
  ];
  for (const { zone, label } of first) if (!chosen.has(zone)) chosen.set(zone, label);
  return { chosen, lookedAt, error: errorOf(chosen.size, isAlb) };
}

function errorOf(zones: number, isAlb: boolean): SubnetsChosen['error'] {
  if (zones === 0) return 'no-subnet';
  return isAlb && zones < ZONES_OF_ALB ? 'too-few-zones' : undefined;
}
