import { CONSUMERS, type NumberRange } from '@/plan/fields/limits';
import { noteNamesTwice, parseName } from '@/plan/fields/name';
import { parseNumber } from '@/plan/fields/number';
import { type KnownZones, parseZoneList } from '@/plan/fields/zone';
import { subnetLabels } from '@/plan/labels';
import type { ConsumerText, PlanConsumer, PlanSubnet } from '@/plan/plan';
import type { ConsumerField, FieldPath } from '@/plan/problem';
import { CONSUMER_DEFAULTS } from './consumer-defaults';
import type { ProblemNotes } from './problem-notes';

interface Surroundings {
  readonly zones: KnownZones;
  /** The plan's subnets; `undefined` while one can't be read. */
  readonly subnets: readonly PlanSubnet[] | undefined;
  readonly notes: ProblemNotes;
}

/** Reads the rows of consumers: each counts, also one that was only added. */
export function parseConsumers(
  rows: readonly ConsumerText[],
  surroundings: Surroundings,
): readonly PlanConsumer[] {
  const read = rows.flatMap((row) => readRow(row, surroundings) ?? []);
  noteNamesTwice(rows, (row) => fieldOf(row, 'name'), surroundings.notes);
  return read;
}

function readRow(row: ConsumerText, surroundings: Surroundings): PlanConsumer | undefined {
  const { zones: known, notes } = surroundings;
  const { kind } = row;
  const count = readNumber(row, 'count', CONSUMERS, notes);
  const addresses =
    row.addresses.trim() === ''
      ? CONSUMER_DEFAULTS[kind].addresses
      : readNumber(row, 'addresses', CONSUMERS, notes);
  const zones = notes.take(fieldOf(row, 'zones'), row.zones, parseZoneList(row.zones, known));
  const subnet = row.subnet.trim() === '' ? undefined : row.subnet.trim();
  if (zones !== undefined) notePlace(row, zones, subnet, surroundings);
  const name = notes.take(fieldOf(row, 'name'), row.name, parseName(row.name));
  if (count === undefined || addresses === undefined) return undefined;
  if (zones === undefined || name === undefined) return undefined;
  return { kind, count, addresses, zones, subnet, name };
}

/** Notes a subnet that is not there, or not in the row's zones, and a control plane without any. */
function notePlace(
  row: ConsumerText,
  zones: PlanConsumer['zones'],
  subnet: string | undefined,
  { zones: known, subnets, notes }: Surroundings,
): void {
  if (subnets === undefined) return;
  const path = fieldOf(row, 'subnet');
  const labels = subnetLabels(subnets);
  if (subnet === undefined) {
    const used = zones === 'all' ? known.zones : zones;
    const [zone] = used;
    const isPlaced = row.kind !== 'control-plane' || used.some((each) => known.nodeZones.has(each));
    if (isPlaced || zone === undefined) return;
    notes.error(fieldOf(row, 'zones'), row.zones, { code: 'NO_NODE_SUBNET', zone });
    return;
  }
  const found = subnets[labels.indexOf(subnet)];
  if (found === undefined) {
    notes.error(path, row.subnet, { code: 'SUBNET_UNKNOWN', subnet, known: labels });
  } else if (zones !== 'all' && !zones.includes(found.zone)) {
    notes.error(path, row.subnet, { code: 'SUBNET_NOT_IN_ZONES', subnet, zone: found.zone });
  }
}

function readNumber(
  row: ConsumerText,
  field: 'count' | 'addresses',
  range: NumberRange,
  notes: ProblemNotes,
): number | undefined {
  return notes.take(fieldOf(row, field), row[field], parseNumber(row[field], range));
}

function fieldOf(row: ConsumerText, field: ConsumerField): FieldPath {
  return { part: 'consumer', row: row.id, field };
}
