import { hasNumbers } from '@/store/document/answer';
import { useAnswer, useMessages, usePlanner } from '@/store/use-planner';
import { Button } from '@/ui/shared/controls/button';
import { lazyPart } from '@/ui/shared/lazy';
import { showForm, useFormIsUp } from '@/ui/shared/plan-field/form-sheet';

const OpenFormSheet = lazyPart(async () => (await import('./open-form-sheet')).OpenFormSheet, {
  part: 'panel',
});

/** Where there is one column: a bar at the bottom that opens the form as a sheet under the verdict. */
export function FormSheet() {
  const isUp = useFormIsUp();
  return isUp ? <OpenFormSheet /> : <Bar />;
}

function Bar() {
  const { shell } = useMessages();
  const text = usePlanner((state) => state.text);
  const answer = useAnswer();
  const nodes = hasNumbers(answer) ? answer.usage.totals.nodes : 0;
  return (
    <div
      data-print="no"
      className="fixed inset-x-0 bottom-0 z-20 border-t border-line bg-surface px-3 py-2"
    >
      <Button className="min-h-11 w-full" onClick={showForm}>
        <span className="font-semibold">{shell.formSheet.open}</span>
        <span className="truncate text-12 font-normal text-muted">
          {shell.formSheet.summary(text.subnets.length, nodes)}
        </span>
      </Button>
    </div>
  );
}
