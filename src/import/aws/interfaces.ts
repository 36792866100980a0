import type { Block } from '@/import/block/block';
import { verbs } from '@/import/block/command';
import type { InterfaceFact } from '@/import/facts/facts';
import type { ImportWarning } from '@/import/facts/import-warning';
import type { Format } from '@/import/format';
import { awsRecords, hasAwsRecords } from '@/import/printed/aws-records';
import { type Fields, ownList, ownText, tagsOf } from '@/import/structured/own-field';
import { isWhole } from '@/import/tables/value-forms';
import { interfaceOwner } from './interface-role';
import { asksForOther, type QueryRow, queryRows } from './query-rows';

const NAME = 'aws ec2 describe-network-interfaces';
/** Tags that only nodes' interfaces have. */
const NODE_TAG =
  /^(?:node|cluster)\.k8s\.amazonaws\.com\/|^kubernetes\.io\/cluster\/|^eks:cluster-name$/;

/** `aws ec2 describe-network-interfaces` in full: JSON, YAML, a table, text. */
export const interfaces: Format = {
  name: NAME,
  recognise: (block) => hasAwsRecords(block, 'NetworkInterfaces'),
  read: (block) => {
    const { records, isCut } = awsRecords(block, 'NetworkInterfaces', ['SubnetId', 'VpcId']);
    return {
      interfaces: withNodes(records.map(interfaceFact)),
      warnings: isCut ? [{ code: 'TRUNCATED' }] : [],
    };
  },
};

/** What `--query` left of it: subnet, description, number of addresses. */
export const queriedInterfaces: Format = {
  name: NAME,
  recognise: (block) => interfaceRows(block).length > 0,
  read: (block) => {
    const found = withNodes(interfaceRows(block).map(fromRow));
    const isGuessed = found.some((fact) => fact.isGuessed);
    const warnings: ImportWarning[] = isGuessed ? [{ code: 'PRIMARY_ENI_GUESSED' }] : [];
    return { interfaces: found, warnings };
  },
};

interface Read extends InterfaceFact {
  readonly isTagged?: boolean | undefined;
}

/** One network interface, also as it stands within an instance. */
export function interfaceFact(record: Fields): Read {
  const { role, owner, instance } = interfaceOwner({
    description: ownText(record, 'Description') ?? '',
    interfaceType: ownText(record, 'InterfaceType'),
    status: ownText(record, 'Status'),
    instance: ownText(record, 'Attachment', 'InstanceId'),
  });
  const tags = [...tagsOf(ownList(record, 'TagSet')).keys()];
  return {
    id: ownText(record, 'NetworkInterfaceId'),
    subnet: ownText(record, 'SubnetId'),
    instance,
    role,
    owner,
    addresses: Math.max(1, ownList(record, 'PrivateIpAddresses').length),
    prefixes: ownList(record, 'Ipv4Prefixes').length,
    isTagged: tags.some((tag) => NODE_TAG.test(tag)),
  };
}

/** First interfaces of instances that have others of the CNI, its tags or prefixes, are nodes'. */
function withNodes(all: readonly Read[]): readonly InterfaceFact[] {
  const isOfNode = ({ role, prefixes, isTagged = false }: Read) =>
    role === 'cni' || role === 'trunk' || (role === 'other' && (isTagged || prefixes > 0));
  const nodes = new Set(all.filter(isOfNode).map(({ instance }) => instance));
  return all.map(({ isTagged: _isTagged, ...fact }) => {
    const isFirst =
      fact.role === 'other' && fact.instance !== undefined && nodes.has(fact.instance);
    return isFirst ? { ...fact, role: 'node' } : fact;
  });
}

function interfaceRows(block: Block): readonly QueryRow[] {
  if (block.kind === 'columns' || block.kind === 'sheet' || block.kind === 'text') return [];
  const [, verb] = verbs(block.command);
  if (asksForOther(block, 'describe-network-interfaces')) return [];
  const isAsked = verb === 'describe-network-interfaces';
  const { rows } = queryRows(block);
  const isOwned = (row: QueryRow) =>
    interfaceOwner({ description: row.get('description') ?? '' }).role !== 'other';
  const isList = isAsked || (rows.some(isOwned) && rows.every((row) => !row.has('cidr')));
  return isList ? rows.filter((row) => row.has('subnet') || row.has('interface')) : [];
}

function fromRow(row: QueryRow): Read {
  const { role, owner, instance } = interfaceOwner({
    description: row.get('description') ?? '',
    interfaceType: row.get('interfaceType'),
    status: row.get('status'),
    instance: row.get('instance'),
  });
  const addresses = count(row.get('addresses') ?? row.get('available')) ?? 1;
  const prefixes = count(row.get('prefixes')) ?? 0;
  const isBare =
    role === 'other' && (row.get('description') ?? '') === '' && instance === undefined;
  const isGuessed = isBare && addresses + prefixes > 1;
  const fact = { id: row.get('interface'), subnet: row.get('subnet'), owner, instance, prefixes };
  return { ...fact, addresses, role: isGuessed ? 'node' : role, isGuessed };
}

function count(text = ''): number | undefined {
  return isWhole(text) ? Number(text) : undefined;
}
