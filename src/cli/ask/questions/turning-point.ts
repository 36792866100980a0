import { planQuestion } from '@/cli/ask/plan-question';
import { turningJson } from '@/cli/report/turning-json';
import { SOURCES } from '@/cli/sources';
import { isOpen } from '@/engine';
import { ENGLISH } from '@/i18n/english';
import { turningsTold } from '@/i18n/texts';
import { scenarioName } from '@/i18n/verdict';
import { type PlanTurning, planTurning } from '@/plan';

/** Between the ends of the inputs that are ranges: where the verdict turns, and which input decides it. */
export const TURNING_POINT = planQuestion<object>({
  name: 'turning-point',
  saysEnds: true,
  inputs: {},
  answer: ({ plan }) => {
    const words = ENGLISH.asked.turning;
    let found: PlanTurning | undefined;
    for (const next of planTurning(plan, false, SOURCES)) found = next;
    if (found === undefined) {
      return {
        json: turningJson(undefined),
        sentences: [words.none],
        isFound: false,
        isAboutNothing: true,
      };
    }
    const { low, high } = found.overTime ?? found.atRest;
    const name = scenarioName(plan.scenario);
    const { inputs } = found;
    return {
      json: turningJson(found),
      sentences: [
        words.end(inputs, 'low', words.state(low, name)),
        words.end(inputs, 'high', words.state(high, name)),
        ...turningsTold(found, name).flatMap(words.sentences),
      ],
      isFound: [low, high].every((end) => end.grade === 'fits' && !isOpen(end)),
    };
  },
});
