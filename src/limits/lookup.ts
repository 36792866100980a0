import { instanceTable } from './instance-table';
import type { InstanceType } from './instance-type';
import { lookupIn } from './table-lookup';

const table = lookupIn(instanceTable);

/**
 * All instance types that AWS's table lists, families in natural order (c5 before c10), the sizes
 * of a family from nano to metal. Read from text at the first call, the same array after that.
 */
export function allInstanceTypes(): readonly InstanceType[] {
  return table.all();
}

/** How many the table lists, without reading them. */
export function instanceTypeCount(): number {
  return instanceTable.split(',').length - 1;
}

/**
 * The limits of an instance type, from AWS's own tables (see `limitsProvenance`).
 * @param name exactly as EC2 writes it, `m5.large`
 * @returns `undefined` for a type that the table lacks; the same object as in `allInstanceTypes`
 */
export function findInstanceType(name: string): InstanceType | undefined {
  return table.find(name);
}
