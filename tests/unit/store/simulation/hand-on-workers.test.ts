import { afterEach, expect, test, vi } from 'vitest';
import type { SimulationFailure } from '@/store/simulation/simulation';
import { handOnWorkers } from '@/store/simulation/worker/hand-on-workers';
import { LONGEST_WAIT_MS } from '@/store/simulation/worker/turns';
import { WorkerLine } from '@/store/simulation/worker/worker-line';
import { fakeWorkers } from '../../../support/store/fake-workers';

/** A line that asks for a moment of a run, and what it heard. */
function lineWith(start: ReturnType<typeof handOnWorkers>) {
  const line = new WorkerLine(start);
  const heard: string[] = [];
  const failures: SimulationFailure[] = [];
  const ask = () =>
    line.ask({
      request: () => ({ kind: 'noted', plan: PLAN }),
      onReply: ({ kind }) => heard.push(kind),
      onFailure: (failure) => failures.push(failure),
    });
  return { line, heard, failures, ask };
}

afterEach(() => {
  vi.useRealTimers();
});

const PLAN = {} as never;
const NOTED = { kind: 'noted', findings: [], comparison: undefined } as never;

test('a worker that has answered all works on for whoever asks next', () => {
  const { all, start } = fakeWorkers();
  const shared = handOnWorkers(start);
  const [first, second] = [lineWith(shared), lineWith(shared)];
  first.ask();
  all[0]?.say(NOTED);
  second.ask();
  expect(all).toHaveLength(1);
  all[0]?.say(NOTED);
  expect([first.heard, second.heard]).toEqual([['noted'], ['noted']]);
});

test('one that still works is not handed on, and is ended alone', () => {
  const { all, start } = fakeWorkers();
  const shared = handOnWorkers(start);
  const [first, second] = [lineWith(shared), lineWith(shared)];
  first.ask();
  second.ask();
  expect(all).toHaveLength(2);
  first.line.end();
  expect(all.map(({ isEnded }) => isEnded)).toEqual([true, false]);
  first.ask();
  expect(all).toHaveLength(3);
});

test('who has handed its worker back hears nothing more of it', () => {
  const { all, start } = fakeWorkers();
  const shared = handOnWorkers(start);
  const [first, second] = [lineWith(shared), lineWith(shared)];
  first.ask();
  all[0]?.say(NOTED);
  first.line.end();
  second.ask();
  expect(all[0]?.isEnded).toBe(false);
  all[0]?.breakDown('RangeError: out of memory');
  expect(first.failures).toEqual([]);
  // Its file was there.
  expect(second.failures).toEqual([{ code: 'RUN_FAILED', detail: 'RangeError: out of memory' }]);
});

test('of many that have nothing to do two are kept', () => {
  const { all, start } = fakeWorkers();
  const shared = handOnWorkers(start);
  const lines = [lineWith(shared), lineWith(shared), lineWith(shared)];
  for (const { ask } of lines) ask();
  for (const worker of all) worker.say(NOTED);
  expect(all.map(({ isEnded }) => isEnded)).toEqual([false, false, true]);
});

test('with one at work what nobody asked for waits, and then has the worker whose code is ready', () => {
  const { all, start } = fakeWorkers();
  const shared = handOnWorkers(start, 1);
  const [first, second] = [lineWith(shared), lineWith(shared)];
  first.ask();
  first.ask();
  second.ask();
  expect(all).toHaveLength(1);
  // In turn: the second line is not behind all that the first asks.
  all[0]?.say(NOTED);
  all[0]?.say(NOTED);
  expect([first.heard, second.heard]).toEqual([['noted'], ['noted']]);
  all[0]?.say(NOTED);
  expect(first.heard).toEqual(['noted', 'noted']);
  expect(all).toHaveLength(1);
});

test('what is ended gives its turn on, and has none later', () => {
  const { all, start } = fakeWorkers();
  const shared = handOnWorkers(start, 1);
  const [first, second, third] = [lineWith(shared), lineWith(shared), lineWith(shared)];
  for (const { ask } of [first, second, third]) ask();
  second.line.end();
  first.line.end();
  expect(all.map(({ isEnded }) => isEnded)).toEqual([true, false]);
  all[1]?.say(NOTED);
  expect([first.heard, second.heard, third.heard]).toEqual([[], [], ['noted']]);
});

test('what a person looks at waits for no turn', () => {
  const { all, start } = fakeWorkers();
  const shared = handOnWorkers(start, 1);
  const [unasked, asked] = [lineWith(shared), new WorkerLine(shared)];
  unasked.ask();
  asked.ask({
    request: () => ({ kind: 'types', plan: PLAN, group: 'web' }),
    onReply: () => {},
    onFailure: () => {},
  });
  expect(all).toHaveLength(2);
});

test('nothing waits for more than two seconds', () => {
  vi.useFakeTimers();
  const { all, start } = fakeWorkers();
  const shared = handOnWorkers(start, 1);
  const [long, moment, later] = [lineWith(shared), lineWith(shared), lineWith(shared)];
  long.ask();
  moment.ask();
  vi.advanceTimersByTime(LONGEST_WAIT_MS);
  expect(all).toHaveLength(2);
  all[1]?.say(NOTED);
  expect(moment.heard).toEqual(['noted']);
  // The long one still has the only turn.
  later.ask();
  expect(all).toHaveLength(2);
});

test('a worker that can not be started when its turn has come is told of', () => {
  const { all, start } = fakeWorkers();
  let isThere = true;
  const shared = handOnWorkers((listener) => {
    if (!isThere) throw new Error('no workers here');
    return start(listener);
  }, 1);
  const [first, second] = [lineWith(shared), lineWith(shared)];
  first.ask();
  second.ask();
  isThere = false;
  first.line.end();
  expect(all).toHaveLength(1);
  const failure = { code: 'WORKER_UNAVAILABLE', detail: 'no workers here' };
  expect(second.failures).toEqual([failure]);
  // It has given its turn on.
  first.ask();
  expect(first.failures).toEqual([failure]);
  isThere = true;
  second.ask();
  expect(all).toHaveLength(2);
});
