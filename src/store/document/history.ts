// Undo and redo over whole documents. Typing in one field is one step until it is committed.

export interface History<T> {
  readonly past: readonly T[];
  readonly present: T;
  readonly future: readonly T[];
  /** The field whose typing the newest step is still taking in. */
  readonly openField: string | undefined;
}

const MAX_STEPS = 200;

export function startHistory<T>(present: T): History<T> {
  return { past: [], present, future: [], openField: undefined };
}

/** Takes a new document; an edit of the field that the newest step is open for joins that step. */
export function record<T>(history: History<T>, next: T, field?: string): History<T> {
  if (next === history.present) return history;
  const joins = field !== undefined && field === history.openField;
  const past = joins ? history.past : [...history.past, history.present].slice(-MAX_STEPS);
  return { past, present: next, future: [], openField: field };
}

/** Ends the step that typing has left open. */
export function commit<T>(history: History<T>): History<T> {
  return history.openField === undefined ? history : { ...history, openField: undefined };
}

export function undo<T>(history: History<T>): History<T> {
  const previous = history.past.at(-1);
  if (previous === undefined) return history;
  return {
    past: history.past.slice(0, -1),
    present: previous,
    future: [history.present, ...history.future],
    openField: undefined,
  };
}

export function redo<T>(history: History<T>): History<T> {
  const [next, ...future] = history.future;
  if (next === undefined) return history;
  return { past: [...history.past, history.present], present: next, future, openField: undefined };
}
