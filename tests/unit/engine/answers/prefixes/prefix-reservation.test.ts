import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatCidr, judge, type PrefixReservation, prefixReservations } from '@/engine';
import { plansInUpgrade } from '@/engine/answers/plans-in-upgrade';
import { anyPlan } from '../../../../support/arbitraries/any-plan';
import { linkPlan } from '../../../../support/plan-texts';
import { runs } from '../../../../support/runs';

const PREFIXES = '?ENABLE_PREFIX_DELEGATION=true';

function rowsOf(link: string) {
  return prefixReservations(linkPlan(link)).map((row) => ({ ...row, reserve: told(row) }));
}

function told({ reserve }: PrefixReservation): string {
  if (!reserve.isPossible) return `none below /${reserve.smallest}`;
  return `${reserve.ranges.map(formatCidr).join(' ')} (${reserve.blocksInside})`;
}

/** Each counted by hand, or by trying every set of ranges. */
const EXAMPLES: readonly {
  readonly link: string;
  readonly blocks: readonly [atRest: number, withUpgrade: number];
  readonly singles: number;
  readonly left: readonly [worst: number, atRandom: number, best: number];
  readonly reserve: string;
}[] = [
  {
    link: '&subnet=a:10.0.0.0/22:20&node=m5.large:10:40',
    blocks: [40, 48],
    singles: 32,
    left: [30, 37.1, 61],
    reserve: '10.0.0.240/28 10.0.1.0/24 10.0.2.0/23 (48)',
  },
  {
    link: '&subnet=a:10.0.0.0/24&node=m5.large:2:20',
    blocks: [6, 12],
    singles: 4,
    left: [10, 10.7, 14],
    reserve: '10.0.0.48/28 10.0.0.64/26 10.0.0.128/25 (12)',
  },
  {
    link: '&subnet=a:10.0.0.0/20:300&node=m5.xlarge:20:100',
    blocks: [140, 154],
    singles: 322,
    left: [0, 68.2, 235],
    reserve: '10.0.6.0/23 10.0.8.0/21 (159)',
  },
  {
    link: '&subnet=a:10.0.0.0/24:60&node=m5.large:3:20',
    blocks: [9, 15],
    singles: 65,
    left: [0, 0.1, 11],
    reserve: 'none below /23',
  },
  {
    link: '&subnet=a:10.0.0.0/26&node=m5.large:0:0',
    blocks: [0, 2],
    singles: 2,
    left: [0, 1.1, 2],
    reserve: '10.0.0.16/28 10.0.0.32/28 (2)',
  },
  {
    link: '&subnet=a:10.0.0.0/22&node=m5.large:3:100&node=m5.xlarge:2:30',
    blocks: [27, 41],
    singles: 7,
    left: [55, 55.5, 62],
    reserve: '10.0.1.0/24 10.0.2.0/23 (47)',
  },
];

describe('R20, R31: a reservation for prefixes', () => {
  test.each(EXAMPLES)('$link: $reserve', ({ link, blocks, singles, left, reserve }) => {
    const [blocksAtRest, blocksWithUpgrade] = blocks;
    const [leftWorst, leftAtRandom, leftBest] = left;
    expect(rowsOf(PREFIXES + link)).toEqual([
      {
        subnet: 'a',
        blocksAtRest,
        blocksWithUpgrade,
        singlesWithUpgrade: singles,
        leftWorst,
        leftAtRandom,
        leftBest,
        reserve,
      },
    ]);
  });

  test('keeps what the plan reserves already, and only adds to it', () => {
    const link = (reserved: string) =>
      `${PREFIXES}&subnet=a:10.0.0.0/22:20;prefix-reservation=${reserved}&node=m5.large:10:40`;
    // The end block of the range is not whole: 31, and 17 more are needed.
    expect(rowsOf(link('10.0.2.0/23'))).toMatchObject([
      { reserve: '10.0.0.240/28 10.0.1.0/24 (48)' },
    ]);
    expect(rowsOf(link('10.0.0.0/23'))).toMatchObject([
      { reserve: '10.0.2.0/24 10.0.3.224/28 (48)' },
    ]);
  });

  test('of a mere number of blocks is placed', () => {
    const link = `${PREFIXES}&subnet=a:10.0.0.0/22:20;prefix-reservation=48&node=m5.large:10:40`;
    expect(rowsOf(link)).toMatchObject([{ reserve: '10.0.0.240/28 10.0.1.0/24 10.0.2.0/23 (48)' }]);
  });

  test('is asked of no subnet in which no node holds prefixes', () => {
    expect(rowsOf('?subnet=a:10.0.0.0/24&node=m5.large:3:20')).toEqual([]);
    const link = `${PREFIXES}&subnet=a:10.0.0.0/24&subnet=b:10.0.1.0/24&node=m5.large:2:20:a`;
    expect(rowsOf(link).map(({ subnet }) => subnet)).toEqual(['a']);
  });

  test('without a range counts from the start of the subnet', () => {
    expect(rowsOf(`${PREFIXES}&subnet=a:/24&node=m5.large:2:20`)).toMatchObject([
      { reserve: '0.0.0.48/28 0.0.0.64/26 0.0.0.128/25 (12)' },
    ]);
  });

  test('in any plan is enough for the upgrade of any group, with room for all single addresses', () => {
    let possible = 0;
    fc.assert(
      fc.property(anyPlan, (drawn) => {
        const plan = {
          ...drawn,
          consumers: [],
          settings: { ...drawn.settings, prefixDelegation: true },
        };
        const rows = prefixReservations(plan);
        for (const each of [plan, ...plansInUpgrade(plan)]) {
          const reserved = {
            ...each,
            subnets: each.subnets.map((subnet) => withReserve(subnet, rows)),
          };
          for (const { label, blocks, usedByOthers, held, size } of judge(reserved).subnets) {
            const row = rows.find(({ subnet }) => subnet === label);
            if (row === undefined || !row.reserve.isPossible) continue;
            possible += 1;
            expect(blocks?.freeWorst ?? 0).toBeGreaterThanOrEqual(blocks?.wanted ?? 0);
            const singles = usedByOthers + held - 16 * (blocks?.wanted ?? 0);
            const inRanges = row.reserve.ranges.reduce(
              (sum, { prefixLength }) => sum + 2 ** (32 - prefixLength),
              0,
            );
            const { first, last } = endsOf(row, size);
            const outside = size - 5 - inRanges + (first ? 4 : 0) + (last ? 1 : 0);
            expect(outside).toBeGreaterThanOrEqual(Math.min(singles, row.singlesWithUpgrade));
          }
        }
      }),
      runs({ seed: 20261128, numRuns: 200 }),
    );
    expect(possible).toBeGreaterThan(50);
  });
});

type Planned = Parameters<typeof judge>[0]['subnets'][number];

function withReserve(subnet: Planned, rows: readonly PrefixReservation[]): Planned {
  const row = rows.find(({ subnet: label }) => label === subnet.label);
  if (row === undefined || !row.reserve.isPossible) return { ...subnet, prefixReservation: 0 };
  return {
    ...subnet,
    prefixReservation: row.reserve.blocksInside,
    reservedEnds: endsOf(row, 2 ** (32 - subnet.prefixLength)),
  };
}

function endsOf({ reserve }: PrefixReservation, size: number) {
  const ranges = reserve.isPossible ? reserve.ranges : [];
  return {
    first: ranges.some(({ base }) => base === 0),
    last: ranges.some(({ base, prefixLength }) => base + 2 ** (32 - prefixLength) === size),
  };
}
