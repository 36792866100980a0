import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { type PlanText, parseLink, presetText, type SettingsSearch, withField } from '@/plan';
import { createPlanner, plannerActions } from '@/store/document/planner';
import { SEARCH_AFTER_MS } from '@/store/simulation/runner/search-runner';
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
    all.flatMap(({ requests }) => requests.filter(({ kind }) => kind === 'search'));
  return { actions, runner, at, asked, told: () => simulation.getState().search };
}

const withNodes = (nodes: string) => (text: PlanText) =>
  withField(text, { part: 'group', row: 'g1', field: 'nodes' }, nodes);
const FOUND = { costs: [] } as unknown as SettingsSearch;

describe('Settings that cost little', () => {
  test('are sought while they are looked at, not before, and once', () => {
    const { actions, at, asked, told } = page();
    vi.advanceTimersByTime(10_000);
    expect(asked()).toEqual([]);
    actions.look({ question: 'settings' });
    vi.advanceTimersByTime(SEARCH_AFTER_MS);
    expect(asked()).toHaveLength(1);
    at('search').say({ kind: 'search', found: FOUND });
    expect(told()).toEqual({ status: 'checking', found: FOUND });
    at('search').say({ kind: 'search-done' });
    expect(told()).toEqual({ status: 'known', found: FOUND });
    actions.look({ objective: 'wait' });
    actions.look({ question: 'at-rest' });
    actions.look({ question: 'settings' });
    vi.advanceTimersByTime(10_000);
    expect(asked()).toHaveLength(1);
  });

  test('end with the next key, and are sought anew', () => {
    const { actions, at, asked, told } = page();
    actions.look({ question: 'settings' });
    vi.advanceTimersByTime(SEARCH_AFTER_MS);
    const first = at('search');
    actions.edit(withNodes('13'));
    expect(first.isEnded).toBe(true);
    first.say({ kind: 'search', found: FOUND });
    expect(told()).toEqual({ status: 'checking', found: undefined });
    vi.advanceTimersByTime(SEARCH_AFTER_MS);
    expect(asked()).toHaveLength(2);
    at('search').say({ kind: 'search', found: FOUND });
    at('search').say({ kind: 'search-done' });
    actions.edit(withNodes('many'));
    actions.undo();
    vi.advanceTimersByTime(SEARCH_AFTER_MS);
    expect(told()).toEqual({ status: 'known', found: FOUND });
    expect(asked()).toHaveLength(2);
  });

  test('wait to be asked for where the plan is large', () => {
    const link = parseLink('subnet=a:/16&subnet=b:/16&node=m5.large:9000:25');
    if (link.status !== 'read') throw new Error('the link is refused');
    const { actions, runner, asked, told } = page(link.text);
    actions.look({ question: 'settings' });
    vi.advanceTimersByTime(10_000);
    expect(told()).toEqual({ status: 'waits-for-run' });
    runner.ask('search');
    expect(asked()).toHaveLength(1);
  });
});
