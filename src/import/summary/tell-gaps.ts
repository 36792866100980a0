import type { Facts } from '@/import/facts/facts';
import type { ImportWarning, ImportWarningCode } from '@/import/facts/import-warning';
import { regionOf } from '@/import/tables/value-forms';
import type { PodCounts } from './count-pods';
import type { HeldAddresses } from './held-addresses';
import type { Imported, ImportedGroup, UnknownPart } from './imported';
import type { Settled } from './settle-settings';

export interface Seen {
  readonly facts: Facts;
  readonly groups: readonly ImportedGroup[];
  readonly pods: PodCounts;
  readonly held: HeldAddresses;
  readonly settled: Settled;
  readonly isKnownType: (name: string) => boolean;
}

/** Warnings that only all blocks together give, behind those of each. */
export function allWarnings(seen: Seen): readonly ImportWarning[] {
  const { facts, groups, pods, held, settled } = seen;
  const { subnets, interfaces, reservations, nodes } = facts;
  const isNodeKind = groups.filter(({ kind }) => kind !== 'fargate');
  const regions = new Set([...nodes, ...subnets].flatMap(({ zone }) => regionOf(zone ?? '') ?? []));
  const known = new Set(subnets.map(({ id }) => id));
  const isTold: readonly (readonly [ImportWarningCode, boolean, number?])[] = [
    ['MIXED', facts.formats.length > 1],
    ['AVAILABLE_COUNTS_CLUSTER', subnets.some(({ available }) => available !== undefined)],
    ['PUBLIC_SUBNETS', subnets.some(({ role }) => role === 'elb' || role === 'public')],
    ['CIDR_MISSING', subnets.some(({ cidr, size }) => cidr === undefined && size === undefined)],
    ['POD_COUNTS_UNKNOWN', isNodeKind.some(lacksPods)],
    ['PODS_DIFFER', groups.some(({ pods: own }) => own !== undefined && own.min !== own.max)],
    ['PODS_PENDING', pods.pending > 0, pods.pending],
    ['PODS_ENDED', pods.ended > 0, pods.ended],
    ['TYPE_MISSING', lacksTypes(seen)],
    ['SEVERAL_TYPES', groups.some(({ types }) => types !== undefined)],
    ['COUNT_UNKNOWN', groups.some(({ count }) => count === null)],
    ['LEAKED_ENI', held.leaked > 0, held.leaked],
    ['MIXED_MODES', settled.isMixed],
    ['SETTINGS_DIFFER', settled.differ],
    ['SEVERAL_REGIONS', regions.size > 1, regions.size],
    ['SUBNET_NOT_IN_PLAN', reservations.some(({ subnet }) => !known.has(subnet))],
  ];
  const own: readonly ImportWarning[] = [
    ...isTold.flatMap(([code, isSo, count]) => {
      if (!isSo) return [];
      return [code === 'TYPE_MISSING' ? typeMissing(groups) : { code, count }];
    }),
    ...typeUnknown(seen),
  ];
  const codes = new Set(own.map(({ code }) => code));
  const isAnswered = ({ code }: ImportWarning) =>
    codes.has(code) ||
    (code === 'TYPE_MISSING' && !lacksTypes(seen) && nodes.length > 0) ||
    (code === 'PRIMARY_ENI_GUESSED' && interfaces.length === 0) ||
    (code === 'CUSTOM_NETWORKING_GUESSED' && isStated(settled, CUSTOM_NETWORKING));
  return [...facts.warnings.filter((warning) => !isAnswered(warning)), ...own];
}

const CUSTOM_NETWORKING = 'AWS_VPC_K8S_CNI_CUSTOM_NETWORK_CFG';

/** A value of it, or that it is unset; not only evidence. */
function isStated({ settings }: Settled, name: string): boolean {
  const value = Object.hasOwn(settings, name) ? settings[name] : undefined;
  return value === null || typeof value === 'string';
}

function lacksPods({ pods, podsPerNode }: ImportedGroup): boolean {
  return pods === undefined && podsPerNode === undefined;
}

function lacksTypes({ facts, groups }: Seen): boolean {
  if (groups.length > 0) return groups.some(isTypeless);
  return facts.pods.length > 0 || facts.interfaces.length > 0;
}

/** Of how many nodes the type is not said, and of how many in all, where both are known. */
function typeMissing(groups: readonly ImportedGroup[]): ImportWarning {
  const inVpc = groups.filter(({ kind }) => kind !== 'fargate' && kind !== 'hybrid');
  const nodes = (some: readonly ImportedGroup[]) =>
    some.reduce((sum, { count }) => sum + (count ?? Number.NaN), 0);
  const [count, of] = [nodes(inVpc.filter(isTypeless)), nodes(inVpc)];
  const isCounted = count > 0 && of > 0;
  return { code: 'TYPE_MISSING', ...(isCounted && { count, of }) };
}

function isTypeless({ type }: ImportedGroup): boolean {
  return type === null;
}

/** Types that were read and that the list lacks: they keep their names. */
function typeUnknown({ facts, groups, isKnownType }: Seen): readonly ImportWarning[] {
  const read = groups.flatMap(({ type, types }) => types ?? type ?? []);
  const names = [...new Set([...read, ...facts.types])].filter((name) => !isKnownType(name));
  return names.length > 0 ? [{ code: 'TYPE_UNKNOWN', names }] : [];
}

/** What the texts leave open. */
export function unknownParts({ facts, groups, pods, settled }: Seen): readonly UnknownPart[] {
  const unknown = new Set<UnknownPart>();
  const add = (part: UnknownPart, isSo: boolean) => {
    if (isSo) unknown.add(part);
  };
  const { subnets, nodes, interfaces, formats } = facts;
  const isNodeKind = groups.filter(({ kind }) => kind !== 'fargate');
  if (subnets.length === 0) unknown.add(missingSubnets(facts));
  add(
    'range-and-size-of-each-subnet',
    subnets.some((one) => one.cidr === undefined && one.size === undefined),
  );
  add(
    'names',
    subnets.some(({ name }) => name === undefined),
  );
  add('nodes', groups.length === 0 && facts.pods.length === 0 && interfaces.length === 0);
  add('pods', groups.length === 0 && facts.pods.length === 0);
  add(
    'pods-per-node',
    isNodeKind.some(lacksPods) || (interfaces.length > 0 && facts.pods.length === 0),
  );
  add('settings', Object.keys(settled.settings).length === 0);
  const hasNodes = groups.length > 0 || pods.podsPerNode.length > 0 || interfaces.length > 0;
  const isNone = groups.length === 0;
  add('instance-types', hasNodes && (isNone || groups.some(({ type }) => type === null)));
  add('types', isNone && formats.includes('kubectl get cninode'));
  add('zones', hasNodes && (isNone || groups.some((one) => one.zones === undefined)));
  add('max-pods', hasNodes && (isNone || isNodeKind.some((one) => one.maxPods === undefined)));
  add(
    'how-many-nodes-run-now',
    groups.some(({ zones, range }) => range !== undefined && zones === undefined),
  );
  const isListed = formats.includes('aws ec2 describe-instances') && nodes.length > 0;
  const isTagged = nodes.every(({ group }) => group !== undefined);
  const isSeen = formats.some((format) => format.startsWith('kubectl'));
  add('whether-each-instance-is-a-node-of-one-cluster', isListed && !isTagged && !isSeen);
  return [...unknown];
}

function missingSubnets(facts: Facts): UnknownPart {
  if (facts.reservations.length > 0) return 'range-and-free-addresses-of-the-subnet';
  if (facts.subnetIds.length > 0) return 'ranges-of-the-subnets';
  if (facts.podSubnets.length > 0) return 'ranges-of-the-pod-subnets';
  return facts.interfaces.length > 0 ? 'subnet-ranges' : 'subnets';
}

/** What a warning tells already, and more exactly. */
const TOLD_BY: Partial<Readonly<Record<UnknownPart, ImportWarningCode>>> = {
  'instance-types': 'TYPE_MISSING',
  types: 'TYPE_MISSING',
  'pods-per-node': 'POD_COUNTS_UNKNOWN',
};

/** What the texts leave open, and no warning tells. */
export function openParts({
  unknown,
  warnings,
}: Pick<Imported, 'unknown' | 'warnings'>): readonly UnknownPart[] {
  const codes = new Set(warnings.map(({ code }) => code));
  return unknown.filter((part) => {
    const code = TOLD_BY[part];
    return code === undefined || !codes.has(code);
  });
}
