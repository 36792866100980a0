/**
 * What has to be told about an import. None of them holds a value of the text but counts and names
 * of settings: a warning may be shown anywhere.
 */
import type { RefusedRow } from './refused-row';

export type ImportWarningCode =
  | 'AUTO_MODE_SINGLE_ADDRESSES'
  | 'AVAILABLE_COUNTS_CLUSTER'
  | 'CIDR_MISSING'
  | 'COLUMNS_GUESSED'
  | 'COLUMN_IGNORED'
  | 'COMMAND_FAILED'
  | 'COUNT_UNKNOWN'
  | 'CURL_NOISE'
  | 'CUSTOM_NETWORKING_GUESSED'
  | 'DAEMONSET_PODS_READ'
  | 'DUPLICATE_KEY'
  | 'ENCODING_GUESSED'
  | 'HOST_NETWORK_BY_NAME'
  | 'HOST_NETWORK_GUESSED'
  | 'HTML'
  | 'INSTANCES_NOT_RUNNING'
  | 'LEAKED_ENI'
  | 'MIXED'
  | 'MIXED_MODES'
  | 'NODE_NOT_READY'
  | 'NUMBER_AMBIGUOUS'
  | 'OTHER_SETTINGS_DEFAULT'
  | 'PARTIAL_SETTINGS'
  | 'PODS_DIFFER'
  | 'PODS_ENDED'
  | 'PODS_PENDING'
  | 'POD_COUNTS_UNKNOWN'
  | 'PRIMARY_ENI_GUESSED'
  | 'PUBLIC_SUBNETS'
  | 'RESULT_DIFFERS'
  | 'ROW_SKIPPED'
  | 'SAME_TWICE'
  | 'SETTINGS_DIFFER'
  | 'SEVERAL_REGIONS'
  | 'SEVERAL_TYPES'
  | 'SHEET_UNTOUCHED'
  | 'SUBNET_IDS_ONLY'
  | 'SUBNET_NOT_IN_PLAN'
  | 'TEXT_NOT_READ'
  | 'TRUNCATED'
  | 'TYPE_MISSING'
  | 'WINDOWS_SETTINGS_ONLY'
  | 'ZONES_BY_SUBNET'
  | 'ZONE_UNKNOWN';

export interface ImportWarning {
  readonly code: ImportWarningCode;
  /** How many rows, lines, pods or nodes it is about. */
  readonly count?: number | undefined;
  /** Under ROW_SKIPPED: those that could not be read. Others, such as sums, are left out without a reason. */
  readonly rows?: readonly RefusedRow[];
}

/** What a text lacks, or has that was not taken: told before what was only worked out. */
const GRAVE: ReadonlySet<ImportWarningCode> = new Set([
  'TRUNCATED',
  'COMMAND_FAILED',
  'DUPLICATE_KEY',
  'ROW_SKIPPED',
  'TEXT_NOT_READ',
  'SETTINGS_DIFFER',
  'SEVERAL_REGIONS',
  'CIDR_MISSING',
  'TYPE_MISSING',
  'COUNT_UNKNOWN',
  'NUMBER_AMBIGUOUS',
  'POD_COUNTS_UNKNOWN',
]);

/** The gravest first, otherwise in their order. */
export function byGravity(warnings: readonly ImportWarning[]): readonly ImportWarning[] {
  const isGrave = ({ code }: ImportWarning) => GRAVE.has(code);
  return [...warnings.filter(isGrave), ...warnings.filter((warning) => !isGrave(warning))];
}

/** Why nothing of a text is taken. */
export type Refusal =
  | 'ALIASES'
  | 'NOTHING_FOUND'
  | 'NOT_TEXT'
  | 'NO_COUNTS'
  | 'SECRETS'
  | 'TOO_BIG'
  | 'TOO_DEEP';
