import { describe, expect, test } from 'vitest';
import { answer, type ClusterPlan, type FindingCode } from '@/engine';
import { notesBeside } from '@/i18n/texts/findings/notes-beside';
import {
  group,
  M5_LARGE,
  plan,
  settings,
  smallProduction,
  subnet,
} from '../../../support/builders';

const A_ONLY = { zones: ['a'] };

/** Codes of all findings, and of those that stay beside the verdict. */
function codes(of: ClusterPlan): { all: readonly FindingCode[]; beside: readonly FindingCode[] } {
  const { findings, verdict } = answer(of);
  const codesOf = (some: typeof findings) => some.map(({ code }) => code);
  return { all: codesOf(findings), beside: codesOf(notesBeside(verdict, findings)) };
}

describe('Beside a verdict', () => {
  test('no note repeats that subnets are short, and the others stay', () => {
    const { all, beside } = codes(smallProduction());
    expect(all).toContain('SUBNET_SHORT');
    expect(beside).toEqual(all.filter((code) => code !== 'SUBNET_SHORT'));
    expect(beside).toContain('WARM_ENI_CUT');
  });

  test('a subnet that is short of addresses is noted where /28 blocks decide in another', () => {
    const short = { code: 'SUBNET_SHORT', subnet: 'b', short: 4 } as const;
    const { verdict } = answer(smallProduction());
    const blocks = { ...verdict, constraint: 'blocks' } as const;
    expect(notesBeside(blocks, [short])).toEqual([short]);
    expect(notesBeside({ ...blocks, subnet: 'b' }, [short])).toEqual([]);
    expect(notesBeside(verdict, [short])).toEqual([]);
  });

  test('where pods wait no note says of a subnet that it may run out, or is too small', () => {
    const { all, beside } = codes(
      smallProduction({
        settings: settings({ prefixDelegation: true, warmIpTarget: 2, minimumIpTarget: 24 }),
      }),
    );
    expect(all).toEqual(expect.arrayContaining(['BLOCKS_MAY_BE_SHORT', 'SUBNET_SHORT']));
    expect(beside.filter((code) => /SHORT/.test(code))).toEqual([]);
  });

  test('no note repeats that whole /28 are a matter of chance', () => {
    const chance = plan({
      subnets: [subnet('a', 24, 60)],
      settings: settings({ prefixDelegation: true, warmPrefixTarget: 1 }),
      groups: [group('m5.large', M5_LARGE, 3, 20, A_ONLY)],
    });
    const { verdict } = answer(chance);
    expect(verdict.reason.code).toBe('BLOCKS_BY_LAYOUT');
    const { all, beside } = codes(chance);
    expect(all).toContain('BLOCKS_MAY_BE_SHORT');
    expect(beside).not.toContain('BLOCKS_MAY_BE_SHORT');
  });

  test('no note repeats that what is free lies in a reservation for prefixes', () => {
    const crowded = plan({
      subnets: [subnet('a', 26, 0, { prefixReservation: 3 })],
      groups: [group('m5.large', M5_LARGE, 2, 5, A_ONLY)],
    });
    const { all, beside } = codes(crowded);
    expect(all).toContain('RESERVATION_CROWDS');
    expect(beside).not.toContain('RESERVATION_CROWDS');
    const { verdict } = answer(crowded);
    const other = { code: 'RESERVATION_CROWDS', subnet: 'b', short: 4 } as const;
    expect(notesBeside(verdict, [other])).toEqual([other]);
  });

  test('no note repeats what AWS refuses, and a further refusal stays', () => {
    const refused = plan({
      subnets: [
        subnet('a', 24, 0, { cidr: { base: 0x0a000000, prefixLength: 24 } }),
        subnet('b', 24, 0, { cidr: { base: 0xc0a80000, prefixLength: 24 } }),
      ],
      groups: [group('m5.large', M5_LARGE, 1, 9, A_ONLY)],
    });
    const { findings, verdict } = answer(refused);
    if (verdict.reason.code !== 'REFUSED') throw new Error('the plan is not refused');
    const further = { code: 'NO_POD_SUBNET', zone: 'a', nodes: 1 } as const;
    const left = notesBeside(verdict, [...findings, further]);
    expect(left.map(({ code }) => code)).not.toContain(verdict.reason.finding.code);
    expect(left).toContainEqual(further);
  });

  test('where all fits every note stays', () => {
    const { all, beside } = codes(
      plan({
        subnets: [subnet('a', 27)],
        groups: [group('m5.large', M5_LARGE, 1, 2, A_ONLY)],
      }),
    );
    expect(all.length).toBeGreaterThan(0);
    expect(beside).toEqual(all);
  });
});
