import { limitJson } from '@/cli/ask/limit-json';
import { planQuestion } from '@/cli/ask/plan-question';
import { mostNodesOfMix } from '@/engine';
import { ENGLISH } from '@/i18n/english';
import { COUNTED_IN_COUNTS } from '@/plan';

/** How many nodes fit when all groups grow together. */
export const MOST_NODES_OF_MIX = planQuestion<object>({
  name: 'most-nodes-of-mix',
  inputs: {},
  counts: () => COUNTED_IN_COUNTS,
  answer: ({ cluster, plan }) => {
    const most = mostNodesOfMix(cluster, plan.requirements.keepFree);
    const { safe, groups, replicas, next, fitsAgainAt } = most;
    const labels = cluster.groups.map(({ label }) => label);
    const arePods = cluster.groups.map(({ kind }) => kind === 'fargate');
    return {
      json: { safe, groups, replicas, next: limitJson(next), fitsAgainAt },
      sentences: ENGLISH.asked.mostNodesOfMix(labels, most, arePods),
      isFound: safe > 0,
    };
  },
});
