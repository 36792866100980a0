import { describe, expect, test } from 'vitest';
import type { Cidr } from '@/engine';
import type { AutoscalingMaximum } from '@/engine/over-time';
import { carveVpc, plainScenario, subnetSizes } from '@/engine/over-time';
import { MESSAGES } from '@/i18n/all-messages';
import { withoutMarks } from '@/i18n/wording/marks';
import { group, M5_12XLARGE, M5_LARGE, plan, subnet } from '../../../support/builders';

const LANGUAGES = ['en', 'ko'] as const;
const TEN = 10 * 2 ** 24;

const LIMIT = {
  subnet: 'a',
  constraint: 'addresses',
  left: -1,
  verdict: 'warm-short',
  podsWait: false,
} as const;
const BLOCKED = {
  subnet: undefined,
  constraint: undefined,
  left: undefined,
  verdict: 'cannot-work',
  podsWait: false,
} as const;

const maximum = (changed: Partial<AutoscalingMaximum>): AutoscalingMaximum => {
  const found = {
    atRest: 16,
    next: undefined,
    duringUpgrade: 12,
    surge: 4,
    isShownByRun: false,
    afterZoneLoss: 12,
    ...changed,
  };
  const { atRest, duringUpgrade, afterZoneLoss = atRest } = found;
  const least = Math.min(atRest, duringUpgrade, afterZoneLoss);
  return { ...found, maximum: least > 0 ? least : undefined };
};

test.each<[AutoscalingMaximum, en: string, ko: string]>([
  [
    maximum({}),
    'Set the maximum to 12: at rest 16 fit, but an upgrade adds 4, and with a zone lost 13 run out.',
    '오토스케일링 최대: 12. 평소에는 16대까지 수용됩니다. 업그레이드 때 4대가 더 생깁니다. 영역 하나를 잃으면 13대부터 IP가 소진됩니다.',
  ],
  [
    maximum({ afterZoneLoss: undefined }),
    'at rest 16 fit, but an upgrade adds 4.\nAll nodes are in one zone: when it is lost, none runs.',
    '모든 노드가 한 영역에 있어',
  ],
  [
    maximum({ duringUpgrade: 16, afterZoneLoss: 16 }),
    'Set the maximum to 16: at rest 16 fit.',
    '16',
  ],
  [maximum({ afterZoneLoss: 16 }), 'They hold with any zone lost, too.', '어느 영역을 잃어도'],
  [
    maximum({ duringUpgrade: 9, isShownByRun: true }),
    'Set the maximum to 9: at rest 16 fit, but during an upgrade 10 run out, and with a zone lost 13',
    '업그레이드 중에는 10대부터 IP가 소진됩니다.',
  ],
  [
    maximum({ atRest: 2, duringUpgrade: 0, afterZoneLoss: 2 }),
    'No maximum holds for m5.large: at rest 2 fit, but an upgrade adds 4.',
    '정할 최대 노드 수가 없습니다. 평소에는 2대까지',
  ],
  [
    maximum({ atRest: 0, next: { ...LIMIT, left: -3 }, duringUpgrade: 0, afterZoneLoss: 0 }),
    'No maximum holds for m5.large: the first leaves subnet a 3 addresses short.',
    '정할 최대 노드 수가 없습니다. 노드가 1대만 있어도 서브넷 a의 IP 3개가 부족합니다.',
  ],
  [
    maximum({
      atRest: 0,
      next: { ...LIMIT, constraint: 'blocks', left: -3, verdict: 'may-not-fit' },
      duringUpgrade: 0,
    }),
    'the first may leave subnet a up to 3 /28 blocks short, depending on where single addresses lie.',
    '1대만 있어도 개별 IP의 위치에 따라 서브넷 a의 /28 블록이 최대 3개 부족할 수 있습니다.',
  ],
  [
    maximum({ atRest: -1, next: BLOCKED, duringUpgrade: -1, afterZoneLoss: -1 }),
    'No maximum holds for m5.large: even without any the plan cannot work.',
    '노드가 없어도 작동하지 않는 계획이 됩니다.',
  ],
])('The maximum of an autoscaling group: %j', (found, ...told) => {
  LANGUAGES.forEach((language, at) => {
    const { autoscalingMaximum } = MESSAGES[language].asked;
    const lines = autoscalingMaximum('m5.large', found, false).map(withoutMarks).join('\n');
    expect(lines).toContain(told[at]);
  });
});

test('The size of a subnet at rest, and what an upgrade needs', () => {
  const spreadsheet = plan({
    subnets: [subnet('a', 23)],
    groups: [
      group('m5.12xlarge', M5_12XLARGE, 2, 100, { zones: ['a'] }),
      group('m5.large', M5_LARGE, 1, 20, { zones: ['a'] }),
    ],
  });
  const sizes = subnetSizes(plainScenario(spreadsheet), 1, { growth: 0, keepFree: 0 });
  const said = LANGUAGES.map((language) =>
    withoutMarks(MESSAGES[language].asked.smallestSubnets(sizes)[0] ?? ''),
  );
  expect(said).toEqual([
    'A /23 holds 3 nodes at rest, but an upgrade needs a /22: for some minutes there are 2 more nodes.',
    '노드 3대: 평소에는 /23이면 되지만 업그레이드에는 /22가 필요합니다. 몇 분 동안 노드 2대가 더 있기 때문입니다.',
  ]);
});

describe('A VPC that is too small', () => {
  const small = plan({
    subnets: [subnet('a', 24), subnet('b', 24)],
    groups: [group('mine', M5_LARGE, 6, 10, { zones: ['a', 'b'] })],
  });
  const told = (prefixLength: number, taken: readonly Cidr[]) => {
    const found = carveVpc(plainScenario(small), 1, {
      vpc: { base: TEN, prefixLength },
      zones: ['a', 'b'],
      growth: 0,
      keepFree: 0,
      loadBalancers: 27,
      controlPlane: 28,
      taken,
    });
    return LANGUAGES.map((language) =>
      MESSAGES[language].asked.carveVpc(found).map(withoutMarks).join('\n'),
    );
  };

  test('is told with what would be enough', () => {
    const said = told(23, []);
    expect(said[0]).toContain(
      '608 addresses are needed, the VPC has 512: take a /22, or put the pods into 100.64.0.0/16.',
    );
    expect(said[1]).toContain(
      '필요한 IP는 608개, VPC의 IP는 512개입니다. /22 VPC를 쓰십시오. 또는 파드를 100.64.0.0/16에 두십시오.',
    );
  });

  test('because of what is taken there is told with a larger one around it that has room beside it', () => {
    const said = told(22, [{ base: TEN, prefixLength: 23 }]);
    expect(said[0]).toContain('608 addresses are needed, the VPC has 512: take a /21');
    expect(said[1]).toContain('/21 VPC를 쓰십시오.');
  });

  test('with what is taken between, too', () => {
    const ofEight = (place: number) => ({ base: TEN + 256 * place, prefixLength: 26 });
    const said = told(21, [0, 1, 2, 3, 4, 5, 6, 7].map(ofEight));
    expect(said[0]).toContain('what is taken lies between.\nA /20 around it has room for all.');
    expect(said[1]).toContain('이 대역을 포함하는 /20 VPC에는 모두 들어갑니다.');
  });

  test('because all around is taken is not told to take what is taken', () => {
    const said = told(22, [{ base: TEN, prefixLength: 8 }]);
    expect(said[0]).not.toContain('take a /');
    expect(said[1]).not.toContain('VPC를 쓰십시오');
  });
});
