import { instanceTable } from './instance-table';
import type { InstanceType } from './instance-type';
import { decodeTable, textsByFamily } from './table-text';

/** The text of each family, in the order of the table. */
let texts: ReadonlyMap<string, string> | undefined;
/** The families that were asked for: the whole table takes longer to read than a plan to judge. */
const read = new Map<string, readonly InstanceType[]>();
let all: readonly InstanceType[] | undefined;

function familyTexts(): ReadonlyMap<string, string> {
  texts ??= new Map(textsByFamily(instanceTable));
  return texts;
}

function typesOf(family: string): readonly InstanceType[] {
  const known = read.get(family);
  if (known !== undefined) return known;
  const types = decodeTable(familyTexts().get(family) ?? '');
  // Not of names that somebody typed: those have no end.
  if (types.length > 0) read.set(family, types);
  return types;
}

/**
 * All instance types that AWS's table lists, families in natural order (c5 before c10), the sizes
 * of a family from nano to metal. Read from text at the first call, the same array after that.
 */
export function allInstanceTypes(): readonly InstanceType[] {
  all ??= [...familyTexts().keys()].flatMap(typesOf);
  return all;
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
  const [family = ''] = name.split('.');
  return typesOf(family).find((type) => type.name === name);
}
