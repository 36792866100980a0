import type { InstanceType } from './instance-type';
import { decodeTable, textsByFamily } from './table-text';

export interface TableLookup {
  /** Families in the order of the table, the same array each time. */
  readonly all: () => readonly InstanceType[];
  /** @param name exactly as EC2 writes it */
  readonly find: (name: string) => InstanceType | undefined;
}

/** Looks types up in a table's text, of which it reads the families that are asked for. */
export function lookupIn(table: string): TableLookup {
  /** The text of each family, in the order of the table. */
  let texts: ReadonlyMap<string, string> | undefined;
  /** The families that were asked for: the whole table takes longer to read than a plan to judge. */
  const read = new Map<string, readonly InstanceType[]>();
  let all: readonly InstanceType[] | undefined;
  const familyTexts = () => {
    texts ??= new Map(textsByFamily(table));
    return texts;
  };
  const typesOf = (family: string) => {
    const known = read.get(family);
    if (known !== undefined) return known;
    const types = decodeTable(familyTexts().get(family) ?? '');
    // Not of names that somebody typed: those have no end.
    if (types.length > 0) read.set(family, types);
    return types;
  };
  return {
    all: () => {
      all ??= [...familyTexts().keys()].flatMap(typesOf);
      return all;
    },
    find: (name) => {
      const [family = ''] = name.split('.');
      return typesOf(family).find((type) => type.name === name);
    },
  };
}
