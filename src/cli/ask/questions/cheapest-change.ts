import { planQuestion } from '@/cli/ask/plan-question';
import { ENGLISH } from '@/cli/english';
import { cheapestChange, type FittingChange, requiredOf } from '@/engine';

/** What makes the plan fit, one change of each kind by who notices it. */
export const CHEAPEST_CHANGE = planQuestion({
  name: 'cheapest-change',
  inputs: {},
  answer: ({ plan, cluster, usage }) => {
    const found = cheapestChange(cluster);
    const { kind, subnet, left, constraint, podsPending } = found.now;
    return {
      json: {
        now: {
          verdict: kind,
          subnet: subnet ?? null,
          left: left ?? null,
          constraint: constraint ?? null,
        },
        changes: found.changes.map(changeJson),
      },
      sentences: ENGLISH.asked.cheapestChange(
        found,
        usage.totals.available,
        requiredOf(plan.requirements).length > 0,
      ),
      isFound: found.changes.length > 0 || (kind === 'fits' && podsPending === 0),
    };
  },
});

function changeJson({ rank, change, held, verdict }: FittingChange): object {
  const what = ENGLISH.asked.changeNamed(change);
  return { rank, kind: change.kind, what, held, podsPending: verdict.podsPending };
}
