import { describe, expect, test } from 'vitest';
import type { CniSettings } from '@/engine';
import { poolPolicy } from '@/engine/nodes/pool-rules';
import { plainScenario, type ScenarioEvent, simulate, snapshotAt } from '@/engine/over-time';
import { IpamdNode } from '@/engine/over-time/node/ipamd-node';
import { plainNetwork } from '@/engine/over-time/node/node-network';
import { seededRandom } from '@/engine/over-time/random';
import { SubnetSpace } from '@/engine/over-time/subnet/subnet-space';
import { group, M5_LARGE, plan, settings, subnet } from '../../../../support/builders';

const SINGLES = settings({});
const PREFIXES = settings({ prefixDelegation: true, warmPrefixTarget: 1 });

const policyOf = (of: CniSettings) => poolPolicy({ limits: M5_LARGE, settings: of, maxPods: 110 });

/** An m5.large with so many pods, at rest after ten minutes. */
function nodeWith(pods: number, of: CniSettings) {
  const random = seededRandom(1);
  const space = new SubnetSpace(22, { choice: 'lowest-first', random });
  const node = new IpamdNode(policyOf(of), plainNetwork(space), {
    random,
    calls: { create: 0, delete: 0, assign: 0, unassign: 0 },
    running: { pods: 0 },
    subnetDiscovery: true,
    eniAttachMs: 0,
  });
  node.launch(0, { isAsking: true });
  node.start(0);
  node.expect(pods);
  return { node, space, now: leave(node, 0) };
}

/** Left alone for ten minutes. */
function leave(node: IpamdNode, from: number): number {
  const until = from + 600_000;
  for (let now = from; now < until; now += 5_000) {
    node.assign(now);
    node.check(now);
  }
  return until;
}

function stateOf({ pool, held, attached, waiting }: IpamdNode) {
  const { singleSlots, prefixes, pods: assigned, size } = pool;
  return { singleSlots, prefixes, assigned, pool: size, held, attached, waiting };
}

describe('T17: prefixes switched on where pods run', () => {
  test('free single addresses go at once, pods keep theirs, and prefixes come beside them', () => {
    const { node, now } = nodeWith(5, SINGLES);
    expect(stateOf(node)).toMatchObject({ singleSlots: 18, prefixes: 0, held: 20 });
    node.restart(policyOf(PREFIXES), now);
    expect(stateOf(node)).toMatchObject({ singleSlots: 5, prefixes: 1, assigned: 5, held: 23 });
    leave(node, now);
    expect(stateOf(node)).toMatchObject({
      singleSlots: 5,
      prefixes: 1,
      assigned: 5,
      attached: 1,
      held: 22,
    });
  });

  test('new pods have addresses of prefixes alone', () => {
    const { node, now } = nodeWith(5, SINGLES);
    node.restart(policyOf(PREFIXES), now);
    node.expect(3);
    leave(node, now);
    expect(stateOf(node)).toMatchObject({ singleSlots: 5, prefixes: 2, assigned: 8, pool: 32 });
  });

  test('a node whose slots pods have all gets no prefix, and new pods wait', () => {
    const { node, now } = nodeWith(27, SINGLES);
    node.restart(policyOf(PREFIXES), now);
    node.expect(1);
    leave(node, now);
    expect(stateOf(node)).toMatchObject({ singleSlots: 27, prefixes: 0, assigned: 27, waiting: 1 });
  });

  test('all is given back where the node ends', () => {
    const { node, space, now } = nodeWith(5, SINGLES);
    node.restart(policyOf(PREFIXES), now);
    node.terminate();
    expect(space).toMatchObject({ free: 1_024 - 5, assigned: 0, cooling: 0, enis: 0 });
  });
});

describe('T17: prefixes switched off where pods run', () => {
  test('a prefix with a pod stays whole, free ones go, and single addresses come beside it', () => {
    const { node, now } = nodeWith(5, PREFIXES);
    expect(stateOf(node)).toMatchObject({ prefixes: 2, held: 33 });
    node.restart(policyOf(SINGLES), now);
    expect(stateOf(node)).toMatchObject({ prefixes: 1, singleSlots: 8, assigned: 5 });
    leave(node, now);
    // A whole ENI of nine warm addresses is wanted, and the first has room for eight.
    expect(stateOf(node)).toMatchObject({
      prefixes: 1,
      singleSlots: 17,
      assigned: 5,
      held: 2 + 16 + 17,
    });
  });

  test('and on again, what was kept is of the pool again', () => {
    const { node, now } = nodeWith(5, PREFIXES);
    node.restart(policyOf(SINGLES), now);
    node.restart(policyOf(PREFIXES), now + 1_000);
    leave(node, now);
    expect(stateOf(node)).toMatchObject({ singleSlots: 0, assigned: 5, held: 33 });
  });
});

describe('T17: ipamd starts anew in the same mode', () => {
  test('with no cooldown: what cooled can be had at once', () => {
    const { node, now } = nodeWith(5, SINGLES);
    node.endPods(3, now);
    expect(node.pool.cooling).toBe(3);
    node.restart(policyOf(SINGLES), now + 1_000);
    expect(node.pool.cooling).toBe(0);
  });

  test('with no age of an ENI: one that is not wanted any more goes a minute later', () => {
    const { node, now } = nodeWith(5, SINGLES);
    node.restart(policyOf(settings({ warmEniTarget: 0 })), now);
    node.check(now + 55_000);
    expect(node.attached).toBe(2);
    node.check(now + 60_000);
    expect(node.attached).toBe(1);
  });
});

describe('T17: new settings in a cluster', () => {
  const of = plan({
    subnets: [subnet('a', 22)],
    groups: [group('it', M5_LARGE, 3, 5, { zones: ['a'] })],
    settings: SINGLES,
  });
  const events: readonly ScenarioEvent[] = [
    { kind: 'change-settings', at: 60, settings: PREFIXES, overSeconds: 60 },
  ];

  test('nodes keep single addresses for the pods that run, which the run says', () => {
    const scenario = plainScenario(of, { events });
    expect(simulate(scenario, 1).findings).toContainEqual({
      code: 'MODE_LEFTOVERS',
      of: 'addresses',
      slots: 15,
      nodes: 3,
      full: 0,
    });
    const [node] = snapshotAt(scenario, 1, 1_200).nodes;
    const sizes = node?.enis.flatMap(({ slots }) => slots.map(({ addresses }) => addresses));
    expect(sizes?.toSorted((a, b) => a - b)).toEqual([1, 1, 1, 1, 1, 16]);
  });

  test('only a node whose every slot a pod has kept has no room for a prefix', () => {
    const full = (pods: number, length = 22) => {
      const groups = [group('it', M5_LARGE, 3, pods, { zones: ['a'] })];
      const small = { ...of, subnets: [subnet('a', length)], groups };
      const { findings } = simulate(plainScenario(small, { events }), 1);
      return findings.find(({ code }) => code === 'MODE_LEFTOVERS');
    };
    expect(full(27)).toMatchObject({ nodes: 3, full: 3 });
    expect(full(26)).toMatchObject({ nodes: 3, full: 0 });
    // No /28 of the subnet is whole: that is no matter of the slots.
    expect(full(5, 26)).toMatchObject({ nodes: 3, full: 0 });
  });

  test('what ended pods had stays where no prefix is to be given back', () => {
    const again: readonly ScenarioEvent[] = [...events, { kind: 'restart-pods', at: 600 }];
    const { findings, timeline } = simulate(plainScenario(of, { events: again }), 1);
    expect(timeline.podsRunning.at(-1)).toBe(15);
    expect(findings).toContainEqual(
      expect.objectContaining({ code: 'MODE_LEFTOVERS', slots: 15, nodes: 3 }),
    );
  });

  test('and goes when ipamd starts anew once more', () => {
    const none: ScenarioEvent = { kind: 'scale-pods', at: 600, group: 'it', to: 0, overSeconds: 0 };
    const kept = simulate(plainScenario(of, { events: [...events, none] }), 1).findings;
    expect(kept.map(({ code }) => code)).toContain('MODE_LEFTOVERS');
    const again: ScenarioEvent = {
      kind: 'change-settings',
      at: 1_200,
      settings: PREFIXES,
      overSeconds: 0,
    };
    const gone = simulate(plainScenario(of, { events: [...events, none, again] }), 1).findings;
    expect(gone.map(({ code }) => code)).not.toContain('MODE_LEFTOVERS');
  });

  test('nodes that come later have none', () => {
    const more: readonly ScenarioEvent[] = [
      ...events,
      { kind: 'scale-nodes', at: 600, group: 'it', to: 5, overSeconds: 0 },
    ];
    expect(simulate(plainScenario(of, { events: more }), 1).findings).toContainEqual(
      expect.objectContaining({ code: 'MODE_LEFTOVERS', nodes: 3 }),
    );
  });
});
