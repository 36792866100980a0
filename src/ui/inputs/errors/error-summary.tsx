import { fieldLabel, problemBesideName } from '@/i18n/texts';
import { useAllMessages, usePlanner } from '@/store';
import { fieldId } from '@/store/document';
import { TextButton } from '@/ui/shared/controls';
import { Rich } from '@/ui/shared/look';
import { goToField } from '@/ui/shared/plan-field';

const MOST_LISTED = 6;

/** Where several fields keep the plan from being counted: each with the way to it. */
export function ErrorSummary() {
  const errors = usePlanner((state) => state.reading.errors);
  const messages = useAllMessages();
  const { form } = messages;
  const text = usePlanner((state) => state.text);
  const hidden = errors.length - MOST_LISTED;
  return (
    <section
      aria-label={form.errors.section(errors.length)}
      className="rounded-xl bg-bad-soft px-4 py-3 text-12 text-bad"
    >
      <p className="text-13 font-semibold">{form.errors.section(errors.length)}</p>
      <ul className="mt-1 grid grid-cols-1 gap-1">
        {errors.slice(0, MOST_LISTED).map((error) => (
          <li key={fieldId(error.field)}>
            <TextButton className="text-12" onClick={() => goToField(fieldId(error.field))}>
              {fieldLabel(error.field, text, messages)}
            </TextButton>{' '}
            <Rich text={problemBesideName(error, messages)} />
          </li>
        ))}
        {hidden > 0 && <li>{messages.notices.moreFields(hidden)}</li>}
      </ul>
    </section>
  );
}
