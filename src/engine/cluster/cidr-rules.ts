// Which ranges a VPC can have, and which one VPC can have together (R26).
import type { Cidr, CidrRule, ReservedRange } from '@/engine/model';

/** Kinds of range that the restrictions tell apart. */
type RangeKind = '10/8' | '172.16/12' | '192.168/16' | '198.19/16' | 'other';

interface Known<Kind extends string> {
  readonly kind: Kind;
  readonly cidr: Cidr;
}

/** From its first two octets. */
function known<Kind extends string>(
  kind: Kind,
  a: number,
  b: number,
  prefixLength: number,
): Known<Kind> {
  return { kind, cidr: { base: a * 2 ** 24 + b * 2 ** 16, prefixLength } };
}

const PRIVATE: readonly Known<RangeKind>[] = [
  known('10/8', 10, 0, 8),
  known('172.16/12', 172, 16, 12),
  known('192.168/16', 192, 168, 16),
  known('198.19/16', 198, 19, 16),
];

const RESERVED: readonly Known<ReservedRange>[] = [
  known('0.0.0.0/8', 0, 0, 8),
  known('127.0.0.0/8', 127, 0, 8),
  known('169.254.0.0/16', 169, 254, 16),
  known('224.0.0.0/4', 224, 0, 4),
  known('240.0.0.0/4', 240, 0, 4),
];

/** The range that no VPC has and that a subnet's lies in; `undefined` when a VPC can have it. */
export function reservedRange(cidr: Cidr): ReservedRange | undefined {
  return kindIn(RESERVED, cidr);
}

/**
 * Why a VPC whose first block holds one range can't have another; `undefined` when it can. Ranges
 * that are not RFC 1918, 198.19.0.0/16 aside, are public or of 100.64.0.0/10: they go with anything
 * that was there before.
 */
export function cidrRule(first: Cidr, added: Cidr): CidrRule | undefined {
  const a = kindOf(first);
  const b = kindOf(added);
  if (a === b || b === 'other') return undefined;
  if (a === 'other') return 'public-and-private';
  return a === '198.19/16' || b === '198.19/16' ? 'benchmark-range' : 'rfc1918-other';
}

function kindOf(cidr: Cidr): RangeKind {
  return kindIn(PRIVATE, cidr) ?? 'other';
}

/** A subnet is no larger than any of them. */
function kindIn<Kind extends string>(
  ranges: readonly Known<Kind>[],
  { base }: Cidr,
): Kind | undefined {
  return ranges.find(
    ({ cidr }) => base >= cidr.base && base < cidr.base + 2 ** (32 - cidr.prefixLength),
  )?.kind;
}
