import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { presetText, withField } from '@/plan';
import { notesOf } from '@/store/derived/notes';
import { changesAtRestOf } from '@/store/derived/repairs';
import { spreadsheetOf } from '@/store/derived/spreadsheet';
import { hasNumbers } from '@/store/document/answer';
import { createPlanner, plannerActions } from '@/store/document/planner';
import { JUDGE_AFTER_MS, judgeAtRest } from '@/store/simulation/runner/at-rest-runner';
import { createSimulation } from '@/store/simulation/simulation';
import { linkText } from '../../../support/plan-texts';
import { fakeWorkers } from '../../../support/store/fake-workers';

const NO_GROWTH = {
  points: [],
  firstShort: undefined,
  firstDoesNotFit: undefined,
  held: undefined,
};
const NO_COMPARISON = { kind: 'no-comparison', missingTypes: [] } as const;

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function page(start = fakeWorkers(), text = presetText('small-production')) {
  const planner = createPlanner({ text });
  const simulation = createSimulation();
  judgeAtRest(simulation, planner, start.start);
  const { edit, undo } = plannerActions(planner);
  const type = (nodes: string) =>
    edit((text) => withField(text, { part: 'group', row: 'g1', field: 'nodes' }, nodes));
  const name = (typed: string) => edit((before) => ({ ...before, name: typed }));
  const answer = () => {
    const { answer: shown } = planner.getState();
    if (!hasNumbers(shown)) throw new Error(shown.status);
    return shown;
  };
  const cluster = () => answer().cluster;
  const rest = () => vi.advanceTimersByTime(JUDGE_AFTER_MS);
  const say = () =>
    start.at('at-rest').say({ kind: 'at-rest', compared: [], repairs: [], grown: undefined });
  const judged = () => simulation.getState().judged;
  const growth = () => simulation.getState().questions.growth.status;
  return {
    ...start,
    planner,
    simulation,
    type,
    name,
    undo,
    answer,
    cluster,
    rest,
    say,
    judged,
    growth,
  };
}

test('a plan that is named otherwise is not judged anew', () => {
  const { planner, asked, rest, say, cluster, judged } = page();
  rest();
  say();
  const asks = asked.filter((kind) => kind === 'at-rest').length;
  const { edit, replacePlan } = plannerActions(planner);
  edit((text) => ({ ...text, name: 'payments' }));
  expect(judged()?.of).toBe(cluster());
  replacePlan({ ...planner.getState().text, name: 'payments 2' });
  expect(judged()?.of).toBe(cluster());
  rest();
  expect(asked.filter((kind) => kind === 'at-rest')).toHaveLength(asks);
});

describe('What there is to notice of a plan of many groups', () => {
  const groups = Array.from({ length: 21 }, (_, i) => `node=m5.large:1:${i + 1};name=g${i}`);
  const text = linkText(`?subnet=a:10.0.0.0/22&subnet=b:10.0.4.0/22&${groups.join('&')}`);
  const noted = { kind: 'noted', findings: [], comparison: NO_COMPARISON } as const;

  test('is found by a worker, before what would change it', () => {
    const { asked, at, rest, answer, simulation } = page(undefined, text);
    rest();
    expect(asked).toEqual(['noted']);
    expect(at('noted').newest).toMatchObject({ plan: { groups: { length: 21 } } });
    expect(simulation.getState().noted).toBeUndefined();
    at('noted').say(noted);
    expect(simulation.getState().noted).toBe(answer().cluster);
    expect(asked).toEqual(['noted', 'at-rest']);
    // What the worker said, not what the page would find.
    expect(notesOf(answer())).toEqual([]);
    expect(spreadsheetOf(answer())).toEqual(NO_COMPARISON);
  });

  test('is known again after a step of undo, and is found by the page where there is no worker', () => {
    const { asked, at, rest, say, type, undo, answer, simulation } = page(undefined, text);
    rest();
    at('noted').say(noted);
    say();
    const first = answer().cluster;
    type('2');
    rest();
    at('noted').breakDown('out of memory');
    expect(simulation.getState().noted).toBe(answer().cluster);
    expect(notesOf(answer()).length).toBeGreaterThan(0);
    undo();
    expect(simulation.getState().noted).toBe(first);
    expect(asked.filter((kind) => kind === 'noted')).toHaveLength(2);
  });

  test('is found by the page with the answer of fewer', () => {
    const { asked, rest } = page();
    rest();
    expect(asked).toEqual(['at-rest']);
  });
});

describe('What would change a plan at rest', () => {
  test('is judged by a worker, once for a burst of typing', () => {
    const { all, asked, at, type, cluster, rest, say, judged } = page();
    expect(all).toHaveLength(0);
    for (const nodes of ['1', '13', '14']) type(nodes);
    rest();
    expect(asked).toEqual(['at-rest']);
    expect(at('at-rest').newest).toMatchObject({ plan: { groups: [{ nodes: 14 }, {}] } });
    say();
    expect(judged()?.of).toBe(cluster());
  });

  test('is ended by the next key', () => {
    const { all, asked, type, rest, say, judged, cluster } = page();
    rest();
    type('14');
    expect(all[0]?.isEnded).toBe(true);
    rest();
    expect(asked).toEqual(['at-rest', 'at-rest']);
    say();
    expect(judged()?.of).toBe(cluster());
  });

  test('is not judged again after a step of undo, nor while the form can’t be read', () => {
    const { asked, type, undo, cluster, rest, say, judged } = page();
    rest();
    say();
    const first = cluster();
    type('14');
    undo();
    type('1.5');
    rest();
    expect(judged()?.of).toBe(first);
    expect(asked.filter((kind) => kind === 'at-rest')).toHaveLength(1);
  });

  test('comes before how it grows, which waits for no run', () => {
    const { asked, at, rest, say, growth } = page();
    rest();
    say();
    expect(asked).toEqual(['at-rest', 'questions']);
    expect(at('questions').newest).toMatchObject({ questions: ['growth'] });
    expect(growth()).toBe('checking');
    at('questions').say({
      kind: 'question',
      found: { question: 'growth', found: { ...NO_GROWTH, others: [] }, isDone: true },
    });
    expect(growth()).toBe('known');
  });

  test('is followed by the rest of how it grows, where a key that was taken back has ended that; a new name of the plan ends nothing', () => {
    const { asked, at, rest, say, type, undo, name } = page();
    rest();
    say();
    const told = (others: readonly [] | undefined) => {
      const found = { ...NO_GROWTH, others };
      at('questions').say({
        kind: 'question',
        found: { question: 'growth', found, isDone: true },
      });
    };
    told(undefined);
    name('another');
    rest();
    expect(asked).toEqual(['at-rest', 'questions']);
    type('13');
    undo();
    rest();
    expect(asked.slice(2)).toEqual(['questions']);
    told([]);
    type('13');
    undo();
    rest();
    expect(asked).toHaveLength(3);
  });

  test('is judged on the page where a browser has no workers', () => {
    const without = {
      ...fakeWorkers(),
      start: () => {
        throw new ReferenceError('Worker is not defined');
      },
    };
    const { planner, rest, judged } = page(without);
    rest();
    const { answer } = planner.getState();
    expect(hasNumbers(answer) && judged()?.repairs).toEqual(
      hasNumbers(answer) && changesAtRestOf(answer).repairs,
    );
  });
});
