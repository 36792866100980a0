import type { PlanAnswer } from '@/engine';
import type { Tight } from '@/i18n/verdict-values';

/** The subnet that a verdict names, and those with as much left as it: none that nodes use is tighter. */
export function tightOf({ verdict, subnets }: Pick<PlanAnswer, 'verdict' | 'subnets'>): Tight {
  const { subnet, left, constraint } = verdict;
  const named = subnets.find(({ label }) => label === subnet);
  const labels = subnets
    .filter((each) => {
      const { free, blocks, held } = each;
      const leftThere = constraint === 'blocks' ? blocks && blocks.freeWorst - blocks.wanted : free;
      return each === named || (leftThere === left && !held === !named?.held);
    })
    .map(({ label }) => label);
  return { labels, isEvery: labels.length === subnets.length };
}
