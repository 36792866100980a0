import { describe, expect, test } from 'vitest';
import { answer, graded } from '@/engine';
import {
  loseZone,
  podsWithoutPlace,
  type Scenario,
  simulate,
  verdictOver,
} from '@/engine/over-time';
import { toScenario } from '@/plan';
import { LOOKUP, planOfLink } from '../../../../support/plan-texts';

function scenarioOf(link: string): Scenario {
  const scenario = toScenario(planOfLink(link), LOOKUP);
  if (scenario === undefined) throw new Error('no scenario');
  return scenario;
}

const FULL = 'subnet=a:10.0.0.0/25&subnet=b:10.0.0.128/25&node=m5.large:8:10&pods=20';
const SCALED = `${FULL}&event=scale-pods;at=1;to=160;over=5`;
const WINDOWS =
  'subnet=a:10.0.0.0/24&subnet=b:10.0.1.0/24&node=m5.large:8:7;kind=windows;name=win&node=t3.medium:4:10&event=none';

describe('T14: pods that the end of a run leaves without a place', () => {
  test('are counted beside a verdict that fits: those beyond the places of all nodes', () => {
    const { verdict, timeline } = simulate(scenarioOf(SCALED), 1);
    const waiting = timeline.podsWaiting['no-place'].at(-1);
    expect(verdict).toMatchObject({ kind: 'fits', waits: { pods: 0 }, podsPending: 24 });
    expect(verdict.podsPending).toBe(waiting);
  });

  test('T16: are no pods of a lost zone that wait for the Windows nodes that come, and not on those whose ENIs are full', () => {
    const loss = loseZone(scenarioOf(WINDOWS), 'a', 1);
    expect(loss).toMatchObject({ kind: 'fits', atRest: { podsPending: 0 } });
    expect(loss.run.podsPending).toBe(0);
  });

  test.each([
    ['node=m5.large:12:14;kind=windows', 60],
    ['node=m5.large:6:20;kind=windows&node=m5.large:2:10', 66],
  ])(
    'T16: are as many without a zone as at rest, where Windows nodes have no address for them: %s',
    (nodes, pods) => {
      const scenario = scenarioOf(`subnet=a:10.0.0.0/24&subnet=b:10.0.1.0/24&${nodes}&event=none`);
      expect(answer(scenario.plan).verdict.podsPending).toBe(pods);
      for (const zone of ['a', 'b']) {
        const { atRest, run } = loseZone(scenario, zone, 1);
        expect(podsWithoutPlace(atRest, run)).toBe(pods);
      }
    },
  );

  test('are those of the plan at rest, where nothing happens', () => {
    const link = `${FULL}0&event=none`;
    const { plan } = scenarioOf(link);
    const { podsPending } = answer(plan).verdict;
    expect(podsPending).toBeGreaterThan(0);
    expect(simulate(scenarioOf(link), 1).verdict.podsPending).toBe(podsPending);
  });

  test('are none while a node that they can come to starts, or before they have waited a minute', () => {
    const lost = scenarioOf('subnet=a:/24&subnet=b:/24&node=m5.large:4:29&event=lose-zone:a;at=1');
    const endingAt = (durationSeconds: number, nodeBoot = lost.parameters.nodeBoot) => {
      const parameters = { ...lost.parameters, nodeBoot };
      return simulate({ ...lost, parameters, durationSeconds }, 1);
    };
    const slow = endingAt(400, 600);
    expect(slow.timeline.podsWaiting['no-place'].at(-1)).toBeGreaterThan(0);
    expect(slow.verdict.podsPending).toBe(0);
    const scaled = simulate({ ...scenarioOf(SCALED), durationSeconds: 370 }, 1);
    expect(scaled.timeline.podsWaiting['no-place'].at(-1)).toBeGreaterThan(0);
    expect(scaled.verdict.podsPending).toBe(0);
  });

  test('are the most of several runs', () => {
    expect(verdictOver(scenarioOf(SCALED), { seed: 1, runs: 2 }).podsPending).toBe(24);
  });

  test('make a plan with a scenario graver than one that fits', () => {
    const { plan } = scenarioOf(SCALED);
    const { verdict: atRest } = answer(plan);
    const { verdict: run } = simulate(scenarioOf(SCALED), 1);
    expect(graded(atRest, run).grade).toBe('pods-pending');
    expect(graded(atRest).grade).toBe('fits');
  });
});
