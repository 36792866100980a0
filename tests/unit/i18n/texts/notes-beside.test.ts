import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { answer, type ClusterPlan, type FindingCode, type PendingReason } from '@/engine';
import { MESSAGES } from '@/i18n/all-messages';
import { findingLines } from '@/i18n/texts/findings/finding-lines';
import { notesBeside } from '@/i18n/texts/findings/notes-beside';
import { anyPlan } from '../../../support/arbitraries/any-plan';
import {
  group,
  M5_LARGE,
  networking,
  plan,
  settings,
  smallProduction,
  subnet,
} from '../../../support/builders';
import { linkPlan } from '../../../support/plan-texts';
import { runs } from '../../../support/runs';

const A_ONLY = { zones: ['a'] };

/** What of a note about a subnet the verdict's number could be. */
const AMOUNTS = ['short', 'free', 'wanted'];
const TOLD_BY_REASON: readonly (readonly [PendingReason, FindingCode])[] = [
  ['pool-frozen', 'POOL_FROZEN'],
];

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

  test('what keeps a plan from working is told of all zones by the verdict, and of none by a note', () => {
    const { all, beside } = codes(
      linkPlan(
        'subnet=a:10.0.0.0/24&subnet=b:10.0.1.0/24&custom-networking=true&node=m5.large:6:10',
      ),
    );
    expect(all.filter((code) => code === 'NO_POD_SUBNET')).toHaveLength(2);
    expect(beside).not.toContain('NO_POD_SUBNET');
  });

  test('a subnet that is short of addresses is noted where /28 blocks decide in another', () => {
    const short = { code: 'SUBNET_SHORT', subnet: 'b', short: 4, warmBySettings: true } as const;
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

  test('no note repeats what is free in the tightest subnet, or that it is fuller than the others', () => {
    const { all, beside } = codes(
      plan({
        subnets: [subnet('a', 26, 15), subnet('b', 24)],
        groups: [group('m5.large', M5_LARGE, 2, 9, A_ONLY)],
      }),
    );
    expect(all).toEqual(expect.arrayContaining(['SUBNET_NEARLY_FULL', 'SUBNET_UNEVEN']));
    expect(beside).not.toContain('SUBNET_NEARLY_FULL');
    expect(beside).not.toContain('SUBNET_UNEVEN');
    const other = { code: 'SUBNET_NEARLY_FULL', subnet: 'b', free: 4, usable: 251 } as const;
    expect(notesBeside(answer(smallProduction()).verdict, [other])).toEqual([other]);
  });

  test('no note repeats what is free in subnets that the verdict names together', () => {
    const nearlyFull = (...used: readonly number[]) => {
      const { findings, verdict } = answer(
        plan({
          subnets: used.map((others, index) => subnet('abc'.charAt(index), 24, others)),
          groups: [group('m5.large', M5_LARGE, 24, 20)],
        }),
      );
      const told = findings.filter(({ code }) => code === 'SUBNET_NEARLY_FULL');
      const beside = notesBeside(verdict, told);
      return [told.length, ...beside.map((each) => 'subnet' in each && each.subnet)];
    };
    expect(nearlyFull(0, 0, 0)).toEqual([3]);
    expect(nearlyFull(5, 0, 5)).toEqual([3, 'b']);
  });

  test('a headline of the run leaves what is free at rest to its question, but where that tells of pods without a place', () => {
    const heads = (isOfRun: boolean, podsPerNode: number) => {
      const { findings, verdict } = answer(
        plan({
          subnets: [subnet('a', 24, 5), subnet('b', 24)],
          groups: [group('m5.large', M5_LARGE, 16, podsPerNode, { zones: ['a', 'b'] })],
        }),
      );
      const told = notesBeside(verdict, findings, isOfRun).filter(
        ({ code }) => code === 'SUBNET_NEARLY_FULL',
      );
      return findingLines(told, MESSAGES.en).map(({ head }) => head);
    };
    expect(heads(false, 20)).toEqual(['Subnet b is nearly full too']);
    expect(heads(true, 20)).toEqual(['Subnet b is nearly full too']);
    expect(heads(true, 40)).toEqual(['Subnets a and b are nearly full']);
  });

  test('a note on another subnet says that the tightest is not the only one that is nearly full', () => {
    const { findings, verdict } = answer(
      plan({
        subnets: [subnet('a', 24, 5), subnet('b', 24)],
        groups: [group('m5.large', M5_LARGE, 16, 20, { zones: ['a', 'b'] })],
      }),
    );
    expect(verdict.subnet).toBe('a');
    const told = notesBeside(verdict, findings).filter(({ code }) => code === 'SUBNET_NEARLY_FULL');
    const heads = (['en', 'ko'] as const).map((language) =>
      findingLines(told, MESSAGES[language]).map(({ head }) => head),
    );
    expect(heads).toEqual([['Subnet b is nearly full too'], ['서브넷 b도 거의 꽉 참']]);
  });

  test('pods without a place are told of once, by what they need', () => {
    const { all, beside } = codes(
      plan({
        subnets: [subnet('a', 24)],
        groups: [
          group('m5.large', M5_LARGE, 1, 40, {
            ...A_ONLY,
            maxPods: { kind: 'fixed', maxPods: 60 },
          }),
        ],
      }),
    );
    expect(all).toEqual(expect.arrayContaining(['PODS_PENDING', 'MAX_PODS_ABOVE_SUPPLY']));
    expect(beside).toContain('PODS_PENDING');
    expect(beside).not.toContain('MAX_PODS_ABOVE_SUPPLY');
  });

  test('pods without a branch ENI are told of once, where there can be none too', () => {
    const m5 = { ...M5_LARGE, branchEnis: 9 };
    const of = (limits: typeof M5_LARGE, podEni: boolean, maxEni?: number) =>
      codes(
        plan({
          subnets: [subnet('a', 24), subnet('b', 24)],
          settings: settings({ maxEni }),
          networking: networking({ podEni }),
          groups: [group('g', limits, 2, 3, { ...A_ONLY, branchPodsPerNode: 12 })],
        }),
      );
    const cases = [
      ['BRANCH_LIMIT', of(m5, true)],
      ['POD_ENI_OFF', of(m5, false)],
      ['TRUNK_NOT_CAPABLE', of({ ...M5_LARGE, branchEnis: 0 }, true)],
      ['TRUNK_NO_ATTACHMENT', of(m5, true, 1)],
    ] as const;
    for (const [code, { all, beside }] of cases) {
      expect(all).toEqual(expect.arrayContaining(['PODS_PENDING', code]));
      expect(beside, code).not.toContain('PODS_PENDING');
    }
  });

  test('what a subnet lacks is counted in /28s alone where nodes take prefixes', () => {
    const { all, beside } = codes(
      plan({
        subnets: [subnet('a', 24, 20), subnet('b', 24, 20)],
        settings: settings({ prefixDelegation: true }),
        groups: [
          group('m5.large', M5_LARGE, 8, 40, {
            zones: ['a', 'b'],
            maxPods: { kind: 'fixed', maxPods: 110 },
          }),
        ],
      }),
    );
    expect(all.filter((code) => code === 'SUBNET_SHORT')).toHaveLength(2);
    expect(all.filter((code) => code === 'BLOCKS_SHORT')).toHaveLength(2);
    expect(beside).not.toContain('SUBNET_SHORT');
  });

  test('pods of nodes that never get ready are told of by what AWS refuses alone', () => {
    const { all, beside } = codes(
      plan({
        subnets: [subnet('a', 24)],
        networking: networking({ customNetworking: true }),
        groups: [group('m5.large', M5_LARGE, 3, 5, A_ONLY)],
      }),
    );
    expect(all).toContain('PODS_PENDING');
    expect(beside).not.toContain('PODS_PENDING');
  });

  test.each(['en', 'ko'] as const)(
    'no note says again what the verdict says, of any plan (%s)',
    (language) => {
      fc.assert(
        fc.property(anyPlan, (of) => {
          const { verdict, findings } = answer(of);
          const beside = notesBeside(verdict, findings);
          for (const { code, head, text } of findingLines(beside, MESSAGES[language])) {
            if (code !== 'PODS_PENDING') continue;
            expect(head + text).not.toMatch(/finds? no place|자리가 없/);
            expect(head).not.toMatch(/\d pods?\b|파드 \d/);
          }
          for (const each of beside) {
            if ('subnet' in each && each.subnet === verdict.subnet) {
              expect(AMOUNTS.map((key) => (each as Record<string, unknown>)[key])).not.toContain(
                Math.abs(verdict.left ?? -1),
              );
            }
            if (verdict.kind !== 'fits')
              expect(each.code).not.toMatch(/^SPREAD_REMAINDER|SUBNET_SHARE/);
            for (const [reason, same] of TOLD_BY_REASON) {
              if (verdict.pendingReasons.includes(reason)) expect(each.code).not.toBe(same);
            }
          }
        }),
        runs({ seed: 2_115, numRuns: 200 }),
      );
    },
  );
});
