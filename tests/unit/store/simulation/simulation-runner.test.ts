import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { bandOver, simulate, snapshotAt, UNKNOWN_RUN } from '@/engine/over-time';
import { newEvent, type PlanText, type ProvenRepair, presetText, withField } from '@/plan';
import { repairsOf } from '@/store/derived/repairs';
import { hasNumbers } from '@/store/document/answer';
import { withScenario } from '@/store/document/field-path';
import { createPlanner, plannerActions } from '@/store/document/planner';
import { RUN_AFTER_MS, runSimulations } from '@/store/simulation/runner/simulation-runner';
import { createSimulation } from '@/store/simulation/simulation';
import { fakeWorkers } from '../../../support/store/fake-workers';

const EXAMPLE = presetText('small-production');

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function page(text: PlanText = EXAMPLE) {
  const planner = createPlanner({ text });
  const actions = plannerActions(planner);
  const simulation = createSimulation();
  const { all: workers, asked, at, start } = fakeWorkers();
  const runner = runSimulations(simulation, planner, start);
  const worker = (index: number) => {
    const found = workers[index];
    if (found === undefined) throw new Error(`no worker ${index}`);
    return found;
  };
  const rest = () => vi.advanceTimersByTime(RUN_AFTER_MS);
  /** What a real worker would say to the request. */
  const finish = () => {
    const running = at('simulate');
    const { newest } = running;
    if (newest.kind !== 'simulate') throw new Error(newest.kind);
    const { scenario, seed, runs } = newest;
    running.say({ kind: 'simulated', simulation: simulate(scenario, seed) });
    running.say({ kind: 'finished', band: bandOver(scenario, { firstSeed: seed, runs: 2 }) });
    expect(runs).toBe(20);
  };
  /** The questions that stand before the repairs are answered. */
  const answerQuestions = () => at('questions').say({ kind: 'answered' });
  const runsAsked = () => asked.filter((kind) => kind === 'simulate').length;
  const state = () => simulation.getState();
  const edit = (change: (before: PlanText) => PlanText) => actions.edit(change);
  return {
    actions,
    simulation,
    runner,
    workers,
    asked,
    at,
    worker,
    rest,
    finish,
    answerQuestions,
    runsAsked,
    state,
    edit,
  };
}

const withNodes = (nodes: string) => (text: PlanText) =>
  withField(text, { part: 'group', row: 'g1', field: 'nodes' }, nodes);
const withAt = (at: string) => (text: PlanText) =>
  withField(text, { part: 'event', row: 'e1', field: 'at' }, at);

describe('The scenario of a plan', () => {
  test('that nobody has typed in is run at once', () => {
    const { worker } = page();
    vi.advanceTimersByTime(0);
    expect(worker(0).last).toMatchObject({ kind: 'simulate' });
  });

  test('is run when typing has come to rest, the run first and then the band', () => {
    const { workers, worker, rest, state, edit } = page();
    edit(withNodes('4'));
    vi.advanceTimersByTime(RUN_AFTER_MS - 1);
    expect(workers).toHaveLength(0);
    rest();
    expect(worker(0).last).toMatchObject({ kind: 'simulate', seed: 1, runs: 20 });
    expect(state()).toMatchObject({ status: 'running', done: 0, result: undefined });
    worker(0).say({ kind: 'progress', done: 0.25 });
    expect(state().done).toBe(0.25);
    const { last } = worker(0);
    const simulation = simulate(last.scenario, last.seed);
    worker(0).say({ kind: 'simulated', simulation });
    expect(state()).toMatchObject({ status: 'running', isStale: false, band: undefined });
    expect(state().result).toEqual({ scenario: last.scenario, seed: 1, simulation });
    worker(0).say({ kind: 'finished', band: undefined });
    expect(state()).toMatchObject({ status: 'done', done: 1 });
  });

  test('tells what nodes hold at its start before it has run, and keeps that while only its events change', () => {
    const { at, rest, finish, runner, state, edit } = page();
    rest();
    const { scenario, seed } = at('simulate').last;
    const { start } = simulate(scenario, seed);
    at('simulate').say({ kind: 'started', start });
    expect(state()).toMatchObject({ status: 'running', started: start, result: undefined });
    runner.cancel();
    expect(state()).toMatchObject({ status: 'cancelled', started: start });
    edit(withAt('5'));
    expect(state().started).toBe(start);
    rest();
    finish();
    edit(withAt('6'));
    expect(state()).toMatchObject({ isOfAnswer: false, started: start });
    edit(withNodes('13'));
    expect(state().started).toBeUndefined();
  });

  test('is run once for a burst of typing', () => {
    const { workers, worker, rest, edit } = page();
    for (const nodes of ['1', '13', '14']) edit(withNodes(nodes));
    rest();
    expect(workers).toHaveLength(1);
    expect(worker(0).requests).toHaveLength(1);
    expect(worker(0).last.scenario.plan.groups[0]?.nodes).toBe(14);
  });

  test('that changes ends the run under way; what is shown stays and is said to be stale', () => {
    const { at, workers, rest, finish, state, edit } = page();
    rest();
    finish();
    edit(withAt('5'));
    expect(state()).toMatchObject({ status: 'done', isStale: true });
    expect(state().result?.scenario.events[0]?.at).toBe(60);
    rest();
    const running = at('simulate');
    edit(withAt('6'));
    expect(running.isEnded).toBe(true);
    rest();
    expect(workers.filter(({ isEnded }) => !isEnded)).toHaveLength(1);
    finish();
    expect(state().result?.scenario.events[0]?.at).toBe(360);
    expect(state().isStale).toBe(false);
  });

  test('is run by the worker of the last one where that has nothing left to do', () => {
    const { workers, rest, finish, answerQuestions, at, edit, runsAsked } = page();
    rest();
    finish();
    answerQuestions();
    at('repairs').say({ kind: 'answered' });
    edit(withAt('5'));
    rest();
    expect(runsAsked()).toBe(2);
    expect(workers).toHaveLength(1);
  });

  test('is of the numbers that are shown until these are of another plan', () => {
    const { rest, finish, state, edit } = page();
    expect(state().isOfAnswer).toBe(false);
    rest();
    finish();
    expect(state().isOfAnswer).toBe(true);
    // The numbers are still those of the plan that was run.
    edit(withNodes('1.5'));
    expect(state()).toMatchObject({ isStale: true, isOfAnswer: true });
    edit(withNodes('13'));
    expect(state().isOfAnswer).toBe(false);
    rest();
    finish();
    expect(state().isOfAnswer).toBe(true);
  });

  test('is not run again for a name, nor when an edit is taken back', () => {
    const { actions, runsAsked, rest, finish, state, edit } = page();
    rest();
    finish();
    edit((text) => ({ ...text, name: 'another' }));
    expect(state().isStale).toBe(false);
    edit(withAt('5'));
    expect(state().isStale).toBe(true);
    actions.undo();
    expect(state()).toMatchObject({ status: 'done', isStale: false });
    rest();
    expect(runsAsked()).toBe(1);
  });

  test('whose run was ended before its band is run again when an edit is taken back', () => {
    const { actions, worker, rest, state, edit } = page();
    rest();
    const { last } = worker(0);
    worker(0).say({ kind: 'simulated', simulation: simulate(last.scenario, 1) });
    edit(withAt('5'));
    actions.undo();
    expect(state().isStale).toBe(false);
    rest();
    expect(worker(1).last.scenario).toEqual(last.scenario);
  });

  test('is run again when a key is taken back whose run has begun to be shown in its place', () => {
    const { at, rest, finish, state, edit } = page();
    rest();
    finish();
    edit(withNodes('123'));
    rest();
    const { last } = at('simulate');
    at('simulate').say({ kind: 'simulated', simulation: simulate(last.scenario, 1) });
    edit(withNodes('12'));
    rest();
    expect(state()).toMatchObject({ status: 'running', isStale: true });
    finish();
    expect(state()).toMatchObject({ status: 'done', isStale: false, isOfAnswer: true });
    expect(state().result?.scenario.plan.groups[0]?.nodes).toBe(12);
  });

  test.each([
    ['a field of the scenario', withAt('soon')],
    ['a field of the plan', withNodes('many')],
  ])('stays shown, as stale, while %s can’t be read', (_, broken) => {
    const { runsAsked, rest, finish, state, edit } = page();
    rest();
    finish();
    edit(broken);
    rest();
    expect(state()).toMatchObject({ status: 'done', isStale: true });
    expect(state().result).toBeDefined();
    expect(runsAsked()).toBe(1);
  });

  test('of another plan that is opened leaves nothing of the last one', () => {
    const { actions, rest, finish, state } = page();
    rest();
    finish();
    actions.openPlan(presetText('t3-medium-nginx'));
    expect(state()).toMatchObject({ status: 'idle', result: undefined, band: undefined });
  });

  test('goes on in a copy of the plan, and while it is named: nothing is run or asked anew', () => {
    const { actions, asked, rest, finish, answerQuestions, state, edit } = page();
    rest();
    finish();
    answerQuestions();
    const before = state();
    const asks = asked.length;
    actions.replacePlan({ ...EXAMPLE, name: 'copy' });
    edit((text) => ({ ...text, name: 'payments' }));
    expect(state()).toEqual(before);
    rest();
    expect(asked.slice(asks)).not.toContain('simulate');
    expect(state()).toMatchObject({ isOfAnswer: true, questions: before.questions });
  });

  test('goes with the plan when its last node group is removed', () => {
    const { rest, finish, state, edit } = page();
    rest();
    finish();
    edit((text) => ({ ...text, groups: [] }));
    rest();
    expect(state()).toMatchObject({ status: 'idle', result: undefined, isStale: false });
  });
});

describe('A scenario of much work', () => {
  test('waits to be run', () => {
    const { asked, runner, rest, state } = page(withNodes('5,000')(EXAMPLE));
    rest();
    expect(asked).toEqual(['questions']);
    expect(state()).toMatchObject({ status: 'idle', waitsForRun: true });
    runner.run();
    expect(state()).toMatchObject({ status: 'running', waitsForRun: false });
  });

  test('is run before questions that are under way, which begin anew behind it', () => {
    const { asked, worker, runner, rest } = page(withNodes('5,000')(EXAMPLE));
    rest();
    runner.run();
    expect(worker(0).isEnded).toBe(true);
    expect(asked).toEqual(['questions', 'simulate']);
    runner.run();
    expect(asked).toEqual(['questions', 'simulate']);
    worker(1).say({ kind: 'finished', band: undefined });
    expect(asked).toEqual(['questions', 'simulate', 'questions']);
  });

  test('is also one that its events bring there', () => {
    const event = { ...newEvent('scale-nodes', 'e1'), to: '5,000' };
    const { state } = page(withScenario(EXAMPLE, { events: [event] }));
    expect(state().waitsForRun).toBe(true);
  });
});

describe('A run', () => {
  test('that is cancelled is ended; the last result stays', () => {
    const { runner, at, rest, finish, state, edit } = page();
    rest();
    finish();
    edit(withAt('5'));
    rest();
    const running = at('simulate');
    runner.cancel();
    expect(running.isEnded).toBe(true);
    expect(state()).toMatchObject({ status: 'cancelled', isStale: true });
    expect(state().result?.scenario.events[0]?.at).toBe(60);
    runner.run();
    finish();
    expect(state()).toMatchObject({ status: 'done', isStale: false });
  });

  test('that was ended has no say any more', () => {
    const { runner, worker, rest, state } = page();
    rest();
    const { last } = worker(0);
    runner.cancel();
    worker(0).say({ kind: 'simulated', simulation: simulate(last.scenario, 1) });
    expect(state()).toMatchObject({ status: 'cancelled', result: undefined });
  });

  test('that fails says why', () => {
    const { worker, rest, state } = page();
    rest();
    worker(0).say({ kind: 'failed', code: 'RUN_FAILED', reason: 'no node group x' });
    const failure = { code: 'RUN_FAILED', detail: 'no node group x' };
    expect(state()).toMatchObject({ status: 'failed', failure });
  });

  test('that makes no progress says so', () => {
    const { worker, rest, state } = page();
    rest();
    worker(0).say({ kind: 'failed', code: 'RUN_STALLED', reason: 'no progress at 7 s' });
    const failure = { code: 'RUN_STALLED', detail: 'no progress at 7 s' };
    expect(state()).toMatchObject({ status: 'failed', failure });
  });

  test('without a worker says so', () => {
    const { worker, rest, state } = page();
    rest();
    worker(0).breakDown('refused by a policy');
    const failure = { code: 'WORKER_UNAVAILABLE', detail: 'refused by a policy' };
    expect(state()).toMatchObject({ status: 'failed', failure });
  });

  test('whose file is missing is told by that, and another try asks for everything again', () => {
    const { runner, worker, rest, finish, answerQuestions, state, at } = page();
    rest();
    worker(0).breakDown('');
    const { status, failure, questions } = state();
    expect({ status, failure }).toEqual({
      status: 'failed',
      failure: { code: 'WORKER_LOST', detail: '' },
    });
    expect(Object.values(questions).map((told) => told.status)).toEqual(Array(3).fill('failed'));
    runner.ask('search');
    at('search').breakDown('');
    expect(state().search.status).toBe('failed');
    runner.retry();
    expect(state().search.status).toBe('checking');
    expect(state().questions.growth.status).toBe('checking');
    finish();
    expect(state()).toMatchObject({ status: 'done', failure: undefined });
    expect(at('questions').newest).toMatchObject({ questions: ['zone-loss', 'growth'] });
    answerQuestions();
  });

  test('another try asks again for what failed behind a run that is known, and runs nothing twice', () => {
    const { runner, rest, finish, runsAsked, state, at } = page();
    rest();
    finish();
    at('questions').breakDown('');
    expect(state().questions.growth.status).toBe('failed');
    runner.retry();
    at('repairs').say({ kind: 'answered' });
    expect(runsAsked()).toBe(1);
    expect(at('questions').newest).toMatchObject({ questions: ['zone-loss', 'growth'] });
    expect(state().questions.growth.status).toBe('checking');
  });

  test('after a failure begins with another worker', () => {
    const { runner, worker, rest, finish, state } = page();
    rest();
    worker(0).breakDown('');
    runner.run();
    finish();
    expect(state()).toMatchObject({ status: 'done', failure: undefined });
  });

  test('in a browser without workers fails by name', () => {
    const planner = createPlanner({ text: EXAMPLE });
    const simulation = createSimulation();
    const runner = runSimulations(simulation, planner, () => {
      throw new ReferenceError('Worker is not defined');
    });
    runner.run();
    expect(simulation.getState()).toMatchObject({
      status: 'failed',
      failure: { code: 'WORKER_UNAVAILABLE', detail: 'Worker is not defined' },
    });
  });

  test('is ended when the page follows the plan no longer', () => {
    const { runner, worker, rest, edit } = page();
    rest();
    runner.stop();
    edit(withAt('5'));
    rest();
    expect(worker(0).isEnded).toBe(true);
    expect(worker(0).requests).toHaveLength(1);
  });
});

const NO_ZONES = {
  question: 'zone-loss',
  found: { losses: [], hardest: undefined, hardestAlike: [] },
  isDone: true,
} as const;

describe('Repairs', () => {
  const proven = (text: PlanText): ProvenRepair => {
    const { answer } = createPlanner({ text }).getState();
    const [settings] = hasNumbers(answer) ? repairsOf(answer) : [];
    if (settings === undefined) throw new Error('the example has no repair');
    const run = { ...UNKNOWN_RUN, kind: 'fits' } as const;
    return {
      repair: settings,
      lane: 'settings',
      run,
      price: { held: 0, wanted: 0, nodes: 0, pods: 0 },
      zoneLoss: undefined,
      hardestNow: undefined,
      required: [],
    };
  };

  test('are proven once the run is done and questions are answered, by the same worker', () => {
    const { workers, worker, asked, rest, finish, answerQuestions, state } = page();
    rest();
    finish();
    expect(state().repairs).toEqual({ found: [], isDone: false });
    expect(asked).toEqual(['simulate', 'questions']);
    answerQuestions();
    expect(asked).toEqual(['simulate', 'questions', 'repairs']);
    expect(workers).toHaveLength(1);
    const run = { kind: expect.any(String) };
    expect(worker(0).newest).toMatchObject({ kind: 'repairs', plan: { name: '' }, run });
    worker(0).say({ kind: 'repair', found: proven(EXAMPLE) });
    expect(state().repairs).toMatchObject({ found: [{ price: { pods: 0 } }], isDone: false });
    worker(0).say({ kind: 'answered' });
    expect(state().repairs).toMatchObject({ found: [{ price: { pods: 0 } }], isDone: true });
  });

  test('of a plan that changes are ended and forgotten', () => {
    const { worker, rest, finish, answerQuestions, state, edit } = page();
    rest();
    finish();
    answerQuestions();
    edit(withNodes('9'));
    expect(worker(0).isEnded).toBe(true);
    expect(state().repairs).toBeUndefined();
  });

  test('are there again at once when a key is taken back, and nothing is begun in the key', () => {
    const { workers, worker, asked, rest, finish, answerQuestions, state, edit } = page();
    rest();
    finish();
    worker(0).say({ kind: 'question', found: NO_ZONES });
    answerQuestions();
    worker(0).say({ kind: 'repair', found: proven(EXAMPLE) });
    worker(0).say({ kind: 'answered' });
    const { repairs } = state();
    edit(withNodes('123'));
    expect(state().repairs).toBeUndefined();
    expect(state().questions['zone-loss'].status).toBe('checking');

    edit(withNodes('12'));
    expect(state().repairs).toEqual(repairs);
    expect(state().questions['zone-loss']).toMatchObject({ status: 'known' });
    expect(state().questions.growth.status).toBe('checking');
    expect(workers).toHaveLength(1);
    expect(asked).toEqual(['simulate', 'questions', 'repairs']);
    rest();
    expect(asked).toEqual(['simulate', 'questions', 'repairs', 'questions']);
    expect(worker(0).newest).toMatchObject({ questions: ['growth'] });
    answerQuestions();
    expect(asked.slice(4)).not.toContain('repairs');
    expect(state().repairs).toEqual(repairs);
  });

  test('that were half proven are proven anew when a key is taken back, once typing rests', () => {
    const { workers, worker, asked, rest, finish, answerQuestions, state, edit } = page();
    rest();
    finish();
    worker(0).say({ kind: 'question', found: NO_ZONES });
    answerQuestions();
    worker(0).say({ kind: 'repair', found: proven(EXAMPLE) });
    edit(withNodes('123'));
    edit(withNodes('12'));
    expect(state().repairs).toEqual({ found: [], isDone: false });
    expect(workers).toHaveLength(1);
    rest();
    worker(1).say({ kind: 'answered' });
    expect(asked.slice(3)).toEqual(['questions', 'repairs']);
    expect(state().repairs).toEqual({ found: [], isDone: false });
  });

  test('stay with the answer while a field can’t be read', () => {
    const { worker, rest, finish, answerQuestions, state, edit } = page();
    rest();
    finish();
    answerQuestions();
    worker(0).say({ kind: 'repair', found: proven(EXAMPLE) });
    edit(withNodes('many'));
    expect(worker(0).isEnded).toBe(true);
    expect(state()).toMatchObject({ isOfAnswer: true, repairs: { found: [{}] } });
    edit(withNodes('9'));
    expect(state().repairs).toBeUndefined();
  });

  test('that can’t be proven are told as what they are at rest', () => {
    const { at, rest, finish, answerQuestions, state } = page();
    rest();
    finish();
    answerQuestions();
    at('repairs').breakDown('out of memory');
    expect(state()).toMatchObject({ repairs: undefined, status: 'done' });
  });

  test('are proven by another worker where the one that answered questions breaks down', () => {
    const { at, rest, finish, state } = page();
    rest();
    finish();
    at('questions').breakDown('out of memory');
    at('repairs').say({ kind: 'answered' });
    expect(state()).toMatchObject({ repairs: { isDone: true }, status: 'done' });
  });
});

describe('The state at a time', () => {
  test('is of the shown result', () => {
    const { runner, at, rest, finish, state, edit } = page();
    runner.showAt(60);
    rest();
    finish();
    edit(withAt('5'));
    runner.showAt(90);
    const { last } = at('snapshot');
    expect(last).toMatchObject({ kind: 'snapshot', at: 90, seed: 1 });
    expect(last.scenario.events[0]?.at).toBe(60);
    const snapshot = snapshotAt(last.scenario, 1, 90);
    at('snapshot').say({ kind: 'snapshot', snapshot });
    expect(state().snapshot).toEqual({ at: 90, snapshot });
  });

  test('does not wait for what else is worked out', () => {
    const { runner, asked, at, rest, finish } = page();
    rest();
    finish();
    runner.showAt(60);
    expect(asked).toEqual(['simulate', 'questions', 'snapshot']);
    expect(at('questions').isEnded).toBe(false);
  });

  test('is asked for one at a time, and then the newest only', () => {
    const { runner, worker, rest, finish, state } = page();
    rest();
    finish();
    for (const at of [10, 20, 30, 40]) runner.showAt(at);
    expect(worker(1).requests).toHaveLength(1);
    const snapshot = { subnets: [], nodes: [] };
    worker(1).say({ kind: 'snapshot', snapshot });
    expect(state().snapshot).toEqual({ at: 10, snapshot });
    expect(worker(1).requests.map((request) => 'at' in request && request.at)).toEqual([10, 40]);
    worker(1).say({ kind: 'snapshot', snapshot });
    expect(state().snapshot?.at).toBe(40);
  });

  test('goes with its result', () => {
    const { runner, worker, rest, finish, state, edit } = page();
    rest();
    finish();
    runner.showAt(10);
    worker(1).say({ kind: 'snapshot', snapshot: { subnets: [], nodes: [] } });
    runner.showAt(20);
    edit(withAt('5'));
    rest();
    finish();
    expect(state().snapshot).toBeUndefined();
    expect(worker(1).isEnded).toBe(true);
  });
});

test('What a worker is told and says can cross to it and back', () => {
  const { worker, rest } = page();
  rest();
  const { scenario, seed } = worker(0).last;
  for (const said of [simulate(scenario, seed), snapshotAt(scenario, seed, 60)])
    expect(structuredClone(said)).toEqual(said);
});
