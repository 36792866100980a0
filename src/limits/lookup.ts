import { instanceTable, instanceTableSources } from './instance-table';
import type { InstanceType, LimitsSource } from './instance-type';
import { decodeTable } from './table-text';

interface DecodedTable {
  readonly types: readonly InstanceType[];
  readonly byName: ReadonlyMap<string, InstanceType>;
}

let decoded: DecodedTable | undefined;

function table(): DecodedTable {
  if (decoded === undefined) {
    const types = decodeTable(instanceTable);
    decoded = { types, byName: new Map(types.map((type) => [type.name, type])) };
  }
  return decoded;
}

/**
 * All instance types that AWS's table lists, families in natural order (c5 before c10), the sizes
 * of a family from nano to metal. Read from text at the first call, the same array after that.
 */
export function allInstanceTypes(): readonly InstanceType[] {
  return table().types;
}

/**
 * The limits of an instance type, from AWS's own tables (see `limitsProvenance`).
 * @param name exactly as EC2 writes it, `m5.large`
 * @returns `undefined` for a type that the table lacks
 */
export function findInstanceType(name: string): InstanceType | undefined {
  return table().byName.get(name);
}

/** Where ENIs and addresses per ENI come from: the table that ipamd itself is built with. */
export const limitsProvenance: LimitsSource = instanceTableSources[0];

/** Where every column comes from, `limitsProvenance` first. */
export const limitsSources: readonly LimitsSource[] = instanceTableSources;
