// Turns at the processor for what is worked out unasked: the page, and what a person waits for, need one too.

/** Nothing waits longer: a long run would else hold up what takes a moment. */
export const LONGEST_WAIT_MS = 2_000;

export interface Turn {
  /** @param begin called when the turn has come, which may be at once */
  readonly take: (begin: () => void) => void;
  /** The next may have it; who waited for it waits no longer. */
  readonly end: () => void;
}

/** Turns for `most` at once, in the order in which they are taken. */
export function turnsFor(most: number): () => Turn {
  const taken = new Set<Turn>();
  const waiting = new Map<Turn, () => void>();
  return () => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const turn: Turn = {
      take: (begin) => {
        const come = () => {
          clearTimeout(timer);
          waiting.delete(turn);
          taken.add(turn);
          begin();
        };
        if (taken.size < most) {
          come();
          return;
        }
        waiting.set(turn, come);
        timer = setTimeout(come, LONGEST_WAIT_MS);
      },
      end: () => {
        clearTimeout(timer);
        waiting.delete(turn);
        taken.delete(turn);
        const [next] = waiting.values();
        if (taken.size < most) next?.();
      },
    };
    return turn;
  };
}
