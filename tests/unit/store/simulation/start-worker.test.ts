import { expect, test } from 'vitest';
import type { SimulationFailure } from '@/store/simulation/simulation';
import { handOnWorkers } from '@/store/simulation/worker/start-worker';
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
