import { describe, expect, test } from 'vitest';
import type { Repair, Verdict } from '@/engine';
import { MESSAGES } from '@/i18n/all-messages';
import { repairView } from '@/ui/results/answer/repair-view';
import { settings, smallProduction } from '../../../../support/builders';
import { FIVE_PENDING, VERDICT_OF, verdict } from '../../../../support/verdict/verdicts';

const { en, ko } = MESSAGES;

function chips(own: Verdict) {
  const added: Repair = { kind: 'subnets', added: [], verdict: own };
  const outcome = {
    variant: 'warm-ip-2',
    settings: settings({ warmIpTarget: 2 }),
    verdict: own,
    leastFreePercent: 9,
    held: 1,
    podsHosted: 1,
    idle: 1,
  } as const;
  const [english, korean, ofSettings] = [
    repairView(added, smallProduction(), en),
    repairView(added, smallProduction(), ko),
    repairView({ kind: 'settings', outcome }, smallProduction(), en),
  ];
  expect([ofSettings.effect, ofSettings.tone]).toEqual([english.effect, english.tone]);
  return [english.effect, korean.effect, english.tone];
}

describe('A repair’s chip says the verdict on the plan after the click', () => {
  test.each([
    ['ENOUGH', 'fits at rest, 23 free in c', '평소 수용됨, c의 여유 IP 23개', 'ok'],
    ['WARM_POOL_SHORT', '19 short of warm in c', 'c의 웜 IP 19개 부족', 'warn'],
    ['LAST_NODE_WAITS', 'may not fit in c', 'c에 수용되지 않을 수 있음', 'warn'],
    ['PODS_DO_NOT_FIT', 'still 19 short in c', 'c에서 아직 IP 19개 부족', 'bad'],
    ['REFUSED', 'can’t work', '작동하지 않음', 'bad'],
  ] as const)('%s', (code, english, korean, tone) => {
    expect(chips(VERDICT_OF[code])).toEqual([english, korean, tone]);
  });

  test('with the pods that stay pending', () => {
    expect(chips(verdict(FIVE_PENDING))).toEqual([
      'fits at rest, 5 pods pending',
      '평소 수용됨, 파드 5개 대기',
      'warn',
    ]);
  });

  test('in blocks where these decide, and in the new subnet', () => {
    expect(chips(verdict({ constraint: 'blocks', left: 2 }))[0]).toBe(
      'fits at rest, 2 /28 blocks free in c',
    );
    expect(chips(verdict({ subnet: '+c' })).slice(0, 2)).toEqual([
      'fits at rest, 23 free in the new subnet',
      '평소 수용됨, 새 서브넷의 여유 IP 23개',
    ]);
  });
});
