import { useStore } from 'zustand';
import { planTitle } from '@/app/plan-title';
import { EMPTY_PLAN_TEXT, exampleOf } from '@/plan';
import { fieldId } from '@/store/document/field-path';
import { actions, useMessages, usePlanner } from '@/store/use-planner';
import { problemIdOf } from '@/ui/inputs/rows/row-field';
import { useWide } from '@/ui/shared/browser/use-wide';
import { TextButton } from '@/ui/shared/controls/button';
import { Menu } from '@/ui/shared/floating';
import { classes } from '@/ui/shared/look/classes';
import { ChevronDownIcon } from '@/ui/shared/look/icons';
import { ProblemLine } from '@/ui/shared/plan-field/problem-line';
import { typeInto, useFieldProblem } from '@/ui/shared/plan-field/use-field-problem';
import { menus } from './menus';
import { endRenaming, NAME_PATH, renaming } from './renaming';

/** The plan's name, with the menu behind it; on a narrow page only while it is typed. */
export function PlanName() {
  const wide = useWide();
  const isRenamed = useStore(renaming);
  // A name that can't be read has to be where its error leads.
  const hasProblem = useFieldProblem(NAME_PATH) !== undefined;
  const isTyped = isRenamed || hasProblem;
  if (!wide && !isTyped) return null;
  return (
    <div className="flex min-w-0 items-center gap-1 max-wide:order-last max-wide:w-full">
      {isTyped && <NameField />}
      {wide && <PlanMenu isTyped={isTyped} />}
    </div>
  );
}

function PlanMenu({ isTyped }: { readonly isTyped: boolean }) {
  const text = usePlanner((state) => state.text);
  const messages = useMessages();
  const { shell } = messages;
  const isExample = exampleOf(text) !== undefined;
  const title = planTitle(text, messages);
  return (
    <>
      <Menu
        needs={menus}
        sections={() => menus.module()?.planSections()}
        align="start"
        trigger={
          <button
            type="button"
            aria-label={isTyped ? shell.planMenu : undefined}
            data-plan-menu
            title={isTyped ? shell.planMenu : title}
            className="inline-flex h-8 max-w-96 min-w-0 items-center gap-1.5 rounded-md px-2 text-14 hover:bg-hover data-popup-open:bg-hover pointer-coarse:h-11"
          >
            {!isTyped && (
              <span className="truncate">
                {isExample && `${shell.example} `}
                <strong className="font-semibold">{title}</strong>
              </span>
            )}
            <ChevronDownIcon className="size-3.5 shrink-0" />
          </button>
        }
      />
      {isExample && (
        <>
          <span className="text-muted" aria-hidden="true">
            ·
          </span>
          <TextButton
            className="px-1 whitespace-nowrap"
            onClick={() => actions.replacePlan(EMPTY_PLAN_TEXT)}
          >
            {shell.startBlank}
          </TextButton>
        </>
      )}
    </>
  );
}

function NameField() {
  const name = usePlanner((state) => state.text.name);
  const problem = useFieldProblem(NAME_PATH);
  const { form, shell } = useMessages();
  const problemId = problemIdOf(NAME_PATH);
  return (
    <span className="relative min-w-0 max-wide:w-full">
      <input
        id={fieldId(NAME_PATH)}
        type="text"
        aria-label={form.planName}
        aria-invalid={problem !== undefined || undefined}
        aria-describedby={problem === undefined ? undefined : problemId}
        autoComplete="off"
        spellCheck={false}
        placeholder={shell.unnamedPlan}
        value={name}
        onChange={(event) => typeInto(NAME_PATH, event.currentTarget.value)}
        onBlur={() => {
          actions.commitEdit();
          endRenaming();
        }}
        onKeyDown={(event) => {
          if (event.key === 'Enter' || event.key === 'Escape') event.currentTarget.blur();
        }}
        className={classes(
          'h-8 field-sizing-content max-w-72 min-w-32 truncate rounded-md border border-field-line bg-surface px-2 text-14 max-wide:w-full max-wide:max-w-full pointer-coarse:h-11',
          problem !== undefined && 'border-bad',
        )}
      />
      {problem !== undefined && (
        <span className="absolute top-full left-0 z-30 mt-1 w-64 rounded-md border border-line bg-raised px-3 py-2 shadow-float">
          <ProblemLine id={problemId} problem={problem} />
        </span>
      )}
    </span>
  );
}
