// The picture of the plan at rest, where it is known what its nodes hold.
import fc from 'fast-check';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { beforeAll, describe, expect, test } from 'vitest';
import { answer, type ClusterPlan } from '@/engine';
import { MESSAGES } from '@/i18n/all-messages';
import { fetchAllMessages } from '@/store/spoken-language';
import { barEndTold } from '@/ui/results/pictures/subnets/bar-end';
import { fillsOf } from '@/ui/results/pictures/subnets/bars/patterns';
import { legendItems, PART_SWATCH } from '@/ui/results/pictures/subnets/holder-looks';
import { podShortIn } from '@/ui/results/pictures/subnets/pod-short-in';
import { BAR_PARTS, pastEnd, subnetBars } from '@/ui/results/pictures/subnets/subnet-bars';
import { subnetsFinding, subnetsSum } from '@/ui/results/pictures/subnets/subnets-finding';
import { SubnetsTable } from '@/ui/results/pictures/subnets/subnets-table';
import {
  C5_2XLARGE,
  group,
  limits,
  M5_LARGE,
  networking,
  plan,
  settings,
  smallProduction,
  subnet,
} from '../../../../support/builders';
import { heldBy, heldOf } from '../../../../support/held';
import { runs } from '../../../../support/runs';
import { tightPlans } from '../../../../support/verdict/tight-plans';

const { en, ko } = MESSAGES;

beforeAll(() => fetchAllMessages('en'));

describe('where nodes have started together', () => {
  const of = smallProduction();
  const { subnets } = answer(of);
  const held = heldOf(of);
  const told = { status: 'known', held } as const;

  test('draws what is held, then what is missing over what is free and past the end', () => {
    const c = subnetBars(subnets, held.subnets).bars[2];
    expect(c?.amounts).toMatchObject({ primaries: 18, pods: 168, warm: 24 });
    expect(c?.drawn).toMatchObject({ primaries: 18, pods: 168, warm: 24 });
    expect(c?.drawn).toMatchObject({ warmShort: 30, podsShort: 0, free: 0 });
    expect(c && pastEnd(c)).toBe(19);
  });

  test('says at its end what is short, then what is free', () => {
    const ends = (words: typeof en) =>
      subnetBars(subnets, held.subnets).bars.map((bar) =>
        barEndTold(bar, false, words.charts.subnets),
      );
    expect(ends(en)).toEqual([
      { tone: 'warn', text: '1 short', free: '14 free' },
      { tone: 'warn', text: '1 short', free: '14 free' },
      { tone: 'warn', text: '19 short', free: '11 free' },
    ]);
    expect(ends(ko)[2]).toEqual({ tone: 'warn', text: '19개 부족', free: '여유 11개' });
  });

  test('finds that the warm pool is past the end, and sums up what of it is held and why', () => {
    const usage = answer(of);
    expect(subnetsFinding(usage, en, told)).toBe(
      'The warm pool is past the end of all 3 subnets, in c by 19.',
    );
    expect(subnetsSum(usage, told, en)).toBe(
      '660 of 720 wanted addresses are held: an ENI of c5.2xlarge takes 15 at once, and 14, 14 and 11 are free',
    );
    expect(subnetsSum(usage, told, ko)).toBe(
      '필요한 IP 720개 중 660개 점유. c5.2xlarge의 ENI 하나는 IP 15개를 한 번에 받지만 여유는 14, 14, 11개입니다',
    );
  });

  test('stripes past the end stand for pods that wait, with their number', () => {
    const groups = [group('m5.large', M5_LARGE, 13, 22), group('c5.2xlarge', C5_2XLARGE, 6, 40)];
    const more = smallProduction({ groups });
    const usage = answer(more);
    const known = { status: 'known', held: heldOf(more) } as const;
    const [a] = subnetBars(usage.subnets, known.held.subnets).bars;
    if (a === undefined) throw new Error('no bar');
    expect(a.drawn.podsShort).toBe(12);
    expect(barEndTold(a, false, en.charts.subnets)).toMatchObject({ tone: 'bad', text: '12 wait' });
    expect(subnetsFinding(usage, en, known)).toBe('12 pods wait for an address in subnet a.');
  });

  test('where nobody runs what nodes hold nothing is striped: only what is short has a number', () => {
    const usage = answer(
      plan({
        subnets: [subnet('a', 24)],
        groups: [group('m5.large', M5_LARGE, 14, 20, { zones: ['a'] })],
      }),
    );
    const { bars } = subnetBars(usage.subnets);
    expect(bars[0]?.drawn).toMatchObject({ podsShort: 0, free: 0 });
    expect(bars.map(pastEnd)).toEqual([256 * 0.3].map((past) => expect.closeTo(past)));
    const legend = legendItems(en.charts.subnets, bars, true).map(({ label }) => label);
    expect(legend).not.toContain('Pods that wait');
    expect(legend).toContain('Wanted, not there');
  });

  test('where nobody runs them, subnets for which pods wait in any order are red, with what more is wanted', () => {
    const of = plan({
      subnets: [subnet('a', 24), subnet('b', 24, 100), subnet('c', 20)],
      groups: [
        group('m5.large', M5_LARGE, 20, 20, { zones: ['a'] }),
        group('warm', M5_LARGE, 8, 8, { zones: ['b'] }),
        group('roomy', M5_LARGE, 2, 20, { zones: ['c'] }),
      ],
    });
    const usage = answer(of);
    expect(usage.verdict).toMatchObject({ kind: 'does-not-fit', subnet: 'a' });
    expect(usage.subnets.map(({ free }) => free)).toEqual([-349, -9, 4031]);
    const told = (status: 'unknown' | 'checking') =>
      subnetBars(usage.subnets, undefined, podShortIn({ cluster: of, usage }, { status })).bars;
    const ends = told('unknown').map((bar) => barEndTold(bar, false, en.charts.subnets));
    expect(ends.map(({ tone, text }) => `${tone} ${text}`)).toEqual([
      'bad +349 wanted',
      'warn 9 short',
      'plain 4,031 would be free',
    ]);
    expect(told('unknown').map(({ drawn }) => drawn.podsShort > 0)).toEqual([true, false, false]);
    expect(told('checking').map(({ isPodShort }) => isPodShort)).toEqual([false, false, false]);
  });

  test('nodes without an address to start are told where no pod waits for them', () => {
    const of = plan({
      subnets: [subnet('a', 28)],
      groups: [group('m5.large', M5_LARGE, 20, 0, { zones: ['a'] })],
    });
    const known = { held: heldOf(of) };
    expect(subnetsFinding(answer(of), en, known)).toBe('9 of 20 nodes have no address to start.');
    expect(subnetsFinding(answer(of), ko, known)).toBe('노드 20대 중 9대에 시작할 IP가 없습니다.');
  });

  test('of a plan that cannot work no subnet is said to have anything free', () => {
    const refused = answer(
      plan({
        networking: networking({ ipFamily: 'ipv6' }),
        groups: [group('m4.large', limits(2, 10, { prefixCapable: false }), 3, 5)],
      }),
    );
    expect(refused.verdict.kind).toBe('cannot-work');
    const [a] = subnetBars(refused.subnets).bars;
    if (a === undefined) throw new Error('no bar');
    expect(barEndTold(a, false, en.charts.subnets).text).toMatch(/^\d+ would be free$/);
    expect(barEndTold(a, true, en.charts.subnets).text).toMatch(/^\d+ free$/);
    const { bars } = subnetBars(answer(smallProduction()).subnets);
    const legend = legendItems(en.charts.subnets, bars, true).map(({ label }) => label);
    expect(legend).toContain('Warm wanted');
    expect(legend).not.toContain('Idle (warm)');
  });

  test('before that no number of pods is told, and none of what is held', () => {
    const [, , c] = subnetBars(subnets).bars;
    if (c === undefined) throw new Error('no bar');
    expect(barEndTold(c, true, en.charts.subnets).text).toBeUndefined();
    const checking = { status: 'checking', held: undefined } as const;
    expect(subnetsSum(answer(of), checking, en)).toBe(
      '720 addresses wanted; what is held is being worked out…',
    );
  });

  test('of /28 that may be too few says what is held where they lie well', () => {
    const may = smallProduction({
      subnets: ['a', 'b', 'c'].map((zone) => subnet(zone, 23, 30)),
      settings: settings({ prefixDelegation: true, warmIpTarget: 5 }),
    });
    const usage = answer(may);
    expect(usage.verdict.kind).toBe('may-not-fit');
    expect(subnetsSum(usage, { status: 'known', held: heldOf(may) }, en)).toBe(
      '690 held with 42 prefixes · 504 pods · 168 idle, 24% of what is held',
    );
  });

  test('of a plan that fits says what is held, and how much of it is idle', () => {
    const fits = smallProduction({ settings: settings({ warmIpTarget: 2, minimumIpTarget: 24 }) });
    const usage = answer(fits);
    const known = { status: 'known', held: heldOf(fits) } as const;
    expect(subnetsSum(usage, known, en)).toBe(
      `${usage.totals.held} held · 504 pods · 36 idle, 6% of what is held`,
    );
  });
});

describe('of a reservation for prefixes', () => {
  const pictureOf = (of: ClusterPlan, holds: 'held' | 'wanted' = 'held') => {
    const usage = answer(of);
    const held = holds === 'held' ? heldOf(of) : undefined;
    const { bars } = subnetBars(usage.subnets, held?.subnets);
    const [bar] = bars;
    if (bar === undefined) throw new Error('no bar');
    return { usage, held, bars, bar };
  };
  const table = (of: ClusterPlan) => {
    const { usage, held } = pictureOf(of);
    return renderToStaticMarkup(
      createElement(SubnetsTable, { subnets: usage.subnets, held }),
    ).replaceAll(/<[^>]*>/g, '|');
  };
  const reserved = (blocks: number, nodes: number, changed: Parameters<typeof settings>[0] = {}) =>
    plan({
      subnets: [subnet('a', 26, 0, { prefixReservation: blocks })],
      groups: [group('m5.large', M5_LARGE, nodes, 5, { zones: ['a'] })],
      settings: settings(changed),
    });

  test('what single addresses cannot have is a part of its own, and what they lack lies past the end', () => {
    const { bar, usage, held, bars } = pictureOf(reserved(3, 2));
    // 64 = 5 of AWS + 11 held + 48.
    expect(held?.subnets[0]).toMatchObject({ held: 11, free: 0, keptForPrefixes: 48, short: 29 });
    expect(bar.drawn).toMatchObject({ forPrefixes: 48, free: 0 });
    expect(pastEnd(bar) > 0 && bar.isBroken).toBe(true);
    const ends = [en, ko].map(({ charts }) => barEndTold(bar, false, charts.subnets));
    expect(ends).toEqual([
      { tone: 'bad', text: '5 wait', free: '0 free, 48 for prefixes' },
      { tone: 'bad', text: '5개 대기', free: '여유 0개, 접두사용 48개' },
    ]);
    const known = { status: 'known', held: heldOf(reserved(3, 2)) } as const;
    expect(subnetsSum(usage, known, en)).toMatch(/none is free where/);
    const names = [en, ko].map(({ charts }) =>
      legendItems(charts.subnets, bars).map(({ label }) => label),
    );
    expect(names[0]).toContain('Reserved for prefixes');
    expect(names[1]).toContain('접두사용 예약');
    expect(table(reserved(3, 2))).toContain('Reserved for prefixes||Free');
    expect(table(reserved(3, 2))).toMatch(/\|48\|+0\|+29\|+29\|+5\|/);
  });

  test('is no room before it is known what is held, and none is promised', () => {
    const { bar, usage } = pictureOf(reserved(3, 2), 'wanted');
    expect(usage.subnets[0]).toMatchObject({ free: -29, keptForPrefixes: 48 });
    expect(bar.free).toBe(-29);
    expect(bar.drawn).toMatchObject({ forPrefixes: 48, free: 0 });
    expect(barEndTold(bar, false, en.charts.subnets)).toEqual({
      tone: 'warn',
      text: '29 short',
      free: '48 for prefixes',
    });
    expect(barEndTold(bar, true, en.charts.subnets).text).toBeUndefined();
    expect(subnetsFinding(usage, en)).toBe('Subnet a is past its end, by 29.');
  });

  test('stands behind what is free where nothing is short', () => {
    const { bar } = pictureOf(reserved(1, 2));
    expect(bar.drawn).toMatchObject({ forPrefixes: 16, free: 3, warmShort: 0 });
    expect(barEndTold(bar, false, en.charts.subnets)).toEqual({
      tone: 'plain',
      text: '3 free',
      free: '16 for prefixes',
    });
  });

  test('what prefixes have is drawn once, as theirs', () => {
    const { bar, held } = pictureOf(reserved(3, 1, { prefixDelegation: true }));
    const [there] = held?.subnets ?? [];
    // A prefix for five pods, and a warm one.
    expect(there).toMatchObject({ held: 33, keptForPrefixes: 16, free: 10 });
    expect(bar.drawn).toMatchObject({ forPrefixes: 16, free: 10 });
    expect(pastEnd(bar)).toBe(0);
    const { bar: full, bars } = pictureOf(reserved(2, 1, { prefixDelegation: true }));
    expect(full.drawn.forPrefixes).toBe(0);
    const names = legendItems(en.charts.subnets, bars).map(({ label }) => label);
    expect(names).not.toContain('Reserved for prefixes');
    expect(table(reserved(2, 1, { prefixDelegation: true }))).not.toContain('for prefixes');
  });

  test('others that were there before it lie inside', () => {
    const of = plan({ subnets: [subnet('a', 26, 30, { prefixReservation: 3 })] });
    const { bars } = subnetBars(answer(of).subnets);
    expect(bars[0]?.drawn).toMatchObject({ others: 30, forPrefixes: 29, free: 0, warmShort: 0 });
  });

  test('a bar ends no further past its subnet than is short, and holds all of it', () => {
    const plans = fc.record({
      blocks: fc.integer({ min: 0, max: 14 }),
      others: fc.integer({ min: 0, max: 200 }),
      nodes: fc.integer({ min: 1, max: 12 }),
      prefixDelegation: fc.boolean(),
    });
    fc.assert(
      fc.property(plans, ({ blocks, others, nodes, prefixDelegation }) => {
        const of = plan({
          subnets: [subnet('a', 24, others, { prefixReservation: blocks })],
          groups: [group('m5.large', M5_LARGE, nodes, 12, { zones: ['a'] })],
          settings: settings({ prefixDelegation }),
        });
        for (const held of [heldBy(of), undefined]) {
          const usage = answer(of);
          const [bar] = subnetBars(usage.subnets, held?.subnets).bars;
          if (bar === undefined) throw new Error('no bar');
          const all = BAR_PARTS.reduce((sum, part) => sum + bar.drawn[part], 0);
          expect(all).toBeGreaterThanOrEqual(bar.size - 1e-6);
          for (const part of BAR_PARTS) expect(bar.drawn[part]).toBeGreaterThanOrEqual(0);
          if (bar.isBroken) continue;
          const { short = Math.max(0, -bar.free), missing = 0 } = held?.subnets[0] ?? {};
          const { free = 0, keptForPrefixes = 0 } = held?.subnets[0] ?? {};
          const most = Math.max(short, missing - free - keptForPrefixes);
          expect(pastEnd(bar)).toBeLessThanOrEqual(most + 1e-6);
        }
      }),
      runs({ seed: 7, numRuns: 60 }),
    );
  });
});

test('a bar holds all of its subnet, and what lies past its end is what is short', () => {
  fc.assert(
    fc.property(tightPlans('mixed'), ({ plan: of }) => {
      const held = heldBy(of);
      if (held === undefined) return;
      const usage = answer(of);
      for (const bar of subnetBars(usage.subnets, held.subnets).bars) {
        const drawn = BAR_PARTS.reduce((sum, part) => sum + bar.drawn[part], 0);
        expect(drawn).toBeGreaterThanOrEqual(bar.end - 1e-6);
        if (!bar.isBroken && bar.end === bar.size) {
          const { missing = 0, free = 0, keptForPrefixes = 0 } = bar.held ?? {};
          const room = free + keptForPrefixes - bar.drawn.forPrefixes;
          expect(pastEnd(bar)).toBeCloseTo(Math.max(0, missing - room));
        }
      }
    }),
    runs({ seed: 9, numRuns: 20 }),
  );
});

test('no two parts of a bar look alike', () => {
  expect(new Set(Object.values(PART_SWATCH)).size).toBe(BAR_PARTS.length);
  const fills = Object.values(fillsOf('bars'));
  expect(new Set(fills).size).toBe(fills.length);
});
