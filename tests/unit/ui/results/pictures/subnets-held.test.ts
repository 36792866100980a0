// The picture of the plan at rest, where it is known what its nodes hold.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { answer } from '@/engine';
import { MESSAGES } from '@/i18n/all-messages';
import { barEndTold } from '@/ui/results/pictures/subnets/bar-end';
import { legendItems } from '@/ui/results/pictures/subnets/holder-looks';
import { BAR_PARTS, pastEnd, subnetBars } from '@/ui/results/pictures/subnets/subnet-bars';
import { subnetsFinding, subnetsSum } from '@/ui/results/pictures/subnets/subnets-finding';
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
    const legend = legendItems(en.charts.subnets, [a], true).map(({ label }) => label);
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
      '690 held with 42 prefixes · 504 pods · 168 idle, 24 % of what is held',
    );
  });

  test('of a plan that fits says what is held, and how much of it is idle', () => {
    const fits = smallProduction({ settings: settings({ warmIpTarget: 2, minimumIpTarget: 24 }) });
    const usage = answer(fits);
    const known = { status: 'known', held: heldOf(fits) } as const;
    expect(subnetsSum(usage, known, en)).toBe(
      `${usage.totals.held} held · 504 pods · 36 idle, 6 % of what is held`,
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
          const { missing = 0, free = 0 } = bar.held ?? {};
          expect(pastEnd(bar)).toBeCloseTo(Math.max(0, missing - free));
        }
      }
    }),
    runs({ seed: 9, numRuns: 20 }),
  );
});
