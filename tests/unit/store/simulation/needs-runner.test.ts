import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import {
  type PlanMost,
  type PlanNeeds,
  type PlanText,
  parseLink,
  presetText,
  withField,
} from '@/plan';
import { createPlanner, plannerActions } from '@/store/document/planner';
import { MOST_AFTER_MS } from '@/store/simulation/runner/most-runner';
import { NEEDS_AFTER_MS, NEEDS_SOON_MS } from '@/store/simulation/runner/needs-runner';
import { runSimulations } from '@/store/simulation/runner/simulation-runner';
import { createSimulation } from '@/store/simulation/simulation';
import { fakeWorkers } from '../../../support/store/fake-workers';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function page(text: PlanText = presetText('small-production')) {
  const planner = createPlanner({ text });
  const actions = plannerActions(planner);
  const simulation = createSimulation();
  const { all, at, start } = fakeWorkers();
  const runner = runSimulations(simulation, planner, start);
  const asked = () =>
    all.flatMap(({ requests }) =>
      requests.flatMap((request) => (request.kind === 'needs' ? [request.wishes] : [])),
    );
  return {
    actions,
    runner,
    all,
    at,
    asked,
    told: () => simulation.getState().needs,
    most: () => simulation.getState().most,
  };
}

const withNodes = (nodes: string) => (text: PlanText) =>
  withField(text, { part: 'group', row: 'g1', field: 'nodes' }, nodes);
const FOUND = { replicas: 0 } as PlanNeeds;
const WISHES = { growth: 0, upgrade: true, zoneLoss: true, keepFree: 0 };

describe('How large the subnets have to be', () => {
  test('is worked out for a plan that is looked at for a while, and known when all is tried', () => {
    const { at, asked, told } = page();
    vi.advanceTimersByTime(NEEDS_AFTER_MS - 1);
    expect(asked()).toEqual([]);
    vi.advanceTimersByTime(1);
    expect(asked()).toEqual([WISHES]);
    at('needs').say({ kind: 'needs', found: FOUND });
    expect(told()).toEqual({ status: 'checking', found: FOUND });
    at('needs').say({ kind: 'needs-done' });
    expect(told()).toEqual({ status: 'known', found: FOUND });
  });

  test('and soon while its picture is looked at', () => {
    const { actions, asked } = page();
    actions.look({ question: 'needs' });
    vi.advanceTimersByTime(NEEDS_SOON_MS);
    expect(asked()).toEqual([WISHES]);
    actions.look({ question: 'at-rest' });
    actions.look({ question: 'needs' });
    vi.advanceTimersByTime(NEEDS_AFTER_MS);
    expect(asked()).toHaveLength(1);
  });

  test('ends with the next key, and with another wish, whose answer alone is taken', () => {
    const { actions, at, asked, told } = page();
    actions.look({ question: 'needs' });
    vi.advanceTimersByTime(NEEDS_SOON_MS);
    const first = at('needs');
    actions.look({ needs: '50:upgrade' });
    expect(first.isEnded).toBe(true);
    first.say({ kind: 'needs', found: FOUND });
    expect(told()).toEqual({ status: 'checking', found: undefined });
    vi.advanceTimersByTime(NEEDS_SOON_MS);
    expect(asked().at(-1)).toEqual({ ...WISHES, growth: 50, zoneLoss: false });
    const second = at('needs');
    actions.edit(withNodes('13'));
    expect(second.isEnded).toBe(true);
    vi.advanceTimersByTime(NEEDS_SOON_MS);
    expect(asked()).toHaveLength(3);
  });

  test('stays while a field can’t be read, and is worked out anew where it was cut off', () => {
    const { actions, at, asked, told } = page();
    actions.look({ question: 'needs' });
    vi.advanceTimersByTime(NEEDS_SOON_MS);
    actions.edit(withNodes('many'));
    expect(told()).toEqual({ status: 'waits-for-run' });
    actions.undo();
    vi.advanceTimersByTime(NEEDS_SOON_MS);
    expect(asked()).toHaveLength(2);
    at('needs').say({ kind: 'needs', found: FOUND });
    at('needs').say({ kind: 'needs-done' });
    actions.edit(withNodes('many'));
    actions.undo();
    vi.advanceTimersByTime(NEEDS_AFTER_MS);
    expect(told()).toEqual({ status: 'known', found: FOUND });
    expect(asked()).toHaveLength(2);
  });

  test('is worked out unasked for a plan whose scenario is run once', () => {
    const { actions, asked } = page({
      ...presetText('small-production'),
      scenario: { ...presetText('small-production').scenario, runs: '1' },
    });
    actions.look({ question: 'needs', needs: '100' });
    vi.advanceTimersByTime(NEEDS_SOON_MS);
    expect(asked()).toEqual([{ ...WISHES, growth: 100 }]);
  });

  test('waits to be asked where it is large', () => {
    const link = parseLink('subnet=a:/16&subnet=b:/16&node=m5.large:9000:25');
    if (link.status !== 'read') throw new Error('the link is refused');
    const { runner, asked, told } = page(link.text);
    vi.advanceTimersByTime(NEEDS_AFTER_MS);
    expect(told()).toEqual({ status: 'waits-for-run' });
    runner.ask('needs');
    expect(asked()).toEqual([WISHES]);
  });
});

describe('How far the subnets go', () => {
  test('is worked out for a plan that rests a moment, and ends with the next key', () => {
    const { actions, all, at, most } = page();
    vi.advanceTimersByTime(MOST_AFTER_MS);
    const first = at('most');
    expect(first.newest).toMatchObject({ withRuns: true });
    actions.edit(withNodes('13'));
    expect(first.isEnded).toBe(true);
    expect(most()).toEqual({ status: 'checking', found: undefined });
    vi.advanceTimersByTime(MOST_AFTER_MS);
    const found = { groups: [] } as unknown as PlanMost;
    at('most').say({ kind: 'most', found });
    at('most').say({ kind: 'most-done' });
    expect(most()).toEqual({ status: 'known', found });
    const before = all.length;
    actions.look({ needs: '50' });
    vi.advanceTimersByTime(MOST_AFTER_MS);
    expect(most()).toEqual({ status: 'known', found });
    expect(all.slice(before).every(({ requests }) => requests[0]?.kind !== 'most')).toBe(true);
  });

  test('is worked out at rest alone where its runs would take long', () => {
    const link = parseLink('subnet=a:/16&subnet=b:/16&node=m5.large:9000:25');
    if (link.status !== 'read') throw new Error('the link is refused');
    const { at } = page(link.text);
    vi.advanceTimersByTime(MOST_AFTER_MS);
    expect(at('most').newest).toMatchObject({ withRuns: false });
  });
});
