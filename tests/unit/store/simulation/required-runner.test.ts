import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { type Grown, judge } from '@/engine';
import { grownPlan, simulate, worstZoneLoss } from '@/engine/over-time';
import { type QuestionFound, withField } from '@/plan';
import { hasNumbers } from '@/store/document/answer';
import { createPlanner, plannerActions } from '@/store/document/planner';
import { JUDGE_AFTER_MS, judgeAtRest } from '@/store/simulation/runner/at-rest-runner';
import { judgeRequirements } from '@/store/simulation/runner/required-runner';
import { RUN_AFTER_MS, runSimulations } from '@/store/simulation/runner/simulation-runner';
import { createSimulation } from '@/store/simulation/simulation';
import { requiredTold } from '@/store/simulation/told/required-told';
import { linkText } from '../../../support/plan-texts';
import { fakeWorkers } from '../../../support/store/fake-workers';

const ALL = 'must-keep-free=20&must-grow=50&must-survive-scenario=true&must-survive-zone-loss=true';
const PLAN = `subnet=a:10.0.0.0/24&subnet=b:10.0.1.0/24&node=m5.large:6:10&${ALL}`;

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** The page's runners on workers that answer when they are told to, with what the engine finds. */
function page(link = PLAN) {
  const text = linkText(link);
  const planner = createPlanner({ text });
  const simulation = createSimulation();
  const { all, at, start } = fakeWorkers();
  judgeAtRest(simulation, planner, start);
  runSimulations(simulation, planner, start);
  const stop = judgeRequirements(simulation, planner, () => '');
  const { edit, undo } = plannerActions(planner);
  const answered = () => {
    const { answer } = planner.getState();
    if (!hasNumbers(answer)) throw new Error(answer.status);
    return answer;
  };
  const judged = () =>
    Object.fromEntries(
      requiredTold(answered(), simulation.getState()).judged.map(({ requirement, status }) => [
        requirement,
        status,
      ]),
    );
  const growth = (grown: Grown = judge(grownPlan(answered().cluster, 50))) =>
    at('at-rest').say({ kind: 'at-rest', compared: [], repairs: [], grown });
  const run = () => {
    const worker = at('simulate');
    const { scenario, seed } = worker.last;
    worker.say({ kind: 'simulated', simulation: simulate(scenario, seed) });
  };
  const finish = () => at('simulate').say({ kind: 'finished', band: undefined });
  const zones = (isDone = true) => {
    const { scenario, seed } = wanted();
    const loss = worstZoneLoss(scenario, seed);
    const losses = loss === undefined ? [] : [{ ...loss, moved: NOTHING_MOVED }];
    const found: QuestionFound = {
      question: 'zone-loss',
      found: { losses, hardest: loss?.zone, hardestAlike: losses.map(({ zone }) => zone) },
      isDone,
    };
    const asked = all.findLast(
      ({ isEnded, newest }) =>
        !isEnded && newest.kind === 'questions' && newest.questions.includes('zone-loss'),
    );
    asked?.say({ kind: 'question', found });
  };
  const wanted = () => {
    const { result } = simulation.getState();
    if (result === undefined) throw new Error('nothing was run');
    return result;
  };
  const type = (nodes: string) =>
    edit((text) => withField(text, { part: 'group', row: 'g1', field: 'nodes' }, nodes));
  const rest = () => vi.advanceTimersByTime(RUN_AFTER_MS);
  return { planner, edit, undo, judged, growth, run, finish, zones, type, rest, stop, simulation };
}

const NOTHING_MOVED = { ended: 0, into: [], gone: 0 };
const KEPT_ALONE = {
  'keep-free': 'met',
  growth: 'checking',
  scenario: 'checking',
  'zone-loss': 'checking',
};
const ALL_MET = { 'keep-free': 'met', growth: 'met', scenario: 'met', 'zone-loss': 'met' };

describe('What a plan must hold', () => {
  test('is met one by one as it is known, and nothing is green before', () => {
    const { judged, growth, run, finish, zones, rest } = page();
    expect(judged()).toEqual(KEPT_ALONE);
    rest();
    expect(judged()).toEqual(KEPT_ALONE);
    growth();
    expect(judged()).toEqual({ ...KEPT_ALONE, growth: 'met' });
    run();
    // Other seeds may still find worse.
    expect(judged()).toEqual({ ...KEPT_ALONE, growth: 'met' });
    finish();
    expect(judged()).toEqual({ ...ALL_MET, 'zone-loss': 'checking' });
    zones(false);
    expect(judged()).toEqual({ ...ALL_MET, 'zone-loss': 'checking' });
    zones();
    expect(judged()).toEqual(ALL_MET);
  });

  test('is the same in whatever order the answers come', () => {
    const { judged, growth, run, finish, zones, rest } = page();
    rest();
    run();
    finish();
    zones();
    expect(judged()).toEqual({ ...ALL_MET, growth: 'checking' });
    growth();
    expect(judged()).toEqual(ALL_MET);
  });

  test('is judged anew with the next key: nothing that was met of the plan before is', () => {
    const { judged, growth, run, finish, zones, rest, type } = page();
    rest();
    growth();
    run();
    finish();
    zones();
    type('7');
    expect(judged()).toEqual(KEPT_ALONE);
    rest();
    expect(judged()).toEqual(KEPT_ALONE);
    growth();
    expect(judged()).toEqual({ ...KEPT_ALONE, growth: 'met' });
  });

  test('is still known after a step of undo, but for what has to be run again', () => {
    const { judged, growth, run, finish, rest, type, undo } = page();
    rest();
    growth();
    run();
    finish();
    type('7');
    undo();
    expect(judged()).toMatchObject({ growth: 'met', scenario: 'met' });
  });

  test('fails alone where the plan does: nine nodes fit with half as many more, and not in one zone', () => {
    const { judged, growth, run, finish, zones, rest } = page(PLAN.replace(':6:', ':9:'));
    rest();
    growth();
    run();
    finish();
    zones();
    expect(judged()).toEqual({ ...ALL_MET, 'zone-loss': 'failed' });
  });

  test('follows what is required alone, with the same nodes and subnets', () => {
    const { judged, edit, rest, growth } = page();
    edit((text) => ({ ...text, mustKeepFree: '200', mustSurviveZoneLoss: false }));
    expect(judged()).toEqual({ 'keep-free': 'failed', growth: 'checking', scenario: 'checking' });
    rest();
    growth();
    edit((text) => ({ ...text, mustGrow: '60' }));
    expect(judged()).toMatchObject({ growth: 'checking' });
    vi.advanceTimersByTime(JUDGE_AFTER_MS);
    growth();
    expect(judged()).toMatchObject({ growth: 'met' });
  });

  test('is not checked where its scenario can’t be read, and growth still is', () => {
    const { judged, edit, rest, growth } = page();
    edit((text) => withField(text, { part: 'event', row: 'e1', field: 'at' }, 'soon'));
    rest();
    growth();
    expect(judged()).toMatchObject({ growth: 'met', scenario: 'not-run', 'zone-loss': 'not-run' });
  });

  test('is followed no longer once that is stopped', () => {
    const { judged, rest, growth, stop } = page();
    rest();
    stop();
    growth();
    expect(judged()).toEqual(KEPT_ALONE);
  });

  test('asks for nothing and says nothing where nothing is required', () => {
    const { judged, rest } = page(PLAN.replace(`&${ALL}`, ''));
    rest();
    expect(judged()).toEqual({});
  });
});

test('of a plan that is required to hold nothing there is nothing to judge, whatever becomes known', () => {
  const { simulation, growth, rest, run, type } = page('subnet=a:10.0.0.0/24&node=m5.large:6:10');
  vi.advanceTimersByTime(JUDGE_AFTER_MS);
  growth();
  rest();
  run();
  type('7');
  expect(simulation.getState().required).toBeUndefined();
});
