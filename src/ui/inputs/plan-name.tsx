import { fieldId } from '@/store/document/field-path';
import { actions, useMessages, usePlanner } from '@/store/use-planner';
import { problemIdOf } from '@/ui/inputs/rows/row-field';
import { classes } from '@/ui/shared/look/classes';
import { ProblemLine } from '@/ui/shared/plan-field/problem-line';
import { typeInto, useFieldProblem } from '@/ui/shared/plan-field/use-field-problem';

const PATH = { part: 'plan', field: 'name' } as const;

/** The plan's name, edited where it stands: in the head of the page. */
export function PlanName() {
  const name = usePlanner((state) => state.text.name);
  const problem = useFieldProblem(PATH);
  const { form } = useMessages();
  const problemId = problemIdOf(PATH);
  return (
    <span className="relative min-w-0">
      <input
        id={fieldId(PATH)}
        type="text"
        aria-label={form.planName}
        aria-invalid={problem !== undefined || undefined}
        aria-describedby={problem === undefined ? undefined : problemId}
        autoComplete="off"
        spellCheck={false}
        placeholder={form.planNamePlaceholder}
        value={name}
        onChange={(event) => typeInto(PATH, event.currentTarget.value)}
        onBlur={actions.commitEdit}
        onKeyDown={(event) => {
          if (event.key === 'Enter') event.currentTarget.blur();
        }}
        className={classes(
          'h-8 field-sizing-content max-w-72 min-w-32 truncate max-wide:max-w-full rounded-md border border-transparent bg-transparent px-2 text-14 hover:border-field-line focus:border-field-line focus:bg-surface pointer-coarse:h-11',
          problem !== undefined && 'border-bad',
        )}
      />
      {problem !== undefined && (
        <span className="absolute top-full left-0 z-30 mt-1 w-64 rounded-md border border-line bg-raised px-3 py-2 lifted">
          <ProblemLine id={problemId} problem={problem} />
        </span>
      )}
    </span>
  );
}
