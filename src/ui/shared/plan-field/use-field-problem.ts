import { useMemo } from 'react';
import { type FieldPath, type PlanProblem, withField } from '@/plan';
import { actions, useMessages, usePlanner } from '@/store';
import { fieldId, fieldNotes } from '@/store/document';
import { focusField } from './focus-field';
import type { FieldProblem } from './problem-line';

/**
 * What is wrong with a field, in words, with its repairs; `undefined` when it can be read.
 * @param isFresh the row is still being filled in for the first time: empty fields are no mistake yet
 */
export function useFieldProblem(path: FieldPath, isFresh = false): FieldProblem | undefined {
  const error = usePlanner((state) => fieldNotes(state.reading, path).error);
  const messages = useMessages();
  return useMemo(() => {
    if (error === undefined || (isFresh && error.raw.trim() === '')) return undefined;
    return {
      problem: error,
      fixes: error.fixes.map((fix) => ({
        label: messages.form.errors.takeFix(fix),
        apply: () => applyFix(error, fix),
      })),
    };
  }, [error, messages, isFresh]);
}

/** Id of what says on the page what is wrong with the field. */
export function problemIdOf(path: FieldPath): string {
  return `${fieldId(path)}-problem`;
}

/** The button goes with the problem; the keyboard goes on in the field. */
function applyFix(problem: PlanProblem, fix: string): void {
  actions.edit((text) => withField(text, problem.field, fix));
  focusField(fieldId(problem.field));
}

/** Types into a field: one step of undo until the field is left. */
export function typeInto(path: FieldPath, value: string): void {
  actions.edit((text) => withField(text, path, value), { typing: path });
}
