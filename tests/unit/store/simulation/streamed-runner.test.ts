import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import {
  type PlanMost,
  type PlanNeeds,
  type PlanText,
  presetText,
  type SettingsSearch,
  withField,
} from '@/plan';
import { createPlanner, plannerActions } from '@/store/document/planner';
import { runSimulations } from '@/store/simulation/runner/simulation-runner';
import {
  LOOKED_AT_AFTER_MS,
  MOST_AFTER_MS,
  NEEDS_AFTER_MS,
} from '@/store/simulation/runner/streamed-questions';
import { createSimulation, type Streamed } from '@/store/simulation/simulation';
import { linkText } from '../../../support/plan-texts';
import { fakeWorkers } from '../../../support/store/fake-workers';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const EXAMPLE = presetText('small-production');
const LARGE = 'subnet=a:/16&subnet=b:/16&node=m5.large:9000:25';

function page(kind: keyof Streamed, text: PlanText = EXAMPLE) {
  const planner = createPlanner({ text });
  const actions = plannerActions(planner);
  const simulation = createSimulation();
  const { all, at, start } = fakeWorkers();
  const runner = runSimulations(simulation, planner, start);
  const rest = (ms = 10_000) => void vi.advanceTimersByTime(ms);
  return {
    ...actions,
    runner,
    rest,
    /** At what answers this question. */
    at: () => at(kind),
    asked: () => all.flatMap(({ requests }) => requests.filter((request) => request.kind === kind)),
    told: () => simulation.getState()[kind],
    withNodes: (nodes: string) =>
      actions.edit((plan) => withField(plan, { part: 'group', row: 'g1', field: 'nodes' }, nodes)),
  };
}

function large(kind: keyof Streamed) {
  return page(kind, linkText(LARGE));
}

describe.each([
  {
    kind: 'most',
    found: { groups: [], mix: undefined } as unknown as PlanMost,
    question: 'at-rest',
  },
  { kind: 'needs', found: { replicas: 0 } as PlanNeeds, question: 'needs' },
  { kind: 'search', found: { zone: 'a' } as SettingsSearch, question: 'settings' },
] as const)('What is found of “$kind”', ({ question, ...piece }) => {
  test('is told piece by piece, and known when all is tried', () => {
    const { look, rest, at, told } = page(piece.kind);
    look({ question });
    rest();
    expect(told()).toEqual({ status: 'checking', found: undefined });
    at().say(piece);
    expect(told()).toEqual({ status: 'checking', found: piece.found });
    at().say({ kind: 'answered' });
    expect(told()).toEqual({ status: 'known', found: piece.found });
  });

  test('ends with the next key, whose answer alone is taken', () => {
    const { look, rest, withNodes, at, asked, told } = page(piece.kind);
    look({ question });
    rest();
    const first = at();
    withNodes('13');
    expect(first.isEnded).toBe(true);
    first.say(piece);
    expect(told()).toEqual({ status: 'checking', found: undefined });
    rest();
    expect(asked()).toHaveLength(2);
  });

  test('stays while a field can’t be read, and is worked out anew where it was cut off', () => {
    const { look, rest, withNodes, undo, at, asked, told } = page(piece.kind);
    look({ question });
    rest();
    withNodes('many');
    expect(told()).toEqual({ status: 'waits-for-run' });
    undo();
    rest();
    expect(asked()).toHaveLength(2);
    at().say(piece);
    at().say({ kind: 'answered' });
    withNodes('many');
    undo();
    rest();
    expect(told()).toEqual({ status: 'known', found: piece.found });
    expect(asked()).toHaveLength(2);
  });

  test('is told as failed where its worker breaks down, and tried again with the next plan', () => {
    const { look, rest, withNodes, at, asked, told } = page(piece.kind);
    look({ question });
    rest();
    at().breakDown('out of memory');
    expect(told()).toEqual({ status: 'failed' });
    withNodes('13');
    rest();
    expect(asked()).toHaveLength(2);
  });
});

describe('How far the subnets go', () => {
  test('is worked out for a plan that rests a moment, whatever is looked at or wished', () => {
    const { look, rest, asked } = page('most');
    rest(MOST_AFTER_MS - 1);
    expect(asked()).toEqual([]);
    rest(1);
    expect(asked()).toMatchObject([{ withRuns: true }]);
    look({ needs: '50', question: 'settings' });
    rest();
    expect(asked()).toHaveLength(1);
  });

  test('is worked out at rest alone where its runs would take long', () => {
    const { rest, asked } = large('most');
    rest();
    expect(asked()).toMatchObject([{ withRuns: false }]);
  });
});

describe('How large the subnets have to be', () => {
  const WISHES = { growth: 0, upgrade: true, zoneLoss: true, keepFree: 0 };

  test('is worked out for a plan that is looked at for a while', () => {
    const { rest, asked } = page('needs');
    rest(NEEDS_AFTER_MS - 1);
    expect(asked()).toEqual([]);
    rest(1);
    expect(asked()).toMatchObject([{ wishes: WISHES }]);
  });

  test('and at once where its picture is looked at, once', () => {
    const { look, rest, asked } = page('needs');
    look({ question: 'needs' });
    rest(0);
    expect(asked()).toHaveLength(1);
    look({ question: 'at-rest' });
    look({ question: 'needs' });
    rest();
    expect(asked()).toHaveLength(1);
  });

  test('at once, too, for another plan that is opened while it is looked at', () => {
    const { look, rest, openPlan, asked } = page('needs');
    look({ question: 'needs' });
    openPlan(presetText('t3-medium-nginx'));
    rest(0);
    expect(asked()).toHaveLength(1);
  });

  test('is worked out anew for another wish, when its typing has come to rest', () => {
    const { look, rest, at, asked } = page('needs');
    look({ question: 'needs' });
    rest(0);
    const first = at();
    look({ needs: '5' });
    expect(first.isEnded).toBe(true);
    rest(LOOKED_AT_AFTER_MS - 1);
    look({ needs: '50:upgrade' });
    rest(LOOKED_AT_AFTER_MS - 1);
    expect(asked()).toHaveLength(1);
    rest(1);
    expect(asked().at(-1)).toMatchObject({ wishes: { ...WISHES, growth: 50, zoneLoss: false } });
  });

  test('is worked out unasked for a plan whose scenario is run once', () => {
    const scenario = { ...EXAMPLE.scenario, runs: '1' };
    const { look, rest, asked } = page('needs', { ...EXAMPLE, scenario });
    look({ question: 'needs', needs: '100' });
    rest();
    expect(asked()).toMatchObject([{ wishes: { ...WISHES, growth: 100 } }]);
  });

  test('waits to be asked where it is large', () => {
    const { rest, runner, asked, told } = large('needs');
    rest();
    expect(told()).toEqual({ status: 'waits-for-run' });
    runner.ask('needs');
    expect(asked()).toMatchObject([{ wishes: WISHES }]);
  });
});

describe('Settings that cost little', () => {
  test('are sought while they are looked at, not before, and once', () => {
    const { look, rest, asked } = page('search');
    rest();
    expect(asked()).toEqual([]);
    look({ question: 'settings' });
    rest(0);
    expect(asked()).toHaveLength(1);
    look({ objective: 'wait' });
    look({ question: 'at-rest' });
    look({ question: 'settings' });
    rest();
    expect(asked()).toHaveLength(1);
  });

  test('wait to be asked for where the plan is large', () => {
    const { look, rest, runner, asked, told } = large('search');
    look({ question: 'settings' });
    rest();
    expect(told()).toEqual({ status: 'waits-for-run' });
    runner.ask('search');
    expect(asked()).toHaveLength(1);
  });
});

describe('Where the verdict turns between the ends of ranges', () => {
  const withPods = (podsPerNode: string): PlanText => ({
    ...EXAMPLE,
    groups: EXAMPLE.groups.map((group, at) => (at === 0 ? { ...group, podsPerNode } : group)),
  });

  test('is sought at once, of the plan as it was read', () => {
    const { rest, asked } = page('turning', withPods('18-25'));
    rest(0);
    expect(asked()).toMatchObject([
      { plan: { groups: [{ podsPerNode: 25, lows: { podsPerNode: 18 } }, {}] } },
    ]);
  });

  test('is not sought of a plan without ranges', () => {
    const { rest, asked } = page('turning');
    rest();
    expect(asked()).toEqual([]);
  });

  test('is sought anew where the low end alone is another, and ends with that key', () => {
    const { edit, rest, at, asked } = page('turning', withPods('18-25'));
    rest();
    const first = at();
    edit((plan) => withField(plan, { part: 'group', row: 'g1', field: 'podsPerNode' }, '20-25'));
    expect(first.isEnded).toBe(true);
    rest();
    expect(asked()).toHaveLength(2);
  });

  test('is sought anew where the plan must hold something else', () => {
    const { edit, rest, asked } = page('turning', withPods('18-25'));
    rest();
    edit((plan) => ({ ...plan, mustKeepFree: '80' }));
    rest();
    expect(asked()).toHaveLength(2);
  });
});
