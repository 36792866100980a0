import { fieldLabel, problemBesideName } from '@/i18n/texts';
import { useAllMessages, usePlanner } from '@/store';
import { fieldId } from '@/store/document';
import { TextButton } from '@/ui/shared/controls';
import { CARD, classes, Rich } from '@/ui/shared/look';
import { fixesOf, goToField } from '@/ui/shared/plan-field';

const MOST_LISTED = 6;

/** In the place of an answer it looks like one: a card, as of a plan that is blank. */
const UNCOUNTED = `${CARD} px-4 py-5 sm:px-5 text-13`;

/** The fields that keep the plan from being counted, else those that are odd: each with the way to it. */
export function ErrorSummary() {
  const { errors, warnings } = usePlanner((state) => state.reading);
  const isWrong = errors.length > 0;
  const noted = isWrong ? errors : warnings;
  const messages = useAllMessages();
  const { form, notices } = messages;
  const isUncounted = usePlanner(({ answer }) => answer.status === 'empty') && isWrong;
  const text = usePlanner((state) => state.text);
  const hidden = noted.length - MOST_LISTED;
  return (
    <section
      aria-label={form.errors.section(noted.length)}
      className={classes(
        isUncounted ? UNCOUNTED : 'rounded-xl px-4 py-3 text-12',
        !isUncounted && (isWrong ? 'bg-bad-soft text-bad' : 'bg-warn-soft text-warn'),
      )}
    >
      {/* Of errors in a plan that was counted the answer says how many. */}
      {(!isWrong || isUncounted) && (
        <p className={classes('mb-1 font-semibold', isUncounted ? 'text-18' : 'text-13')}>
          {isUncounted ? notices.notCounted(noted.length) : form.errors.section(noted.length)}
        </p>
      )}
      <ul className="grid grid-cols-1 gap-1">
        {noted.slice(0, MOST_LISTED).map((problem) => (
          <li key={fieldId(problem.field)}>
            <TextButton className="text-12" onClick={() => goToField(fieldId(problem.field))}>
              {fieldLabel(problem.field, text, messages)}
            </TextButton>
            {': '}
            <Rich text={problemBesideName(problem, messages)} />
            {fixesOf(problem, messages).map(({ label, apply }) => (
              <TextButton key={label} className="ml-2 text-12" onClick={apply}>
                {label}
              </TextButton>
            ))}
          </li>
        ))}
        {hidden > 0 && <li>{notices.moreFields(hidden)}</li>}
      </ul>
    </section>
  );
}
