/**
 * What has to be told about an import. Of the text it holds counts, and names only of what a plan has a
 * field for (instance types, settings), of columns, and what stands in rows that were left out.
 */
import type { RefusedRow } from './refused-row';

export type ImportWarningCode =
  | 'AUTO_MODE_SINGLE_ADDRESSES'
  | 'AVAILABLE_COUNTS_CLUSTER'
  | 'CIDR_MISSING'
  | 'COLUMNS_GUESSED'
  | 'COLUMN_IGNORED'
  | 'COMMAND_FAILED'
  | 'COUNT_NOT_READ'
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
  | 'TYPE_UNKNOWN'
  | 'WINDOWS_SETTINGS_ONLY'
  | 'ZONES_BY_SUBNET'
  | 'ZONE_UNKNOWN';

export interface ImportWarning {
  readonly code: ImportWarningCode;
  /** How many rows, lines, pods or nodes it is about. */
  readonly count?: number | undefined;
  /** Under TYPE_MISSING: among so many nodes. */
  readonly of?: number | undefined;
  /** Under TYPE_UNKNOWN instance types, under COLUMN_IGNORED headings: each once. */
  readonly names?: readonly string[] | undefined;
  /**
   * Under ROW_SKIPPED: those that could not be read; the others of `count` are sums, or headings again.
   * Under COUNT_NOT_READ: rows that were taken without a count.
   */
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
  'TYPE_UNKNOWN',
  'COUNT_NOT_READ',
  'COUNT_UNKNOWN',
  'NUMBER_AMBIGUOUS',
  'POD_COUNTS_UNKNOWN',
]);

/** The gravest first, otherwise in their order. */
export function byGravity(warnings: readonly ImportWarning[]): readonly ImportWarning[] {
  const isGrave = ({ code }: ImportWarning) => GRAVE.has(code);
  return [...warnings.filter(isGrave), ...warnings.filter((warning) => !isGrave(warning))];
}

/** One of each code, with what all of them count and name together. */
export function oncePerCode(warnings: readonly ImportWarning[]): readonly ImportWarning[] {
  const merged = new Map<ImportWarningCode, ImportWarning>();
  for (const warning of warnings) {
    const before = merged.get(warning.code);
    merged.set(warning.code, before === undefined ? warning : both(before, warning));
  }
  return [...merged.values()];
}

function both(one: ImportWarning, other: ImportWarning): ImportWarning {
  const { code } = one;
  const hasCount = one.count !== undefined || other.count !== undefined;
  const names = [...new Set([...(one.names ?? []), ...(other.names ?? [])])];
  const rows = [...(one.rows ?? []), ...(other.rows ?? [])];
  return {
    code,
    ...(hasCount && { count: (one.count ?? 0) + (other.count ?? 0) }),
    ...(names.length > 0 && { names }),
    ...(rows.length > 0 && { rows }),
  };
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
