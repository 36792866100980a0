import { useMemo } from 'react';
import type { Messages } from '@/i18n';
import { type FieldPath, type PlanProblem, withField } from '@/plan';
import { actions, useMessages, usePlanner } from '@/store';
import { fieldId, fieldNotes } from '@/store/document';
import { focusField } from './focus-field';
import type { FieldProblem } from './problem-line';

/**
 * What is wrong with a field, or odd about it, with its repairs; `undefined` when it is read as it stands.
 * @param isFresh the row is still being filled in for the first time: empty fields are no mistake yet
 */
export function useFieldProblem(path: FieldPath, isFresh = false): FieldProblem | undefined {
  const error = usePlanner((state) => fieldNotes(state.reading, path).error);
  const warning = usePlanner((state) => fieldNotes(state.reading, path).warning);
  const messages = useMessages();
  return useMemo(() => {
    const problem = error ?? warning;
    // Limits by hand say themselves that they differ.
    if (problem === undefined || problem.code === 'HAND_LIMITS_DIFFER') return undefined;
    if (isFresh && problem.raw.trim() === '') return undefined;
    return { problem, isWarning: error === undefined, fixes: fixesOf(problem, messages) };
  }, [error, warning, messages, isFresh]);
}

/** The ways out that one click takes. */
export function fixesOf(
  problem: PlanProblem,
  { form }: Pick<Messages, 'form'>,
): FieldProblem['fixes'] {
  return problem.fixes.map((fix) => ({
    label: form.errors.takeFix(fix),
    apply: () => applyFix(problem, fix),
  }));
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
