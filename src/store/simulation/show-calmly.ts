// What the worker answers comes a dozen times a key; each time that the page is drawn anew costs as
// much as the answer itself. So replies that follow each other quickly are shown together.
import type { SimulationStore } from './simulation';
import type { StartWorker } from './worker/worker-line';

/** So long replies may wait for the next ones; a progress bar still moves. */
export const SHOWN_EVERY_MS = 200;
/** So long the first reply in a while waits: what a small plan is asked at once is answered within it. */
export const GATHERED_MS = 50;

export interface Calm {
  /** Starts workers whose replies are told from other changes. */
  readonly start: StartWorker;
  /** A listener whose changes are shown together, when it has ended. */
  readonly together: <Given extends readonly unknown[]>(
    listener: (...given: Given) => void,
  ) => (...given: Given) => void;
}

/**
 * Keeps `shown` in step with what is worked on. What the person or the plan changes is shown at once,
 * as is a reply for the moment that is dragged over.
 */
export function showCalmly(
  worked: SimulationStore,
  shown: SimulationStore,
  start: StartWorker,
): Calm {
  let isReply = false;
  let isTogether = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let last = Number.NEGATIVE_INFINITY;
  let state = worked.getState();
  const show = () => {
    clearTimeout(timer);
    timer = undefined;
    const until = shown.getState();
    state = worked.getState();
    const before = state.of === until.of ? until.before : { ...until, before: undefined };
    shown.setState({ ...state, before }, true);
  };
  const showReplies = () => {
    last = performance.now();
    show();
  };
  const untilShown = () => Math.max(GATHERED_MS, last + SHOWN_EVERY_MS - performance.now());
  worked.subscribe((state, before) => {
    if (isTogether) return;
    if (!isReply || state.snapshot !== before.snapshot) show();
    else timer ??= setTimeout(showReplies, untilShown());
  });
  const during =
    <Value>(take: (value: Value) => void) =>
    (value: Value) => {
      isReply = true;
      try {
        take(value);
      } finally {
        isReply = false;
      }
    };
  return {
    start: ({ onReply, onError }) => start({ onReply: during(onReply), onError }),
    together:
      (listener) =>
      (...given) => {
        isTogether = true;
        try {
          listener(...given);
        } finally {
          isTogether = false;
          if (worked.getState() !== state) show();
        }
      },
  };
}
