import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { placePods } from '@/engine/at-rest/placement/place-pods';
import { equalShare, nodesPerSubnet } from '@/engine/at-rest/placement/spread-nodes';
import { effectiveGroup } from '@/engine/cluster/effective-group';
import { group, limits, plan } from '../../../support/builders';
import { runs } from '../../../support/runs';

describe('R21: nodes of a zone', () => {
  test('differ by at most one, the first zones have more', () => {
    const zones = [0, 1, 2];
    expect(zones.map((zone) => equalShare(7, 3, zone))).toEqual([3, 2, 2]);
    expect(zones.map((zone) => equalShare(0, 3, zone))).toEqual([0, 0, 0]);
  });
});

describe('R22: nodes per subnet', () => {
  test('is what placing them one by one gives', () => {
    const oneByOne = (free: readonly number[], held: number, nodes: number) => {
      const left = [...free];
      const counts = free.map(() => 0);
      for (let node = 0; node < nodes; node += 1) {
        const most = left.indexOf(Math.max(...left));
        left[most] = (left[most] as number) - held;
        counts[most] = (counts[most] as number) + 1;
      }
      return counts;
    };
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: -300, max: 5000 }), { minLength: 1, maxLength: 5 }),
        fc.integer({ min: 0, max: 200 }),
        fc.integer({ min: 0, max: 60 }),
        (free, held, nodes) => {
          expect(nodesPerSubnet(free, held, nodes)).toEqual(oneByOne(free, held, nodes));
        },
      ),
      runs({ seed: 1 }),
    );
  });
});

describe('R23: pods', () => {
  /** Places every replica by itself on the node with the fewest pods that has a place. */
  function oneByOne(
    groups: readonly { nodes: number; pods: number; maxPods: number }[],
    replicas: number,
  ) {
    const nodes = groups.flatMap((each, index) =>
      Array.from({ length: each.nodes }, () => ({
        group: index,
        pods: Math.min(each.pods, each.maxPods - 2),
        places: each.maxPods - 2,
      })),
    );
    let unplaced = 0;
    for (let replica = 0; replica < replicas; replica += 1) {
      const open = nodes.filter((node) => node.pods < node.places);
      if (open.length === 0) unplaced += 1;
      else {
        const fewest = Math.min(...open.map((node) => node.pods));
        const node = open.find((each) => each.pods === fewest);
        if (node) node.pods += 1;
      }
    }
    return { pods: nodes.map((node) => node.pods), unplaced };
  }

  test('for the whole cluster land as if placed one after the other', () => {
    const kind = fc.record({
      nodes: fc.integer({ min: 0, max: 5 }),
      pods: fc.integer({ min: 0, max: 14 }),
      maxPods: fc.integer({ min: 2, max: 16 }),
    });
    fc.assert(
      fc.property(
        fc.array(kind, { minLength: 1, maxLength: 4 }),
        fc.integer({ min: 0, max: 120 }),
        (kinds, replicas) => {
          const groups = kinds.map(({ nodes, pods, maxPods }, index) =>
            group(`g${index}`, limits(3, 10), nodes, pods, { maxPods: { kind: 'fixed', maxPods } }),
          );
          const effective = groups.map((each) => effectiveGroup(plan(), each));
          const placed = placePods(effective, replicas);
          const pods = placed.groups.flatMap(({ placedPerNode, nodesWithOneMore }, index) =>
            Array.from(
              { length: kinds[index]?.nodes ?? 0 },
              (_, node) => placedPerNode + (node < nodesWithOneMore ? 1 : 0),
            ),
          );
          expect({ pods, unplaced: placed.unplaced }).toEqual(oneByOne(kinds, replicas));
        },
      ),
      runs({ seed: 2 }),
    );
  });
});
