import { describe, expect, test } from 'vitest';
import { answer } from '@/engine';
import { plainScenario, simulate } from '@/engine/over-time';
import { linkPlan } from '../../../support/plan-texts';

const PREFIXES = '?ENABLE_PREFIX_DELEGATION=true';

function subnetOf(link: string) {
  const [subnet] = answer(linkPlan(link)).subnets;
  if (subnet === undefined) throw new Error('a plan has a subnet');
  return subnet;
}

function runOf(link: string) {
  return simulate(plainScenario(linkPlan(link), { durationSeconds: 60 }), 1);
}

describe('R31: a reservation for prefixes that covers an end block of the subnet', () => {
  test('gives out one prefix less: the block is never whole', () => {
    const link = `${PREFIXES}&subnet=a:10.0.0.0/24:100;prefix-reservation=10.0.0.128/25&node=m5.large:2:40`;
    expect(subnetOf(link).blocks).toEqual({ wanted: 8, freeWorst: 7, freeBest: 8 });
    expect(answer(linkPlan(link)).verdict).toMatchObject({ constraint: 'blocks', left: -1 });
  });

  test('the first block as well as the last', () => {
    const at = (range: string) =>
      subnetOf(
        `${PREFIXES}&subnet=a:10.0.0.0/24:110;prefix-reservation=${range}&node=m5.large:1:40`,
      ).blocks?.freeWorst;
    expect(at('10.0.0.0/25')).toBe(7);
    expect(at('10.0.0.128/25')).toBe(7);
    expect(at('10.0.0.64/26')).toBe(4);
  });

  test('both of a reservation of the whole subnet', () => {
    const link = `${PREFIXES}&subnet=a:10.0.0.0/24;prefix-reservation=10.0.0.0/24&node=m5.large:1:5`;
    expect(linkPlan(link).subnets).toMatchObject([{ prefixReservation: 14 }]);
    // The node's own address finds no room.
    expect(subnetOf(link).free).toBe(-1);
  });

  test('is taken off once: single addresses have all that lies outside', () => {
    // The node holds two: its own address and a warm one.
    const at = (range: string, used: number) =>
      subnetOf(
        `?subnet=a:10.0.0.0/24:${used};prefix-reservation=${range}&node=m5.large:1&WARM_IP_TARGET=1`,
      ).free;
    // Of the first half AWS reserves four addresses, of the second one.
    expect(at('10.0.0.128/25', 122)).toBe(0);
    expect(at('10.0.0.128/25', 123)).toBe(-1);
    expect(at('10.0.0.0/25', 125)).toBe(0);
    expect(at('10.0.0.0/25', 126)).toBe(-1);
  });

  test.each(['1', '10.0.2.0/28'])(
    'of a whole /28 (%s) is no fault where no node is',
    (reserved) => {
      const link = `?subnet=a:10.0.0.0/24&subnet=b:10.0.2.0/28:7;prefix-reservation=${reserved}&node=t3.medium:1:8:a`;
      const { verdict, findings } = answer(linkPlan(link));
      // Nor is it the tightest: no node takes an address from it.
      expect(verdict).toMatchObject({ kind: 'fits', subnet: 'a' });
      expect(findings.map(({ code }) => code)).not.toContain('RESERVATION_CROWDS');
    },
  );

  test('lacks what nodes want, never what others have in it already', () => {
    const link = '?subnet=/24:20;prefix-reservation=16&node=t3.medium:2:10';
    expect(answer(linkPlan(link)).verdict).toMatchObject({ kind: 'does-not-fit', left: -36 });
  });

  test('two /22 with half of each reserved keep 10 blocks in each', () => {
    const link = `${PREFIXES}&WARM_IP_TARGET=5&subnet=a:10.0.0.0/22:20;prefix-reservation=10.0.2.0/23&subnet=b:10.0.4.0/22:20;prefix-reservation=10.0.6.0/23&node=m5.large:16:40`;
    expect(answer(linkPlan(link)).verdict).toMatchObject({
      kind: 'fits',
      constraint: 'blocks',
      left: 10,
    });
  });

  test.each([
    ['/27', 1, 11],
    ['/26', 3, 11],
    ['/24', 15, 11],
    ['/24', 14, 27],
    ['/26', 4, 0],
    ['/27', 2, 0],
    ['/28', 1, 0],
  ])(
    'of %s with %i blocks, typed as a number, leaves %i single addresses',
    (size, blocks, open) => {
      const freeWith = (pods: number) =>
        subnetOf(
          `?subnet=a:10.0.0.0${size};prefix-reservation=${blocks}&node=:${pods};kind=fargate`,
        ).free;
      expect(freeWith(open)).toBe(0);
      expect(freeWith(open + 1)).toBe(-1);
    },
  );

  test.each([
    ['/27', 1, 11],
    ['/26', 3, 11],
    ['/24', 15, 11],
    ['/24', 14, 27],
    ['/26', 4, 0],
  ])('and so does a run (%s with %i blocks: %i)', (size, blocks, open) => {
    const kindsOf = (pods: number) => {
      const link = `?subnet=a:10.0.0.0${size};prefix-reservation=${blocks}&node=:${pods};kind=fargate`;
      return [answer(linkPlan(link)).verdict.kind, runOf(link).verdict.kind];
    };
    expect(kindsOf(open)).toEqual(['fits', 'fits']);
    expect(kindsOf(open + 1)).toEqual(['does-not-fit', 'does-not-fit']);
  });

  test('typed as a range it leaves what lies outside: 12 in the first block', () => {
    const link = `?subnet=a:10.0.0.0/27;prefix-reservation=10.0.0.16/28&WARM_IP_TARGET=12&MAX_ENI=1&node=t3.medium:2:5`;
    expect(answer(linkPlan(link)).verdict).toMatchObject({ kind: 'fits' });
    expect(runOf(link).verdict).toMatchObject({ kind: 'fits', waits: { pods: 0 } });
  });

  test('a range over an end block is said where single addresses run out beside it', () => {
    const link = '?subnet=a:10.0.0.0/27;prefix-reservation=10.0.0.16/28&node=t3.medium:3:5';
    expect(runOf(link).findings).toContainEqual(
      expect.objectContaining({ code: 'RUNS_OUT', isReserved: true }),
    );
  });

  test('over time too: seven prefixes are there, and no eighth', () => {
    const link = `${PREFIXES}&subnet=a:10.0.0.0/24:110;prefix-reservation=10.0.0.128/25&node=m5.large:2:40`;
    const { timeline } = runOf(link);
    const { freeBlocks, held } = timeline.subnets[0] ?? { freeBlocks: [], held: [] };
    expect((freeBlocks[0] ?? 0) + ((held[0] ?? 0) - 2) / 16).toBe(7);
  });
});
