import { describe, expect, test } from 'vitest';
import type { Repair, SubnetUse, Verdict, VerdictKind } from '@/engine';
import type { RunVerdict, ZoneLoss } from '@/engine/over-time';
import { MESSAGES } from '@/i18n/all-messages';
import { repairLabel } from '@/i18n/lanes/repair-label';
import { repairView } from '@/i18n/lanes/repair-view';
import type { ProvenRepair } from '@/plan';
import { settings, smallProduction } from '../../../support/builders';
import { linkPlan } from '../../../support/plan-texts';
import {
  FIVE_PENDING,
  NOTHING_REFUSED,
  VERDICT_OF,
  verdict,
} from '../../../support/verdict/verdicts';

const { en, ko } = MESSAGES;

const NO_PRICE = { held: 0, wanted: 0, nodes: 0, pods: 0 };
const NOT_RUN = { cluster: smallProduction(), scenario: 'upgrade', isChecking: false } as const;

function chips(own: Verdict) {
  const added: Repair = { kind: 'subnets', added: [], left: [], verdict: own };
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
    repairView({ repair: added, proof: undefined }, NOT_RUN, en),
    repairView({ repair: added, proof: undefined }, NOT_RUN, ko),
    repairView({ repair: { kind: 'settings', outcome }, proof: undefined }, NOT_RUN, en),
  ];
  expect([ofSettings.effect, ofSettings.tone]).toEqual([english.effect, english.tone]);
  return [english.effect, korean.effect, english.tone];
}

describe('A repair’s chip says the verdict on the plan after the click', () => {
  test.each([
    ['ENOUGH', 'fits at rest, 23 free in c', '평소 수용됨, c의 여유 IP 23개', 'neutral'],
    ['WARM_POOL_SHORT', '19 short of warm in c', 'c의 웜 IP 19개 부족', 'warn'],
    ['LAST_NODE_WAITS', 'may not fit in c', 'c에 수용되지 않을 수 있음', 'warn'],
    ['PODS_DO_NOT_FIT', 'still 19 short in c', 'c에서 아직 IP 19개 부족', 'bad'],
    ['REFUSED', 'cannot work', '작동하지 않음', 'bad'],
  ] as const)('%s', (code, english, korean, tone) => {
    expect(chips(VERDICT_OF[code])).toEqual([english, korean, tone]);
  });

  test('with the pods that find no place', () => {
    expect(chips(verdict(FIVE_PENDING))).toEqual([
      'fits at rest, 5 pods without a place',
      '평소 수용됨, 파드 5개 자리 없음',
      'neutral',
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

describe('A repair’s chip names the subnets', () => {
  const zone = (name: string, prefixLength: number) =>
    ({ zone: name, prefixLength, cidr: undefined, use: 'nodes' }) as const;
  const larger = (label: string, prefixLength: number) => {
    const cidr = { base: 10 * 2 ** 24, prefixLength };
    return { label, prefixLength, cidr };
  };
  const labels = (repair: Repair) =>
    [en, ko].map((words) => repairView({ repair, proof: undefined }, NOT_RUN, words).label);

  test('in place of which there are larger ones', () => {
    const of = (...replaced: readonly ReturnType<typeof larger>[]): Repair => ({
      kind: 'larger-subnets',
      replaced,
      verdict: verdict(),
    });
    expect(labels(of(larger('a', 24)))).toEqual(['A /24 in place of a', 'a 대신 /24 서브넷']);
    expect(labels(of(larger('a', 24), larger('b', 24)))).toEqual([
      '/24 in place of a and b',
      'a, b 대신 /24 서브넷',
    ]);
    expect(labels(of(larger('a', 24), larger('b', 23)))).toEqual([
      'Larger subnets in place of a and b',
      'a, b 대신 더 큰 서브넷',
    ]);
    expect(labels(of(larger('a', 23), larger('b', 23), larger('c', 23)))).toEqual([
      'A /23 in place of each subnet',
      '각 서브넷 대신 /23 서브넷',
    ]);
    const view = repairView({ repair: of(larger('a', 24)), proof: undefined }, NOT_RUN, en);
    expect(view.detail).toBe('a 10.0.0.0/24');
  });

  test('and the groups whose max pods rise, with the settings that go with them', () => {
    const of = (settled: boolean, ...numbers: readonly number[]): Repair => ({
      kind: 'max-pods',
      raised: numbers.map((maxPods, index) => ({ group: `g${index}`, maxPods })),
      settings: settled ? settings({ prefixDelegation: true }) : undefined,
      verdict: verdict(),
    });
    expect(labels(of(false, 110))).toEqual(['Max pods 110 in g0', 'g0 최대 파드 수 110']);
    expect(labels(of(false, 110, 29))).toEqual([
      'Higher max pods in g0 and g1',
      'g0, g1 더 큰 최대 파드 수',
    ]);
    expect(labels(of(true, 110))[0]).toMatch(/WARM_PREFIX_TARGET 1, Max pods 110 in g0$/);
  });

  test('of which there are several more in a zone', () => {
    const of = (...added: readonly ReturnType<typeof zone>[]): Repair => ({
      kind: 'subnets',
      added,
      left: [],
      verdict: verdict(),
    });
    expect(labels(of(zone('a', 24)))[0]).toBe('A further /24 in zone a');
    expect(labels(of(zone('a', 24), zone('a', 24)))).toEqual([
      '2 further /24 in zone a',
      '가용 영역 a에 /24 서브넷 2개 추가',
    ]);
  });
});

describe('A repair’s chip says what a new subnet is for, where that is not nodes and pods', () => {
  const added = (uses: readonly SubnetUse[], links: string) => {
    const repair: Repair = {
      kind: 'subnets',
      added: uses.map((use) => ({ zone: 'a', prefixLength: 28, cidr: undefined, use })),
      left: [],
      verdict: verdict(),
    };
    const cluster = linkPlan(`?node=m5.large:1:5&${links}`);
    return [en, ko].map((words) => {
      const { label, detail } = repairLabel(repair, cluster, words);
      return [label, detail];
    });
  };
  const NODES = 'subnet=a:10.0.0.0/22';
  const PODS = `${NODES}&subnet=a:10.0.4.0/28;use=pods`;

  test.each<[readonly SubnetUse[], string, string, string]>([
    [['pods'], `${PODS}&custom-networking=true`, 'A further /28 for pods in zone a', '파드용'],
    [['pods'], `${NODES}&custom-networking=true`, 'A /28 for pods in zone a', '파드용'],
    [['pods'], NODES, 'A further /28 tagged for discovery in zone a', '검색용 태그를 단'],
    [['pods'], PODS, 'A further /28 for pods in zone a', '파드용'],
    [['multus'], NODES, 'A further /28 for Multus in zone a', 'Multus용'],
    [['nodes-only'], PODS, 'A further /28 for nodes alone in zone a', '노드 전용'],
  ])('%j beside %s', (uses, link, english, korean) => {
    expect(added(uses, link)).toEqual([
      [english, 'a /28'],
      [`가용 영역 a에 ${korean} /28 서브넷 추가`, 'a /28'],
    ]);
  });

  test('each range has its own where they are for several', () => {
    const [english, korean] = added(['nodes', 'pods'], `${PODS}&custom-networking=true`);
    expect(english).toEqual([
      '2 further /28 for nodes and pods in zone a',
      'a /28 for nodes, a /28 for pods',
    ]);
    expect(korean?.[1]).toBe('a /28 노드용, a /28 파드용');
  });
});

describe('A repair’s chip that is proven says what the headline will say', () => {
  const { verdict: fits } = NOTHING_REFUSED;
  const refused = (kind: RunVerdict['kind']): RunVerdict => ({ ...fits, kind, subnet: 'c' });
  const lossOf = (kind: VerdictKind): ZoneLoss => ({
    zone: 'b',
    kind,
    atRest: verdict({ kind }),
    subnets: [],
    held: undefined,
    run: fits,
    lowest: fits.lowest,
    room: { subnet: 'c', left: 15, unit: 'addresses' },
    launches: { refused: 0, missing: 0 },
  });
  const said = (proof: Partial<ProvenRepair>) => {
    const repair: Repair = { kind: 'subnets', added: [], left: [], verdict: verdict() };
    const full = {
      repair,
      lane: 'subnets' as const,
      run: fits,
      price: NO_PRICE,
      zoneLoss: undefined,
      hardestNow: undefined,
      required: [],
      ...proof,
    };
    const [english, korean] = [en, ko].map((words) =>
      repairView({ repair, proof: full }, { ...NOT_RUN, isChecking: true }, words),
    );
    return [english?.effect, korean?.effect, english?.tone];
  };

  test('holds in the scenario', () => {
    expect(said({})).toEqual([
      'fits, during the upgrade too, 23 free in c',
      '평소와 업그레이드 중 모두 수용됨, c의 여유 IP 23개',
      'ok',
    ]);
  });

  test.each([
    ['warm-short', 'short of warm in c during the upgrade', '업그레이드 중 c의 웜 IP 부족', 'warn'],
    [
      'may-not-fit',
      'perhaps not during the upgrade in c',
      '업그레이드 중 c에 수용되지 않을 수 있음',
      'warn',
    ],
    ['does-not-fit', 'not during the upgrade in c', '업그레이드 중 c에 수용되지 않음', 'bad'],
  ] as const)('or fits at rest alone: %s', (kind, english, korean, tone) => {
    expect(said({ run: refused(kind) })).toEqual([
      `fits at rest, ${english}`,
      `평소 수용됨, ${korean}`,
      tone,
    ]);
  });

  test.each([
    [
      'nau',
      'over the VPC’s quota of NAU during the upgrade',
      '업그레이드 중 VPC의 NAU 할당량 초과',
    ],
    [
      'enis',
      'over the Region’s quota of network interfaces during the upgrade',
      '업그레이드 중 리전의 네트워크 인터페이스 할당량 초과',
    ],
  ] as const)('and which quota decides, where no subnet does: %s', (quota, english, korean) => {
    const run: RunVerdict = { ...fits, kind: 'may-not-fit', subnet: undefined, quota };
    expect(said({ run })).toEqual([`fits at rest, ${english}`, `평소 수용됨, ${korean}`, 'warn']);
  });

  test('and what it costs: pods that lose their place, a zone that may not be lost', () => {
    expect(said({ price: { ...NO_PRICE, pods: -14 }, zoneLoss: lossOf('does-not-fit') })).toEqual([
      'fits, during the upgrade too, 23 free in c; 14 pods lose their place; not without zone b',
      '평소와 업그레이드 중 모두 수용됨, c의 여유 IP 23개; 파드 자리 14개 감소; 영역 b 상실 시 수용되지 않음',
      'ok',
    ]);
    expect(said({ zoneLoss: lossOf('fits') })[0]).not.toMatch(/zone/);
  });

  test('while it is being proven it is no promise', () => {
    const repair: Repair = { kind: 'subnets', added: [], left: [], verdict: verdict() };
    const view = repairView({ repair, proof: undefined }, { ...NOT_RUN, isChecking: true }, en);
    expect([view.effect, view.tone]).toEqual(['fits at rest, checking the upgrade…', 'checking']);
  });
});
