import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { SHOWN_EVERY_MS, showCalmly } from '@/store/simulation/show-calmly';
import { createSimulation, type SimulationState } from '@/store/simulation/simulation';
import type { SimulationReply } from '@/store/simulation/worker/simulation-protocol';
import type { WorkerListener } from '@/store/simulation/worker/worker-line';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** A reply changes what the test says; the page counts how often it is drawn. */
function setUp() {
  const worked = createSimulation();
  const shown = createSimulation();
  let worker: WorkerListener | undefined;
  const { start, together } = showCalmly(worked, shown, (listener) => {
    worker = listener;
    return { postMessage: () => {}, terminate: () => {} };
  });
  let change: Partial<SimulationState> = {};
  start({ onReply: () => worked.setState(change), onError: () => {} });
  const drawn: number[] = [];
  shown.subscribe(({ done }) => drawn.push(done));
  const reply = (by: Partial<SimulationState>) => {
    change = by;
    worker?.onReply({ kind: 'progress', id: 1, done: 0 } satisfies SimulationReply);
  };
  return { worked, shown, drawn, reply, together };
}

test('replies that follow each other quickly are shown together, the first one at once', () => {
  const { drawn, reply } = setUp();
  reply({ done: 0.1 });
  vi.advanceTimersByTime(1);
  expect(drawn).toEqual([0.1]);
  for (const done of [0.2, 0.3, 0.4]) {
    vi.advanceTimersByTime(40);
    reply({ done });
  }
  expect(drawn).toEqual([0.1]);
  vi.advanceTimersByTime(SHOWN_EVERY_MS);
  expect(drawn).toEqual([0.1, 0.4]);
});

test('what the plan or the person changes is shown at once, with the replies so far', () => {
  const { worked, shown, drawn, reply } = setUp();
  reply({ done: 0.1 });
  vi.advanceTimersByTime(1);
  reply({ done: 0.2 });
  worked.setState({ isStale: true });
  expect(drawn).toEqual([0.1, 0.2]);
  expect(shown.getState()).toEqual(worked.getState());
  vi.advanceTimersByTime(SHOWN_EVERY_MS);
  expect(drawn).toEqual([0.1, 0.2]);
});

test('the moment that is dragged over is shown at once', () => {
  const { shown, worked, reply } = setUp();
  reply({ done: 0.1 });
  vi.advanceTimersByTime(1);
  const { snapshot } = worked.getState();
  reply({ done: 0.2, snapshot: { ...snapshot, at: 60 } as SimulationState['snapshot'] });
  expect(shown.getState().snapshot?.at).toBe(60);
});

test('what one key begins anew is shown once, as it is in the end', () => {
  const { worked, drawn, shown, together } = setUp();
  const key = together((done: number) => {
    worked.setState({ isStale: true });
    worked.setState({ done });
    expect(drawn).toEqual([]);
  });
  key(0.5);
  expect(drawn).toEqual([0.5]);
  expect(shown.getState()).toEqual(worked.getState());
  worked.setState({ done: 0.6 });
  expect(drawn).toEqual([0.5, 0.6]);
});

test('a key that changes nothing draws nothing, and one that breaks down is shown as far as it came', () => {
  const { worked, drawn, together } = setUp();
  together(() => {})();
  expect(drawn).toEqual([]);
  const broken = together(() => {
    worked.setState({ done: 0.5 });
    throw new Error('broken');
  });
  expect(broken).toThrow('broken');
  expect(drawn).toEqual([0.5]);
});
