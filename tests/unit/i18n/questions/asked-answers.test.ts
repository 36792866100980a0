import { describe, expect, test } from 'vitest';
import { answer, cheapestChange, fewestHeld, prefixReservations } from '@/engine';
import { type Objective, plainScenario, warmSettings } from '@/engine/over-time';
import { MESSAGES } from '@/i18n/all-messages';
import { linkPlan } from '../../../support/plan-texts';
import { withStars } from '../../../support/with-stars';

const { en, ko } = MESSAGES;
const PREFIXES = '?ENABLE_PREFIX_DELEGATION=true';

describe('What to reserve for prefixes', () => {
  const said = (link: string) => {
    const rows = prefixReservations(linkPlan(link));
    return [
      en.asked.prefixReservations(rows).map(withStars),
      ko.asked.prefixReservations(rows).map(withStars),
    ];
  };

  test('is said with what stays whole without', () => {
    expect(said(`${PREFIXES}&subnet=a:10.0.0.0/22:20&node=m5.large:10:40`)).toEqual([
      [
        'An upgrade needs 48 blocks; reserve **10.0.0.240/28, 10.0.1.0/24 and 10.0.2.0/23**. Without, 30 to 61 stay whole, about 37 by chance.',
      ],
      [
        '업그레이드에는 /28 48개가 필요합니다. **10.0.0.240/28, 10.0.1.0/24, 10.0.2.0/23** 대역을 예약하십시오. 예약하지 않으면 온전한 /28은 30~61개, 무작위로는 약 37개입니다.',
      ],
    ]);
  });

  test('is nothing where it can’t be, and then the smallest subnet is', () => {
    expect(said(`${PREFIXES}&subnet=a:10.0.0.0/24:60&node=m5.large:3:20`)).toEqual([
      [
        'An upgrade needs 15 blocks; no reservation has room for them beside 65 single addresses, the smallest subnet for both is a /23. Without, 0 to 11 stay whole, about 0 by chance.',
      ],
      [
        '업그레이드에는 /28 15개가 필요합니다. 개별 IP 65개가 있어 예약할 자리가 없습니다. 둘 다 들어가는 가장 작은 서브넷은 /23입니다. 예약하지 않으면 온전한 /28은 0~11개, 무작위로는 약 0개입니다.',
      ],
    ]);
  });

  test('names the subnets where there are several, and is nothing without prefixes', () => {
    const [two = []] = said(
      `${PREFIXES}&subnet=a:10.0.0.0/22&subnet=b:10.0.4.0/22&node=m5.large:10:40`,
    );
    expect(two.map((sentence) => sentence.slice(0, 30))).toEqual([
      'Subnet a: an upgrade needs 28 ',
      'Subnet b: an upgrade needs 28 ',
    ]);
    expect(said('?subnet=a:/24&node=m5.large:2:5')).toEqual([
      ['No node holds prefixes: there is nothing to reserve.'],
      ['접두사를 점유하는 노드가 없어 예약할 것이 없습니다.'],
    ]);
  });
});

describe('The warm settings', () => {
  const plan = linkPlan('?subnet=a:/20&subnet=b:/20&node=m5.large:18:8');
  const events = [
    { kind: 'scale-pods', at: 60, group: 'm5.large', to: 288, overSeconds: 0 },
  ] as const;
  const said = (objective: Objective) => {
    const found = warmSettings(plainScenario(plan, { events }), 1, objective);
    const around = { objective, planned: answer(plan).totals.held, scenario: 'scenario' } as const;
    return [
      en.asked.warmSettings(found, around).map(withStars),
      ko.asked.warmSettings(found, around).map(withStars),
    ];
  };

  test('are said under the objective, each with its costs, equal ones once', () => {
    const [english = [], korean = []] = said('calls');
    expect(english).toEqual([
      'Fewest calls to EC2: **WARM_IP_TARGET=1 with MINIMUM_IP_TARGET=17** holds 342 addresses instead of 360, asks EC2 0 times in the scenario, and keeps no pod waiting longer than 1 s for its address there.',
      'Or prefixes with WARM_IP_TARGET=1: 306 addresses held, 18 calls to EC2, 1 s at most for an address.',
      'Or WARM_IP_TARGET=5: 270 addresses held, 36 calls to EC2, 6 s at most for an address.',
      'Or WARM_IP_TARGET=2: 216 addresses held, 72 calls to EC2, 16 s at most for an address.',
      'Or WARM_IP_TARGET=1: 180 addresses held, 144 calls to EC2, 41 s at most for an address.',
      'No other settings that were tried are better in one of the three and as good in the others; calls and waits are those of subnets that are large enough.',
    ]);
    expect(korean[0]).toBe(
      '**WARM_IP_TARGET=1, MINIMUM_IP_TARGET=17**: EC2 호출이 가장 적습니다. 점유 342개 (계획 360개), 시나리오 중 EC2 호출 0회, IP 대기 최장 1초입니다.',
    );
    expect(korean).toHaveLength(english.length);
  });

  test('that hold fewest are said for both modes', () => {
    const fewest = fewestHeld(linkPlan('?subnet=a:/24&subnet=b:/24&node=m5.large:18:20'));
    expect(en.asked.fewestHeld(fewest)[0]).toBe(
      'WARM_IP_TARGET=1 holds least, 432 addresses; prefixes with WARM_IP_TARGET=12 hold 594 addresses. Planned: 540.',
    );
    expect(ko.asked.fewestHeld(fewest)[0]).toBe(
      'WARM_IP_TARGET=1: 점유 432개. 접두사, WARM_IP_TARGET=12: 점유 594개. 계획의 점유는 540개입니다.',
    );
    const none = { planned: 0, secondaryIp: undefined, prefix: undefined };
    expect(en.asked.fewestHeld(none)).toEqual(['No settings host as many pods as the plan.']);
  });
});

describe('The cheapest change', () => {
  const said = (link: string) => {
    const plan = linkPlan(link);
    const found = cheapestChange(plan);
    const { available } = answer(plan).totals;
    return [
      en.asked.cheapestChange(found, available).map(withStars),
      ko.asked.cheapestChange(found, available).map(withStars),
    ];
  };

  test('is said with the next two, each with who notices', () => {
    expect(said('?subnet=a:10.0.0.0/24&subnet=b:10.0.1.0/24&node=m5.large:18:20')).toEqual([
      [
        'Cheapest: **WARM_IP_TARGET=2 with MINIMUM_IP_TARGET=22** (450 of 502 held, no node replaced).',
        'Or: a /26 tagged for the CNI in a and b.',
        'Or: a /26 for nodes in a and b (a new group with 2 nodes of m5.large).',
      ],
      [
        '가장 쉬운 변경: **WARM_IP_TARGET=2, MINIMUM_IP_TARGET=22** (502개 중 450개 점유, 노드 교체 없음).',
        '또는 영역 a, b에 CNI 태그를 붙인 /26.',
        '또는 영역 a, b에 노드용 /26 (m5.large 2대를 새 노드 그룹으로).',
      ],
    ]);
  });

  test('names the pods that have no place after it', () => {
    const link = '?WARM_IP_TARGET=1&subnet=a:10.0.0.0/24&node=m5.xlarge:6:50';
    const [english = [], korean = []] = said(link);
    expect(english[2]).toBe(
      'Or: custom networking with a /23 of 100.64.0.0/16 for pods in a (all nodes new, 48 pods without a place).',
    );
    expect(korean[2]).toBe(
      '또는 사용자 지정 네트워킹, 영역 a에 100.64.0.0/16의 파드용 /23 (모든 노드 교체, 파드 48개 자리 없음).',
    );
  });

  test('is none where it fits, or where none helps', () => {
    expect(said('?subnet=a:/24&node=m5.large:2:5')).toEqual([
      ['It fits: nothing has to change.'],
      ['이미 수용되므로 바꿀 것이 없습니다.'],
    ]);
    expect(said('?subnet=a:10.0.0.0/24&subnet=b:192.168.0.0/24&node=m5.large:3:5')[0]).toEqual([
      'No single change that was tried makes it fit.',
    ]);
  });
});
