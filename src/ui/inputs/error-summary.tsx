import type { FieldPath } from '@/plan';
import { fieldId } from '@/store/field-path';
import { useMessages, usePlanner } from '@/store/use-planner';
import { TextButton } from '@/ui/shared/button';
import { goToField } from '@/ui/shared/focus-field';
import { Rich } from '@/ui/shared/rich';

const MOST_LISTED = 6;

/** Where several fields keep the plan from being counted: each with the way to it. */
export function ErrorSummary() {
  const errors = usePlanner((state) => state.reading.errors);
  const messages = useMessages();
  const { form } = messages;
  const whereIs = useWhereIs();
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
              {whereIs(error.field)}
            </TextButton>{' '}
            <Rich text={messages.problems.field(error)} />
          </li>
        ))}
        {hidden > 0 && <li>{form.errors.more(hidden)}</li>}
      </ul>
    </section>
  );
}

/** `CIDR, subnet 2`: the field, and its row where it has one. */
function useWhereIs(): (path: FieldPath) => string {
  const { problems, form } = useMessages();
  const text = usePlanner((state) => state.text);
  return (path) => {
    const name = problems.fieldName(path);
    const placeIn = (rows: readonly { readonly id: string }[]) =>
      'row' in path ? rows.findIndex((row) => row.id === path.row) + 1 : 0;
    switch (path.part) {
      case 'subnet':
        return `${name}, ${form.subnets.row(placeIn(text.subnets))}`;
      case 'group':
      case 'own-settings':
        return `${name}, ${form.groups.row(placeIn(text.groups))}`;
      case 'consumer':
        return `${name}, ${form.subnets.consumerRow(placeIn(text.consumers))}`;
      default:
        return name;
    }
  };
}
