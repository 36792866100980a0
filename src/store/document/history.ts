// Undo and redo over whole documents. What is typed in one go in one field is one step: leaving the field,
// or a pause, ends it.
import { isSameContent } from '@/plan';

export interface History<T> {
  readonly past: readonly T[];
  readonly present: T;
  readonly future: readonly T[];
  /** The field whose typing the newest step is still taking in. */
  readonly openField: string | undefined;
  /** When it took in the last of it, in milliseconds. */
  readonly typedAt: number;
}

const MAX_STEPS = 200;
/** What is typed after so long is a step of its own. */
export const TYPING_PAUSE_MS = 1_500;

export function startHistory<T>(present: T): History<T> {
  return { past: [], present, future: [], openField: undefined, typedAt: 0 };
}

/**
 * Takes a new document; an edit of the field that the newest step is open for joins that step. One that
 * says the same is none: a row moved past the end, a cell filled with what it holds.
 * @param typedAt when, in milliseconds
 */
export function record<T>(history: History<T>, next: T, field?: string, typedAt = 0): History<T> {
  if (isSameContent(next, history.present)) return history;
  const joins =
    field !== undefined &&
    field === history.openField &&
    typedAt - history.typedAt < TYPING_PAUSE_MS;
  const past = joins ? history.past : [...history.past, history.present].slice(-MAX_STEPS);
  return { past, present: next, future: [], openField: field, typedAt };
}

/** Ends the step that typing has left open. */
export function commit<T>(history: History<T>): History<T> {
  return history.openField === undefined ? history : { ...history, openField: undefined };
}

export function undo<T>(history: History<T>): History<T> {
  const previous = history.past.at(-1);
  if (previous === undefined) return history;
  return {
    ...history,
    past: history.past.slice(0, -1),
    present: previous,
    future: [history.present, ...history.future],
    openField: undefined,
  };
}

export function redo<T>(history: History<T>): History<T> {
  const [next, ...future] = history.future;
  if (next === undefined) return history;
  const past = [...history.past, history.present];
  return { ...history, past, present: next, future, openField: undefined };
}
