import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { beforeAll, describe, expect, test } from 'vitest';
import { answer, compareSettings, type GrowthMark, type SubnetUsage } from '@/engine';
import { MESSAGES } from '@/i18n/all-messages';
import { settingName } from '@/i18n/texts/setting-name';
import { fetchAllMessages } from '@/store/spoken-language';
import { nextPlace } from '@/ui/results/pictures/growth/crosshair/next-place';
import { pointTold } from '@/ui/results/pictures/growth/crosshair/point-told';
import { growthFinding } from '@/ui/results/pictures/growth/growth-finding';
import { growthMarks } from '@/ui/results/pictures/growth/growth-stages';
import { growthStrip } from '@/ui/results/pictures/growth/growth-strip';
import { GrowthTable } from '@/ui/results/pictures/growth/growth-table';
import { type Below, belowOf, growthView, spread } from '@/ui/results/pictures/growth/growth-view';
import { axisCounts } from '@/ui/results/pictures/growth/plot/axis-counts';
import { numbersBelow } from '@/ui/results/pictures/growth/plot/missing-numbers';
import { plotLine } from '@/ui/results/pictures/growth/plot/plot-line';
import { settingsRows } from '@/ui/results/pictures/settings/settings-rows';
import { HOLDERS, subnetBars } from '@/ui/results/pictures/subnets/subnet-bars';
import { blocksTold, subnetsFinding } from '@/ui/results/pictures/subnets/subnets-finding';
import {
  group,
  M5_LARGE,
  networking,
  plan,
  settings,
  smallProduction,
  subnet,
} from '../../../../support/builders';
import { grownTold } from '../../../../support/grown';
import { heldOf } from '../../../../support/held';
import { VERDICT_OF, verdict } from '../../../../support/verdict/verdicts';

const { en, ko } = MESSAGES;

beforeAll(() => fetchAllMessages('en'));

describe('whole /28 that single addresses may spoil', () => {
  const usage = answer(
    plan({
      subnets: [subnet('a', 24, 20, { zone: 'a' })],
      settings: settings({ prefixDelegation: true }),
      groups: [group('m5.large', M5_LARGE, 9, 16, { zones: ['a'] })],
    }),
  );
  const blocks = usage.subnets[0]?.blocks;

  test('are counted alike in the verdict, the title of the picture and at the end of the bar', () => {
    expect(usage.verdict.reason).toMatchObject({ code: 'BLOCKS_BY_LAYOUT', ...blocks });
    expect(blocks).toEqual({ wanted: 18, freeWorst: 0, freeBest: 13 });
    const ends = [en, ko].map(({ charts }) => charts.subnets.endBlocks(0, 13));
    expect(ends).toEqual(['0 to 13 whole /28', '온전한 /28 0~13개']);
    expect(subnetsFinding(usage, en)).toBe(
      'Subnet a has 0 to 13 whole /28 for the 18 wanted, depending on where single addresses are.',
    );
    expect(subnetsFinding(usage, ko)).toBe(
      '서브넷 a에 필요한 /28은 18개, 온전한 /28은 개별 IP의 위치에 따라 0~13개입니다.',
    );
  });

  test('are never called short where they may be enough', () => {
    for (const code of ['LAST_NODE_WAITS', 'WARM_POOL_SHORT'] as const) {
      const { blocks } = usage.verdict;
      const told = {
        ...VERDICT_OF[code],
        subnet: 'a',
        constraint: 'blocks',
        left: -18,
        blocks,
      } as const;
      expect(subnetsFinding({ ...usage, verdict: told }, en)).toContain('0 to 13 whole /28');
    }
  });
});

test('addresses that are not there are short on every picture, and pods wait for them', () => {
  expect(en.charts.subnets.endShort(19)).toBe('19 short');
  expect(ko.charts.subnets.endShort(19)).toBe('19개 부족');
  const { growth: words, subnets } = en.charts;
  for (const text of [words.waiting, words.leastPods, words.below.waits(words.together)])
    expect(text).toMatch(/pods .*wait/i);
  for (const text of [
    words.description,
    words.missing,
    words.missingBlocks,
    words.below.addresses(),
    words.below.blocks(),
  ]) {
    expect(text).not.toMatch(/missing/);
    expect(text).toMatch(/short/i);
  }
  expect(subnets.columns.left).toBe('Free');
});

describe('the subnets chart', () => {
  const { subnets } = answer(smallProduction());

  test('shows the engine’s numbers: all holders and what is left make up the size', () => {
    for (const bar of subnetBars(subnets).bars) {
      const { usage, amounts, free, size } = bar;
      expect(amounts).toEqual({
        reserved: usage.reserved,
        others: usage.usedByOthers,
        primaries: usage.primaries,
        pods: usage.assigned,
        warm: usage.warm,
      });
      expect(HOLDERS.reduce((sum, holder) => sum + amounts[holder], free)).toBe(size);
    }
  });

  test('draws the warm addresses past the end, and all else up to it', () => {
    const { bars, extent } = subnetBars(subnets);
    const c = bars[2];
    expect(c?.drawn.warmShort).toBe(19);
    expect(c?.drawn.podsShort).toBe(0);
    expect(c?.isBroken).toBe(false);
    expect(c?.drawn.free).toBe(0);
    expect(HOLDERS.reduce((sum, holder) => sum + (c?.drawn[holder] ?? 0), 0)).toBe(256);
    expect(extent).toBe(275);
  });

  test('a subnet far past its end does not push the others into a corner', () => {
    const usage = answer(
      plan({ subnets: [subnet('a', 24)], groups: [group('m5.large', M5_LARGE, 99, 20, A_ONLY)] }),
    );
    const { bars, extent } = subnetBars(usage.subnets);
    expect(bars[0]?.free).toBe(251 - 99 * 30);
    expect(extent).toBeLessThanOrEqual(256 * 1.3);
    expect(bars[0]?.isBroken).toBe(true);
  });

  test('a subnet many times too small is drawn as far as it is short, and breaks where the longest bar would', () => {
    const zones = (label: string, length: number) => subnet(label, length, 0, { zone: label });
    const barOf = (nodes: number) => {
      const groups = [group('m5.large', M5_LARGE, nodes, 22, { zones: ['a', 'b'] })];
      const usage = answer(plan({ subnets: [zones('a', 28), zones('b', 24)], groups }));
      return subnetBars(usage.subnets).bars[0];
    };
    const bar = barOf(12);
    // Six nodes want 180 of 11.
    expect(bar?.free).toBe(-169);
    expect(bar?.isBroken).toBe(false);
    expect((bar?.drawn.podsShort ?? 0) + (bar?.drawn.warmShort ?? 0)).toBe(169);
    const cut = barOf(40);
    expect(cut?.isBroken).toBe(true);
    expect((cut?.end ?? 0) + (cut?.drawn.podsShort ?? 0) + (cut?.drawn.warmShort ?? 0)).toBeCloseTo(
      256 * 1.3,
    );
  });

  test('before the end stand pods beside the primaries of their ENIs, not these alone', () => {
    const usage = answer(
      plan({ subnets: [subnet('a', 28)], groups: [group('m5.large', M5_LARGE, 6, 22, A_ONLY)] }),
    );
    const bar = subnetBars(usage.subnets).bars[0];
    expect(bar?.amounts).toMatchObject({ primaries: 18, pods: 132, warm: 30 });
    expect(bar?.drawn.primaries).toBeCloseTo((11 * 18) / 150);
    expect(bar?.drawn.pods).toBeCloseTo((11 * 132) / 150);
    expect(bar?.drawn.warm).toBe(0);
  });

  test('past the end stands all that is wanted and not there: how many pods wait for it is not known', () => {
    const usage = answer(
      plan({ subnets: [subnet('a', 26)], groups: [group('m5.large', M5_LARGE, 3, 22, A_ONLY)] }),
    );
    const bar = subnetBars(usage.subnets).bars[0];
    expect(bar?.amounts).toMatchObject({ primaries: 9, pods: 66, warm: 15 });
    // 64 addresses, 5 of AWS: 31 are missing, drawn as far as there is room.
    expect(bar?.free).toBe(-31);
    expect(bar?.drawn.warmShort).toBeCloseTo(64 * 0.3);
    expect(bar?.drawn.podsShort).toBe(0);
  });

  test('subnets of very different sizes are each drawn to their own', () => {
    const usage = answer(plan({ subnets: [subnet('a', 20), subnet('b', 26)] }));
    const { bars, ownScale } = subnetBars(usage.subnets);
    expect(ownScale).toBe(true);
    expect(bars.map((bar) => bar.end)).toEqual([1000, 1000]);
    expect(subnetBars(subnets).ownScale).toBe(false);
  });

  describe('says what the verdict’s subnet has left', () => {
    const [a, b, c] = subnets;
    if (!a || !b || !c) throw new Error('three subnets expected');
    const roomy = { ...a, free: 40 };
    const roomier = { ...b, free: 60 };
    const says = (of: readonly SubnetUsage[], named: string, left: number) => {
      const usage = { subnets: of, verdict: verdict({ subnet: named, left }) };
      return [subnetsFinding(usage, en), subnetsFinding(usage, ko)];
    };

    test('where some or all are past their end', () => {
      expect(says(subnets, 'c', -19)).toEqual([
        'All 3 subnets are past their end, c by 19.',
        '서브넷 3개 모두 한도를 넘습니다. 서브넷 c의 경우 19개입니다.',
      ]);
      const alike = [a, b, c].map((each) => ({ ...each, free: -1 }));
      expect(says(alike, 'a', -1)).toEqual([
        'All 3 subnets are past their end, each by 1.',
        '서브넷 3개 모두 한도를 1개씩 넘습니다.',
      ]);
      expect(says([roomy, b, c], 'c', -19)[0]).toBe('2 of 3 subnets are past their end, c by 19.');
      expect(says([roomy, roomier, c], 'c', -19)[0]).toBe(
        'Subnet c is past its end by 19; the other 2 have room.',
      );
      expect(says([c], 'c', -19)[0]).toBe('Subnet c is past its end, by 19.');
    });

    test('where all have room', () => {
      expect(says([roomy, roomier], 'a', 40)).toEqual([
        'Both subnets have room; a the least, 40 addresses.',
        '서브넷 2개 모두 여유가 있고, 가장 빠듯한 서브넷 a의 여유는 IP 40개입니다.',
      ]);
      expect(says([roomy], 'a', 40)[0]).toBe('Subnet a has 40 addresses free.');
    });

    test('where one bar is past its end and another is short of what its reservation leaves', () => {
      const usage = answer(
        plan({
          subnets: [subnet('a', 24), subnet('b', 26, 0, { prefixReservation: 3 })],
          groups: [
            group('m5.large', M5_LARGE, 9, 20, { zones: ['a'] }),
            group('small', M5_LARGE, 2, 5, { zones: ['b'] }),
          ],
        }),
      );
      expect(subnetsFinding(usage, en)).not.toContain('room');
      expect(subnetsFinding(usage, ko)).not.toContain('여유');
    });

    test('where a reservation is short and no bar is past its end', () => {
      expect(says([roomy, roomier], 'a', -7)[0]).toBe('Subnet a is 7 addresses short.');
    });

    test('where the plan cannot work', () => {
      expect(subnetsFinding({ subnets, verdict: VERDICT_OF.REFUSED }, en)).toBe(
        'The plan cannot work; the bars show what its nodes would hold.',
      );
    });
  });

  test('in prefix mode the line of blocks is that of the subnet that the verdict names', () => {
    const usage = answer(
      smallProduction({ settings: settings({ prefixDelegation: true, warmPrefixTarget: 2 }) }),
    );
    expect(usage.verdict.constraint).toBe('blocks');
    expect(blocksTold(usage)?.label).toBe(usage.verdict.subnet);
  });
});

describe('the growth chart', () => {
  const cluster = smallProduction();
  const result = grownTold(cluster);

  const view = growthView(result, cluster.subnets, 18, 'half');
  const markAt = (nodes: number): GrowthMark => {
    return { nodes, kind: 'may-not-fit', subnet: 'a', quota: undefined };
  };
  const numberOf = ({ amount }: Below) => String(amount);
  const pointAt = (count: number, of = view) => {
    const point = of.points.find(({ nodes }) => nodes === count);
    if (point === undefined) throw new Error(`no ${count}`);
    return point;
  };

  test('draws the engine’s numbers from half to twice the plan, from no node, or from the plan on', () => {
    expect(view.points.map(({ nodes }) => nodes)).toEqual(
      Array.from({ length: 28 }, (_, index) => 9 + index),
    );
    expect(growthView(result, cluster.subnets, 18, 'all').points).toHaveLength(37);
    expect(growthView(result, cluster.subnets, 18, 'twice').points[0]?.nodes).toBe(18);
    for (const { nodes, free, missing, missingInAll, podsWaiting } of view.points) {
      const point = result.points.find((one) => one.nodes === nodes);
      expect(free).toEqual(result.held[nodes]?.free);
      expect(missing).toEqual(
        point?.missing.map((amount) => ({ amount, unit: 'addresses' as const })),
      );
      expect(podsWaiting).toBe(result.held[nodes]?.waiting);
      const addresses = missing.reduce((sum, { amount }) => sum + amount, 0);
      expect(missingInAll).toEqual({ addresses, blocks: 0 });
    }
  });

  test('what is free is what nodes leave that hold what they got, as the picture at rest has it', () => {
    const held = heldOf(cluster);
    expect(pointAt(18).free).toEqual(held.subnets.map(({ free }) => free));
    expect(pointAt(18).missing.map(({ amount }) => amount)).toEqual(
      held.subnets.map(({ short }) => short),
    );
    expect(view.subnets.map(({ freeAsPlanned }) => freeAsPlanned)).toEqual([14, 14, 11]);
  });

  test('of a plan that cannot work nothing is said to be free, nor short, nor that pods wait', () => {
    const refused = { ...cluster, networking: networking({ customNetworking: true }) };
    expect(answer(refused).verdict.kind).toBe('cannot-work');
    const told = growthView(grownTold(refused), refused.subnets, 18, 'half');
    expect(told).toMatchObject({ cannotWork: true, hasFree: false, hasBelow: false });
    expect(told.subnets.map(({ freeAsPlanned }) => freeAsPlanned)).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
    expect(pointTold(pointAt(18, told), told.subnets, en.charts.growth)).toBe(
      '18 nodes: the plan cannot work',
    );
    const table = renderToStaticMarkup(
      createElement(GrowthTable, { view: told, subnets: refused.subnets }),
    );
    expect(table.match(/<td[^>]*>[^<]*/g)?.map((cell) => cell.replace(/.*>/, ''))).toEqual(
      told.points.flatMap(() => ['–', '–', '–', '–', '–']),
    );
    expect(view.cannotWork).toBe(false);
  });

  test('until that is known nothing is said to be free where more is wanted, nor who waits', () => {
    const checking = growthView({ ...result, held: undefined }, cluster.subnets, 18, 'half');
    expect(pointAt(18, checking)).toMatchObject({
      free: [undefined, undefined, undefined],
      podsWaiting: undefined,
      isLeast: false,
    });
    expect(pointAt(14, checking)).toMatchObject({ free: [29, 29, 71], podsWaiting: 0 });
    expect(belowOf(pointAt(18, checking))).toBeUndefined();
    expect(plotLine(checking.points, 2, { from: (x) => x, y: (y) => y }).lacks).toBe('');
  });

  test('where no start tells it, those that wait in any order are told as the least', () => {
    const held = result.held.map(() => undefined);
    const bound = growthView({ ...result, held }, cluster.subnets, 18, 'half');
    expect(pointAt(36, bound)).toMatchObject({ podsWaiting: 361, isLeast: true });
    expect([bound.isLeast, view.isLeast]).toEqual([true, false]);
    expect(pointTold(pointAt(36, bound), bound.subnets, en.charts.growth)).toContain(
      '361 pods wait at the least',
    );
  });

  test('some bars have their number: of the plan, of the first that waits, of the last, and none where nothing is short', () => {
    const told = (step: number, points = view.points) =>
      numbersBelow(points, 18, step, numberOf).map(({ nodes }) => nodes);
    expect(told(22)).toEqual(expect.arrayContaining([18, 19, 36]));
    expect(told(22).length).toBeLessThanOrEqual(9);
    // 10 px have no room for 21 beside 12.
    expect(told(10)).toContain(18);
    expect(told(10)).not.toContain(19);
    expect(
      told(
        22,
        view.points.filter(({ missingInAll }) => missingInAll.addresses === 0),
      ),
    ).toEqual([]);
  });

  test('a plan whose subnets are full has nothing free to draw', () => {
    expect(view.hasFree).toBe(true);
    const full = plan({
      subnets: [subnet('a', 26, 59)],
      groups: [group('m5.large', M5_LARGE, 6, 20, A_ONLY)],
    });
    expect(growthView(grownTold(full), full.subnets, 6, 'half').hasFree).toBe(false);
  });

  test('a number stands below the bars that it is wider than, and below its own alone where it is not', () => {
    const under = (count: number, step: number) =>
      numbersBelow(view.points, count, step, numberOf).find(({ nodes }) => nodes === count)?.under;
    const [own, next, afterNext] = [24, 25, 26].map((nodes) => pointAt(nodes).podsWaiting);
    expect(under(24, 40)).toBe(own);
    expect(under(24, 20)).toBe(next);
    expect(under(24, 8)).toBe(afterNext);
    expect(under(36, 9)).toBe(380);
  });

  test('a strip has each stage as long as it has counts, and all of them together the whole axis', () => {
    const strip = growthStrip(result, view.points, 18);
    expect(strip.map(({ tone, to }) => [tone, to])).toEqual([
      ['ok', 14],
      ['warn', 18],
      ['bad', 36],
    ]);
    // 28 counts, from 9 to 36.
    expect(strip.map(({ length }) => Math.round(length * 28))).toEqual([6, 4, 18]);
    const { points } = growthView(result, cluster.subnets, 18, 'all');
    expect(
      growthStrip(
        { points: result.points, firstShort: undefined, firstDoesNotFit: undefined },
        points,
        18,
      ),
    ).toEqual([{ tone: 'ok', length: 1, mark: undefined, to: 36, hasUnplaced: false }]);
  });

  test('what fits is no green where pods find no place, and the title says how many do not', () => {
    const of = plan({
      subnets: [subnet('a', 24)],
      groups: [group('m5.large', M5_LARGE, 3, 28, A_ONLY)],
    });
    const grown = grownTold(of);
    const { points } = growthView(grown, of.subnets, 3, 'all');
    expect(growthStrip(grown, points, 3)).toMatchObject([{ tone: 'warn', hasUnplaced: true }]);
    expect(growthFinding(grown, 3, MESSAGES.en)).toBe(
      'As planned, 3 pods find no place. At rest: no subnet and no quota runs out up to 6 nodes, twice the plan.',
    );
    expect(growthFinding(grown, 3, MESSAGES.ko)).toMatch(
      /^계획대로면 파드 3개의 자리가 없습니다\. /,
    );
    // Replicas that so few nodes have no place for find one as planned.
    const few = plan({
      subnets: [subnet('a', 22)],
      groups: [group('m5.large', M5_LARGE, 6, 0, A_ONLY)],
      clusterPods: 100,
    });
    const spread = grownTold(few);
    expect(spread.points[1]?.podsPending).toBe(0);
    expect(growthStrip(spread, growthView(spread, few.subnets, 6, 'all').points, 6)[0]?.tone).toBe(
      'ok',
    );
  });

  test('what fits reaches to the count before the first mark, also where that count is not drawn', () => {
    const drawn = view.points.filter(({ nodes }) => nodes % 3 === 0);
    const [fits] = growthStrip(result, drawn, 18);
    expect(drawn.some(({ nodes }) => nodes === 14)).toBe(false);
    expect(fits).toMatchObject({ tone: 'ok', to: 14 });
    // Each between two drawn counts: the stage between them is told too.
    const close = {
      ...result,
      firstMayNotFit: undefined,
      firstDoesNotFit: { ...markAt(17), kind: 'does-not-fit' as const },
    };
    expect(
      growthStrip({ ...close, firstShort: markAt(16) }, drawn, 18).map(({ to }) => to),
    ).toEqual([15, 16, 36]);
  });

  test('what is missing is amber while chance decides, and red from where pods wait', () => {
    // The range begins with 9 and has 28 counts.
    expect(
      view.stages.map(({ mark, from, until, tone }) => [mark.nodes, from, until, tone]),
    ).toEqual([
      [15, 6, 10, 'warn'],
      [19, 10, 28, 'bad'],
    ]);
    const toneAt = (count: number) => view.points.find(({ nodes }) => nodes === count)?.tone;
    expect([14, 15, 18, 19].map(toneAt)).toEqual(['ok', 'warn', 'warn', 'bad']);
  });

  test('below zero stand the pods that wait, in red; where none does the addresses that are short, in amber', () => {
    expect(belowOf(pointAt(14))).toBeUndefined();
    expect(belowOf(pointAt(18))).toEqual({ amount: 21, of: 'addresses', tone: 'warn' });
    expect(belowOf(pointAt(19))).toEqual({ amount: 12, of: 'waits', tone: 'bad' });
    expect(belowOf(pointAt(36))).toEqual({ amount: 380, of: 'waits', tone: 'bad' });
    expect(view.mostBelow).toBe(380);
  });

  test('a count is told in a sentence: what each subnet has free and is short of, and who waits', () => {
    expect(pointTold(pointAt(18), view.subnets, en.charts.growth)).toBe(
      '18 nodes: a 14 free, 1 short; b 14 free, 1 short; c 11 free, 19 short; pods may wait',
    );
    expect(pointTold(pointAt(36), view.subnets, ko.charts.growth)).toMatch(
      /^노드 36대: a 여유 4개, .*; 파드 380개 대기$/,
    );
  });

  test('arrows move the line count by count, and not past its ends', () => {
    expect(nextPlace('ArrowRight', 3, 28)).toBe(4);
    expect(nextPlace('ArrowLeft', 0, 28)).toBe(0);
    expect(nextPlace('PageUp', 26, 28)).toBe(27);
    expect([nextPlace('Home', 9, 28), nextPlace('End', 9, 28)]).toEqual([0, 27]);
    expect(nextPlace(' ', 9, 28), 'the page is not to scroll').toBe(9);
    expect(nextPlace('a', 9, 28)).toBeUndefined();
  });

  test('below the picture the plan’s own count stands, whatever else has room', () => {
    const texts = {
      first: (n: number) => `${n} nodes`,
      plan: (n: number) => `${n} planned`,
      other: String,
    };
    const on = (width: number) => {
      const step = (width - 68) / view.points.length;
      const counts = axisCounts(
        view.points,
        18,
        { middle: (place) => 56 + (place + 0.5) * step, width },
        texts,
      );
      const byPlace = counts.toSorted((a, b) => a.x - b.x);
      byPlace.slice(1).forEach((count, at) => {
        const before = byPlace[at];
        if (before === undefined) throw new Error('no count');
        expect(count.x - count.width / 2).toBeGreaterThan(before.x + before.width / 2);
      });
      return byPlace.map(({ text }) => text);
    };
    expect(on(860)).toEqual([
      ...['9 nodes', '12', '15', '18 planned', '21', '24', '27', '30', '33', '36'],
    ]);
    expect(on(330)).toContain('18 planned');
    expect(on(330).at(-1)).toBe('36');
    expect(on(330)).not.toContain('15');
  });

  test('below a picture whose counts are not evenly apart stand round ones beside the plan’s and both ends', () => {
    const nodes = [9, 10, 11, 12, 13, 14, 16, 18, 20, 22, 23, 25, 27, 29, 30, 32, 34, 35, 36];
    const counts = axisCounts(
      nodes.map((each) => ({ nodes: each })),
      18,
      { middle: (place) => 60 + place * 60, width: 1_300 },
      { first: String, plan: String, other: String },
    );
    const told = counts.map((count) => count.nodes).toSorted((a, b) => a - b);
    expect(told).toEqual([9, 10, 18, 20, 30, 36]);
  });

  test('a stage that began before the range begins with it', () => {
    const small = smallProduction({
      subnets: [subnet('a', 26), subnet('b', 26), subnet('c', 26)],
    });
    const { stages } = growthView(grownTold(small), small.subnets, 18, 'half');
    expect(stages[0]?.mark.nodes).toBeLessThan(9);
    expect(stages[0]?.from).toBe(0);
  });

  test('subnets stand in the plan’s order, each with the count from which it is short', () => {
    expect(
      view.subnets.map(({ label, lack }) => [label, lack?.of, lack?.asPlanned, lack?.from]),
    ).toEqual([
      ['a', 'addresses', 1, 15],
      ['b', 'addresses', 1, 16],
      ['c', 'addresses', 19, 18],
    ]);
  });

  test('of a subnet in which pods wait as soon as it is short the list says that they do', () => {
    const exact = smallProduction({ settings: settings({ warmIpTarget: 2, minimumIpTarget: 24 }) });
    const grown = growthView(grownTold(exact), exact.subnets, 18, 'half');
    const waits = grown.subnets.flatMap(({ lack }) => lack ?? []);
    expect(waits).toContainEqual({ of: 'waits', asPlanned: 0, from: 20 });
    const said = ({ charts: { growth: words } }: typeof en) =>
      words.lackFrom(words.begins.waits, 20);
    expect([en, ko].map(said)).toEqual(['pods wait, from 20', '파드 대기(20대부터)']);
  });

  test('the last count is always named on the axis', () => {
    expect(spread([9, 10, 11, 12, 13, 14, 15], 4)).toEqual([9, 11, 13, 15]);
    expect(spread([0, 1, 2, 3], 12)).toEqual([0, 1, 2, 3]);
  });

  test('marks a node count once, the first that is short before that at which pods wait', () => {
    const mark = (kind: GrowthMark['kind'], nodes: number) => ({
      kind,
      nodes,
      subnet: 'c',
      quota: undefined,
    });
    const of = (firstShort: GrowthMark | undefined, firstDoesNotFit?: GrowthMark) =>
      growthMarks({ points: [], firstShort, firstDoesNotFit }).map(({ nodes }) => nodes);
    expect(of(mark('warm-short', 15), mark('does-not-fit', 19))).toEqual([15, 19]);
    expect(of(mark('does-not-fit', 15), mark('does-not-fit', 15))).toEqual([15]);
    expect(of(mark('warm-short', 15))).toEqual([15]);
    expect(of(undefined)).toEqual([]);
  });

  describe('says from how many nodes on something is short, and from how many pods wait', () => {
    const mark = (kind: GrowthMark['kind'], nodes: number, of = 'b'): GrowthMark => ({
      kind,
      nodes,
      subnet: of,
      quota: undefined,
    });
    const says = (first: GrowthMark | undefined, waits?: GrowthMark, planned = 18) =>
      [en, ko].map((messages) =>
        growthFinding({ points: [], firstShort: first, firstDoesNotFit: waits }, planned, messages),
      );

    test('with the first count between them at which pods may wait', () => {
      const marked = {
        points: [],
        firstShort: mark('warm-short', 3),
        firstMayNotFit: mark('may-not-fit', 9),
        firstDoesNotFit: mark('does-not-fit', 11, 'c'),
      };
      expect(growthMarks(marked).map(({ nodes }) => nodes)).toEqual([3, 9, 11]);
      expect([en, ko].map((messages) => growthFinding(marked, 9, messages))).toEqual([
        'At rest: 2 nodes fit; from 3 nodes on the warm pool is short in subnet b, from 9 nodes on pods may wait, from 11 nodes on pods wait for c.',
        '평소: 2대까지 필요한 IP를 모두 받음. 서브넷 b에서 3대부터 웜 풀 부족, 9대부터 파드가 대기할 수 있음, 서브넷 c에서 11대부터 파드 대기.',
      ]);
      const byLayout = {
        points: [],
        firstShort: { ...mark('may-not-fit', 10), isByLayout: true },
        firstDoesNotFit: mark('does-not-fit', 11),
      };
      expect([en, ko].map((messages) => growthFinding(byLayout, 9, messages))).toEqual([
        'At rest: no node more: from 10 nodes on pods may wait for subnet b, by where single addresses lie, from 11 nodes on pods wait.',
        '평소: 노드를 더 늘릴 수 없습니다. 서브넷 b에서 10대부터 파드가 대기할 수 있음(개별 IP의 위치에 따라 다름), 11대부터 파드 대기.',
      ]);
      const alike = { ...marked, firstMayNotFit: mark('may-not-fit', 3) };
      expect(growthMarks(alike).map(({ kind }) => kind)).toEqual(['may-not-fit', 'does-not-fit']);
    });

    test('within the plan', () => {
      expect(says(mark('warm-short', 15), mark('does-not-fit', 19))).toEqual([
        'At rest: 14 nodes fit; from 15 nodes on the warm pool is short in subnet b, from 19 nodes on pods wait.',
        '평소: 14대까지 필요한 IP를 모두 받음. 서브넷 b에서 15대부터 웜 풀 부족, 19대부터 파드 대기.',
      ]);
      expect(says(mark('may-not-fit', 15), mark('does-not-fit', 17, 'c'))).toEqual([
        'At rest: 14 nodes fit; from 15 nodes on pods may wait for subnet b, from 17 nodes on pods wait for c.',
        '평소: 14대까지 필요한 IP를 모두 받음. 서브넷 b에서 15대부터 파드가 대기할 수 있음, 서브넷 c에서 17대부터 파드 대기.',
      ]);
      expect(says(mark('does-not-fit', 18), mark('does-not-fit', 18))).toEqual([
        'At rest: 17 nodes fit; from 18 nodes on pods wait for subnet b.',
        '평소: 17대까지 필요한 IP를 모두 받음. 서브넷 b에서 18대부터 파드 대기.',
      ]);
    });

    test('beyond the plan', () => {
      expect(says(mark('warm-short', 25))).toEqual([
        'At rest: room for 6 more nodes: from 25 nodes on the warm pool is short in subnet b.',
        '평소: 노드 6대를 더 수용합니다. 서브넷 b에서 25대부터 웜 풀 부족.',
      ]);
      expect(says(mark('may-not-fit', 19))).toEqual([
        'At rest: no node more: from 19 nodes on pods may wait for subnet b.',
        '평소: 노드를 더 늘릴 수 없습니다. 서브넷 b에서 19대부터 파드가 대기할 수 있음.',
      ]);
    });

    test('of a plan that cannot work with any nodes', () => {
      const refused = {
        kind: 'cannot-work',
        nodes: 0,
        subnet: undefined,
        quota: undefined,
      } as const;
      expect(says(refused, refused)).toEqual([
        'At rest: at any node count the plan cannot work.',
        '평소: 노드가 몇 대든 작동하지 않음.',
      ]);
    });

    test('of a quota above the subnets', () => {
      const over = { ...mark('warm-short', 15), subnet: undefined, quota: 'nau' } as const;
      const waits = { ...over, kind: 'does-not-fit', nodes: 19 } as const;
      expect(says(over, waits)).toEqual([
        'At rest: 14 nodes fit; from 15 nodes on the VPC is over its quota of NAU, from 19 nodes on pods wait.',
        '평소: 14대까지 필요한 IP를 모두 받음. 15대부터 VPC의 NAU 할당량 초과, 19대부터 파드 대기.',
      ]);
      expect(says(over, { ...waits, quota: 'enis' })).toEqual([
        'At rest: 14 nodes fit; from 15 nodes on the VPC is over its quota of NAU, from 19 nodes on pods wait, over the ENI quota.',
        expect.stringContaining(
          '15대부터 VPC의 NAU 할당량 초과, 19대부터 리전의 네트워크 인터페이스 할당량 초과로 파드 대기.',
        ),
      ]);
      const may = { ...over, kind: 'may-not-fit', nodes: 16 } as const;
      const marks = [over, may, waits];
      const named = (words: typeof en) =>
        marks.map((each, at) => words.charts.growth.mark(each, marks[at - 1]));
      expect(named(en)).toEqual([
        'from 15 over the NAU quota',
        'from 16 pods may wait',
        'from 19 pods wait',
      ]);
      expect(named(ko)).toEqual([
        '15대부터 VPC의 NAU 할당량 초과',
        '16대부터 파드 대기 가능성',
        '19대부터 파드 대기',
      ]);
      // Of one that is shown alone the cause is said.
      expect(en.charts.growth.mark(may)).toBe('from 16 over the NAU quota');
    });

    test('nowhere', () => {
      expect(says(undefined)[0]).toBe(
        'At rest: no subnet and no quota runs out up to 36 nodes, twice the plan.',
      );
      expect(says(undefined, undefined, 0)[0]).toBe('The plan has no nodes to grow.');
    });

    test('of the engine’s own growth', () => {
      const { firstShort } = result;
      const [english] = says(firstShort, result.firstDoesNotFit);
      expect(english).toContain(`subnet ${firstShort?.subnet}`);
      expect(english).toContain(`from ${firstShort?.nodes} `);
    });
  });
});

describe('settings compared', () => {
  const compared = compareSettings(smallProduction());

  test('each row has the engine’s numbers, and the plan’s own settings stand once', () => {
    const rows = settingsRows(compared);
    const names = rows.map(({ outcome }) => settingName(outcome.settings, en));
    expect(names.filter((_, index) => rows[index]?.isNow)).toEqual(['WARM_ENI_TARGET 1']);
    expect(new Set(names).size).toBe(names.length);
    for (const { outcome } of rows) expect(compared).toContain(outcome);
  });

  test('settings of one’s own come first', () => {
    const own = compareSettings(smallProduction({ settings: settings({ warmIpTarget: 7 }) }));
    const [first] = settingsRows(own);
    expect(first).toMatchObject({ outcome: { variant: 'as-planned' }, isNow: true });
  });

  test('settings are named in AWS’s words, and leaving prefixes is said', () => {
    const name = (changed: Parameters<typeof settings>[0]) => settingName(settings(changed), en);
    expect(name({})).toBe('WARM_ENI_TARGET 1');
    expect(name({ warmEniTarget: undefined })).toBe('WARM_ENI_TARGET unset');
    expect(name({ warmIpTarget: 2, minimumIpTarget: 24 })).toBe('WARM_IP_TARGET 2, MINIMUM 24');
    expect(name({ minimumIpTarget: 24 })).toBe('MINIMUM_IP_TARGET 24');
    expect(name({ prefixDelegation: true })).toBe('Prefixes, WARM_PREFIX_TARGET 1');
    expect(name({ maxEni: 2 })).toBe('WARM_ENI_TARGET 1, MAX_ENI 2');
    expect(settingName(settings(), en, settings({ prefixDelegation: true }))).toBe(
      'Secondary IPs, WARM_ENI_TARGET 1',
    );
  });
});

const A_ONLY = { zones: ['a'] } as const;
