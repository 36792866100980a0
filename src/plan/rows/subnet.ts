// A subnet of the form: where it lies, what of it is taken, what of it is kept back.
import {
  cidrsOverlap,
  formatCidr,
  isForNodes,
  PREFIX_SIZE,
  SUBNET_USES,
  subnetSize,
  usableAddresses,
  type ZoneId,
} from '@/engine';
import { formatRange, parseCidr, type SubnetRange } from '@/plan/fields/cidr';
import { type FieldReading, faulty, readAs } from '@/plan/fields/field-reading';
import { formatCount, parseCount, parseNumber } from '@/plan/fields/number';
import { SUBNET_PREFIX_LENGTH } from '@/plan/fields/number-ranges';
import {
  formatHostLocal,
  formatReserved,
  parseHostLocal,
  parseReserved,
} from '@/plan/fields/reserved';
import { type KnownZones, parseZone } from '@/plan/fields/zone';
import { itself, mark, name, optional, text, word } from '@/plan/table/field-builders';
import {
  blankFields,
  isBlank,
  isWhole,
  readFields,
  type TextOf,
  type TypedField,
  type ValuesOf,
  writeFields,
} from '@/plan/table/field-table';
import type { Notes } from '@/plan/table/problem-notes';

/** Where a plan has one subnet and no zone is typed. */
const ONLY_ZONE: ZoneId = 'a';
const USED_AS = ['in-use', 'available'] as const;

interface SubnetAround {
  readonly usedAs: (typeof USED_AS)[number];
  /** Zones of all subnets as typed. */
  readonly usedZones: readonly string[];
}
interface Ranged {
  readonly range?: SubnetRange;
}

export const SUBNET = {
  zone: text({ read: readZone, write: itself<ZoneId> }),
  /** `10.0.0.0/24`, or a size alone: `/24`. */
  range: text({ read: parseCidr, write: formatRange }),
  /** Which number the person has: addresses in use, or AvailableIpAddressCount of describe-subnets. */
  usedAs: word(USED_AS),
  used: text({ blank: '0', read: readUsed, write: String }),
  /** Of a live count: what others held when last it was known, where more than one number fits. `''`: unknown. */
  others: optional({ min: 0, max: usableAddresses(SUBNET_PREFIX_LENGTH.min) }, 'others'),
  name: name(),
  use: word(SUBNET_USES, { link: 'use', isLenient: true }),
  /** Of type prefix: `''`, a number of /28 blocks, or a range inside the subnet. */
  prefixReservation: text({
    link: 'prefix-reservation',
    read: (typed, _: SubnetAround, { range }: Ranged) => parseReserved(typed, range),
    write: formatReserved,
  }),
  /** Addresses of explicit reservations, beside a host-local range. `''`: none. */
  explicitReservation: text({
    link: 'explicit-reservation',
    read: (typed, _: SubnetAround, { range }: Ranged) =>
      parseCount(typed, { min: 0, max: mostIn(range) }),
    write: formatCount,
  }),
  /** What Multus gives out by itself: `''`, a number, or `10.0.4.70-10.0.4.80`. */
  hostLocal: text({
    link: 'host-local',
    read: (typed, _: SubnetAround, { range }: Ranged) =>
      parseHostLocal(typed, range, mostIn(range)),
    write: formatHostLocal,
  }),
  /** An explicit reservation keeps EC2 out of the host-local range. */
  hostLocalReserved: mark('host-local-reserved'),
};

/** One row of the form. `id` tells rows apart on the page; it is not part of the plan. */
export interface SubnetText extends TextOf<typeof SUBNET> {
  readonly id: string;
}
export type SubnetField = TypedField<typeof SUBNET>;
export interface SubnetPath {
  readonly part: 'subnet';
  readonly row: string;
  readonly field: SubnetField;
}
type SubnetValues = ValuesOf<typeof SUBNET>;
/** What could be read of a row. */
export type SubnetReading = Partial<SubnetValues>;

/** `name`: `''` when the person gave none. */
export interface PlanSubnet extends ReturnType<typeof toSubnet> {}

const BLANK = blankFields(SUBNET);

/** A subnet row in which nothing has been typed. */
export function newSubnet(id: string): SubnetText {
  return { ...BLANK, id };
}

/** Nothing was typed in it: it does not count. */
export function isBlankSubnet(row: SubnetText): boolean {
  return isBlank(SUBNET, row);
}

function toSubnet(values: SubnetValues) {
  const { range, usedAs, used, hostLocal, hostLocalReserved, ...rest } = values;
  return {
    ...rest,
    ...range,
    used: { as: usedAs, addresses: used },
    hostLocal: hostLocal && { ...hostLocal, isReserved: hostLocalReserved },
  };
}

export function formatSubnet(subnet: PlanSubnet, id: string): SubnetText {
  const { used, hostLocal } = subnet;
  const values = { usedAs: used.as, used: used.addresses, range: subnet };
  const hostLocalReserved = hostLocal?.isReserved ?? false;
  return writeFields(SUBNET, newSubnet(id), { ...subnet, ...values, hostLocalReserved });
}

export interface SubnetsReading {
  /** The rows that could be read in full. */
  readonly subnets: readonly PlanSubnet[];
  /** Every row with content is among them. */
  readonly isWhole: boolean;
  readonly zones: KnownZones;
  /** Rows with content: what could be read of each. */
  readonly rows: ReadonlyMap<string, SubnetReading>;
}

interface ReadRow {
  readonly row: SubnetText;
  readonly position: number;
  readonly values: SubnetReading;
}

/** Reads the subnet rows; rows in which nothing was typed do not count. */
export function parseSubnets(
  rows: readonly SubnetText[],
  notes: Notes<SubnetPath>,
): SubnetsReading {
  const filled = rows.filter((row) => !isBlankSubnet(row));
  const usedZones = filled.map((row) => row.zone.trim());
  const read = filled.map((row): ReadRow => {
    const around = { usedAs: row.usedAs, usedZones };
    const values = readFields(SUBNET, row, around, notes.of('subnet', row.id));
    noteTooMuch(row, values, notes);
    return { row, position: rows.indexOf(row) + 1, values };
  });
  noteOverlaps(read, notes);
  notes.namesTwice('subnet', rows);
  const zones = read.flatMap(({ values }) => values.zone ?? []);
  const subnets = read.flatMap(({ values }) => (isWhole(SUBNET, values) ? toSubnet(values) : []));
  return {
    subnets,
    isWhole: subnets.length === filled.length,
    zones: {
      zones: [...new Set(zones)],
      complete: zones.length > 0 && zones.length === filled.length,
      nodeZones: new Set(read.flatMap(({ row, values }) => (isForNodes(row) && values.zone) || [])),
    },
    rows: new Map(read.map(({ row, values }) => [row.id, values])),
  };
}

function readZone(typed: string, { usedZones }: SubnetAround): FieldReading<ZoneId> {
  if (typed.trim() !== '') return parseZone(typed);
  if (usedZones.length === 1) return readAs(ONLY_ZONE);
  const free = [...'abcdefghijklmnopqrstuvwxyz'].find((letter) => !usedZones.includes(letter));
  return faulty({ code: 'ZONE_EMPTY' }, free === undefined ? [] : [free]);
}

/** Addresses that the range can give; without one that can be read, those of the largest. */
function mostIn(range: SubnetRange | undefined): number {
  return usableAddresses(range?.prefixLength ?? SUBNET_PREFIX_LENGTH.min);
}

/** Addresses in use or available, whichever the row says; at most what the range can give. */
function readUsed(
  typed: string,
  { usedAs }: SubnetAround,
  { range }: Ranged,
): FieldReading<number> {
  const usable = mostIn(range);
  const reading = parseNumber(typed, { min: 0, max: usable });
  if (reading.ok || range === undefined || reading.fault.code !== 'NUMBER_OUT_OF_RANGE') {
    return reading;
  }
  const unbounded = parseNumber(typed, { min: 0, max: Number.MAX_SAFE_INTEGER });
  if (!unbounded.ok) return reading;
  const { value } = unbounded;
  const code = usedAs === 'available' ? 'AVAILABLE_ABOVE_USABLE' : 'USED_ABOVE_USABLE';
  return faulty({ code, value, usable }, [String(usable)]);
}

/** All that is kept back may be as large as the subnet. */
function noteTooMuch(row: SubnetText, values: SubnetReading, notes: Notes<SubnetPath>): void {
  const { range, prefixReservation, explicitReservation } = values;
  if (range === undefined || prefixReservation === undefined) return;
  if (explicitReservation === undefined || !('hostLocal' in values)) return;
  const size = subnetSize(range.prefixLength);
  const singles = explicitReservation + (values.hostLocal?.addresses ?? 0);
  const reserved = prefixReservation.blocks * PREFIX_SIZE + singles;
  if (reserved <= size) return;
  const path = { part: 'subnet', row: row.id, field: 'prefixReservation' } as const;
  notes.error(path, row.prefixReservation, { code: 'RESERVED_ABOVE_SIZE', reserved, size });
}

/** Notes on both rows of a pair; each row names the first other that it overlaps. */
function noteOverlaps(rows: readonly ReadRow[], notes: Notes<SubnetPath>): void {
  for (const { row, values } of rows) {
    const cidr = values.range?.cidr;
    if (cidr === undefined) continue;
    const hit = rows.find(
      ({ row: other, values: { range } }) =>
        other !== row && range?.cidr && cidrsOverlap(cidr, range.cidr),
    );
    if (hit?.values.range === undefined) continue;
    const other = { position: hit.position, text: formatRange(hit.values.range) };
    const fault = { code: 'CIDR_OVERLAP', range: formatCidr(cidr), other } as const;
    notes.error({ part: 'subnet', row: row.id, field: 'range' }, row.range, fault);
  }
}
