import { useMessages } from '@/store';
import { type Answer, fieldId } from '@/store/document';
import { TextButton } from '@/ui/shared/controls';
import { goToField } from '@/ui/shared/plan-field';

type Problems = Extract<Answer, { status: 'stale' }>['problems'];

/** Of an answer to the last plan that could be read: how many fields keep this one from being counted. */
export function NotCounted({ problems }: { readonly problems: Problems }) {
  const words = useMessages().results.verdict;
  const first = problems[0];
  return (
    <p className="flex items-start gap-x-2 text-13 text-bad min-[85rem]:leading-5">
      {words.stale(problems.length)}
      {first !== undefined && (
        <TextButton className="-my-0.5 max-sm:my-0" onClick={() => goToField(fieldId(first.field))}>
          {words.goToFirst}
        </TextButton>
      )}
    </p>
  );
}
