import { type AllMessages, formatCount } from '@/i18n';
import { heldCount, replicasSentences } from '@/i18n/texts';
import type { PlanMost } from '@/plan';

export interface MostTold {
  readonly name: string;
  readonly number: string;
  /** The same in sentences. */
  readonly line: readonly string[];
}

/**
 * What is said below all of them of what the plan is required to hold, and what more of the mix: the other
 * counts are run, that one is counted at rest.
 */
export function countedTold(
  { groups, requirements, heldRequirements }: PlanMost,
  isKnown: boolean,
  { asked }: Pick<AllMessages, 'asked'>,
): { readonly ofAll: readonly string[]; readonly ofMix: readonly string[] } {
  const isHeld = !isKnown || groups.some(({ maximum }) => maximum !== undefined);
  const { notCounted } = heldRequirements;
  const left = requirements.notCounted.filter((name) => isHeld && !notCounted.includes(name));
  return {
    ofAll: asked.countedRequirements(isHeld ? heldRequirements : requirements),
    ofMix: asked.countedRequirements({ ...requirements, counted: [], notCounted: left }),
  };
}

/** How far all groups together go in their mix, and replicas for the whole cluster. */
export function mostTold(
  most: PlanMost,
  { needs: words, asked }: Pick<AllMessages, 'needs' | 'asked'>,
): readonly MostTold[] {
  const { groups, mix, counted, replicas, heldReplicas, planned } = most;
  const more = heldReplicas === undefined ? replicas.more : heldCount(heldReplicas) - planned;
  return [
    {
      name: words.mostOfMix(counted),
      number: mix.safe > 0 ? formatCount(mix.safe) : words.none,
      line: asked.mostNodesOfMix(
        groups.map(({ label }) => label),
        mix,
        groups.map(({ arePods = false }) => arePods),
      ),
    },
    {
      name: words.mostReplicas,
      number: more === undefined || more <= 0 ? words.none : words.moreReplicas(more),
      line: replicasSentences(most, asked),
    },
  ];
}
