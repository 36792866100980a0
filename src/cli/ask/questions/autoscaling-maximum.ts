import { GROUP } from '@/cli/ask/inputs';
import { planQuestion } from '@/cli/ask/plan-question';
import { SOURCES } from '@/cli/sources';
import type { NodeGroup } from '@/engine';
import { autoscalingMaximum } from '@/engine/over-time';
import { ENGLISH } from '@/i18n/english';
import { COUNTED_IN_COUNTS, runOfRead } from '@/plan';

/** What an autoscaling group may be allowed at most. */
export const AUTOSCALING_MAXIMUM = planQuestion<{ readonly group: NodeGroup }>({
  name: 'autoscaling-maximum',
  inputs: { group: GROUP },
  counts: () => COUNTED_IN_COUNTS,
  answer: (link, { group: { label, kind } }) => {
    const { scenario, seeds } = runOfRead(link.plan, SOURCES);
    const found = autoscalingMaximum(scenario, label, seeds.seed, link.plan.requirements.keepFree);
    const { atRest, duringUpgrade, afterZoneLoss, maximum, surge, isShownByRun } = found;
    return {
      json: {
        atRest,
        duringUpgrade,
        afterZoneLoss: afterZoneLoss ?? null,
        maximum: maximum ?? null,
        surge,
        isShownByRun,
      },
      sentences: ENGLISH.asked.autoscalingMaximum(
        label,
        found,
        link.cluster.groups.length > 1,
        kind === 'fargate',
      ),
      isFound: maximum !== undefined,
    };
  },
});
