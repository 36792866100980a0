import { type Cell, csvText } from './csv-text';

/** A block of a VPC as a row of a table. */
export interface VpcCsvRow {
  /** Name, zone, what it is for, range. */
  readonly texts: readonly [name: string, zone: string, use: string, range: string];
  /** Addresses that are usable, held and free; of a subnet alone. */
  readonly numbers: readonly [usable: number, held: number, free: number] | undefined;
}

/** The blocks of a VPC as a file. @param heads of the seven columns */
export function vpcCsv(heads: readonly string[], rows: readonly VpcCsvRow[]): string {
  return csvText([
    heads,
    ...rows.map(({ texts, numbers }): readonly Cell[] => [...texts, ...(numbers ?? ['', '', ''])]),
  ]);
}
