import { useMessages, usePlanner } from '@/store';
import { hasNumbers } from '@/store/document';
import { CARD } from '@/ui/shared/look';
import { Verdict } from './verdict';

/** The verdict and what would make the plan fit, in one card. Nothing of a plan that was never counted. */
export function AnswerCard() {
  const { label } = useMessages().results;
  const hasSomething = usePlanner(
    ({ answer }) => hasNumbers(answer) || answer.status === 'withheld',
  );
  if (!hasSomething) return null;
  return (
    <section aria-label={label} className={CARD}>
      <Verdict />
    </section>
  );
}
