// What an import says of a text: what has to be told, what it leaves open, why nothing was taken.

import { rowSentence } from '@/i18n/en/form/row-problems';
import { formatCount } from '@/i18n/wording/number-format';
import type {
  ImportAssumption,
  ImportWarning,
  ImportWarningCode,
  Refusal,
  RefusedRow,
  UnknownPart,
} from '@/import';

const WARNINGS: Readonly<Record<ImportWarningCode, string>> = {
  AUTO_MODE_SINGLE_ADDRESSES: 'Auto Mode gives pods single addresses here, not prefixes.',
  AVAILABLE_COUNTS_CLUSTER: 'The free addresses already lack what the nodes of this cluster hold.',
  CIDR_MISSING: 'A subnet has no range: its size has to be typed.',
  COLUMNS_GUESSED: 'What a column means was told by its values.',
  COLUMN_IGNORED: 'A column was not read.',
  COMMAND_FAILED: 'A command failed or found nothing.',
  COUNT_UNKNOWN: 'Of a node group it is not said how many nodes it has.',
  CURL_NOISE: 'The meter of curl was left out.',
  CUSTOM_NETWORKING_GUESSED: 'Custom networking is probably on: there are ENIConfigs.',
  DAEMONSET_PODS_READ: 'The workbook has DaemonSet pods that none of its formulas reads.',
  DUPLICATE_KEY: 'A record has a field twice; neither value was taken.',
  ENCODING_GUESSED: 'The text is not UTF-8; how it was stored was guessed.',
  HOST_NETWORK_BY_NAME: 'Pods on the network of their host were told by their names.',
  HOST_NETWORK_GUESSED: 'Pods on the network of their host were told by their addresses.',
  HTML: 'A table was read out of HTML.',
  INSTANCES_NOT_RUNNING: 'Instances that do not run were left out.',
  LEAKED_ENI: 'Nobody uses a network interface of the VPC CNI.',
  MIXED: 'Several outputs were put together.',
  MIXED_MODES: 'Nodes differ in how they take addresses.',
  NODE_NOT_READY: 'A node is not ready; it holds its addresses all the same.',
  NUMBER_AMBIGUOUS: 'A number can be read in two ways.',
  OTHER_SETTINGS_DEFAULT: 'Settings that the add-on does not name are those of its version.',
  PARTIAL_SETTINGS: 'Settings that are not shown are not known.',
  PODS_DIFFER: 'Nodes of a group have different numbers of pods.',
  PODS_ENDED: 'Pods that ended hold no address and were not counted.',
  PODS_PENDING: 'Pods wait for a node.',
  POD_COUNTS_UNKNOWN: 'How many pods a node has is not known.',
  PRIMARY_ENI_GUESSED: 'The first network interface of a node was told by its number of addresses.',
  PUBLIC_SUBNETS: 'Some subnets are for load balancers.',
  RESULT_DIFFERS: 'The workbook counts otherwise than the VPC CNI does.',
  ROW_SKIPPED: 'A row was left out.',
  SAME_TWICE: 'The same is there twice; it was counted once.',
  SETTINGS_DIFFER: 'Two sources give a setting two values.',
  SEVERAL_REGIONS: 'There are nodes or subnets of several Regions.',
  SEVERAL_TYPES: 'Nodes of a group may be of several instance types.',
  SHEET_UNTOUCHED: 'A sheet of the workbook still holds its examples and was left out.',
  SUBNET_IDS_ONLY: 'Subnets are named by their ids alone.',
  SUBNET_NOT_IN_PLAN: 'A reservation is of a subnet that is not there.',
  TEXT_NOT_READ: 'Some lines were not read.',
  TRUNCATED: 'The end is missing; only whole records were taken.',
  TYPE_MISSING: 'The instance types are not known.',
  WINDOWS_SETTINGS_ONLY: 'The targets in this ConfigMap are those of Windows nodes.',
  ZONES_BY_SUBNET: 'The zones of the nodes follow from their subnets.',
  ZONE_UNKNOWN: 'The zone of a subnet is not known.',
};

const REFUSALS: Readonly<Record<Refusal, string>> = {
  ALIASES: 'It is YAML with aliases, which are not followed.',
  NOTHING_FOUND: 'Nothing in it was recognised.',
  NOT_TEXT: 'It is no text.',
  NO_COUNTS: 'It names instance types and no numbers of nodes.',
  SECRETS: 'It holds keys or tokens. Nothing of it was read.',
  TOO_BIG: 'It is too big: 6 MB at most, of YAML 500 kB, and 60,000 lines that are not JSON.',
  TOO_DEEP: 'Its brackets are nested more than 64 deep.',
};

const UNKNOWN: Readonly<Record<UnknownPart, string>> = {
  'how-many-nodes-run-now': 'how many nodes run now',
  'instance-types': 'instance types',
  'max-pods': 'max pods',
  names: 'names of subnets',
  nodes: 'nodes',
  pods: 'pods',
  'pods-per-node': 'pods per node',
  'range-and-free-addresses-of-the-subnet': 'range and free addresses of the subnet',
  'range-and-size-of-each-subnet': 'range and size of each subnet',
  'ranges-of-the-pod-subnets': 'ranges of the pod subnets',
  'ranges-of-the-subnets': 'ranges of the subnets',
  settings: 'settings of the VPC CNI',
  'subnet-ranges': 'ranges of the subnets',
  subnets: 'subnets',
  types: 'instance types',
  'whether-each-instance-is-a-node-of-one-cluster':
    'whether each instance is a node of one cluster',
  zones: 'zones of the nodes',
};

const ASSUMED: Readonly<Record<ImportAssumption, string>> = {
  NODES_RUN: 'The nodes are taken to be among the addresses in use.',
  NODES_COME: 'The nodes are taken to come on top of the addresses in use.',
  PODS_THAT_FIT: 'Where pods per node are not known, they are the most that fit.',
  PODS_ON_A_NODE: 'Nodes differ in their pods: the chosen number stands for all of a group.',
  SETTINGS_SHIPPED: 'The settings of the VPC CNI stay as they are in the plan.',
  MAX_PODS_FORMULA: 'Max pods are those of AWS’s formula.',
  PUBLIC_FOR_OTHERS: 'Public subnets hold no nodes.',
  OTHERS_WITHOUT_NODES: 'What others use is what is in use less what these nodes hold.',
  CONSUMERS_AMONG_OTHERS: 'Load balancers and the control plane are among what others use.',
  REPLICAS_AS_ADDONS:
    'CoreDNS and other add-ons with replicas are ticked, and are not among the pods of the nodes.',
  UPGRADE_TAKEN: 'The upgrade of the scenario goes as the node group or node pool says.',
  PODS_STAY_IN_NODE_SUBNETS:
    'Pods take addresses of the nodes’ subnets: that custom networking is on was not said.',
  ELSEWHERE_LEFT_OUT: 'Nodes of another Region were left out.',
  HYBRID_LEFT_OUT: 'Hybrid nodes take no address of the VPC and were left out.',
  COUNTS_MISSING: 'How many nodes there are has to be typed.',
  TYPES_MISSING: 'The instance type has to be typed.',
  FIRST_TYPE_TAKEN: 'Of several instance types the first was taken.',
  ZONES_ALL: 'Nodes are spread over all zones.',
  IDS_LEFT_OUT: 'Subnets without a range were left out.',
};

/** What has no name of a command. */
const FORMATS: Readonly<Record<string, string>> = {
  rows: 'rows of a sheet',
  'environment lines': 'environment variables',
  'configuration of vpc-cni': 'configuration of the add-on vpc-cni',
  'AWS workbook subnet-calc.xlsx': 'AWS’s workbook subnet-calc.xlsx',
  'VPC console subnets': 'subnets of the VPC console',
  'EC2 console instances': 'instances of the EC2 console',
};

/** The first few by name, with what is wrong with each. */
function rowsLeftOut(rows: readonly RefusedRow[], all: number): string {
  const named = rows.slice(0, MOST_ROWS);
  const told = named.map(
    ({ line, problem }) => `Row ${line} was left out: ${rowSentence(problem)}`,
  );
  const more = all - named.length;
  const others =
    more === 1 ? '1 more row was left out.' : `${formatCount(more)} more rows were left out.`;
  return [...told, ...(more > 0 ? [others] : [])].join(' ');
}

const MOST_ROWS = 3;

export const importWords = {
  /** @param name as the reader of the format is called */
  format: (name: string): string => FORMATS[name] ?? name,
  warning: ({ code, count, rows = [] }: ImportWarning) => {
    if (rows.length > 0) return rowsLeftOut(rows, count ?? rows.length);
    return count === undefined ? WARNINGS[code] : `${WARNINGS[code]} (${formatCount(count)})`;
  },
  refusal: (refusal: Refusal) => REFUSALS[refusal],
  /** Stands in a list behind `Not known:`. */
  unknown: (part: UnknownPart) => UNKNOWN[part],
  assumed: (assumption: ImportAssumption) => ASSUMED[assumption],
};
