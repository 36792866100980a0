import { planQuestion } from '@/cli/ask/plan-question';
import { moreReplicas, type NextReplica } from '@/engine';
import { ENGLISH } from '@/i18n/english';
import { COUNTED_IN_COUNTS } from '@/plan';

/** How many more replicas start, and what breaks first. */
export const MORE_REPLICAS = planQuestion<object>({
  name: 'more-replicas',
  inputs: {},
  counts: () => COUNTED_IN_COUNTS,
  answer: ({ cluster, plan }) => {
    const found = moreReplicas(cluster, plan.requirements.keepFree);
    const { more, next, free } = found;
    return {
      json: {
        more: more ?? null,
        next: next === undefined ? null : nextJson(next),
        free: Object.fromEntries(free.map(({ subnet, free: left }) => [subnet, left])),
      },
      sentences: ENGLISH.asked.moreReplicas(found),
      isFound: more !== undefined && more > 0,
    };
  },
});

/**
 * `what`: the constraint of a subnet or a quota, `refused`, or the reason of pods that are pending, then with
 * the max pods of the nodes that take replicas; `keep-free` where only what is to stay free is lacking.
 */
function nextJson(next: NextReplica): object {
  if (next.why === 'pending') {
    const { reason, maxPods } = next;
    return { what: reason, subnet: null, left: null, maxPods };
  }
  const { constraint, subnet, left, verdict } = next.limit;
  const what = verdict === 'fits' ? 'keep-free' : (constraint ?? 'refused');
  return { what, subnet: subnet ?? null, left: left ?? null, maxPods: [] };
}
