import type { Block } from '@/import/block/block';
import { verbs } from '@/import/block/command';
import type { InterfaceFact, NodeFact } from '@/import/facts/facts';
import type { ImportWarning } from '@/import/facts/import-warning';
import type { Format } from '@/import/format';
import { awsRecords, hasAwsRecords } from '@/import/printed/aws-records';
import {
  type Fields,
  isFields,
  ownField,
  ownList,
  ownText,
  tagsOf,
} from '@/import/structured/own-field';
import { interfaceFact } from './interfaces';
import { asksForOther, type QueryRow, queryRows } from './query-rows';

const NAME = 'aws ec2 describe-instances';
const RUNS = /^(?:running|pending)$/;
const GROUP_TAGS = [
  'eks:nodegroup-name',
  'karpenter.sh/nodepool',
  'alpha.eksctl.io/nodegroup-name',
];

/** `aws ec2 describe-instances` in full: JSON, YAML, a table, text. */
export const instances: Format = {
  name: NAME,
  recognise: (block) => hasAwsRecords(block, 'Instances'),
  read: (block) => {
    const { records: whole, isCut } = awsRecords(
      block,
      'Instances',
      ['InstanceId', 'InstanceType'],
      (record) => stateOf(record) === 'terminated',
    );
    const running = whole.filter((record) => RUNS.test(stateOf(record)));
    return {
      nodes: running.map(nodeFact),
      interfaces: whole.filter((record) => stateOf(record) !== 'terminated').flatMap(interfacesOf),
      warnings: warningsOf(whole.length - running.length, false, isCut),
    };
  },
};

/** What `--query` left of it: at least ids and types. */
export const queriedInstances: Format = {
  name: NAME,
  recognise: (block) => instanceRows(block).rows.length > 0,
  read: (block) => {
    const { rows, isGuessed, isCut } = instanceRows(block);
    const running = rows.filter((row) => RUNS.test(row.get('state') ?? 'running'));
    return {
      nodes: running.map(fromRow),
      warnings: warningsOf(rows.length - running.length, isGuessed, isCut),
    };
  },
};

function warningsOf(stopped: number, isGuessed: boolean, isCut: boolean): readonly ImportWarning[] {
  const warnings: ImportWarning[] = [];
  if (stopped > 0) warnings.push({ code: 'INSTANCES_NOT_RUNNING', count: stopped });
  if (isGuessed) warnings.push({ code: 'COLUMNS_GUESSED' });
  if (isCut) warnings.push({ code: 'TRUNCATED' });
  return warnings;
}

function stateOf(record: Fields): string {
  return ownText(record, 'State', 'Name') ?? ownText(record, 'State') ?? 'running';
}

function nodeFact(record: Fields): NodeFact {
  const tags = tagsOf(ownList(record, 'Tags'));
  return {
    name: ownText(record, 'PrivateDnsName'),
    address: ownText(record, 'PrivateIpAddress'),
    instance: ownText(record, 'InstanceId'),
    type: ownText(record, 'InstanceType'),
    zone: ownText(record, 'Placement', 'AvailabilityZone') ?? ownText(record, 'AvailabilityZone'),
    zoneId: ownText(record, 'Placement', 'AvailabilityZoneId'),
    group: GROUP_TAGS.map((tag) => tags.get(tag)).find((group) => group !== undefined),
    subnet: ownText(record, 'SubnetId'),
    kind: ownText(record, 'Platform')?.toLowerCase() === 'windows' ? 'windows' : undefined,
  };
}

function interfacesOf(record: Fields): readonly InterfaceFact[] {
  const instance = ownText(record, 'InstanceId');
  const isNode = RUNS.test(stateOf(record));
  const all = ownList(record, 'NetworkInterfaces').filter(isFields).map(interfaceFact);
  return all.map(({ isTagged: _isTagged, ...fact }) => ({
    ...fact,
    instance,
    subnet: fact.subnet ?? ownText(ownField(record), 'SubnetId'),
    role: fact.role === 'other' && isNode ? 'node' : fact.role,
  }));
}

const VERBS = [
  'describe-instances',
  'describe-auto-scaling-groups',
  'describe-auto-scaling-instances',
];

function instanceRows(block: Block) {
  const none = { rows: [], isGuessed: false, isCut: false };
  if (block.kind === 'columns' || block.kind === 'sheet' || block.kind === 'text') return none;
  const [, verb] = verbs(block.command);
  if (asksForOther(block, ...VERBS)) return none;
  const { rows, ...rest } = queryRows(block);
  const isInstance = (row: QueryRow) =>
    row.has('type') &&
    (row.has('instance') || row.has('dnsName') || row.has('state') || VERBS.includes(verb ?? ''));
  return { ...rest, rows: rows.filter(isInstance) };
}

function fromRow(row: QueryRow): NodeFact {
  return {
    name: row.get('dnsName'),
    address: row.get('address'),
    instance: row.get('instance'),
    type: row.get('type'),
    zone: row.get('zone'),
    zoneId: row.get('zoneId'),
    group: row.get('group'),
    subnet: row.get('subnet'),
  };
}
