// What the drawer says that a plan does: sentences of the engine's numbers.
import { describe, expect, test } from 'vitest';
import { answer, type ClusterPlan } from '@/engine';
import { withoutMarks } from '@/i18n';
import { MESSAGES } from '@/i18n/all-messages';
import { doesTold } from '@/ui/results/drawer/does/does-told';
import { heldSum, idleSum } from '@/ui/results/drawer/why/plan-sums';
import {
  C5_2XLARGE,
  group,
  M5_LARGE,
  plan,
  settings,
  smallProduction,
  subnet,
} from '../../../support/builders';
import { heldOf } from '../../../support/held';

const { en, ko } = MESSAGES;

function does(of: ClusterPlan, messages = en) {
  const told = doesTold(answer(of), { status: 'known', held: heldOf(of) }, messages);
  return { ...told, lines: told.lines.map((line) => withoutMarks(line)) };
}

describe('the example of three /24', () => {
  test('may fit, and says who holds less, who asks again, and which pod waits', () => {
    expect(does(smallProduction())).toEqual({
      summary: 'chance decides',
      lines: [
        'May fit: all 504 pods run if the nodes start together.',
        'May not: on one m5.large that comes when every other node holds what it wants, 13 pods wait.',
        'Now: 2 c5.2xlarge keep 2 idle addresses, not 16; each holds 45, not 60.',
        '210 of 240 are held, 11 free; 15 would be taken at once.',
        'Each asks EC2 again every 2 minutes. T5',
        'The third pod that comes to one of them waits until one ends.',
      ],
    });
  });

  test('says it in Korean', () => {
    expect(does(smallProduction(), ko).lines).toEqual([
      '수용될 수 있음: 노드가 함께 시작하면 파드 504개가 모두 실행됩니다.',
      '수용되지 않을 수 있음: 나머지가 필요한 IP를 모두 점유한 뒤 오는 m5.large 한 대에서는 파드 13개가 대기합니다.',
      '현재: c5.2xlarge 2대의 유휴 IP는 16개가 아닌 2개, 노드당 점유 IP는 60개가 아닌 45개입니다.',
      '필요 IP 240개 중 210개 점유, 여유 11개. 한 번에 15개를 받아야 합니다.',
      '각 노드는 EC2에 다시 요청합니다. 2분 간격. T5',
      '이런 노드에 오는 3번째 파드는 다른 파드가 끝날 때까지 대기합니다.',
    ]);
  });
});

test('pods that find no place are told, and not that all run', () => {
  const groups = [group('t3.small', { ...M5_LARGE, maxEnis: 1 }, 3, 12)];
  const { summary, lines } = does(smallProduction({ groups }));
  expect(summary).toMatch(/^\d+ pods find no place$/);
  expect(lines.at(-1)).toBe(`${summary}, whatever is free.`);
  expect(does(smallProduction({ groups }), ko).lines.at(-1)).toMatch(
    /^여유 IP와 관계없이 파드 \d+개는 자리가 없습니다\.$/,
  );
});

test('pods that wait are told with what ends their wait', () => {
  const groups = [group('m5.large', M5_LARGE, 13, 22), group('c5.2xlarge', C5_2XLARGE, 6, 40)];
  const { summary, lines } = does(smallProduction({ groups }));
  expect(summary).toBe('12 pods wait');
  expect(lines).toContain('12 pods wait until a pod ends, or EC2 has an address again.');
});

test('where single addresses may spoil /28, it says when it fits and when not', () => {
  const may = smallProduction({
    subnets: ['a', 'b', 'c'].map((zone) => subnet(zone, 23, 30)),
    settings: settings({ prefixDelegation: true, warmIpTarget: 5 }),
  });
  expect(does(may).lines[0]).toMatch(/^May fit, may not: 0 to 29 whole \/28 for 14 wanted\./);
});

test('of a plan that fits every node holds what it wants', () => {
  const fits = smallProduction({ settings: settings({ warmIpTarget: 2, minimumIpTarget: 24 }) });
  expect(does(fits)).toEqual({
    summary: 'all pods run',
    lines: [
      'Now: every node holds what its settings want; 504 pods have an address. No node asks EC2 for more.',
    ],
  });
});

test('before it is known what is held, nothing is told of it', () => {
  const usage = answer(smallProduction());
  const checking = doesTold(usage, { status: 'checking', held: undefined }, en);
  expect(checking.lines).toEqual(['the start of the nodes is being run…']);
});

describe('the sum of what is held', () => {
  const of = smallProduction();
  const usage = answer(of);

  test('ends at what is held and idle once nodes have started: what is missing is a row of it', () => {
    const held = heldSum(usage, en, heldOf(of));
    expect(held.rows.at(-1)).toEqual({ label: 'Wanted, not there', amount: -60, rules: [] });
    expect(held.total).toMatchObject({ label: 'Held', amount: 660 });
    const idle = idleSum(usage, en, heldOf(of));
    expect(idle.rows.at(-1)?.amount).toBe(-56);
    expect(idle.total).toMatchObject({ label: 'Idle', amount: 100 });
  });

  test('ends at what is wanted before that is known', () => {
    expect(heldSum(usage, en).total).toMatchObject({ label: 'Wanted', amount: 720 });
  });
});

test('what a reservation keeps for prefixes is not told as free where single addresses lack it', () => {
  const of = plan({
    subnets: [subnet('a', 26, 0, { prefixReservation: 3 })],
    groups: [group('m5.large', M5_LARGE, 2, 5, { zones: ['a'] })],
  });
  expect(does(of).lines).toContainEqual(expect.stringMatching(/^11 of 40 are held, 0 free/));
});
