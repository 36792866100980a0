import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { exampleText } from '@/plan/examples/first-example';
import { readPlan } from '@/store/document';
import { GATHERED_MS, SHOWN_EVERY_MS, showCalmly } from '@/store/simulation/show-calmly';
import { createSimulation, type SimulationState } from '@/store/simulation/simulation';
import { stateOf } from '@/store/simulation/told/state-of';
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

test('replies that follow each other quickly are shown together, the first ones after a moment', () => {
  const { drawn, reply } = setUp();
  reply({ done: 0.05 });
  vi.advanceTimersByTime(GATHERED_MS - 1);
  reply({ done: 0.1 });
  expect(drawn).toEqual([]);
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
  vi.advanceTimersByTime(GATHERED_MS);
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
  vi.advanceTimersByTime(GATHERED_MS);
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

test('what is drawn of the plan before a key stays as it was until it is drawn of the plan after it', () => {
  const { worked, shown, together } = setUp();
  const [old, next] = ['10', '11'].map((nodes) => {
    const reading = readPlan(exampleText(`subnet=a:/24&node=m5.large:${nodes}:5`));
    if (reading.outcome.kind !== 'answered') throw new Error(reading.outcome.kind);
    return reading.outcome;
  });
  if (old === undefined || next === undefined) throw new Error('no plan');
  worked.setState({ of: old.cluster, status: 'done', done: 1 });
  together(() => {
    worked.setState({ of: next.cluster });
    worked.setState({ status: 'idle', done: 0 });
  })();
  expect(stateOf(shown.getState(), old)).toMatchObject({ status: 'done', done: 1 });
  expect(stateOf(shown.getState(), next)).toBe(shown.getState());
  expect(shown.getState()).toMatchObject({ status: 'idle', done: 0 });
  // The form can't be read: what is drawn stays, and tells of the plan as it last could be.
  worked.setState({ isStale: true });
  expect(stateOf(shown.getState(), next).isStale).toBe(true);
  expect(stateOf(shown.getState(), old).isStale).toBe(false);
  expect(shown.getState().before?.before).toBeUndefined();
});
