// What a subnet keeps back: for prefixes, for explicit reservations, for a host-local range.
import { type Cidr, formatCidr, PREFIX_SIZE, subnetSize, usableAddresses } from '@/engine';
import type { HostLocal, PlanSubnet, SubnetText } from '@/plan/plan';
import type { FieldPath } from '@/plan/problem';
import type { ProblemNotes } from '@/plan/rows/problem-notes';
import { parseAddress, parseCidr, type SubnetRange } from './cidr';
import { RESERVED_BLOCKS, SUBNET_PREFIX_LENGTH } from './limits';
import { type NumberReading, parseNumber } from './number';
import type { Reading } from './reading';

type Reservations = Pick<PlanSubnet, 'prefixReservation' | 'explicitReservation' | 'hostLocal'>;
type Reserved = PlanSubnet['prefixReservation'];

const BLOCK_LENGTH = 28;
const NO_BLOCKS: Reserved = { blocks: 0, cidr: undefined };

/**
 * Reads the three fields of a row; `undefined` with an error noted. Together they may be as large
 * as the subnet. Without a range that can be read, only what needs none is told.
 */
export function readReservations(
  row: SubnetText,
  range: SubnetRange | undefined,
  notes: ProblemNotes,
): Reservations | undefined {
  const pathOf = (field: 'prefixReservation' | 'explicitReservation' | 'hostLocal') =>
    ({ part: 'subnet', row: row.id, field }) as const;
  const take = <Value>(field: Parameters<typeof pathOf>[0], reading: Reading<Value>) =>
    notes.take(pathOf(field), row[field], reading);
  const blocks = take('prefixReservation', parseReserved(row.prefixReservation, range));
  const most = usableAddresses(range?.prefixLength ?? SUBNET_PREFIX_LENGTH.min);
  const explicit = take('explicitReservation', parseCount(row.explicitReservation, most));
  const hostLocal = take('hostLocal', parseHostLocal(row, range, most));
  if (blocks === undefined || explicit === undefined || hostLocal === undefined) return undefined;
  const read = {
    prefixReservation: blocks,
    explicitReservation: explicit,
    hostLocal: hostLocal.addresses === 0 ? undefined : hostLocal,
  };
  if (range !== undefined) noteTooMuch(read, range, pathOf('prefixReservation'), row, notes);
  return read;
}

function noteTooMuch(
  { prefixReservation, explicitReservation, hostLocal }: Reservations,
  { prefixLength }: SubnetRange,
  path: FieldPath,
  row: SubnetText,
  notes: ProblemNotes,
): void {
  const size = subnetSize(prefixLength);
  const singles = explicitReservation + (hostLocal?.addresses ?? 0);
  const reserved = prefixReservation.blocks * PREFIX_SIZE + singles;
  if (reserved <= size) return;
  notes.error(path, row.prefixReservation, { code: 'RESERVED_ABOVE_SIZE', reserved, size });
}

/** Nothing, a number of /28 blocks, a size alone such as `/25`, or a range inside the subnet. */
function parseReserved(text: string, subnet: SubnetRange | undefined): Reading<Reserved> {
  const typed = text.trim();
  if (typed === '') return { ok: true, value: NO_BLOCKS };
  if (!/[./]/.test(typed) || /^[\d,]+\.\d*$/.test(typed)) {
    const reading: NumberReading = parseNumber(typed, RESERVED_BLOCKS);
    return reading.ok ? { ok: true, value: { ...NO_BLOCKS, blocks: reading.value } } : reading;
  }
  const range = parseCidr(typed);
  if (!range.ok) return range;
  const { cidr, prefixLength } = range.value;
  const blocks = 2 ** (BLOCK_LENGTH - prefixLength);
  const isPlaced = cidr === undefined || subnet === undefined;
  return isPlaced
    ? { ok: true, value: { blocks, cidr } }
    : inside(formatCidr(cidr), cidr.base, subnetSize(prefixLength), subnet, { blocks, cidr });
}

function parseCount(text: string, max: number): NumberReading {
  return text.trim() === '' ? { ok: true, value: 0 } : parseNumber(text, { min: 0, max });
}

/** No address is as if nothing were typed. */
function parseHostLocal(
  { hostLocal: text, hostLocalReserved: isReserved }: SubnetText,
  subnet: SubnetRange | undefined,
  most: number,
): Reading<HostLocal> {
  const typed = text.trim();
  if (!/[-–~]/.test(typed) || !typed.includes('.')) {
    const count = parseCount(typed, most);
    return count.ok
      ? { ok: true, value: { addresses: count.value, first: undefined, isReserved } }
      : count;
  }
  const [from = '', to = '', ...more] = typed.split(/[-–~]/).map((part) => part.trim());
  const first = parseAddress(from);
  const last = parseAddress(to);
  if (first === undefined || last === undefined || last < first || more.length > 0) {
    return { ok: false, fault: { code: 'HOST_LOCAL_UNREADABLE' }, fixes: rangeFixes(from, to) };
  }
  const addresses = last - first + 1;
  const value = { addresses, first, isReserved };
  if (subnet === undefined) return { ok: true, value };
  return inside(`${from}-${to}`, first, addresses, subnet, value);
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
): Reading<Value> {
  if (cidr === undefined) {
    return { ok: false, fault: { code: 'RANGE_NEEDS_CIDR', range }, fixes: [] };
  }
  return lies(base, addresses, cidr)
    ? { ok: true, value }
    : { ok: false, fault: { code: 'RANGE_OUTSIDE', range, subnet: formatCidr(cidr) }, fixes: [] };
}

function lies(base: number, addresses: number, subnet: Cidr): boolean {
  const end = subnet.base + subnetSize(subnet.prefixLength);
  return base >= subnet.base && base + addresses <= end;
}
