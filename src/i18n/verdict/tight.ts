import type { PlanAnswer } from '@/engine';
import type { Tight } from '@/i18n/verdict-values';

/** The subnet that a verdict names, and those with as much left as it: none of them is tighter. */
export function tightOf({ verdict, subnets }: Pick<PlanAnswer, 'verdict' | 'subnets'>): Tight {
  const { subnet, left, constraint } = verdict;
  const labels = subnets
    .filter(({ label, free, blocks }) => {
      const leftThere = constraint === 'blocks' ? blocks && blocks.freeWorst - blocks.wanted : free;
      return label === subnet || leftThere === left;
    })
    .map(({ label }) => label);
  return { labels, isEvery: labels.length === subnets.length };
}
