import { type Cidr, formatCidr, subnetSize } from '@/engine';
import { type FieldReading, faulty } from './field-reading';
import { SUBNET_PREFIX_LENGTH } from './number-ranges';
import type { CidrFault } from './plan-fault';

/** A subnet's range: where it lies, or (`cidr` undefined) its size alone. */
export interface SubnetRange {
  readonly prefixLength: number;
  readonly cidr: Cidr | undefined;
}
export type CidrReading = FieldReading<SubnetRange, CidrFault>;

const SIZE = /^\/(0|[1-9]\d?)$/;
const ADDRESS = /^(\d{1,4})\.(\d{1,4})\.(\d{1,4})\.(\d{1,4})$/;
const LARGEST_PART = 255;
const { min: LARGEST_SUBNET, max: SMALLEST_SUBNET } = SUBNET_PREFIX_LENGTH;

/**
 * Reads a subnet's range, `10.0.0.0/24`, or a size alone, `/24`. Strict: four decimal parts, a
 * size from /16 to /28, and the address is the first of the range. Each fault carries the ranges
 * that may have been meant.
 */
export function parseCidr(text: string): CidrReading {
  const typed = text.trim();
  if (typed === '') return faulty({ code: 'CIDR_EMPTY' });
  const slash = typed.indexOf('/');
  if (slash === -1) return parseWithoutSize(typed);
  const size = SIZE.exec(typed.slice(slash));
  if (size === null) return faulty({ code: 'CIDR_UNREADABLE' });
  const prefixLength = Number(size[1]);
  const address = typed.slice(0, slash);
  if (address !== '') return parseAddressWithSize(address, prefixLength);
  if (!isSubnetSize(prefixLength)) return faulty({ code: 'CIDR_SIZE', prefixLength });
  return { ok: true, value: { prefixLength, cidr: undefined } };
}

/** Reads an address, four decimal parts without leading zeros; `undefined` for anything else. */
export function parseAddress(text: string): number | undefined {
  const parts = ADDRESS.exec(text)?.slice(1);
  const isFit = parts?.every(
    (part) => String(Number(part)) === part && Number(part) <= LARGEST_PART,
  );
  return isFit ? parts?.reduce((sum, part) => sum * 256 + Number(part), 0) : undefined;
}

function parseWithoutSize(typed: string): CidrReading {
  const number = /^\d{1,2}$/.test(typed) ? Number(typed) : undefined;
  if (number !== undefined && isSubnetSize(number)) {
    return faulty({ code: 'CIDR_UNREADABLE' }, [`/${number}`]);
  }
  return ADDRESS.test(typed)
    ? faulty({ code: 'CIDR_NO_SIZE' }, sensibleSizes(typed))
    : faulty({ code: 'CIDR_UNREADABLE' });
}

/** `/24` where that is the start of a range. */
function sensibleSizes(address: string): readonly string[] {
  const whole = `${address}/24`;
  return parseCidr(whole).ok ? [whole] : [];
}

function parseAddressWithSize(address: string, prefixLength: number): CidrReading {
  const parts = ADDRESS.exec(address)?.slice(1);
  if (parts === undefined) return faulty({ code: 'CIDR_UNREADABLE' });
  if (parts.some((part) => part.length > 1 && part.startsWith('0'))) {
    return leadingZero(parts, prefixLength);
  }
  const tooLarge = parts.find((part) => Number(part) > LARGEST_PART);
  if (tooLarge !== undefined) return faulty({ code: 'CIDR_PART_TOO_LARGE', part: tooLarge });
  if (!isSubnetSize(prefixLength)) return faulty({ code: 'CIDR_SIZE', prefixLength });
  const base = parts.reduce((sum, part) => sum * 256 + Number(part), 0);
  if (base % subnetSize(prefixLength) !== 0) return hostBits(address, base, prefixLength);
  return { ok: true, value: { prefixLength, cidr: { base, prefixLength } } };
}

function leadingZero(parts: readonly string[], prefixLength: number): CidrReading {
  const asDecimal = parts.map(Number);
  // Number('0o12') is 10; digits 8 and 9 give NaN.
  const asOctal = parts.map((part) => Number(part.startsWith('0') ? `0o${part}` : part));
  const write = (numbers: readonly number[]) => `${numbers.join('.')}/${prefixLength}`;
  const decimal = write(asDecimal);
  const isOctal = asOctal.every((part) => part <= LARGEST_PART) && write(asOctal) !== decimal;
  const octal = isOctal ? write(asOctal) : undefined;
  const readings = octal === undefined ? [decimal] : [decimal, octal];
  return faulty(
    { code: 'CIDR_LEADING_ZERO', decimal, octal },
    readings.filter((reading) => parseCidr(reading).ok),
  );
}

/** `10.0.0.64/24`: the range around the address, and the largest that starts at it. */
function hostBits(address: string, base: number, prefixLength: number): CidrReading {
  const size = subnetSize(prefixLength);
  const range = formatCidr({ base: base - (base % size), prefixLength });
  let startsAt = prefixLength;
  while (startsAt <= SMALLEST_SUBNET && base % subnetSize(startsAt) !== 0) startsAt += 1;
  const fixes = startsAt <= SMALLEST_SUBNET ? [range, `${address}/${startsAt}`] : [range];
  return faulty({ code: 'CIDR_HOST_BITS', address, range }, fixes);
}

function isSubnetSize(prefixLength: number): boolean {
  return prefixLength >= LARGEST_SUBNET && prefixLength <= SMALLEST_SUBNET;
}

/** `10.0.0.0/24`, or `/24` where only the size is known. */
export function formatRange({ cidr, prefixLength }: SubnetRange): string {
  return cidr === undefined ? `/${prefixLength}` : formatCidr(cidr);
}

export function formatAddress(address: number): string {
  const [text = ''] = formatCidr({ base: address, prefixLength: 32 }).split('/');
  return text;
}
