import { requirements } from '@/i18n/en/answer/requirements';
import { everyNode } from '@/i18n/en/findings/every-node';
import { form } from '@/i18n/en/form/form';
import { groupDetails } from '@/i18n/en/form/group-details';
import { scenario } from '@/i18n/en/pictures/scenario';
import { count, listOf } from '@/i18n/en/wording/counts';
import { type FieldUnit, unitOfField } from '@/i18n/texts/field-unit';
import { type ProblemSentences, quote, sayWith } from '@/i18n/texts/problem-text';
import { formatCount } from '@/i18n/wording/number-format';
import type { FieldPath, LinuxExtra, PlanProblem } from '@/plan';

const PLAN_FIELDS = {
  name: 'Plan name',
  branchEniCooldown: 'branch-eni-cooldown',
  hostNetworkPods: everyNode.labels.hostNetworkPods,
  systemPods: everyNode.labels.systemPods,
  clusterPods: form.clusterPods.label,
  nauQuota: 'NAU quota of the VPC',
  eniQuota: 'Network interface quota of the Region',
  mustKeepFree: requirements.fields.mustKeepFree,
  mustGrow: requirements.fields.mustGrow,
  subnets: 'Subnets',
  groups: 'Node groups',
  consumers: 'Other users',
};
const SUBNET_FIELDS = {
  zone: form.subnets.zone,
  range: form.subnets.range,
  used: form.subnets.used,
  others: form.subnets.used,
  name: 'Name',
  prefixReservation: 'Reserved for prefixes',
  explicitReservation: 'Explicit reservations',
  hostLocal: 'Host-local range',
};
/** What few Linux nodes have; heads of the CSV file, too. */
export const LINUX_EXTRAS: Readonly<Record<LinuxExtra, string>> = {
  branchPods: 'Pods with security groups, per node',
  multiNicPods: 'Multi-NIC pods per node',
  unmanagedEnis: 'no_manage ENIs per node',
  attachedPods: 'Multus pods per ENI',
  efaOnlyEnis: 'EFA-only interfaces per node',
};
const GROUP_FIELDS = {
  instanceType: form.groups.type,
  nodes: form.groups.nodes,
  podsPerNode: form.groups.podsPerNode,
  zones: form.groups.zones,
  maxPods: form.groups.maxPods,
  name: form.groups.name,
  maxEnis: groupDetails.maxEnis,
  ipv4PerEni: groupDetails.ipv4PerEni,
  ...LINUX_EXTRAS,
  maxPodsPolicy: 'Max pods policy',
  reservedEnis: 'RESERVED_ENIS',
};
const CONSUMER_FIELDS = {
  count: 'How many',
  addresses: 'Addresses of each',
  zones: 'Zones',
  subnet: 'Subnet',
  name: 'Name',
};
const WINDOWS_FIELDS = {
  warmIpTarget: 'warm-ip-target',
  minimumIpTarget: 'minimum-ip-target',
  warmPrefixTarget: 'warm-prefix-target',
};
const NODE_KINDS = {
  linux: 'Linux nodes',
  windows: 'Windows nodes',
  'auto-mode': 'Auto Mode nodes',
  fargate: 'Fargate pods',
};
const SCENARIO_FIELDS = {
  ...scenario.parameters,
  duration: scenario.duration,
  seed: scenario.seed,
  runs: scenario.runs,
  events: 'Events',
};

function fieldName(path: FieldPath): string {
  switch (path.part) {
    case 'plan':
      return PLAN_FIELDS[path.field];
    case 'settings':
      return path.field;
    case 'subnet':
      return SUBNET_FIELDS[path.field];
    case 'group':
      return GROUP_FIELDS[path.field];
    case 'own-settings':
      return path.field === 'all' ? 'Settings of its own' : path.field;
    case 'windows':
      return WINDOWS_FIELDS[path.field];
    case 'addon':
      return `Pods of ${path.row}`;
    case 'consumer':
      return CONSUMER_FIELDS[path.field];
    case 'scenario':
      return SCENARIO_FIELDS[path.field];
    case 'event':
      return { ...GROUP_FIELDS, ...scenario.fields }[path.field] ?? path.field;
  }
}

/** A variable of the DaemonSet, or a key of the ConfigMap for Windows: it can be taken away. */
function isSetting({ part, field }: FieldPath): boolean {
  return part === 'windows' || /^[A-Z_]+$/.test(field);
}

interface Ranged {
  readonly field: FieldPath;
  readonly min: number;
  readonly max: number;
}

/** `Nodes: 0 to 100,000 nodes.` @param wrong what is wrong, before it */
function range({ field, min, max }: Ranged, wrong = ''): string {
  const unit = unitOfField(field);
  const limits = `${formatCount(min)} to ${formatCount(max)}${unit ? ` ${UNITS[unit]}` : ''}`;
  // The column says whether others use these addresses or they are available.
  if (field.part === 'subnet' && field.field === 'used') return `${wrong}${limits}.`;
  const orUnset = isSetting(field) ? ', or unset' : '';
  return `${fieldName(field)}: ${wrong}${limits}${orUnset}.`;
}

const UNITS: Readonly<Record<FieldUnit, string>> = {
  addresses: 'addresses',
  blocks: '/28 blocks',
  enis: 'ENIs',
  interfaces: 'interfaces',
  minutes: 'minutes',
  nau: 'NAU',
  nodes: 'nodes',
  percent: 'percent',
  pods: 'pods',
  seconds: 'seconds',
};

const MISSING = {
  subnets: 'Add a subnet.',
  groups: 'Add a node group.',
  both: 'Add a subnet and a node group.',
};

const sentences: ProblemSentences<PlanProblem> = {
  NUMBER_EMPTY: (problem) => `A number is missing. ${range(problem)}`,
  NUMBER_UNREADABLE: (problem) => `${quote(problem.raw)} is not a number. ${range(problem)}`,
  NUMBER_NOT_WHOLE: (problem) => `Whole numbers only. ${range(problem)}`,
  NUMBER_AMBIGUOUS: (problem) => {
    const [thousands, small] = problem.readings;
    return `Is this ${thousands} or ${small}? ${range(problem)}`;
  },
  NUMBER_OUT_OF_RANGE: (problem) => range(problem, `${quote(problem.raw)} is out of range. `),
  ENDS_MISSING: () => 'A range has two ends, such as 18-25.',
  ENDS_TURNED: () => 'The low end comes first, such as 18-25.',
  CIDR_EMPTY: () => 'Enter a range such as 10.0.0.0/24, or a size alone: /24.',
  CIDR_UNREADABLE: ({ raw }) =>
    `${quote(raw)} is not an IPv4 range. Write 10.0.0.0/24, or a size alone: /24.`,
  CIDR_NO_SIZE: ({ raw }) => `The size is missing. Write ${raw.trim()}/24, for example.`,
  CIDR_PART_TOO_LARGE: ({ part }) => `${part} is too large: each of the four parts is 0 to 255.`,
  CIDR_LEADING_ZERO: ({ decimal, octal }) =>
    octal === undefined
      ? `Leave out the leading zero: ${decimal}.`
      : `A leading zero can be read in two ways: ${decimal}, or in octal ${octal}.`,
  CIDR_SIZE: ({ prefixLength }) => `/${prefixLength}: AWS subnets are /16 to /28.`,
  CIDR_HOST_BITS: ({ raw, address, range: around }) =>
    `${raw.trim()} has host bits set: ${address} is inside ${around}, not its start.`,
  CIDR_OVERLAP: ({ range: own, other }) =>
    `${own} overlaps ${other.text}, subnet ${formatCount(other.position)} of the list.`,
  USED_ABOVE_USABLE: ({ value, usable }) =>
    `A subnet of this size has ${count(usable, 'usable address', 'usable addresses')}; ${formatCount(value)} can’t be in use.`,
  AVAILABLE_ABOVE_USABLE: ({ value, usable }) =>
    `A subnet of this size has ${count(usable, 'usable address', 'usable addresses')}; ${formatCount(value)} can’t be available.`,
  ZONE_EMPTY: () => 'Enter a zone such as a or us-east-1a: the plan has several subnets.',
  ZONE_UNREADABLE: ({ raw }) =>
    `${quote(raw)} is not a zone: lower-case letters, digits and hyphens, 32 at most.`,
  ZONE_UNKNOWN: ({ zone, known }) =>
    `No subnet lies in zone ${quote(zone)}. Zones of the plan: ${listOf(known)}.`,
  ZONE_TWICE: ({ zone }) => `Zone ${zone} stands twice.`,
  TYPE_EMPTY: () => 'Choose an instance type such as m5.large.',
  TYPE_UNKNOWN: ({ raw }) =>
    `The list has no type ${quote(raw)}. Choose another, or enter its limits by hand.`,
  HAND_LIMITS_DIFFER: (problem) =>
    `The list has ${problem.raw.trim()} with ${problem.tableMaxEnis} × ${problem.tableIpv4PerEni}; the plan counts with the limits by hand, ${problem.maxEnis} × ${problem.ipv4PerEni}.`,
  RANGE_OUTSIDE: ({ range: inner, subnet }) => `${inner} does not lie inside ${subnet}.`,
  RANGE_NEEDS_CIDR: ({ range: inner }) =>
    `${inner} needs the range of the subnet, such as 10.0.0.0/24. A number works with a size alone.`,
  HOST_LOCAL_UNREADABLE: ({ raw }) =>
    `${quote(raw)} is no range of addresses. Write 10.0.4.70-10.0.4.80, or a number.`,
  RESERVED_ABOVE_SIZE: ({ reserved, size }) =>
    `The subnet has ${count(size, 'address', 'addresses')}; ${formatCount(reserved)} can’t be reserved.`,
  TYPE_WAITS: () =>
    'The list of instance types is not there yet. If this stays, reload the page: nothing typed is lost.',
  EXPRESSION_WAITS: () =>
    'What reads a maxPodsExpression is not there yet. If this stays, reload the page: nothing typed is lost.',
  LIVE_WAITS: () =>
    'What works out live counts is not there yet. If this stays, reload the page: nothing typed is lost.',
  EXPRESSION_UNREADABLE: ({ at, standard }) =>
    `maxPodsExpression can’t be read at ${at === '' ? 'its end' : quote(at)}: nodeadm would give the node ${formatCount(standard)}. It is CEL with default_enis, ips_per_eni and max_pods; a choice inside the middle of another needs brackets.`,
  EXPRESSION_OUT_OF_RANGE: ({ value, instead, ...problem }) =>
    `This gives ${formatCount(value)}${instead === undefined ? '' : `, and nodeadm would give the node ${formatCount(instead)}`}. ${range(problem)}`,
  NOT_FOR_KIND: ({ field, kind }) => `${fieldName(field)}: not for ${NODE_KINDS[kind]}.`,
  ENIS_ABOVE_TYPE: ({ enis, maxEnis }) =>
    `The type has ${count(maxEnis, 'ENI')}: ${formatCount(enis)} beside those of the VPC CNI leave the node none.`,
  MULTI_NIC_ABOVE_PODS: ({ pods, podsPerNode }) =>
    `${count(pods, 'multi-NIC pod')}, but ${count(podsPerNode, 'pod')} on a node. Multi-NIC pods are some of these.`,
  ATTACHED_WITHOUT_ENIS: () => 'Multus has no ENI to attach these pods to. Enter no_manage ENIs.',
  NO_NODE_SUBNET: ({ zone }) =>
    `No subnet of zone ${zone} is for nodes. Use one of them for nodes, or choose other zones.`,
  SUBNET_UNKNOWN: ({ subnet, known }) =>
    `The plan has no subnet ${quote(subnet)}. Subnets of the plan: ${listOf(known)}.`,
  SUBNET_NOT_IN_ZONES: ({ subnet, zone }) =>
    `Subnet ${quote(subnet)} lies in zone ${zone}, which is not among the zones of this row.`,
  NAME_TOO_LONG: ({ max }) =>
    `A name has ${max} characters at most. Links and files have its beginning.`,
  NAME_UNREADABLE: () =>
    'The name has characters that can’t be shown, such as line breaks or direction marks. Links and files leave them out.',
  NAME_TWICE: ({ other }) =>
    `Row ${formatCount(other.position)} has the name ${quote(other.text)} already. Results tell them apart by a number, as in “web (2)”.`,
  GROUP_UNKNOWN: ({ group, known }) =>
    `The plan has no node group ${quote(group)}. Node groups of the plan: ${listOf(known)}.`,
  EVENT_AFTER_END: ({ at, duration }) =>
    `The event starts at minute ${formatCount(at)}, after the end at minute ${formatCount(duration)}.`,
  TOO_MANY_ROWS: ({ field, count: rows, max }) =>
    `${fieldName(field)}: ${formatCount(max)} at most; there are ${formatCount(rows)}.`,
  EMPTY_PLAN: ({ missing }) => MISSING[missing],
};

export const problems = {
  /** What is wrong with a field. */
  field: sayWith(sentences),
  fieldName,
  eventRow: (place: number) => `event ${formatCount(place)}`,
};
