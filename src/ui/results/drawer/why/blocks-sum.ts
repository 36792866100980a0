// The sum behind what one subnet has of whole /28: from all of its range to those that are left or too few.
import { PREFIX_SIZE, type SubnetUsage, type Verdict } from '@/engine';
import type { AllMessages } from '@/i18n';
import { sumOf, type WhyRow, type WhySum } from './why-row';

/** Those at both ends of a range are never whole. */
const ENDS = 2;

/** `undefined`: not /28s decide the verdict. Too few are told from the worst layout of single addresses to the best. */
export function blocksSum(
  { blocks, left = 0 }: Verdict,
  { size }: SubnetUsage,
  { proof }: AllMessages,
): WhySum | undefined {
  if (blocks === undefined) return undefined;
  const { why: words } = proof;
  const { freeWorst, freeBest, wanted } = blocks;
  const all = size / PREFIX_SIZE;
  const ends = Math.min(ENDS, all);
  const spoiled = (whole: number) => whole - (all - ends);
  const rows: readonly WhyRow[] = [
    { label: words.blocksInRange, amount: all, rules: [] },
    { label: words.blocksReserved, amount: -ends, rules: ['R1', 'R20'] },
  ];
  const singles = { label: words.blocksWithSingles, amount: spoiled(freeWorst), rules: [] };
  if (left >= 0) {
    const needed = { label: words.wantedByNodes, amount: -wanted, rules: [] };
    return sumOf([...rows, singles, needed], words.blocksLeft);
  }
  const upTo = freeBest > freeWorst ? freeBest : undefined;
  return {
    rows: [...rows, { ...singles, upTo: upTo && spoiled(freeBest) }],
    total: { label: words.blocksWhole(wanted), amount: freeWorst, upTo, rules: [] },
  };
}
