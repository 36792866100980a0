import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { simulate } from '@/engine/over-time';
import {
  type LateQuestion,
  type PlanText,
  presetText,
  type QuestionFound,
  withField,
} from '@/plan';
import { createPlanner, plannerActions } from '@/store/document/planner';
import { SETTINGS_AFTER_MS } from '@/store/simulation/runner/settings-runner';
import { RUN_AFTER_MS, runSimulations } from '@/store/simulation/runner/simulation-runner';
import { createSimulation } from '@/store/simulation/simulation';
import { linkText } from '../../../support/plan-texts';
import { fakeWorkers } from '../../../support/store/fake-workers';

const EXAMPLE = presetText('small-production');
const LARGE = 'subnet=a:/16&subnet=b:/16&node=m5.large:9000:25';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function page(text: PlanText = EXAMPLE) {
  const planner = createPlanner({ text });
  const actions = plannerActions(planner);
  const simulation = createSimulation();
  const { all, at, start } = fakeWorkers();
  const runner = runSimulations(simulation, planner, start);
  const rest = () => vi.advanceTimersByTime(RUN_AFTER_MS);
  const finish = () => {
    const worker = at('simulate');
    const { scenario, seed } = worker.last;
    worker.say({ kind: 'simulated', simulation: simulate(scenario, seed) });
    worker.say({ kind: 'finished', band: undefined });
  };
  const statuses = () => {
    const { questions } = simulation.getState();
    return [questions['zone-loss'].status, questions.growth.status, questions.settings.status];
  };
  const streamed = () => {
    const { needs, search } = simulation.getState();
    return [needs.status, search.status];
  };
  /** The questions of each request. */
  const asked = () =>
    all.flatMap(({ requests }) =>
      requests.flatMap((request) => (request.kind === 'questions' ? [request.questions] : [])),
    );
  const say = (found: QuestionFound) => at('questions').say({ kind: 'question', found });
  const repaired = () => at('repairs').say({ kind: 'answered' });
  const answered = () => at('questions').say({ kind: 'answered' });
  const edit = (change: (before: PlanText) => PlanText) => actions.edit(change);
  const state = () => simulation.getState().questions;
  return {
    all,
    runner,
    at,
    rest,
    finish,
    repaired,
    answered,
    statuses,
    streamed,
    asked,
    say,
    edit,
    state,
  };
}

const withNodes = (nodes: string) => (text: PlanText) =>
  withField(text, { part: 'group', row: 'g1', field: 'nodes' }, nodes);
const withAt = (at: string) => (text: PlanText) =>
  withField(text, { part: 'event', row: 'e1', field: 'at' }, at);

const FIRST: readonly LateQuestion[] = ['zone-loss', 'growth'];
const NO_ZONE = { losses: [], hardest: undefined, hardestAlike: [] };
const zonesFound = (isDone: boolean, hardest?: string): QuestionFound => ({
  question: 'zone-loss',
  found: { losses: [], hardest, hardestAlike: hardest === undefined ? [] : [hardest] },
  isDone,
});
const GROWN: QuestionFound = {
  question: 'growth',
  found: {
    points: [],
    firstShort: undefined,
    firstDoesNotFit: undefined,
    held: undefined,
    others: undefined,
  },
  isDone: true,
};
const TRIED: QuestionFound = {
  question: 'settings',
  found: { tried: [], of: 9, zone: undefined },
  isDone: true,
};

describe('What a report is printed of', () => {
  test('is asked at once: settings behind the repairs, sizes, and what settings cost once it is known which zone hurts most', () => {
    const { rest, finish, repaired, answered, asked, say, all, runner } = page();
    const streamed = () =>
      all.flatMap(({ requests }) =>
        requests.flatMap(({ kind }) => (kind === 'needs' || kind === 'search' ? [kind] : [])),
      );
    runner.hurry();
    expect(streamed()).toEqual(['needs']);
    rest();
    finish();
    say(zonesFound(true, 'b'));
    say(GROWN);
    answered();
    runner.hurry();
    expect(streamed()).toEqual(['needs', 'search']);
    repaired();
    expect(asked()).toEqual([FIRST, ['settings']]);
    runner.hurry();
    expect(asked()).toEqual([FIRST, ['settings']]);
  });

  test('is asked too where it waits for the plan to be looked at for longer', () => {
    const { rest, finish, repaired, answered, asked, say, runner } = page();
    rest();
    finish();
    say(zonesFound(true));
    say(GROWN);
    answered();
    repaired();
    expect(asked()).toEqual([FIRST]);
    runner.hurry();
    expect(asked()).toEqual([FIRST, ['settings']]);
  });

  test('is not what takes long: that stays to be asked for', () => {
    const { rest, runner, statuses, asked, all } = page(linkText(LARGE));
    rest();
    runner.hurry();
    expect(statuses()).toEqual(['waits-for-run', 'checking', 'waits-for-run']);
    expect(asked()).toEqual([['growth']]);
    expect(all.flatMap(({ requests }) => requests.map(({ kind }) => kind))).not.toContain('search');
  });
});

describe('The questions of a plan', () => {
  test('are asked when its run is done, settings behind the repairs, and known one by one', () => {
    const { rest, finish, repaired, answered, statuses, asked, say, state } = page();
    rest();
    expect(asked()).toEqual([]);
    expect(statuses()).toEqual(['checking', 'checking', 'checking']);
    finish();
    expect(asked()).toEqual([FIRST]);
    say(zonesFound(false));
    expect(state()['zone-loss']).toEqual({ status: 'checking', found: NO_ZONE });
    say(zonesFound(true));
    expect(statuses()).toEqual(['known', 'checking', 'checking']);
    say(GROWN);
    answered();
    repaired();
    vi.advanceTimersByTime(SETTINGS_AFTER_MS - 1);
    expect(asked()).toEqual([FIRST]);
    vi.advanceTimersByTime(1);
    expect(asked()).toEqual([FIRST, ['settings']]);
    say(TRIED);
    expect(statuses()).toEqual(['known', 'known', 'known']);
  });

  test('end with the next key: nothing of the plan before is taken for known', () => {
    const { all, rest, finish, statuses, asked, say, edit } = page();
    rest();
    finish();
    say(zonesFound(true));
    edit(withNodes('13'));
    expect(all[0]?.isEnded).toBe(true);
    expect(statuses()).toEqual(['checking', 'checking', 'checking']);
    all[0]?.say({ kind: 'question', found: GROWN });
    expect(statuses()).toEqual(['checking', 'checking', 'checking']);
    rest();
    finish();
    expect(asked()).toEqual([FIRST, FIRST]);
  });

  test('stay known while a field can’t be read, and are asked no second time after it', () => {
    const { rest, finish, statuses, asked, say, edit } = page();
    rest();
    finish();
    say(zonesFound(true));
    edit(withNodes('1.5'));
    expect(statuses()).toEqual(['known', 'waits-for-run', 'waits-for-run']);
    edit(withNodes('12'));
    expect(statuses()).toEqual(['known', 'checking', 'checking']);
    expect(asked()).toEqual([FIRST]);
    rest();
    expect(asked()).toEqual([FIRST, ['growth']]);
  });

  test('that take runs are not known where the scenario can’t be read, nor asked; growth is known all the same', () => {
    const { rest, statuses, streamed, asked, say, edit, runner } = page();
    edit(withAt('never'));
    expect(statuses()).toEqual(['unread', 'checking', 'unread']);
    expect(streamed()).toEqual(['unread', 'unread']);
    rest();
    expect(asked()).toEqual([['growth']]);
    say(GROWN);
    runner.ask('zone-loss');
    expect(statuses()).toEqual(['unread', 'known', 'unread']);
    edit(withAt('1'));
    expect(statuses()).toEqual(['checking', 'checking', 'checking']);
    expect(streamed()).toEqual(['checking', 'checking']);
  });

  test('of a plan that is cancelled wait, growth aside', () => {
    const { rest, runner, statuses, asked } = page();
    rest();
    runner.cancel();
    expect(statuses()).toEqual(['waits-for-run', 'checking', 'waits-for-run']);
    expect(asked()).toEqual([['growth']]);
  });

  test('of settings are asked as well where repairs fail', () => {
    const { rest, finish, answered, at, asked } = page();
    rest();
    finish();
    answered();
    at('repairs').breakDown('out of memory');
    vi.advanceTimersByTime(SETTINGS_AFTER_MS);
    expect(asked()).toEqual([FIRST, ['settings']]);
  });

  test('are asked once, however often', () => {
    const { rest, finish, runner, repaired, answered, asked } = page();
    rest();
    finish();
    runner.ask('settings');
    runner.ask('zone-loss');
    answered();
    repaired();
    expect(asked()).toEqual([FIRST, ['settings']]);
    runner.ask('settings');
    expect(asked()).toEqual([FIRST, ['settings']]);
  });

  test('fail with the run', () => {
    const { rest, all, statuses, asked } = page();
    rest();
    all[0]?.say({ kind: 'failed', code: 'RUN_STALLED', reason: 'it never ends' });
    expect(statuses()).toEqual(['failed', 'checking', 'failed']);
    expect(asked()).toEqual([['growth']]);
  });

  test('fail all where there is no worker', () => {
    const { rest, all, statuses } = page();
    rest();
    all[0]?.breakDown('Worker is not defined');
    expect(statuses()).toEqual(['failed', 'failed', 'failed']);
  });

  test('of settings know the zone whose loss hurts most, however early they are asked', () => {
    const { rest, finish, runner, answered, repaired, at, say } = page();
    rest();
    finish();
    runner.ask('settings');
    say(zonesFound(true, 'b'));
    answered();
    repaired();
    expect(at('questions').newest).toMatchObject({ questions: ['settings'], hardest: 'b' });
  });

  test('that are not known yet fail where their worker breaks down; those behind go on', () => {
    const { rest, finish, statuses, repaired, asked, at, say } = page();
    rest();
    finish();
    say(zonesFound(true));
    at('questions').breakDown('out of memory');
    expect(statuses()).toEqual(['known', 'failed', 'checking']);
    repaired();
    vi.advanceTimersByTime(SETTINGS_AFTER_MS);
    expect(asked()).toEqual([FIRST, ['settings']]);
  });
});

describe('The questions of a plan that is too large to be run unasked', () => {
  const large = () => {
    const text = linkText('?v=1&subnet=a:10.0.0.0/16&subnet=b:10.1.0.0/16&node=m5.large:4000:20');
    return page(text);
  };

  test('wait to be asked, growth aside', () => {
    const { rest, statuses, asked, say } = large();
    rest();
    say(GROWN);
    expect(asked()).toEqual([['growth']]);
    expect(statuses()).toEqual(['waits-for-run', 'known', 'waits-for-run']);
  });

  test('are answered when somebody asks', () => {
    const { rest, runner, answered, statuses, asked, say } = large();
    rest();
    say(GROWN);
    answered();
    runner.ask('zone-loss');
    expect(statuses()).toEqual(['checking', 'known', 'waits-for-run']);
    say(zonesFound(true));
    answered();
    runner.ask('settings');
    expect(asked()).toEqual([['growth'], ['zone-loss'], ['settings']]);
    expect(statuses()).toEqual(['known', 'known', 'checking']);
  });

  test('behind those that are under way', () => {
    const { rest, runner, answered, asked } = large();
    rest();
    runner.ask('settings');
    expect(asked()).toEqual([['growth']]);
    answered();
    expect(asked()).toEqual([['growth'], ['settings']]);
  });
});
