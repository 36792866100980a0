import { expect, test } from 'vitest';
import { simulate } from '@/engine/over-time';
import { TYPE_LOOKUP } from '@/limits';
import { judgePlan, toScenario } from '@/plan';
import { NO_SIMULATION, type SimulationResult } from '@/store/simulation/simulation';
import { runTold } from '@/store/simulation/told/run-told';
import { toldOnce } from '@/store/simulation/told/use-run-told';
import { planOfLink } from '../../../../support/plan-texts';

const planOf = (link: string) => ({ status: 'current', plan: planOfLink(link) }) as const;

function resultOf(link: string): SimulationResult {
  const scenario = toScenario(planOf(link).plan, TYPE_LOOKUP);
  if (scenario === undefined) throw new Error(link);
  return { scenario, seed: 1, simulation: simulate(scenario, 1) };
}

const ROOMY = 'subnet=a:/24&node=m5.large:2:10';

test('a plan is being checked until its own run is there', () => {
  const plan = planOf(ROOMY);
  const result = resultOf(ROOMY);
  const checking = { status: 'checking', scenario: 'upgrade' };
  expect(runTold(NO_SIMULATION, plan)).toEqual(checking);
  expect(runTold({ ...NO_SIMULATION, status: 'running' }, plan)).toEqual(checking);
  // The last plan's run says nothing of this one.
  expect(runTold({ ...NO_SIMULATION, status: 'running', result }, plan)).toEqual(checking);
  expect(runTold({ ...NO_SIMULATION, status: 'done', result }, plan)).toEqual(checking);
  expect(
    runTold({ ...NO_SIMULATION, status: 'done', result, isOfAnswer: true }, plan),
  ).toMatchObject({ status: 'done', verdict: { kind: 'fits', subnet: undefined } });
});

test('what nodes hold at the start of the run is told before the run is there, and when it is ended', () => {
  const plan = planOf(ROOMY);
  const { start } = resultOf(ROOMY).simulation;
  const started = { ...NO_SIMULATION, started: start };
  expect(runTold({ ...started, status: 'running' }, plan)).toMatchObject({
    ...{ status: 'checking', start },
  });
  expect(runTold({ ...started, status: 'cancelled' }, plan)).toMatchObject({
    ...{ status: 'not-run', start },
  });
});

test('a run that was not made is not a verdict', () => {
  const plan = planOf(ROOMY);
  const notRun = { status: 'not-run', scenario: 'upgrade' };
  expect(runTold({ ...NO_SIMULATION, waitsForRun: true }, plan)).toEqual(notRun);
  expect(runTold({ ...NO_SIMULATION, status: 'cancelled' }, plan)).toEqual(notRun);
  const failed = { ...notRun, hasFailed: true };
  expect(runTold({ ...NO_SIMULATION, status: 'failed' }, plan)).toEqual(failed);
});

test('the last plan that could be read is told with its run, or as one that was not run', () => {
  const stale = { ...planOf(ROOMY), status: 'stale' } as const;
  const done = { ...NO_SIMULATION, result: resultOf(ROOMY), isStale: true, isOfAnswer: true };
  expect(runTold(done, stale)).toMatchObject({ status: 'done', verdict: { kind: 'fits' } });
  expect(runTold(NO_SIMULATION, stale)).toMatchObject({ status: 'not-run' });
});

test('a scenario that can’t be read is told, whatever run there is', () => {
  const faulty = planOf(`${ROOMY}&event=upgrade;at=x`);
  const result = resultOf(ROOMY);
  expect(runTold({ ...NO_SIMULATION, result, isOfAnswer: true }, faulty)).toMatchObject({
    status: 'faulty',
  });
});

test('what is run has a name: its only event, the start alone, or the scenario', () => {
  const nameOf = (more: string) => runTold(NO_SIMULATION, planOf(ROOMY + more)).scenario;
  expect(nameOf('')).toBe('upgrade');
  expect(nameOf('&event=none')).toBe('start');
  expect(nameOf('&event=restart-pods;at=1')).toBe('restart-pods');
  expect(nameOf('&event=upgrade;at=1&event=restart-pods;at=9')).toBe('scenario');
});

test('a run that fits waits for those with other seeds; one that does not is told at once', () => {
  const tight =
    'subnet=a:10.0.0.0/24:12&subnet=b:10.0.1.0/24:12&subnet=c:10.0.2.0/24:30' +
    '&WARM_IP_TARGET=2&MINIMUM_IP_TARGET=24&node=m5.large:12:22&node=c5.2xlarge:6:40';
  const under = { ...NO_SIMULATION, status: 'running', isOfAnswer: true } as const;
  expect(runTold({ ...under, result: resultOf(ROOMY) }, planOf(ROOMY))).toMatchObject({
    status: 'checking',
    start: { podsWaitingForSubnets: 0 },
  });
  const told = { ...under, result: resultOf(tight) };
  expect(runTold(told, planOf(tight))).toMatchObject({
    status: 'done',
    verdict: { kind: 'does-not-fit', subnet: 'c' },
    start: { podsWaitingForSubnets: 0 },
  });
});

test('the verdict on all runs is told once they are there', () => {
  const result = resultOf(ROOMY);
  const verdict = { ...result.simulation.verdict, kind: 'may-not-fit', subnet: 'a' } as const;
  const band = {
    runs: 2,
    at: [],
    subnets: [],
    mostWaiting: { least: 0, most: 0 },
    verdict,
    findings: [],
  };
  const done = { ...NO_SIMULATION, status: 'done', isOfAnswer: true, result, band } as const;
  expect(runTold(done, planOf(ROOMY))).toMatchObject({ status: 'done', verdict });
});

test('whoever asks what is known of the run is given one object, until something else is known', () => {
  const plan = planOfLink(ROOMY);
  const answer = { status: 'current', ...judgePlan(plan, TYPE_LOOKUP) } as const;
  const state = { ...NO_SIMULATION, status: 'running' } as const;
  const told = toldOnce(state, answer);
  expect(told).toEqual(runTold(state, answer));
  expect(toldOnce(state, answer)).toBe(told);
  // Of the same plan after a step, and of the next plan before its run.
  expect(toldOnce({ ...state, done: 0.5 }, answer)).toBe(told);
  expect(toldOnce(state, { ...answer })).toBe(told);
  const done = { ...state, result: resultOf(ROOMY), isOfAnswer: true };
  expect(toldOnce({ ...done, status: 'done' }, answer)).toMatchObject({ status: 'done' });
  expect(toldOnce(state, answer)).toEqual(told);
});
