import { type AllMessages, formatCount } from '@/i18n';
import type { PlanMost } from '@/plan';

export interface MostTold {
  readonly name: string;
  readonly number: string;
  /** The same in sentences. */
  readonly line: readonly string[];
}

/** How far all groups together go in their mix, and replicas for the whole cluster. */
export function mostTold(
  { groups, mix, replicas }: PlanMost,
  { needs: words, asked }: Pick<AllMessages, 'needs' | 'asked'>,
): readonly MostTold[] {
  const { more } = replicas;
  return [
    {
      name: words.mostOfMix,
      number: mix.safe > 0 ? formatCount(mix.safe) : words.none,
      line: asked.mostNodesOfMix(
        groups.map(({ label }) => label),
        mix,
      ),
    },
    {
      name: words.mostReplicas,
      number: more === undefined || more === 0 ? words.none : words.moreReplicas(more),
      line: asked.moreReplicas(replicas),
    },
  ];
}
