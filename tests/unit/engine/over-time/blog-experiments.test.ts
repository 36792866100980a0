// The experiments that people repeat: three t3.medium (3 ENIs × 6), 17 max pods, two hostNetwork
// pods a node, CoreDNS and three shells as base pods, nginx scaled up and down.
import { describe, expect, test } from 'vitest';
import {
  DEFAULT_PARAMETERS,
  type Scenario,
  type ScenarioEvent,
  simulate,
  snapshotAt,
} from '@/engine/over-time';
import { group, plan, subnet, T3_MEDIUM } from '../../../support/builders';

const SEEDS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20];
const BASE_PODS = 5;

function scenario(events: readonly ScenarioEvent[], clusterPods = BASE_PODS): Scenario {
  return {
    plan: plan({
      subnets: [subnet('a', 24)],
      groups: [group('t3.medium', T3_MEDIUM, 3, 0, { zones: ['a'] })],
      clusterPods,
    }),
    events,
    durationSeconds: 1_800,
    parameters: DEFAULT_PARAMETERS,
    addressChoice: 'lowest-first',
    othersLie: 'packed',
  };
}

const scaleTo = (to: number, at: number): ScenarioEvent => ({
  kind: 'scale-pods',
  at,
  group: undefined,
  to,
  overSeconds: 0,
});

/** ENIs of each node, and addresses that it holds. */
function nodesAt(of: Scenario, seconds: number, seed = 1) {
  return snapshotAt(of, seed, seconds).nodes.map(({ enis }) => ({
    enis: enis.length,
    held: enis.reduce((sum, eni) => sum + 1 + eni.slots.length, 0),
  }));
}

describe('three t3.medium with 5 base pods', () => {
  test('nginx scaled to 40: 45 pods run, 3 ENIs and 18 addresses a node', () => {
    const of = scenario([scaleTo(BASE_PODS + 40, 60)]);
    const { timeline } = simulate(of, 1);
    expect(timeline.podsRunning.at(-1)).toBe(45);
    expect(nodesAt(of, 900)).toEqual(Array(3).fill({ enis: 3, held: 18 }));
  });

  test('nginx scaled to 45: 5 of 50 pods stay pending, for want of a place', () => {
    const { timeline, findings } = simulate(scenario([scaleTo(BASE_PODS + 45, 60)]), 1);
    expect(timeline.podsRunning.at(-1)).toBe(45);
    expect(timeline.podsWaiting['no-place'].at(-1)).toBe(5);
    expect(findings).toContainEqual(
      expect.objectContaining({ code: 'PODS_WAIT', reason: 'no-place', atEnd: 5 }),
    );
  });

  test('scaled back: ENIs without pods go after the cooldown, down to two a node or, by chance, three', () => {
    const of = scenario([scaleTo(BASE_PODS + 40, 60), scaleTo(BASE_PODS, 600)]);
    const early = nodesAt(of, 640).map(({ enis }) => enis);
    expect(early).toEqual([3, 3, 3]);
    const ends = SEEDS.flatMap((seed) => nodesAt(of, 1_500, seed).map(({ enis }) => enis));
    expect(ends.every((enis) => enis === 2 || enis === 3 || enis === 1)).toBe(true);
    const kept = ends.filter((enis) => enis === 3).length;
    // Pods that stay lie on any of the three ENIs: some nodes keep all three, most do not.
    expect(kept).toBeGreaterThan(0);
    expect(kept).toBeLessThan(ends.length / 2);
  });

  test('all pods restarted on full nodes: the new ones wait 30 to 40 s for addresses that cool', () => {
    const of = scenario([{ kind: 'restart-pods', at: 300 }], 45);
    for (const seed of SEEDS.slice(0, 5)) {
      const { timeline } = simulate(
        { ...of, parameters: { ...DEFAULT_PARAMETERS, podTermination: 0 } },
        seed,
      );
      expect(timeline.peaks.waiting.pods).toBe(45);
      expect(timeline.peaks.longestWaitSeconds).toBeGreaterThanOrEqual(30);
      expect(Math.floor(timeline.peaks.longestWaitSeconds)).toBeLessThanOrEqual(40);
      expect(timeline.podsRunning.at(-1)).toBe(45);
    }
  });
});
