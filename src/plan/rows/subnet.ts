import { cidrsOverlap, formatCidr, isForNodes, usableAddresses, type ZoneId } from '@/engine';
import { newSubnet } from '@/plan/empty-plan';
import { parseCidr, type SubnetRange } from '@/plan/fields/cidr';
import { SUBNET_PREFIX_LENGTH } from '@/plan/fields/limits';
import { parseName } from '@/plan/fields/name';
import { parseNumber } from '@/plan/fields/number';
import { readReservations } from '@/plan/fields/reserved';
import { type KnownZones, parseZone } from '@/plan/fields/zone';
import type { PlanSubnet, SubnetText } from '@/plan/plan';
import type { FieldPath, SubnetField } from '@/plan/problem';
import { isBlankRow } from './blank-row';
import type { ProblemNotes } from './problem-notes';

/** Where a plan has one subnet and no zone is typed. */
export const ONLY_ZONE: ZoneId = 'a';

export interface SubnetsReading {
  /** The rows that could be read in full. */
  readonly subnets: readonly PlanSubnet[];
  readonly zones: KnownZones;
  /** Rows with content. */
  readonly rows: number;
}

interface ReadRow {
  readonly row: SubnetText;
  readonly position: number;
  readonly zone: ZoneId | undefined;
  readonly range: SubnetRange | undefined;
  readonly subnet: PlanSubnet | undefined;
}

/** Reads the subnet rows; rows in which nothing was typed do not count. */
export function parseSubnets(rows: readonly SubnetText[], notes: ProblemNotes): SubnetsReading {
  const filled = rows.filter((row) => !isBlankRow(row, newSubnet('')));
  const usedZones = filled.map((row) => row.zone.trim());
  const read = filled.map((row) => readRow(row, rows.indexOf(row) + 1, usedZones, notes));
  noteOverlaps(read, notes);
  notes.namesTwice('subnet', rows);
  const zones = read.flatMap(({ zone }) => zone ?? []);
  return {
    subnets: read.flatMap(({ subnet }) => subnet ?? []),
    zones: {
      zones: [...new Set(zones)],
      complete: zones.length > 0 && zones.length === filled.length,
      nodeZones: new Set(read.flatMap(({ row, zone }) => (isForNodes(row) && zone) || [])),
    },
    rows: filled.length,
  };
}

function readRow(
  row: SubnetText,
  position: number,
  usedZones: readonly string[],
  notes: ProblemNotes,
): ReadRow {
  const zone = readZone(row, usedZones, notes);
  const range = notes.take(fieldOf(row, 'range'), row.range, parseCidr(row.range));
  const addresses = readUsed(row, range, notes);
  const name = notes.take(fieldOf(row, 'name'), row.name, parseName(row.name));
  const reservations = readReservations(row, range, notes);
  const isComplete =
    zone !== undefined && range !== undefined && addresses !== undefined && name !== undefined;
  const subnet =
    isComplete && reservations !== undefined
      ? { zone, ...range, used: { as: row.usedAs, addresses }, name, use: row.use, ...reservations }
      : undefined;
  return { row, position, zone, range, subnet };
}

function readZone(
  row: SubnetText,
  usedZones: readonly string[],
  notes: ProblemNotes,
): ZoneId | undefined {
  const field = fieldOf(row, 'zone');
  if (row.zone.trim() !== '') return notes.take(field, row.zone, parseZone(row.zone));
  if (usedZones.length === 1) return ONLY_ZONE;
  const free = [...'abcdefghijklmnopqrstuvwxyz'].find((letter) => !usedZones.includes(letter));
  notes.error(field, row.zone, { code: 'ZONE_EMPTY' }, free === undefined ? [] : [free]);
  return undefined;
}

/** Addresses in use or available, whichever the row says; at most what the range can give. */
function readUsed(
  row: SubnetText,
  range: SubnetRange | undefined,
  notes: ProblemNotes,
): number | undefined {
  const field = fieldOf(row, 'used');
  const usable = usableAddresses(range?.prefixLength ?? SUBNET_PREFIX_LENGTH.min);
  const reading = parseNumber(row.used, { min: 0, max: usable });
  if (reading.ok || range === undefined || reading.fault.code !== 'NUMBER_OUT_OF_RANGE') {
    return notes.take(field, row.used, reading);
  }
  const unbounded = parseNumber(row.used, { min: 0, max: Number.MAX_SAFE_INTEGER });
  if (!unbounded.ok) return notes.take(field, row.used, reading);
  const code = row.usedAs === 'available' ? 'AVAILABLE_ABOVE_USABLE' : 'USED_ABOVE_USABLE';
  notes.error(field, row.used, { code, value: unbounded.value, usable }, [String(usable)]);
  return undefined;
}

/** Notes on both rows of a pair; each row names the first other that it overlaps. */
function noteOverlaps(rows: readonly ReadRow[], notes: ProblemNotes): void {
  for (const { row, range } of rows) {
    const cidr = range?.cidr;
    if (cidr === undefined) continue;
    const hit = rows.find(
      (other) => other.row !== row && other.range?.cidr && cidrsOverlap(cidr, other.range.cidr),
    );
    if (hit?.range?.cidr === undefined) continue;
    const other = { position: hit.position, text: formatCidr(hit.range.cidr) };
    const fault = { code: 'CIDR_OVERLAP', range: formatCidr(cidr), other } as const;
    notes.error(fieldOf(row, 'range'), row.range, fault);
  }
}

function fieldOf(row: SubnetText, field: SubnetField): FieldPath {
  return { part: 'subnet', row: row.id, field };
}
