import { commonTable } from './common-table';
import type { InstanceType } from './instance-type';
import { lookupIn } from './table-lookup';

const table = lookupIn(commonTable);

/** As `findInstanceType`, among the types that most plans have: so the first sight of the page does without the rest. */
export function findCommonType(name: string): InstanceType | undefined {
  return table.find(name);
}
