import { useLayoutEffect, useRef } from 'react';
import { useStore } from 'zustand';
import { endRenaming, NAME_PATH, rename, renaming } from '@/app/header/renaming';
import { actions, useAllMessages, usePlanner } from '@/store';
import { fieldId } from '@/store/document';
import { classes } from '@/ui/shared/look';
import { ProblemLine, problemIdOf, typeInto, useFieldProblem } from '@/ui/shared/plan-field';

/** The plan's name as it is typed, until Enter, Escape or a look elsewhere. */
export function NameField() {
  const name = usePlanner((state) => state.text.name);
  const problem = useFieldProblem(NAME_PATH);
  const { planMenu, shell } = useAllMessages();
  const problemId = problemIdOf(NAME_PATH);
  const field = useRef<HTMLInputElement>(null);
  const isRenamed = useStore(renaming);
  // Before the next key: letters that nobody takes would do what letter keys do.
  useLayoutEffect(() => {
    if (!isRenamed || document.activeElement === field.current) return;
    field.current?.focus();
    field.current?.select();
  }, [isRenamed]);
  return (
    <span className="group relative min-w-0 max-wide:w-full">
      <input
        ref={field}
        id={fieldId(NAME_PATH)}
        type="text"
        aria-label={planMenu.name}
        aria-describedby={problem === undefined ? undefined : problemId}
        autoComplete="off"
        spellCheck={false}
        placeholder={shell.unnamedPlan}
        value={name}
        onChange={(event) => typeInto(NAME_PATH, event.currentTarget.value)}
        onFocus={rename}
        onBlur={() => {
          actions.commitEdit();
          endRenaming();
        }}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' && event.key !== 'Escape') return;
          event.preventDefault();
          event.currentTarget.blur();
          // What opened the field has the keyboard again.
          document.querySelector<HTMLElement>('[data-plan-menu]')?.focus();
        }}
        className={classes(
          'h-8 field-sizing-content max-w-72 min-w-32 truncate rounded-md border border-field-line bg-surface px-2 text-14 max-wide:w-full max-wide:max-w-full pointer-coarse:h-11',
          problem !== undefined && 'border-warn',
        )}
      />
      {problem !== undefined && (
        <span className="absolute top-full left-0 z-30 mt-1 hidden w-64 group-focus-within:block rounded-md border border-line bg-raised px-3 py-2 lifted">
          <ProblemLine id={problemId} problem={problem} />
        </span>
      )}
    </span>
  );
}
