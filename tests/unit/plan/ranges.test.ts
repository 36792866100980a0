import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatLink, formatPlan, parseLink, toCluster } from '@/plan';
import { settleLive } from '@/plan/live';
import { atEnd, rangedInputs, withoutRanges } from '@/plan/ranges';
import { anyPlanDocument } from '../../support/arbitraries/any-plan-document';
import { LOOKUP, planOf, planOfLink } from '../../support/plan-texts';
import { runs } from '../../support/runs';

const RUNS = runs({ seed: 20261129, numRuns: 150 });

const LINK = 'subnet=a:/24&system-pods=1-2&node=m5.large:4-8:18-25&pods=60-90';

describe('A plan of which some numbers are ranges', () => {
  test('has the high end of each, and knows the low ones', () => {
    const plan = planOfLink(LINK);
    expect(plan).toMatchObject({
      groups: [{ nodes: 8, podsPerNode: 25 }],
      systemPodsPerNode: 2,
      clusterPods: 90,
    });
    expect(rangedInputs(plan)).toEqual([
      { of: 'nodes', group: 'm5.large', low: 4, high: 8 },
      { of: 'pods-per-node', group: 'm5.large', low: 18, high: 25 },
      { of: 'system-pods', group: undefined, low: 1, high: 2 },
      { of: 'replicas', group: undefined, low: 60, high: 90 },
    ]);
  });

  test.each([
    ['subnet=a:/24&node=m5.large:6:18–25', 'node=m5.large:6:18-25'],
    ['subnet=a:/24&node=m5.large:1,000..2,000:20', 'node=m5.large:1000-2000:20'],
    ['subnet=a:/24&node=m5.large:6:18-18', 'node=m5.large:6:18'],
    ['subnet=a:/24&node=:2-3;kind=fargate', 'node=:2-3;kind=fargate'],
    ['subnet=a:/24&node=m5.large:6&pods=60 to 90', 'pods=60-90'],
    ['subnet=a:/24&node=m5.large:6&system-pods=0~1', 'system-pods=0-1'],
  ])('of %j gives a link with %j', (link, part) => {
    expect(formatLink(planOfLink(link)).split('&')).toContain(part);
  });

  test('at an end, or anywhere between, is the plan of which those numbers were typed', () => {
    const plan = planOfLink(LINK);
    const typed = (link: string) => planOfLink(`subnet=a:/24&${link}`);
    expect(atEnd(plan, 'low')).toEqual(typed('system-pods=1&node=m5.large:4:18&pods=60'));
    expect(atEnd(plan, 'high')).toEqual(typed('system-pods=2&node=m5.large:8:25&pods=90'));
    expect(withoutRanges(plan, [5, 20, 1, 77])).toEqual(
      typed('system-pods=1&node=m5.large:5:20&pods=77'),
    );
  });

  test('whichever they are, is counted as the plan at its high end', () => {
    const sources = { ...LOOKUP, settleLive };
    fc.assert(
      fc.property(anyPlanDocument, (plan) => {
        expect(toCluster(plan, sources)).toEqual(toCluster(atEnd(plan, 'high'), sources));
      }),
      RUNS,
    );
  });

  test('whichever they are, can be read at its low end, and has no range there', () => {
    fc.assert(
      fc.property(anyPlanDocument, (plan) => {
        const low = atEnd(plan, 'low');
        expect(rangedInputs(low)).toEqual([]);
        expect(planOf(formatPlan(low))).toEqual(low);
      }),
      RUNS,
    );
  });

  test('is refused where fewer pods are on a node than multi-NIC pods at the low end', () => {
    const reading = parseLink('subnet=a:/24&node=p5.48xlarge:1:4-8;multi-nic-pods=5');
    if (reading.status !== 'read') throw new Error(reading.status);
    expect(() => planOf(reading.text)).toThrow('MULTI_NIC_ABOVE_PODS');
  });

  test('has a smaller range, or none, once its number is changed', () => {
    const plan = planOfLink('subnet=a:/24&node=m5.large:4-8:20');
    const withNodes = (nodes: number) => {
      const groups = plan.groups.map((group) => ({ ...group, nodes }));
      return formatPlan({ ...plan, groups }).groups.map((row) => row.nodes);
    };
    expect([withNodes(5), withNodes(4), withNodes(3)]).toEqual([['4-5'], ['4'], ['3']]);
  });
});
