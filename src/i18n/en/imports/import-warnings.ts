// What has to be told of a text, however many there are of it: in the singular and in the plural.

import { rowSentence } from '@/i18n/en/form/row-problems';
import { count, listOf } from '@/i18n/en/wording/counts';
import { quote } from '@/i18n/texts/problem-text';
import { formatCount } from '@/i18n/wording/number-format';
import type { ImportWarning, ImportWarningCode } from '@/import';

type Sentence = string | ((warning: ImportWarning) => string);

const WARNINGS: Readonly<Record<ImportWarningCode, Sentence>> = {
  AUTO_MODE_SINGLE_ADDRESSES: 'Auto Mode gives pods single addresses here, not prefixes.',
  AVAILABLE_COUNTS_CLUSTER: 'The free addresses already lack what the nodes of this cluster hold.',
  CIDR_MISSING: 'A subnet has no range: its size has to be typed.',
  COLUMNS_GUESSED: 'What a column means was told by its values.',
  COLUMN_IGNORED: ({ names = [] }) =>
    `${names.length === 1 ? 'The column' : 'The columns'} ${quoted(names)} ${was(names.length)} not read.`,
  COMMAND_FAILED: ({ count: all = 1 }) => `${count(all, 'command')} failed or found nothing.`,
  COUNT_NOT_READ: ({ rows = [], count: all = rows.length }) =>
    [
      ...rows.slice(0, MOST_ROWS).map((row) => `Row ${row.line}: ${rowSentence(row.problem)}`),
      ...(all > MOST_ROWS ? [`The same in ${count(all - MOST_ROWS, 'more row')}.`] : []),
    ].join(' '),
  COUNT_UNKNOWN: ({ count: all }) =>
    all === undefined
      ? 'How many nodes there are is not said.'
      : `Of ${count(all, 'node group')} it is not said how many nodes there are.`,
  CURL_NOISE: 'The meter of curl was left out.',
  CUSTOM_NETWORKING_GUESSED: 'Custom networking is probably on: there are ENIConfigs.',
  DAEMONSET_PODS_READ: 'The workbook has DaemonSet pods that none of its formulas reads.',
  DUPLICATE_KEY: 'A record has a field twice; neither value was taken.',
  ENCODING_GUESSED: 'The text is not UTF-8; how it was stored was guessed.',
  HOST_NETWORK_BY_NAME: 'Pods on the network of their host were told by their names.',
  HOST_NETWORK_GUESSED: 'Pods on the network of their host were told by their addresses.',
  HTML: 'A table was read out of HTML.',
  INSTANCES_NOT_RUNNING: ({ count: all = 1 }) =>
    `${count(all, 'instance')} that ${all === 1 ? 'does' : 'do'} not run ${was(all)} left out.`,
  LEAKED_ENI: ({ count: all = 1 }) =>
    `Nobody uses ${count(all, 'network interface')} of the VPC CNI.`,
  MIXED: 'Several outputs were put together.',
  MIXED_MODES: 'Nodes differ in how they take addresses.',
  NODE_NOT_READY: 'A node is not ready; it holds its addresses all the same.',
  NUMBER_AMBIGUOUS: ({ count: all = 1 }) =>
    `${all === 1 ? 'A row has' : `${formatCount(all)} rows have`} a number that can be read in two ways.`,
  OTHER_SETTINGS_DEFAULT: 'Settings that the add-on does not name are those of its version.',
  PARTIAL_SETTINGS: 'Settings that are not shown are not known.',
  PODS_DIFFER: 'Nodes of a group have different numbers of pods.',
  PODS_ENDED: ({ count: all = 1 }) =>
    `${count(all, 'pod')} that ended ${all === 1 ? 'holds' : 'hold'} no address and ${was(all)} not counted.`,
  PODS_PENDING: ({ count: all = 1 }) =>
    `${count(all, 'pod')} ${all === 1 ? 'waits' : 'wait'} for a node.`,
  POD_COUNTS_UNKNOWN: 'How many pods a node has is not known.',
  PRIMARY_ENI_GUESSED: 'The first network interface of a node was told by its number of addresses.',
  PUBLIC_SUBNETS: 'Some subnets are for load balancers.',
  RESULT_DIFFERS: 'The workbook counts otherwise than the VPC CNI does.',
  ROW_SKIPPED: rowsLeftOut,
  SAME_TWICE: 'The same is there twice; it was counted once.',
  SETTINGS_DIFFER: 'Two sources give a setting two values.',
  SEVERAL_REGIONS: ({ count: all = 2 }) => `There are nodes or subnets of ${count(all, 'Region')}.`,
  SEVERAL_TYPES: 'Nodes of a group may be of several instance types.',
  SHEET_UNTOUCHED: 'A sheet of the workbook still holds its examples and was left out.',
  SUBNET_IDS_ONLY: 'Subnets are named by their ids alone.',
  SUBNET_NOT_IN_PLAN: 'A reservation is of a subnet that is not there.',
  TEXT_NOT_READ: ({ count: all = 1 }) => `${count(all, 'line')} ${was(all)} not read.`,
  TRUNCATED: 'The end is missing; only whole records were taken.',
  TYPE_MISSING: ({ count: some, of: all }) => {
    if (some === undefined || all === undefined) return 'The text says no instance types.';
    if (all === 1) return 'The text does not say the instance type of the node.';
    if (some === all) return `The text does not say the instance types of ${count(all, 'node')}.`;
    const ofSome = `${formatCount(some)} of ${count(all, 'node')}`;
    return `The text does not say the instance ${some === 1 ? 'type' : 'types'} of ${ofSome}.`;
  },
  TYPE_UNKNOWN: ({ names = [] }) =>
    names.length === 1
      ? `The list has no instance type ${quoted(names)}: choose another, or type its limits by hand.`
      : `The list has no instance types ${quoted(names)}: choose others, or type their limits by hand.`,
  WINDOWS_SETTINGS_ONLY: 'The targets in this ConfigMap are those of Windows nodes.',
  ZONES_BY_SUBNET: 'The zones of the nodes follow from their subnets.',
  ZONE_UNKNOWN: 'The zone of a subnet is not known.',
};

export function warningSentence(warning: ImportWarning): string {
  const sentence = WARNINGS[warning.code];
  return typeof sentence === 'string' ? sentence : sentence(warning);
}

/** The first few by name, with what is wrong with each; the others are sums, or headings again. */
function rowsLeftOut({ rows = [], count: all = rows.length }: ImportWarning): string {
  const told = rows
    .slice(0, MOST_ROWS)
    .map(({ line, problem }) => `Row ${line} was left out: ${rowSentence(problem)}`);
  const [more, sums] = [Math.max(0, rows.length - MOST_ROWS), all - rows.length];
  return [
    ...told,
    ...(more > 0 ? [`${count(more, 'more row')} ${was(more)} left out.`] : []),
    ...(sums > 0 ? [`${count(sums, 'row')} of sums or headings ${was(sums)} left out.`] : []),
  ].join(' ');
}

const MOST_ROWS = 3;

function quoted(names: readonly string[]): string {
  return listOf(names.map(quote));
}

function was(amount: number): string {
  return amount === 1 ? 'was' : 'were';
}
