import { type AllMessages, formatCount } from '@/i18n';
import { heldCount, replicasSentences } from '@/i18n/texts';
import type { PlanMost } from '@/plan';

export interface MostTold {
  readonly name: string;
  readonly number: string;
  /** The same in sentences. */
  readonly line: readonly string[];
}

/** How far all groups together go in their mix, and replicas for the whole cluster. */
export function mostTold(
  most: PlanMost,
  { needs: words, asked }: Pick<AllMessages, 'needs' | 'asked'>,
): readonly MostTold[] {
  const { groups, mix, replicas, heldReplicas, planned } = most;
  const more = heldReplicas === undefined ? replicas.more : heldCount(heldReplicas) - planned;
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
      number: more === undefined || more <= 0 ? words.none : words.moreReplicas(more),
      line: replicasSentences(most, asked),
    },
  ];
}
