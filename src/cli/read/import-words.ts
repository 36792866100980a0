import type { SettingEvidence } from '@/import/facts/facts';
import type { ImportWarning, ImportWarningCode, Refusal } from '@/import/facts/import-warning';
import type { UnknownPart } from '@/import/summary/imported';

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
  ENCODING_GUESSED: 'The text is not UTF-8; it was read as Windows-1252.',
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

export function warningWords({ code, count }: ImportWarning): string {
  return count === undefined ? WARNINGS[code] : `${WARNINGS[code]} (${count})`;
}

export function refusalWords(refusal: Refusal): string {
  return REFUSALS[refusal];
}

export function unknownWords(part: UnknownPart): string {
  return part.replaceAll('-', ' ');
}

/** Why a setting is probably so, behind the value that it then has. */
export function evidenceWords(evidence: SettingEvidence): string {
  switch (evidence.code) {
    case 'POD_ENI_CAPACITY':
      return 'true: vpc.amazonaws.com/pod-eni in capacity';
    case 'TRUNK_ENI':
      return 'true: a trunk ENI is there';
    case 'ENI_CONFIGS':
      return 'probably true: ENIConfigs exist';
    case 'SOME_NODES':
      return `true on ${evidence.on} of ${evidence.of} nodes`;
    case 'MODES_DIFFER':
      if (evidence.off === 0) return 'probably true: nodes hold prefixes';
      return `true on ${nodes(evidence.on)}, false on ${others(evidence)}: to be asked`;
  }
}

function nodes(count: number): string {
  return count === 1 ? 'one node' : `${count} nodes`;
}

function others({ on, off }: { readonly on: number; readonly off: number }): string {
  return on === 1 && off === 1 ? 'the other' : nodes(off);
}
