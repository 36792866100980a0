import { describe, expect, test } from 'vitest';
import { judge } from '@/engine';
import { loseZone } from '@/engine/over-time';
import { MESSAGES } from '@/i18n/all-messages';
import { TYPE_LOOKUP } from '@/limits';
import { type LostZone, type MovedNodes, toScenario } from '@/plan';
import { zoneLosses } from '@/plan/questions/zone-losses';
import { barEndTold } from '@/ui/results/pictures/subnets/bar-end';
import { hardestTold } from '@/ui/results/pictures/zone-loss/hardest-told';
import { barsExtent, zoneBarRows, zoneBars } from '@/ui/results/pictures/zone-loss/zone-bars';
import { isTold, isUnplaced } from '@/ui/results/pictures/zone-loss/zone-told';
import { plan, smallProduction, subnet } from '../../../../support/builders';
import { planOfLink } from '../../../../support/plan-texts';
import { NOTHING_REFUSED } from '../../../../support/verdict/verdicts';

const { en, ko } = MESSAGES;
const MOVED: MovedNodes = {
  ended: 6,
  into: [
    { subnet: 'b', nodes: 3 },
    { subnet: 'c', nodes: 3 },
  ],
  gone: 0,
};

function lost(changed: Partial<LostZone> = {}): LostZone {
  const { verdict, subnets } = judge(smallProduction());
  const { verdict: run } = NOTHING_REFUSED;
  return {
    zone: 'a',
    kind: 'fits',
    atRest: verdict,
    subnets,
    held: undefined,
    run,
    lowest: run.lowest,
    room: { subnet: 'c', left: 15, unit: 'addresses' },
    launches: { refused: 0, missing: 0 },
    moved: MOVED,
    ...changed,
  };
}

describe('The bars of a lost zone', () => {
  test('are those of the other zones, with the nodes that come', () => {
    const { bars, others } = zoneBars(lost());
    expect(bars.map(({ label, moreNodes }) => [label, moreNodes])).toEqual([
      ['b', 3],
      ['c', 3],
    ]);
    expect(others).toBe(0);
  });

  test('have one scale, as long as the longest of all zones', () => {
    const roomy = lost({ subnets: judge(plan({ subnets: [subnet('a', 22)] })).subnets });
    expect(barsExtent([lost(), roomy])).toBe(1_024);
  });

  test('are the four tightest of many, in the order of the plan', () => {
    const many = judge(
      plan({
        subnets: ['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((zone, index) =>
          subnet(zone, 24, index === 2 ? 0 : 10 + index),
        ),
      }),
    );
    const { bars, others } = zoneBars(lost({ subnets: many.subnets }));
    expect(bars.map(({ label }) => label)).toEqual(['d', 'e', 'f', 'g']);
    expect(others).toBe(2);
  });
});

describe('The bars of a loss after which pods wait', () => {
  test('end in red with the pods that wait there, none of them in amber', () => {
    const { subnets } = judge(smallProduction());
    const endsWhere = (isChance: boolean) => {
      const held = subnets.map(({ label }) => ({
        ...{ label, primaries: 20, assigned: 200, warm: 20, held: 240, free: 0 },
        ...{ keptForPrefixes: 0, missing: 40, short: 58, isChance },
        waiting: label === 'b' ? 32 : 0,
      }));
      return zoneBars(lost({ held })).bars.map((bar) => barEndTold(bar, false, en.charts.subnets));
    };
    expect(endsWhere(false)).toEqual([
      { tone: 'bad', text: '32 wait', free: '0 free' },
      { tone: 'warn', text: '58 short', free: '0 free' },
    ]);
    // Chance decides: it is no fact that they wait.
    expect(endsWhere(true)[0]).toEqual({ tone: 'warn', text: '58 short', free: '32 may wait' });
  });
});

describe('A loss after which nothing works', () => {
  test('promises no free address, and tells nothing of its run', () => {
    const refused = lost({ kind: 'cannot-work', subnets: judge(plan({})).subnets });
    const ends = zoneBars(refused).bars.map(
      (bar) => barEndTold(bar, false, en.charts.subnets).text,
    );
    for (const end of ends) expect(end).toMatch(/ would be free$/);
    expect(isTold(refused)).toBe(false);
    expect(isTold(lost({ kind: 'does-not-fit' }))).toBe(true);
  });
});

test('Pods without a place have a row of their own where a lost zone leaves any', () => {
  const { run } = lost();
  expect(isUnplaced([lost(), lost()])).toBe(false);
  expect(isUnplaced([lost(), lost({ run: { ...run, podsPending: 1 } })])).toBe(true);
});

describe('The bars of all losses side by side', () => {
  test('have a row for each subnet in the order of the plan, with nothing where the subnet is lost itself', () => {
    const rows = zoneBarRows([lost(), lost({ zone: 'b' }), lost({ zone: 'c' })]);
    expect(rows.map(({ label, bars }) => [label, ...bars.map((bar) => bar?.label)])).toEqual([
      ['a', undefined, 'a', 'a'],
      ['b', 'b', undefined, 'b'],
      ['c', 'c', 'c', undefined],
    ]);
  });
});

describe('What the loss of a zone comes to, in words', () => {
  const { verdict: run } = NOTHING_REFUSED;
  const waits = (pods: number, atEnd: number) => ({ pods, atEnd, longestSeconds: 1_740 });
  const found = (changed: Partial<LostZone>, hardest = ['a'], isAny = false) => [
    en.charts.zoneLoss.found(lost(changed), { hardest, isAny }),
    ko.charts.zoneLoss.found(lost(changed), { hardest, isAny }),
  ];

  test('tells the pods that wait, and those that still do at the end', () => {
    const still = { ...run, waits: waits(90, 87), watchedSeconds: 1_740 };
    expect(found({ kind: 'does-not-fit', run: still })).toEqual([
      'Without zone a, which hurts most, 90 pods wait, and 87 still do 29 min later.',
      '영향이 가장 큰 영역 a 상실 시 파드 90개가 대기하고, 29분 뒤에도 87개가 대기합니다.',
    ]);
    const all = { ...run, waits: waits(87, 87), watchedSeconds: 1_740 };
    expect(found({ kind: 'does-not-fit', run: all })).toEqual([
      'Without zone a, which hurts most, 87 pods wait, still 29 min later.',
      '영향이 가장 큰 영역 a 상실 시 파드 87개가 29분 뒤에도 대기합니다.',
    ]);
    const served = { ...run, waits: waits(1, 0), watchedSeconds: 1_740 };
    expect(found({ kind: 'does-not-fit', run: served })).toEqual([
      'Without zone a, which hurts most, 1 pod waits, the longest 29 min.',
      '영향이 가장 큰 영역 a 상실 시 파드 1개가 최장 29분 대기합니다.',
    ]);
  });

  test('names all zones that hurt most alike, and none where they all do', () => {
    const still = { ...run, waits: waits(90, 90), watchedSeconds: 1_740 };
    const of = (hardest: string[], isAny: boolean) =>
      found({ kind: 'does-not-fit', run: still }, hardest, isAny);
    expect(of(['a', 'b'], false)).toEqual([
      'Without zone a or b, which hurt most, 90 pods wait, still 29 min later.',
      '영향이 가장 큰 영역 a 또는 b 상실 시 파드 90개가 29분 뒤에도 대기합니다.',
    ]);
    expect(of(['a', 'b', 'c'], true)).toEqual([
      'Whichever zone is lost, 90 pods wait, still 29 min later.',
      '어느 영역을 잃어도 파드 90개가 29분 뒤에도 대기합니다.',
    ]);
    const losses = [lost({ kind: 'does-not-fit' }), lost({ zone: 'b', kind: 'does-not-fit' })];
    const standOut = (hardestAlike: string[]) =>
      hardestTold({ losses, hardest: 'a', hardestAlike }, en.charts.zoneLoss).standOut;
    expect(standOut(['a'])).toEqual(['a']);
    expect(standOut(['a', 'b'])).toEqual([]);
  });

  test('calls a wait that goes on longer than what was seen of it', () => {
    const told = (pods: number, atEnd: number) => [
      en.charts.zoneLoss.longestWait(waits(pods, atEnd)),
      ko.charts.zoneLoss.longestWait(waits(pods, atEnd)),
    ];
    expect(told(90, 1)).toEqual(['29 min or longer', '29분 이상']);
    expect(told(90, 0)).toEqual(['29 min', '29분']);
    expect(en.charts.zoneLoss.atEnd(1_740)).toBe('Still waiting 29 min after the loss');
  });

  test('tells the least that stays free where any zone can be lost', () => {
    expect(found({ room: { subnet: 'c', left: 1, unit: 'addresses' } })).toEqual([
      'Any zone can be lost: at least 1 address stays free, in subnet c.',
      '어느 영역을 잃어도 수용됩니다. 최저 여유는 서브넷 c의 1개입니다.',
    ]);
    expect(found({ room: { subnet: 'b', left: 2, unit: 'blocks' } })).toEqual([
      'Any zone can be lost: at least 2 /28 blocks stay free, in subnet b.',
      '어느 영역을 잃어도 수용됩니다. 최저 여유는 서브넷 b의 /28 2개입니다.',
    ]);
  });

  test('tells the pods that find no place, which no plan survives well', () => {
    const room = { subnet: 'b', left: 107, unit: 'addresses' } as const;
    const changed = { run: { ...run, podsPending: 20 }, room };
    expect(found(changed, ['a', 'b'], true)).toEqual([
      'Whichever zone is lost, 20 pods find no place; 107 IPs stay free in b.',
      '어느 영역을 잃어도 파드 20개는 자리가 없습니다. 최저 여유는 서브넷 b의 107개입니다.',
    ]);
    expect(found({ ...changed, kind: 'warm-short' })[0]).toBe(
      'Without zone a, which hurts most, 20 pods find no place, and the warm pool is short.',
    );
  });

  test('tells no wait where all pods run', () => {
    const [english, korean] = found({ kind: 'warm-short' });
    expect(english).not.toContain('wait');
    expect(korean).not.toContain('대기');
  });

  test('tells where nodes start instead, and which start nowhere', () => {
    const told = (moved: MovedNodes) => [
      en.charts.zoneLoss.moved(moved),
      ko.charts.zoneLoss.moved(moved),
    ];
    expect(told(MOVED)).toEqual([
      '6 nodes end; wanted instead: 3 in b and 3 in c.',
      '노드 6대 종료, 대신 필요: b 3대, c 3대',
    ]);
    expect(told({ ended: 1, into: [], gone: 1 })).toEqual([
      '1 node ends; 1 nowhere: of groups in this zone alone.',
      '노드 1대 종료, 1대: 이 영역에만 있는 그룹',
    ]);
  });

  test('tells Fargate pods apart from nodes', () => {
    const told = (link: string) => {
      const scenario = toScenario(planOfLink(link), TYPE_LOOKUP);
      if (scenario === undefined) throw new Error('the plan has no scenario');
      const losses = [...zoneLosses(scenario, 1, judge(scenario.plan).subnets)].at(-1)?.losses;
      const [loss] = losses ?? [];
      if (loss === undefined) throw new Error('no zone is lost');
      const { bars } = zoneBars(loss);
      return [en, ko].map(({ charts: { zoneLoss: words } }) => [
        words.moved(loss.moved),
        ...bars.map(({ moreNodes, morePods }) => words.more(moreNodes, morePods)),
        words.ended(loss.moved),
      ]);
    };
    const pods = '?v=1&subnet=a:/24&subnet=b:/24&node=:60;kind=fargate&node=:2:1:a;kind=fargate';
    expect(told(pods)).toEqual([
      [
        '32 Fargate pods end; wanted instead: 30 in b; 2 nowhere: of groups in this zone alone.',
        '+30 pods',
        '32',
      ],
      [
        'Fargate 파드 32개 종료, 대신 필요: b 30개, 2개: 이 영역에만 있는 그룹',
        '+파드 30개',
        '32개',
      ],
    ]);
    const both = '?v=1&subnet=a:/24&subnet=b:/24&node=m5.large:2:10&node=:60;kind=fargate';
    expect(told(both)).toEqual([
      [
        '1 node and 30 Fargate pods end; wanted instead: 1 node and 30 pods in b.',
        '+1 node, +30 pods',
        '1 node and 30 pods',
      ],
      [
        '노드 1대, Fargate 파드 30개 종료, 대신 필요: b 노드 1대와 파드 30개',
        '+1대, +파드 30개',
        '노드 1대와 파드 30개',
      ],
    ]);
  });

  test('counts no Fargate pod that waits among the nodes that are missing', () => {
    const link = '?v=1&subnet=a:/26&subnet=b:/26&node=m5.large:2:10&node=:60;kind=fargate';
    const scenario = toScenario(planOfLink(link), TYPE_LOOKUP);
    if (scenario === undefined) throw new Error('the plan has no scenario');
    const { launches, run } = loseZone(scenario, 'a', 1);
    expect(launches.refused).toBeGreaterThan(0);
    expect(run.waits.atEnd).toBeGreaterThan(0);
    expect(launches.missing).toBeLessThanOrEqual(1);
  });

  test('says what ends with a zone as what it is', () => {
    const { description, oneZone, columns } = en.charts.zoneLoss;
    expect(description('pods')).toMatch(/its Fargate pods end at once/);
    expect(description()).toMatch(/its nodes end at once, and their groups launch/);
    expect(oneZone('pods')).toMatch(/^All Fargate pods are in one zone/);
    expect(oneZone()).toMatch(/With a subnet in another zone/);
    // There is one already.
    expect(oneZone('nodes', true)).toMatch(/Their groups have no other zone/);
    expect(columns.ended('both')).toBe('Nodes and Fargate pods ended');
    expect(ko.charts.zoneLoss.columns.ended()).toBe('종료된 노드');
  });
});
