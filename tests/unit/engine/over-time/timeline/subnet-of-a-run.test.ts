import { describe, expect, test } from 'vitest';
import { plainScenario, type ScenarioEvent, simulate } from '@/engine/over-time';
import { toScenario } from '@/plan';
import { group, limits, M5_LARGE, networking, plan, subnet } from '../../../../support/builders';
import { LOOKUP, linkText, planOf } from '../../../../support/plan-texts';

/** A run of a link with its own scenario. */
function verdictOf(link: string) {
  const scenario = toScenario(planOf(linkText(link)), LOOKUP);
  if (scenario === undefined) throw new Error(`${link} has no scenario`);
  return simulate(scenario, 1).verdict;
}

describe('T14: the subnet of a run that does not fit is one for which somebody waits', () => {
  const live = (a: number, b: number) =>
    `?live=true&subnet=a:10.0.0.0/23;available=${a}&subnet=b:10.0.2.0/23;available=${b}&node=m5.xlarge:16:20`;

  test('pods for b, though a refused warm addresses before', () => {
    expect(verdictOf(live(30, 400))).toMatchObject({ kind: 'warm-short', subnet: 'a', pods: 0 });
    expect(verdictOf(live(400, 60))).toMatchObject({ kind: 'does-not-fit', subnet: 'b', pods: 6 });
    const both = verdictOf(live(30, 60));
    expect(both).toMatchObject({
      kind: 'does-not-fit',
      subnet: 'b',
      refusing: ['a', 'b'],
      pods: 6,
    });
    expect(both.waits.pods).toBe(6);
    // Its own times: a ran short at 2 min.
    expect(both.from).toBeGreaterThan(1_100);
  });

  const scaleLate: ScenarioEvent = {
    ...{ kind: 'scale-nodes', at: 60, group: 'late', to: 40, overSeconds: 0 },
  };

  test('launches that find no address in b', () => {
    const of = plan({
      subnets: [subnet('a', 27), subnet('b', 27)],
      groups: [
        group('it', M5_LARGE, 2, 5, { zones: ['a'] }),
        group('late', limits(2, 4), 1, 1, { zones: ['b'] }),
      ],
    });
    const { verdict } = simulate(plainScenario(of, { events: [scaleLate] }), 1);
    expect(verdict).toMatchObject({ kind: 'does-not-fit', subnet: 'b', refusing: ['a', 'b'] });
  });

  test('and not a, for which pods waited 40 s', () => {
    const of = plan({
      subnets: [subnet('a', 27), subnet('b', 27)],
      groups: [
        group('it', M5_LARGE, 2, 9, { zones: ['a'] }),
        group('late', limits(2, 4), 1, 1, { zones: ['b'] }),
      ],
    });
    const scalePods = (at: number, to: number): ScenarioEvent => ({
      ...{ kind: 'scale-pods', at, group: 'it', to, overSeconds: 0 },
    });
    const events = [scalePods(60, 30), scalePods(100, 18), { ...scaleLate, at: 300 }];
    const { verdict, timeline } = simulate(plainScenario(of, { events }), 1);
    expect(timeline.subnets[0]?.short.some(({ pods }) => pods)).toBe(true);
    expect(verdict).toMatchObject({ kind: 'does-not-fit', subnet: 'b', pods: 0 });
  });

  test('R25: a node that never gets its first ENI', () => {
    const of = plan({
      networking: networking({ customNetworking: true }),
      subnets: [
        subnet('a', 24),
        subnet('b', 24),
        subnet('a', 27, 0, { label: 'pa', use: 'pods' }),
        subnet('b', 27, 0, { label: 'pb', use: 'pods' }),
      ],
      groups: [
        group('it', M5_LARGE, 2, 5, { zones: ['a'] }),
        group('late', M5_LARGE, 1, 3, { zones: ['b'] }),
      ],
    });
    const { verdict } = simulate(plainScenario(of, { events: [{ ...scaleLate, to: 3 }] }), 1);
    expect(verdict).toMatchObject({ kind: 'does-not-fit', subnet: 'pb' });
  });
});
