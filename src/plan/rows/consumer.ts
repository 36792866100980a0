// What else takes addresses: so many load balancers, gateways, databases … of one kind.

import { CONSUMER_KINDS, type ConsumerKind, type ZoneId } from '@/engine';
import { type FieldReading, faulty, readAs } from '@/plan/fields/field-reading';
import { CONSUMERS } from '@/plan/fields/number-ranges';
import { type KnownZones, parseZoneList, type ZoneList } from '@/plan/fields/zone';
import { labelTyped, subnetLabels } from '@/plan/labels';
import { name, number, text, word, zones } from '@/plan/table/field-builders';
import {
  blankFields,
  isWhole,
  readFields,
  type TextOf,
  type TypedField,
  type ValuesOf,
  writeFields,
} from '@/plan/table/field-table';
import type { Notes } from '@/plan/table/problem-notes';
import { CONSUMER_DEFAULTS } from './consumer-defaults';
import type { PlanSubnet } from './subnet';

interface Surroundings {
  readonly zones: KnownZones;
  /** The plan's subnets; `undefined` while one can't be read. */
  readonly subnets: readonly PlanSubnet[] | undefined;
}
interface ConsumerAround extends Surroundings {
  readonly kind: ConsumerKind;
  readonly hasSubnet: boolean;
}

export const CONSUMER = {
  kind: word(CONSUMER_KINDS),
  count: number(CONSUMERS, { blank: '1' }),
  /** Of each in each zone, of the control plane in all. `''`: as CONSUMER_DEFAULTS has it. */
  addresses: number(CONSUMERS, {
    usual: (kind: ConsumerKind) => String(CONSUMER_DEFAULTS[kind].addresses),
  }),
  /** As of a node group; `''`: all zones of the plan, or the zone of `subnet` where one is typed. */
  zones: zones(readZones),
  /** What results call the subnet: its name, else its zone. `''`: its controller's choice. */
  subnet: text({
    link: 'subnet',
    read: (typed, { subnets }: ConsumerAround, before: { readonly zones?: ZoneList }) =>
      readSubnet(typed.trim(), subnets, before.zones),
    write: (label = '') => label,
  }),
  name: name(),
};

/** One row of the form. `id` tells rows apart on the page; it is not part of the plan. */
export interface ConsumerText extends TextOf<typeof CONSUMER> {
  readonly id: string;
}
/** `subnet`: the label of one of the plan's. */
export interface PlanConsumer extends ValuesOf<typeof CONSUMER> {}
export type ConsumerField = TypedField<typeof CONSUMER>;
export interface ConsumerPath {
  readonly part: 'consumer';
  readonly row: string;
  readonly field: ConsumerField;
}

const BLANK = blankFields(CONSUMER);

/** One consumer of a kind in every zone, with the addresses that its kind has by default. */
export function newConsumer(kind: ConsumerKind, id: string): ConsumerText {
  return { ...BLANK, kind, id };
}

export function formatConsumer(
  row: PlanConsumer,
  id: string,
  zones: readonly ZoneId[],
): ConsumerText {
  return writeFields(CONSUMER, { ...BLANK, id }, row, { zones, kind: row.kind });
}

/** Reads the rows of consumers: each counts, also one that was only added. */
export function parseConsumers(
  rows: readonly ConsumerText[],
  surroundings: Surroundings,
  notes: Notes<ConsumerPath>,
): readonly PlanConsumer[] {
  const read = rows.flatMap((row) => {
    const { id, kind } = row;
    const around = { ...surroundings, kind, hasSubnet: row.subnet.trim() !== '' };
    const values = readFields(CONSUMER, row, around, notes.of('consumer', id), { kind });
    return isWhole(CONSUMER, values) ? [values] : [];
  });
  notes.namesTwice('consumer', rows);
  return read;
}

/** A control plane lies in subnets for nodes, where none is chosen for it. */
function readZones(
  text: string,
  { zones: known, subnets, kind, hasSubnet }: ConsumerAround,
): FieldReading<ZoneList> {
  const reading = parseZoneList(text, known);
  if (!reading.ok || subnets === undefined || hasSubnet || kind !== 'control-plane') return reading;
  const used = reading.value === 'all' ? known.zones : reading.value;
  const [zone] = used;
  if (zone === undefined || used.some((each) => known.nodeZones.has(each))) return reading;
  return faulty({ code: 'NO_NODE_SUBNET', zone });
}

function readSubnet(
  subnet: string,
  subnets: readonly PlanSubnet[] | undefined,
  zoneList: ZoneList | undefined,
): FieldReading<string | undefined> {
  if (subnet === '') return readAs(undefined);
  if (subnets === undefined || zoneList === undefined) return readAs(subnet);
  const known = subnetLabels(subnets);
  const label = labelTyped(subnet, known);
  const found = label === undefined ? undefined : subnets[known.indexOf(label)];
  if (found === undefined) return faulty({ code: 'SUBNET_UNKNOWN', subnet, known });
  const { zone } = found;
  const isThere = zoneList === 'all' || zoneList.includes(zone);
  return isThere ? readAs(label) : faulty({ code: 'SUBNET_NOT_IN_ZONES', subnet, zone });
}
