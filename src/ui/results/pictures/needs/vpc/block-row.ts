import type { VpcCsvRow } from '@/csv';
import { formatCidr, type SubnetUsage, usableAddresses } from '@/engine';
import type { AllMessages } from '@/i18n';
import type { LayoutBlock } from '@/plan';

/** A block as a row of the table and of the file. */
export function blockRow(
  { cidr, owner }: LayoutBlock,
  usage: ReadonlyMap<string, SubnetUsage>,
  words: AllMessages['vpc'],
): VpcCsvRow {
  const range = formatCidr(cidr);
  if (owner === undefined) return { texts: [words.unused, '', '', range], numbers: undefined };
  if (owner.kind === 'taken') {
    return { texts: [words.takenBlock, '', '', range], numbers: undefined };
  }
  const usable = usableAddresses(cidr.prefixLength);
  const held = usage.get(range);
  return {
    texts: [owner.name, owner.zone, words.uses[owner.use], range],
    numbers: held && [usable, usable - held.free, held.free],
  };
}
