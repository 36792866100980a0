import { GROUP } from '@/cli/ask/inputs';
import { limitJson } from '@/cli/ask/limit-json';
import { planQuestion } from '@/cli/ask/plan-question';
import { type MostNodes, mostNodesOfGroup, type NodeGroup } from '@/engine';
import { ENGLISH } from '@/i18n/english';
import { COUNTED_IN_COUNTS } from '@/plan';

/** How many nodes of a group fit, all others as planned. */
export const MOST_NODES_OF_GROUP = planQuestion<{ readonly group: NodeGroup }>({
  name: 'most-nodes-of-group',
  inputs: { group: GROUP },
  counts: () => COUNTED_IN_COUNTS,
  answer: ({ cluster, plan }, { group: { label, kind } }) => {
    const most = mostNodesOfGroup(cluster, label, plan.requirements.keepFree);
    const { safe, needed, next, fitsAgainAt, runsUpTo } = most;
    return {
      json: {
        safe,
        needed: needed ?? null,
        next: limitJson(next),
        fitsAgainAt,
        runsUpTo,
      },
      sentences: ENGLISH.asked.mostNodesOfGroup(label, most, kind === 'fargate'),
      isFound: isFound(most),
    };
  },
});

/** Whether some count fits, has a node, and has a place for every pod. */
function isFound({ safe, needed, fitsAgainAt }: MostNodes): boolean {
  if (needed === undefined) return false;
  const least = Math.max(1, needed);
  return safe >= least || fitsAgainAt.some((nodes) => nodes >= least);
}
