import { type Cidr, cidrsOverlap, subnetSize } from '@/engine/model';
import { type CarvedSubnet, type Carving, carve, type WantedSubnet } from './carve';

export interface VpcRanges {
  readonly vpc: Cidr;
  /** Ranges that are not to be touched: existing subnets, peers, services, on-premises networks. */
  readonly taken: readonly Cidr[];
  /** Subnets for pods come from a second range of the VPC, as custom networking has them. */
  readonly podsApart: boolean;
}

export type PlacedInVpc =
  | {
      readonly ok: true;
      readonly subnets: readonly CarvedSubnet[];
      readonly left: number;
      /** Those for pods, where they are apart; otherwise none. */
      readonly pods: readonly CarvedSubnet[];
      /** The second range, where `pods` lie. */
      readonly podRange: Cidr | undefined;
    }
  | (Extract<Carving, { ok: false }> & {
      /**
       * The longest prefix of a VPC around this one that has room for all beside what is taken, to
       * /16; `undefined`: none has.
       */
      readonly enough: number | undefined;
    });

/** Ranges for pods alone, the first of them that nothing overlaps. */
const SHARED_RANGE: Cidr = { base: 100 * 2 ** 24 + 64 * 2 ** 16, prefixLength: 10 };
const POD_RANGE_LENGTH = 16;
const LARGEST_VPC = 16;

/** Places subnets of known sizes in a VPC; in the VPC’s own range too where there is no second one. */
export function placeInVpc(
  wanted: readonly WantedSubnet[],
  { vpc, taken, podsApart }: VpcRanges,
): PlacedInVpc {
  const isApart = ({ use }: WantedSubnet) => podsApart && use === 'pods';
  const forPods = wanted.filter(isApart);
  const podRange = forPods.length > 0 ? freePodRange([vpc, ...taken]) : undefined;
  const inVpc = podRange === undefined ? wanted : wanted.filter((each) => !isApart(each));
  const own = carve(vpc, inVpc, taken);
  if (!own.ok) return { ...own, enough: roomAround(vpc, inVpc, taken) };
  if (podRange === undefined) return { ...own, pods: [], podRange };
  const pods = carve(podRange, forPods, taken);
  return pods.ok ? { ...own, pods: pods.subnets, podRange } : { ...pods, enough: undefined };
}

/** How long the prefix of a VPC may be that begins no later than this one and has room for all. */
function roomAround(
  vpc: Cidr,
  wanted: readonly WantedSubnet[],
  taken: readonly Cidr[],
): number | undefined {
  for (let prefixLength = vpc.prefixLength - 1; prefixLength >= LARGEST_VPC; prefixLength -= 1) {
    const size = subnetSize(prefixLength);
    const around = { base: vpc.base - (vpc.base % size), prefixLength };
    if (carve(around, wanted, taken).ok) return prefixLength;
  }
  return undefined;
}

/** A /16 of 100.64.0.0/10, which goes with every range that a VPC has (R26). */
function freePodRange(others: readonly Cidr[]): Cidr | undefined {
  const size = subnetSize(POD_RANGE_LENGTH);
  const end = SHARED_RANGE.base + subnetSize(SHARED_RANGE.prefixLength);
  for (let base = SHARED_RANGE.base; base < end; base += size) {
    const range = { base, prefixLength: POD_RANGE_LENGTH };
    if (!others.some((other) => cidrsOverlap(other, range))) return range;
  }
  return undefined;
}
