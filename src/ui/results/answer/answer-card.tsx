import { hasNumbers } from '@/store/document/answer';
import { useAnswer, useMessages } from '@/store/use-planner';
import { CARD } from '@/ui/shared/look/card';
import { Figures } from './figures';
import { Verdict } from './verdict';

/** The verdict and the four figures under it, in one card. Nothing while the form is empty. */
export function AnswerCard() {
  const answer = useAnswer();
  const { label } = useMessages().results;
  const hasSomething =
    hasNumbers(answer) || answer.status === 'withheld' || answer.problems.length > 0;
  if (!hasSomething) return null;
  return (
    <section aria-label={label} className={CARD}>
      <Verdict />
      <Figures />
    </section>
  );
}
