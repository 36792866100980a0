import { withoutMarks } from '@/i18n';
import { foundSoFar } from '@/i18n/questions';
import { turningsTold } from '@/i18n/texts';
import { hasRanges } from '@/plan';
import { useAllMessages } from '@/store';
import type { AnswerWithNumbers } from '@/store/document';
import { useRunTold, useSimulationOf } from '@/store/simulation';

/** Of a plan with ranges up to which of their numbers it is as good as it can be; `undefined` where that can't be told. */
export function useTurningHint(answer: AnswerWithNumbers): string | undefined {
  const words = useAllMessages().asked.turning;
  const told = useSimulationOf(answer, (state) => state.turning);
  const { scenario } = useRunTold(answer);
  if (!hasRanges(answer.plan)) return undefined;
  if (told.status === 'checking') return words.checking;
  const found = foundSoFar(told);
  const [first] = found ? turningsTold(found, scenario) : [];
  return first && withoutMarks(words.upTo(first));
}
