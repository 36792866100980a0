// What a subnet keeps back: for prefixes, and what Multus gives out by itself.
import { type Cidr, formatCidr, subnetSize } from '@/engine';
import { formatAddress, parseAddress, parseCidr, type SubnetRange } from './cidr';
import { type FieldReading, faulty, readAs } from './field-reading';
import { formatCount, parseCount, parseNumber } from './number';
import { RESERVED_BLOCKS } from './number-ranges';

/** /28 blocks. `cidr`: where they lie, if that was typed. */
export interface PrefixReservation {
  readonly blocks: number;
  readonly cidr: Cidr | undefined;
}

/** At least one address. `first`: if a range was typed. */
export interface HostLocalRange {
  readonly addresses: number;
  readonly first: number | undefined;
}

const BLOCK_LENGTH = 28;

/**
 * Nothing, a number of /28 blocks, a size alone such as `/25`, or a range inside the subnet. Without
 * a subnet's range that can be read, only what needs none is told.
 */
export function parseReserved(
  text: string,
  subnet: SubnetRange | undefined,
): FieldReading<PrefixReservation> {
  const typed = text.trim();
  if (!/[./]/.test(typed) || /^[\d,]+\.\d*$/.test(typed)) {
    const reading = typed === '' ? readAs(0) : parseNumber(typed, RESERVED_BLOCKS);
    return reading.ok ? readAs({ blocks: reading.value, cidr: undefined }) : reading;
  }
  const range = parseCidr(typed);
  if (!range.ok) return range;
  const { cidr, prefixLength } = range.value;
  const value = { blocks: 2 ** (BLOCK_LENGTH - prefixLength), cidr };
  if (cidr === undefined || subnet === undefined) return readAs(value);
  return inside(formatCidr(cidr), cidr.base, subnetSize(prefixLength), subnet, value);
}

export function formatReserved({ blocks, cidr }: PrefixReservation): string {
  if (cidr === undefined) return formatCount(blocks);
  return formatCidr(cidr);
}

/** A number up to `most`, or a range inside the subnet. No address is as if nothing were typed. */
export function parseHostLocal(
  text: string,
  subnet: SubnetRange | undefined,
  most: number,
): FieldReading<HostLocalRange | undefined> {
  const typed = text.trim();
  if (!/[-–~]/.test(typed) || !typed.includes('.')) {
    const count = parseCount(typed, { min: 0, max: most });
    if (!count.ok) return count;
    return readAs(count.value === 0 ? undefined : { addresses: count.value, first: undefined });
  }
  const [from = '', to = '', ...more] = typed.split(/[-–~]/).map((part) => part.trim());
  const first = parseAddress(from);
  const last = parseAddress(to);
  if (first === undefined || last === undefined || last < first || more.length > 0) {
    return faulty({ code: 'HOST_LOCAL_UNREADABLE' }, rangeFixes(from, to));
  }
  const addresses = last - first + 1;
  const value = { addresses, first };
  return subnet === undefined
    ? readAs(value)
    : inside(`${from}-${to}`, first, addresses, subnet, value);
}

/** `16`, or from first to last where it is known, `10.0.4.70-10.0.4.80`; `''`: none. */
export function formatHostLocal(hostLocal: HostLocalRange | undefined): string {
  if (hostLocal === undefined) return '';
  const { addresses, first } = hostLocal;
  if (first === undefined) return String(addresses);
  return `${formatAddress(first)}-${formatAddress(first + addresses - 1)}`;
}

/** `10.0.4.70-80` in full, and a range that was typed backwards. */
function rangeFixes(from: string, to: string): readonly string[] {
  const whole = /^\d+$/.test(to) ? `${from.slice(0, from.lastIndexOf('.') + 1)}${to}` : to;
  const first = parseAddress(from);
  const last = parseAddress(whole);
  if (first === undefined || last === undefined) return [];
  return [first <= last ? `${from}-${whole}` : `${whole}-${from}`];
}

function inside<Value>(
  range: string,
  base: number,
  addresses: number,
  { cidr }: SubnetRange,
  value: Value,
): FieldReading<Value> {
  if (cidr === undefined) return faulty({ code: 'RANGE_NEEDS_CIDR', range });
  const end = cidr.base + subnetSize(cidr.prefixLength);
  return base >= cidr.base && base + addresses <= end
    ? readAs(value)
    : faulty({ code: 'RANGE_OUTSIDE', range, subnet: formatCidr(cidr) });
}
