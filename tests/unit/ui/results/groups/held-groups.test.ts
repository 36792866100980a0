// What the node group table says of nodes that hold less than they want.
import { describe, expect, test } from 'vitest';
import { answer, type ClusterPlan, groupLack } from '@/engine';
import { MESSAGES } from '@/i18n/all-messages';
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
      lines: held.lacking.map((each) => words.lacking(each, nodes)),
      sum: words.groupSum(nodes, held, answer(of).groups[index]?.held),
    };
  });
}

describe('the example of three /24', () => {
  const of = smallProduction();

  test('marks the c5.2xlarge of which four have no spare ENI, and opens to what they hold', () => {
    const [m5, c5] = saidOf(of, en.proof.nodeGroups);
    expect(m5).toMatchObject({ mark: undefined, lines: [] });
    expect(c5?.mark).toBe('4 of 6 without the spare ENI');
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
      '6대 중 2대 각각 IP 60개 중 45개 점유, 유휴 2개. 서브넷 c의 여유가 여분 ENI 하나에 모자랍니다.',
    );
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
  expect(c5?.mark).toBe('1 of 6 with pods that wait');
  expect(c5?.lines).toContainEqual(
    '1 of 6 holds 30 of 60 addresses, 0 idle: subnet a has too few for a further ENI; 12 pods wait.',
  );
});
