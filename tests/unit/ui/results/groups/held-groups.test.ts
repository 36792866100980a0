// What the node group table says of nodes that hold less than they want.
import { describe, expect, test } from 'vitest';
import {
  answer,
  type ClusterPlan,
  groupLack,
  type HeldInGroup,
  type HoldingNodes,
  type WhatIsHeld,
  wantedByGroup,
} from '@/engine';
import { MESSAGES } from '@/i18n/all-messages';
import { groupCells } from '@/ui/results/groups/group-cells';
import { groupPlaces } from '@/ui/results/groups/group-order';
import { C5_2XLARGE, group, M5_LARGE, smallProduction } from '../../../../support/builders';
import { heldOf } from '../../../../support/held';

const { en, ko } = MESSAGES;

function saidOf(of: ClusterPlan, words: (typeof en)['proof']['nodeGroups']) {
  return heldOf(of).groups.map((held, index) => {
    const nodes = of.groups[index]?.nodes ?? 0;
    const lack = groupLack(held, nodes);
    return {
      mark: lack && words.lacks[lack.kind](lack.nodes, lack.of),
      lines: held.lacking.map((each) => words.lacking(each, nodes, held.isChance)),
      sum: words.groupSum(nodes, held, answer(of).groups[index]?.held),
    };
  });
}

/** In the plan's order, without what is asked. */
function cellsOf(of: ClusterPlan, held?: WhatIsHeld) {
  return answer(of).groups.map((usage, index) => {
    const { pods, maxPods, ...cells } = groupCells(
      usage,
      held?.groups[index] ?? wantedByGroup(usage),
      en.proof.nodeGroups,
    );
    return cells;
  });
}

describe('the example of three /24', () => {
  const of = smallProduction();

  test('marks the c5.2xlarge of which four have no spare ENI, and opens to what they hold', () => {
    const [m5, c5] = saidOf(of, en.proof.nodeGroups);
    expect(m5).toMatchObject({ mark: undefined, lines: [] });
    expect(c5?.mark).toBe('4 of 6: no spare ENI');
    expect(c5?.lines).toEqual([
      '2 of 6 hold 45 of 60 addresses each, 2 idle: subnet c has too few for the spare ENI.',
      '1 of 6 holds 45 of 60 addresses, 2 idle: subnet a has too few for the spare ENI.',
      '1 of 6 holds 45 of 60 addresses, 2 idle: subnet b has too few for the spare ENI.',
    ]);
    expect(c5?.sum).toBe(
      'All 6 nodes: 20 ENIs, 240 addresses in use, 40 idle; 300 of 360 wanted held.',
    );
    expect(m5?.sum).toBe('All 12 nodes: 36 ENIs, 264 addresses in use, 60 idle; 360 held.');
  });

  test('says the same in Korean', () => {
    const [, c5] = saidOf(of, ko.proof.nodeGroups);
    expect(c5?.mark).toBe('6대 중 4대 여분 ENI 없음');
    expect(c5?.lines[0]).toBe(
      '6대 중 2대 각각 IP 60개 중 45개 점유, 유휴 2개. 서브넷 c에 여분 ENI 하나가 들어갈 여유가 없습니다.',
    );
  });

  test('says in a row what nodes hold, a range where they differ: 45 to 60, which sums to 300', () => {
    expect(cellsOf(of, heldOf(of))).toEqual([
      { enis: '3', active: '22', warm: '5', heldPerNode: '30' },
      { enis: '3–4', active: '40', warm: '2–16', heldPerNode: '45–60' },
    ]);
  });

  test('says in a row what nodes want where only that is known', () => {
    expect(cellsOf(of)[1]).toEqual({
      ...{ enis: '3 + 1 idle', active: '40', warm: '16', heldPerNode: '60' },
    });
  });

  test('is sorted by the most that a row says, then by the least', () => {
    const groups = [group('c5.2xlarge', C5_2XLARGE, 3, 40), group('other', C5_2XLARGE, 3, 40)];
    const two = smallProduction({ groups });
    const { groups: usages } = answer(two);
    const [one] = heldOf(of).groups.slice(1) as [HeldInGroup];
    const nodes = (most: number, least: number): HeldInGroup => ({
      ...one,
      alike: [most, least].map((held) => ({ ...(one.alike[0] as HoldingNodes), held })),
    });
    const order = { column: 'heldPerNode', direction: 'descending' } as const;
    expect(groupPlaces(usages, order, [nodes(45, 30), nodes(60, 30)])).toEqual([1, 0]);
    expect(groupPlaces(usages, order, [nodes(60, 30), nodes(60, 45)])).toEqual([1, 0]);
    expect(groupPlaces(usages, order, [nodes(60, 45), nodes(60, 30)])).toEqual([0, 1]);
  });

  test('is sorted by what is held: 360 before 300, though both want as much', () => {
    const { groups } = answer(of);
    const order = { column: 'held', direction: 'ascending' } as const;
    expect(groupPlaces(groups, order)).toEqual([0, 1]);
    expect(groupPlaces(groups, order, heldOf(of).groups)).toEqual([1, 0]);
  });
});

test('pods that wait on a node are told before its idle addresses', () => {
  const groups = [group('m5.large', M5_LARGE, 13, 22), group('c5.2xlarge', C5_2XLARGE, 6, 40)];
  const [, c5] = saidOf(smallProduction({ groups }), en.proof.nodeGroups);
  expect(c5?.mark).toBe('1 of 6: pods wait');
  expect(c5?.lines).toContainEqual(
    '1 of 6 holds 30 of 60 addresses, 0 idle: subnet a has too few for a further ENI; 12 pods wait.',
  );
});
