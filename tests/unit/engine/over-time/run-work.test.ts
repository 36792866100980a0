import { describe, expect, test } from 'vitest';
import { runWork, startsUnasked } from '@/engine/over-time';
import { TYPE_LOOKUP } from '@/limits';
import { PRESET_IDS, presetText, toScenario } from '@/plan';
import { planOf, planOfLink } from '../../../support/plan-texts';

function workOf(link: string) {
  const plan = planOfLink(link);
  const scenario = toScenario(plan, TYPE_LOOKUP);
  if (scenario === undefined || plan.scenario.status !== 'read') throw new Error(link);
  return runWork(scenario, plan.scenario.runs);
}

const NET = '?subnet=a:10.0.0.0/16&subnet=b:10.1.0.0/16&subnet=c:10.2.0.0/16';

describe('What runs of a scenario come to is known before they start', () => {
  test('every example of the page is run unasked', () => {
    for (const id of PRESET_IDS) {
      const plan = planOf(presetText(id));
      const scenario = toScenario(plan, TYPE_LOOKUP);
      if (scenario === undefined || plan.scenario.status !== 'read') throw new Error(id);
      expect([id, startsUnasked(runWork(scenario, plan.scenario.runs))]).toEqual([id, true]);
    }
  });

  test('a short link with 20 long churns on 1,000 nodes is asked for', () => {
    const churn = '&event=churn;at=1;pods-per-minute=10000;for=1440'.repeat(20);
    const work = workOf(`${NET}&node=m5.large:1000:20${churn}&duration=1440&runs=100`);
    expect(work).toMatchObject({ nodes: 1_000, pods: 20_000, runs: 100 });
    expect(work.seconds).toBeGreaterThan(100_000);
    expect(startsUnasked(work)).toBe(false);
  });

  test('so are 5,000 nodes with 700 pods each that are restarted', () => {
    const link = `${NET}&node=m5.24xlarge:5000:700;max-pods=737&event=restart-pods&runs=0`;
    expect(workOf(link).pods).toBe(3_500_000);
    expect(startsUnasked(workOf(link))).toBe(false);
  });

  test('and with 250 pods each that only start: for their memory alone', () => {
    const work = workOf(`${NET}&node=m5.24xlarge:5000:250;max-pods=737&event=none&runs=0`);
    expect(work.megabytes).toBeGreaterThan(200);
    expect(work.seconds).toBeLessThan(20);
    expect(startsUnasked(work)).toBe(false);
  });

  test('the runs of the band count', () => {
    const link = `${NET}&node=m5.large:2000:20&event=restart-pods`;
    const one = workOf(`${link}&runs=0`);
    const all = workOf(`${link}&runs=100`);
    expect(one.runs).toBe(1);
    expect(all.runs).toBe(100);
    expect(all.seconds).toBeGreaterThan(50 * (one.seconds - 1));
    expect(startsUnasked(one)).toBe(true);
    expect(startsUnasked(all)).toBe(false);
  });

  test('R36: scaled pods of Fargate count as nodes', () => {
    const of = (kind: string) =>
      workOf(`${NET}&node=:5;kind=fargate;name=fp&event=${kind}:fp;to=900&runs=0`);
    expect(of('scale-pods')).toEqual(of('scale-nodes'));
    expect(of('scale-pods').nodes).toBe(905);
  });

  test('pods of a group are scaled to so many in all, not on each of its nodes', () => {
    const of = (event: string) =>
      workOf(`${NET}&node=m5.large:1000:0;name=g&event=${event}&runs=0`);
    expect(of('scale-pods:g;to=20000').pods).toBe(20_000);
    expect(of('scale-pods:g;to=20000')).toEqual(of('scale-pods;to=20000'));
  });

  test('what events add counts from their start', () => {
    const link = `${NET}&node=m5.large:2:5&event=scale-nodes;at=1;to=90000`;
    expect(workOf(link).nodes).toBe(90_002);
    expect(startsUnasked(workOf(link))).toBe(false);
  });
});
