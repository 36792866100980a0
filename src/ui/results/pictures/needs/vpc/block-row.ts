import type { VpcCsvRow } from '@/csv';
import { formatCidr, type SubnetUsage, usableAddresses } from '@/engine';
import type { AllMessages } from '@/i18n';
import type { LayoutBlock } from '@/plan';
import type { UsesTold } from './uses-told';

/** A block as a row of the table and of the file. */
export function blockRow(
  { cidr, owner }: LayoutBlock,
  usage: ReadonlyMap<string, SubnetUsage>,
  words: AllMessages['vpc'],
  uses: UsesTold,
): VpcCsvRow {
  const range = formatCidr(cidr);
  if (owner === undefined) return { texts: [words.unused, '', '', range], numbers: undefined };
  if (owner.kind === 'taken') {
    return { texts: [words.takenBlock, '', '', range], numbers: undefined };
  }
  const usable = usableAddresses(cidr.prefixLength);
  const held = usage.get(range);
  return {
    texts: [owner.name, owner.zone, uses[owner.use], range],
    numbers: held && [usable, usable - held.free - held.keptForPrefixes, held.free],
  };
}

/** The heads of the table: what some subnet does not have is wanted, not held. */
export function blockHeads(
  rows: readonly VpcCsvRow[],
  { columns, wanted }: AllMessages['vpc'],
): readonly string[] {
  const isShort = rows.some(({ numbers }) => numbers !== undefined && numbers[2] < 0);
  return Object.values(isShort ? { ...columns, held: wanted } : columns);
}

/** The numbers of a row as the table says them. */
export function blockTexts(
  { numbers }: VpcCsvRow,
  { short }: AllMessages['vpc'],
  count: (number: number) => string,
): readonly string[] {
  if (numbers === undefined) return ['', '', ''];
  const [usable, held, free] = numbers;
  return [count(usable), count(held), free < 0 ? short(-free) : count(free)];
}
