import { describe, expect, test } from 'vitest';
import { answer, type ClusterPlan, compareSettings, growth, repairs } from '@/engine';
import { linkPlan } from '../../../support/plan-texts';

const LARGE = '?subnet=a:10.0.0.0/16&subnet=b:10.1.0.0/16&subnet=c:10.2.0.0/16';

function of(link: string): ClusterPlan {
  return linkPlan(link);
}

function used(link: string) {
  const { quotas } = answer(of(link));
  return { nau: quotas.nau.used, enis: quotas.enis.used };
}

describe('R38, R39: what counts to the quotas above the subnets', () => {
  test('an address counts 1, and each ENI beside the first of a node 1 more', () => {
    // Four ENIs with 15 addresses each.
    expect(used('?subnet=a:/20&node=m5.2xlarge:1:40')).toEqual({ nau: 63, enis: 4 });
  });

  test('a prefix counts 1, not 16', () => {
    const link = '?ENABLE_PREFIX_DELEGATION=true&subnet=a:/20&node=m5.2xlarge:1:40';
    expect(used(link)).toEqual({ nau: 5, enis: 1 });
  });

  test('a node of an IPv6 cluster has its address and one /80', () => {
    const link = '?ip-family=ipv6&ENABLE_PREFIX_DELEGATION=true&subnet=a:/20&node=m5.2xlarge:3:40';
    expect(used(link)).toEqual({ nau: 6, enis: 3 });
  });

  test('a trunk and branch ENIs are ENIs with an address each', () => {
    const without = used('?subnet=a:/20&pod-eni=true&node=m5.large:1:5');
    expect(used('?subnet=a:/20&pod-eni=true&node=m5.large:1:5;branch-pods=4')).toEqual({
      nau: without.nau + 8,
      enis: without.enis + 4,
    });
  });

  test('a Fargate pod is an interface with one address', () => {
    expect(used('?subnet=a:/20&node=:20;kind=fargate')).toEqual({ nau: 20, enis: 20 });
  });

  test('an EFA-only interface has no address, and counts', () => {
    const without = used('?subnet=a:/20&node=m5.4xlarge:1:5');
    expect(used('?subnet=a:/20&node=m5.4xlarge:1:5;efa-only=2')).toEqual({
      nau: without.nau + 2,
      enis: without.enis + 2,
    });
  });

  test('prefixes on further network cards count 1 each too', () => {
    const link = '?ENABLE_PREFIX_DELEGATION=true&multi-nic=true&subnet=a:/20&node=p4d.24xlarge:1:5';
    const { groups } = answer(of(link));
    const prefixes = groups[0]?.classes[0]?.footprint.prefixes ?? 0;
    const held = groups[0]?.held ?? 0;
    const { nau, enis } = used(link);
    expect(prefixes).toBeGreaterThan(2);
    expect(nau).toBe(held - 15 * prefixes + enis - 1);
  });

  test('others count an address each, those that AWS weighs count 6 in each zone', () => {
    const zones = '?subnet=a:/20:30&subnet=b:/20&node=m5.large:0';
    expect(used(zones)).toEqual({ nau: 30, enis: 0 });
    expect(used(`${zones}&consumer=nlb:3`)).toEqual({ nau: 66, enis: 6 });
    expect(used(`${zones}&consumer=interface-endpoint:2`)).toEqual({ nau: 54, enis: 4 });
    expect(used(`${zones}&consumer=nat-gateway:1:8:a`)).toEqual({ nau: 43, enis: 1 });
    expect(used(`${zones}&consumer=control-plane`)).toEqual({ nau: 34, enis: 4 });
  });

  test('what a reservation keeps is no address of anybody', () => {
    const link = '?subnet=a:10.0.0.0/20;prefix-reservation=16;explicit-reservation=50';
    expect(used(`${link}&node=m5.large:0`)).toEqual({ nau: 0, enis: 0 });
  });
});

describe('V7: a quota above the subnets is judged as the end of a subnet', () => {
  test('1,500 nodes in three /16 are 30,500 NAU over, and pods wait in any order', () => {
    const { verdict, quotas } = answer(of(`${LARGE}&node=m5.2xlarge:1500:40`));
    expect(quotas).toEqual({
      nau: { quota: 64_000, used: 94_500, byOthers: 0 },
      enis: { quota: 5_000, used: 6_000, byOthers: 0 },
    });
    expect(verdict).toMatchObject({
      kind: 'does-not-fit',
      subnet: undefined,
      constraint: 'nau',
      left: -30_500,
      reason: { code: 'PODS_EXCEED_QUOTA' },
    });
  });

  test('1,015 of them are the most that AWS’s defaults allow', () => {
    const kindOf = (nodes: number) =>
      answer(of(`${LARGE}&node=m5.2xlarge:${nodes}:40`)).verdict.kind;
    expect(kindOf(1_015)).toBe('fits');
    expect(kindOf(1_016)).toBe('warm-short');
  });

  test('with more NAU the network interfaces of the Region decide', () => {
    const link = `${LARGE}&node=m5.2xlarge:1500:40&nau-quota=256000`;
    expect(answer(of(link)).verdict).toMatchObject({
      kind: 'may-not-fit',
      subnet: undefined,
      constraint: 'enis',
      left: -1_000,
      reason: { code: 'LAST_NODE_NOT_LAUNCHED', group: 'm5.2xlarge', pods: 40 },
    });
    expect(answer(of(`${link}&eni-quota=6000`)).verdict.kind).toBe('fits');
    expect(answer(of(`${link}&eni-quota=5999`)).verdict.kind).not.toBe('fits');
  });

  test('prefixes bring both down', () => {
    const link = `${LARGE}&node=m5.2xlarge:1500:40&ENABLE_PREFIX_DELEGATION=true`;
    const { verdict, quotas } = answer(of(link));
    expect(quotas.nau.used).toBe(7_500);
    expect(quotas.enis.used).toBe(1_500);
    expect(verdict.kind).toBe('fits');
  });

  test('where only warm addresses are over it, every pod runs', () => {
    // Two nodes want two ENIs each; one alone carries the five pods.
    const link = '?subnet=a:/20&node=m5.large:2:5';
    expect(answer(of(`${link}&eni-quota=4`)).verdict.kind).toBe('fits');
    expect(answer(of(`${link}&eni-quota=3`)).verdict).toMatchObject({
      kind: 'warm-short',
      constraint: 'enis',
      left: -1,
    });
    expect(answer(of(`${link}&eni-quota=2`)).verdict.kind).toBe('may-not-fit');
    expect(answer(of(`${link}&eni-quota=1`)).verdict.kind).toBe('does-not-fit');
  });

  test('a last node that finds too few NAU leaves pods waiting', () => {
    // 1 + 9 addresses, then 1 ENI with 1 + 9: 21 of a node, and 16 without the second ENI.
    const link = '?subnet=a:/20&node=m5.large:2:8';
    expect(answer(of(`${link}&nau-quota=42`)).verdict.kind).toBe('fits');
    expect(answer(of(`${link}&nau-quota=30`)).verdict).toMatchObject({ kind: 'warm-short' });
    expect(answer(of(`${link}&nau-quota=26`)).verdict).toMatchObject({
      kind: 'may-not-fit',
      constraint: 'nau',
      reason: { code: 'LAST_NODE_WAITS', pods: 4 },
    });
    expect(answer(of(`${link}&nau-quota=17`)).verdict.kind).toBe('does-not-fit');
  });

  test('R38: a further ENI of a last node counts itself beside its addresses', () => {
    // A node wants 3 × 10 and 2 more: of 20 its first ENI takes 10, and a second one would take 11.
    const link = '?subnet=a:/20&node=m5.large:2:12';
    expect(answer(of(`${link}&nau-quota=53`)).verdict.kind).toBe('warm-short');
    expect(answer(of(`${link}&nau-quota=52`)).verdict).toMatchObject({
      kind: 'may-not-fit',
      constraint: 'nau',
      reason: { code: 'LAST_NODE_WAITS', pods: 3 },
    });
  });

  test('the graver of quota and subnet is told', () => {
    const short = '?subnet=a:/24&node=m5.large:12:22&eni-quota=30';
    expect(answer(of(short)).verdict).toMatchObject({ subnet: 'a', constraint: 'addresses' });
  });

  test('of two alike the subnet is told, be more of the quota missing', () => {
    const small = of('?subnet=a:10.0.0.0/24&subnet=b:10.0.1.0/24&node=m5.large:6000:22');
    const { verdict, quotas } = answer(small);
    expect(verdict).toMatchObject({ kind: 'does-not-fit', subnet: 'a', constraint: 'addresses' });
    expect(verdict.left).toBeGreaterThan(quotas.nau.quota - quotas.nau.used);
    expect(growth(small).firstDoesNotFit).toMatchObject({ nodes: 17, subnet: 'a' });
  });

  test('a plan that AWS refuses stays refused', () => {
    const link = '?subnet=a:/24&node=m5.large:3:5&custom-networking=true&eni-quota=1';
    expect(answer(of(link)).verdict.kind).toBe('cannot-work');
  });
});

describe('V7: wherever a plan is judged', () => {
  test('growth names the quota, and no subnet', () => {
    const plan = of(`${LARGE}&node=m5.2xlarge:600:40`);
    expect(growth(plan).firstShort).toEqual({
      nodes: 1_016,
      kind: 'warm-short',
      subnet: undefined,
      quota: 'nau',
    });
  });

  test('no repair promises that a plan fits which is over a quota', () => {
    const plan = of(`${LARGE}&node=m5.2xlarge:1500:40&nau-quota=5000`);
    const offered = repairs(plan, answer(plan), compareSettings(plan));
    // Only with fewer nodes it is not, and it is true of them.
    expect(offered).toMatchObject([{ kind: 'nodes', now: 1_500 }]);
    const groups = plan.groups.map((group) => {
      const [fewer] = offered;
      return fewer?.kind === 'nodes' ? { ...group, nodes: fewer.nodes } : group;
    });
    expect(answer({ ...plan, groups }).verdict.kind).toBe('fits');
  });

  test('the settings that fit are those with prefixes', () => {
    const plan = of(`${LARGE}&node=m5.2xlarge:1500:40`);
    const fitting = compareSettings(plan).filter(({ verdict }) => verdict.kind === 'fits');
    expect(fitting.map(({ variant }) => variant)).toContain('prefix-warm-prefix-1');
    expect(fitting.every(({ settings }) => settings.prefixDelegation)).toBe(true);
  });
});

describe('R38, R39: growth', () => {
  test('stops at the first count beyond a quota, which the verdict of that count names', () => {
    const { points, firstShort, firstDoesNotFit } = growth(of(`${LARGE}&node=m5.2xlarge:900:40`));
    // 63 NAU a node: 1,015 of them are the last within 64,000.
    expect(firstShort).toMatchObject({ nodes: 1_016, kind: 'warm-short', quota: 'nau' });
    expect(answer(of(`${LARGE}&node=m5.2xlarge:1015:40`)).verdict.kind).toBe('fits');
    const { kind, constraint } = answer(of(`${LARGE}&node=m5.2xlarge:1016:40`)).verdict;
    expect({ kind, constraint }).toEqual({ kind: firstShort?.kind, constraint: 'nau' });
    expect(firstDoesNotFit === undefined || firstDoesNotFit.nodes > 1_016).toBe(true);
    const last = points.at(-1);
    expect(last?.overQuota).toEqual({ nau: 1_800 * 63 - 64_000, enis: 1_800 * 4 - 5_000 });
    expect(last?.missing).toEqual([0, 0, 0]);
    expect(points[0]?.overQuota).toEqual({ nau: 0, enis: 0 });
  });
});

describe('R38, R39: the findings', () => {
  const found = (link: string) =>
    answer(of(link)).findings.filter(({ code }) => code.startsWith('QUOTA'));

  test('are silent up to four fifths of a quota', () => {
    expect(found('?subnet=a:/20&node=m5.large:2:8&nau-quota=53')).toEqual([]);
  });

  test('say what is near and what is exceeded, with what prefixes would take', () => {
    const link = `${LARGE}&node=m5.2xlarge:1015:40`;
    expect(found(link)).toEqual([
      { code: 'QUOTA_NEAR', quota: 'nau', used: 63_945, most: 64_000, underPrefixes: 5_075 },
      { code: 'QUOTA_NEAR', quota: 'enis', used: 4_060, most: 5_000, underPrefixes: 1_015 },
    ]);
    expect(found(`${link}&nau-quota=60000`)[0]).toMatchObject({ code: 'QUOTA_EXCEEDED' });
  });

  test('promise nothing of prefixes where nodes have them', () => {
    const link = '?ENABLE_PREFIX_DELEGATION=true&subnet=a:/20&node=m5.large:2:8&nau-quota=6';
    expect(found(link)).toMatchObject([{ code: 'QUOTA_NEAR', underPrefixes: undefined }]);
    // Nor of fewer warm ones, which would take less.
    expect(found(`${link}&WARM_PREFIX_TARGET=4`)).toMatchObject([
      { code: 'QUOTA_EXCEEDED', underPrefixes: undefined },
    ]);
  });
});
