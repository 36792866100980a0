import type { Block } from '@/import/block/block';
import { type Fields, isFields, ownField, ownText } from './own-field';

/** What AWS calls its lists and single objects, at the top of an output. */
const AWS_LISTS = [
  'AutoScalingGroups',
  'Subnets',
  'Reservations',
  'NetworkInterfaces',
  'SubnetIpv4CidrReservations',
] as const;
const AWS_OBJECTS = ['nodegroup', 'addon', 'cluster'] as const;
export type AwsKind =
  | Exclude<(typeof AWS_LISTS)[number], 'Reservations'>
  | 'Instances'
  | (typeof AWS_OBJECTS)[number];

export interface Records {
  /** Objects of Kubernetes by their kind. */
  readonly kubernetes: ReadonlyMap<string, readonly Fields[]>;
  readonly aws: ReadonlyMap<AwsKind, readonly Fields[]>;
  /** Objects with keys of the person's own choice: `--query '[].{…}'`. */
  readonly keyed: readonly Fields[];
  /** Lists without keys: `--query '[].[…]'`. */
  readonly rows: readonly (readonly unknown[])[];
}

const NONE: Records = { kubernetes: new Map(), aws: new Map(), keyed: [], rows: [] };
const known = new WeakMap<object, Records>();

/** The records that a block's value holds, however deep its lists go. */
export function recordsOf({ value }: Block): Records {
  return recordsIn(value);
}

/** Those of a value that was read from another form. */
export function recordsIn(value: unknown): Records {
  if (typeof value !== 'object' || value === null) return NONE;
  const before = known.get(value);
  if (before !== undefined) return before;
  const records = new Collected();
  records.take(value);
  known.set(value, records);
  return records;
}

export function kubernetesObjects(block: Block, kind: string): readonly Fields[] {
  return recordsOf(block).kubernetes.get(kind) ?? [];
}

class Collected implements Records {
  readonly kubernetes = new Map<string, Fields[]>();
  readonly aws = new Map<AwsKind, Fields[]>();
  readonly keyed: Fields[] = [];
  readonly rows: (readonly unknown[])[] = [];

  take(value: unknown, kindOfItems?: string): void {
    if (Array.isArray(value)) this.takeList(value, kindOfItems);
    else if (isFields(value)) this.takeObject(value, kindOfItems);
  }

  private takeList(list: readonly unknown[], kindOfItems: string | undefined): void {
    const row = list.some(isScalar) ? list.map(alone) : list;
    if (row.length > 0 && row.every(isScalar)) this.rows.push(row);
    else for (const item of list) this.take(item, kindOfItems);
  }

  private takeObject(fields: Fields, kindOfItems: string | undefined): void {
    const kind = ownText(fields, 'kind') ?? kindOfItems;
    const items = ownField(fields, 'items');
    if (Array.isArray(items) && (kind === undefined || /List$/.test(kind))) {
      this.takeList(items, kind?.replace(/List$/, '') || undefined);
    } else if (kind !== undefined && isObject(fields)) add(this.kubernetes, kind, fields);
    else if (!this.takeRecord(fields) && !this.takeAws(fields)) this.takeKeyed(fields);
  }

  private takeAws(fields: Fields): boolean {
    const lists = AWS_LISTS.filter((key) => Array.isArray(ownField(fields, key)));
    for (const key of lists) this.takeAwsList(key, ownField(fields, key));
    const objects = AWS_OBJECTS.filter((key) => isFields(ownField(fields, key)));
    for (const key of objects) {
      const object = ownField(fields, key);
      if (isFields(object)) add(this.aws, key, object);
    }
    return lists.length + objects.length > 0;
  }

  private takeAwsList(key: (typeof AWS_LISTS)[number], list: unknown): void {
    if (!Array.isArray(list)) return;
    for (const item of list.filter(isFields)) {
      if (key !== 'Reservations') add(this.aws, key, item);
      else this.take(ownField(item, 'Instances'));
    }
  }

  /** One record of an AWS list, by the fields that it has. */
  private takeRecord(fields: Fields): boolean {
    const kind = RECORDS.find(([, keys]) => keys.every((key) => Object.hasOwn(fields, key)))?.[0];
    if (kind !== undefined) add(this.aws, kind, fields);
    return kind !== undefined;
  }

  /** With keys of the person's own choice; an object that holds lists is looked into. */
  private takeKeyed(fields: Fields): void {
    const values = Object.values(fields);
    const hasScalar = values.some(isScalar);
    const own = hasScalar ? values.map(alone) : values;
    if (own.every(isScalar)) {
      const pairs = Object.keys(fields).map((key, at) => [key, own[at]] as const);
      this.keyed.push(Object.fromEntries(pairs));
    } else for (const value of values) if (Array.isArray(value)) this.take(value);
  }
}

/** Fields that tell a record; an instance has network interfaces in it. */
const RECORDS: readonly (readonly [AwsKind, readonly string[]])[] = [
  ['Instances', ['InstanceId', 'InstanceType', 'State']],
  ['NetworkInterfaces', ['NetworkInterfaceId', 'PrivateIpAddresses']],
  ['SubnetIpv4CidrReservations', ['SubnetCidrReservationId', 'Cidr']],
  ['Subnets', ['SubnetId', 'AvailableIpAddressCount', 'VpcId']],
  ['AutoScalingGroups', ['AutoScalingGroupName', 'DesiredCapacity', 'AvailabilityZones']],
  ['nodegroup', ['nodegroupName', 'scalingConfig']],
  ['addon', ['addonName', 'addonVersion']],
  ['cluster', ['resourcesVpcConfig']],
];

function isObject(fields: Fields): boolean {
  return ['metadata', 'spec', 'status', 'data'].some((key) => isFields(ownField(fields, key)));
}

/** What stands alone in a list, as a filter of a query leaves it: `Tags[?Key=='Name'].Value`. */
function alone(value: unknown): unknown {
  if (!Array.isArray(value) || value.length > 1) return value;
  return value.length === 0 ? null : value[0];
}

function isScalar(value: unknown): boolean {
  return typeof value !== 'object' || value === null;
}

function add<Kind>(to: Map<Kind, Fields[]>, kind: Kind, fields: Fields): void {
  const list = to.get(kind);
  if (list === undefined) to.set(kind, [fields]);
  else list.push(fields);
}
