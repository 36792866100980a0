// What a key does in the open list of instance types; what is not here stays with the text field,
// Home and End among it.

export type TypeKeyAction =
  /** Moves in the list by so many rows, not past its ends. */
  { readonly kind: 'move'; readonly by: number } | { readonly kind: 'choose' };

/** A key pressed, without Alt, Ctrl or ⌘. */
export interface TypeKey {
  readonly key: string;
  readonly shiftKey: boolean;
}

const PAGE = 8;
const STEPS: Readonly<Record<string, number>> = {
  ArrowDown: 1,
  ArrowUp: -1,
  PageDown: PAGE,
  PageUp: -PAGE,
};

export function typeKeyAction({ key, shiftKey }: TypeKey): TypeKeyAction | undefined {
  if (key === 'Enter') return { kind: 'choose' };
  const by = STEPS[key];
  // With Shift an arrow selects text.
  return by === undefined || shiftKey ? undefined : { kind: 'move', by };
}

/** The row that is so many rows further, of `count` rows; -1 when there is none. */
export function movedTo(active: number, by: number, count: number): number {
  return Math.min(count - 1, Math.max(0, active + by));
}
