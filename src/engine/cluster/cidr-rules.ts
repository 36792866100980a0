// Which ranges one VPC can have together (R26).
import type { Cidr, CidrRule } from '@/engine/model';

/** Kinds of range that the restrictions tell apart. */
type RangeKind = '10/8' | '172.16/12' | '192.168/16' | '198.19/16' | 'other';

const PRIVATE: readonly { readonly kind: RangeKind; readonly cidr: Cidr }[] = [
  { kind: '10/8', cidr: { base: 10 * 2 ** 24, prefixLength: 8 } },
  { kind: '172.16/12', cidr: { base: 172 * 2 ** 24 + 16 * 2 ** 16, prefixLength: 12 } },
  { kind: '192.168/16', cidr: { base: 192 * 2 ** 24 + 168 * 2 ** 16, prefixLength: 16 } },
  { kind: '198.19/16', cidr: { base: 198 * 2 ** 24 + 19 * 2 ** 16, prefixLength: 16 } },
];

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

function kindOf({ base }: Cidr): RangeKind {
  const found = PRIVATE.find(
    ({ cidr }) => base >= cidr.base && base < cidr.base + 2 ** (32 - cidr.prefixLength),
  );
  return found?.kind ?? 'other';
}
