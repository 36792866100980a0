import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  CHANGE_KINDS,
  type ClusterPlan,
  changedPlan,
  cheapestChange,
  type FittingChange,
  formatCidr,
  judge,
  type PlanChange,
} from '@/engine';
import { linkPlan } from '../../../../support/plan-texts';
import { runs } from '../../../../support/runs';
import { tightPlans, WAYS } from '../../../../support/verdict/tight-plans';
import { settingsInShort } from '../settings/settings-in-short';

function told({ rank, change, held, verdict }: FittingChange): string {
  const pending = verdict.podsPending > 0 ? `, ${verdict.podsPending} pending` : '';
  return `${rank} ${what(change)}: ${held}${pending}`;
}

function what(change: PlanChange): string {
  switch (change.kind) {
    case 'settings':
    case 'prefixes':
      return settingsInShort(change.settings);
    case 'tagged-subnets':
    case 'custom-networking':
      return lengths(change);
    case 'node-subnets':
      return `${lengths(change)} for ${change.moved?.nodes} nodes`;
    case 'ipv6':
      return 'IPv6';
  }
}

function lengths({ added }: Pick<Extract<PlanChange, { kind: 'node-subnets' }>, 'added'>): string {
  return added.map(({ zone, prefixLength }) => `${zone} /${prefixLength}`).join(', ');
}

/**
 * As they were found before verdicts had kinds, `given` where that was otherwise: then a plan with a
 * tagged subnet fitted if its sums did. Today it fits only if no order of nodes can keep a later one from
 * being launched, which takes a larger subnet; and with prefixes a refused /28 is asked for in the tagged
 * subnet, so that one helps there too. Nodes went to the most free subnet of a zone, and one of the two in
 * the fifth plan to the old one; a new group takes both to the new one, for which a /24 is enough.
 */
const EXAMPLES: readonly {
  readonly link: string;
  readonly now: string;
  readonly changes: readonly string[];
  readonly given?: Readonly<Record<number, string>>;
}[] = [
  {
    link: 'subnet=a:10.0.0.0/24&subnet=b:10.0.1.0/24&node=m5.large:18:20',
    now: 'does-not-fit a -19 addresses',
    changes: [
      '1 W=2 M=22: 450',
      '2 a /26, b /26: 540',
      '3 a /26, b /26 for 2 nodes: 540',
      '5 a /24, b /24: 378, 36 pending',
      '6 IPv6: 18',
    ],
    given: { 2: '/27 in a, b' },
  },
  {
    link: 'subnet=a:10.0.0.0/24&node=m5.large:12:22',
    now: 'does-not-fit a -109 addresses',
    changes: ['2 a /24: 360', '3 a /25 for 4 nodes: 360', '5 a /24: 252, 48 pending', '6 IPv6: 12'],
    given: { 2: '/25' },
  },
  {
    link: 'subnet=a:10.0.0.0/24&node=m5.large:10:24',
    now: 'does-not-fit a -49 addresses',
    changes: ['2 a /25: 300', '3 a /25 for 2 nodes: 300', '5 a /24: 210, 60 pending', '6 IPv6: 10'],
    given: { 2: '/26' },
  },
  {
    link: 'subnet=a:10.0.0.0/24&node=m5.large:14:22',
    now: 'does-not-fit a -169 addresses',
    changes: ['2 a /24: 420', '3 a /24 for 6 nodes: 420', '5 a /23: 294, 56 pending', '6 IPv6: 14'],
  },
  {
    link: 'ENABLE_PREFIX_DELEGATION=true&subnet=a:10.0.0.0/24:40&node=m5.large:2:40',
    now: 'may-not-fit a -8 blocks',
    changes: ['2 a /23: 132', '3 a /24 for 2 nodes: 130', '5 a /24: 132', '6 IPv6: 2'],
    given: { 2: 'none', 3: '/23' },
  },
  {
    link: 'subnet=a:10.0.0.0/27&node=m5.large:40:5',
    now: 'does-not-fit a -773 addresses',
    changes: ['3 a /22 for 39 nodes: 800'],
  },
  {
    link: 'WARM_IP_TARGET=1&subnet=a:10.0.0.0/24&node=m5.xlarge:6:50',
    now: 'does-not-fit a -79 addresses',
    changes: ['2 a /23: 330', '3 a /25 for 2 nodes: 330', '5 a /23: 276, 48 pending', '6 IPv6: 6'],
    given: { 2: '/25' },
  },
];

describe('The cheapest change that makes a plan fit', () => {
  test.each(EXAMPLES)('$link', ({ link, ...expected }) => {
    const { now, changes } = cheapestChange(linkPlan(`?${link}`));
    expect(`${now.kind} ${now.subnet} ${now.left} ${now.constraint}`).toBe(expected.now);
    expect(changes.map(told)).toEqual(expected.changes);
  });

  test.each(EXAMPLES.filter(({ given }) => given?.[2]?.startsWith('/')))(
    'a tagged subnet one size smaller promises nothing: $link',
    ({ link }) => {
      const plan = linkPlan(`?${link}`);
      const { changes } = cheapestChange(plan);
      const tagged = changes.find(({ change }) => change.kind === 'tagged-subnets')?.change;
      if (tagged?.kind !== 'tagged-subnets') throw new Error('a tagged subnet helps');
      const added = tagged.added.map((each) => ({ ...each, prefixLength: each.prefixLength + 1 }));
      const { verdict } = judge(changedPlan(plan, { ...tagged, added }));
      expect(verdict).toMatchObject({ kind: 'may-not-fit', reason: { code: 'DISCOVERY_ORDER' } });
    },
  );

  test('is none where nothing is wrong', () => {
    const { changes } = cheapestChange(linkPlan('?subnet=a:/24&node=m5.large:8:20'));
    expect(changes).toEqual([]);
  });

  test('gives pods without a place one: with prefixes max pods are higher', () => {
    const { now, changes } = cheapestChange(linkPlan('?subnet=a:/24&node=m5.large:2:40'));
    expect(now).toMatchObject({ kind: 'fits', podsPending: 26 });
    expect(changes.map(told)).toEqual(['4 prefix W=5: 98', '6 IPv6: 2']);
  });

  test('lies where the VPC has room, and pods in 100.64.0.0/16', () => {
    const plan = linkPlan(`?${EXAMPLES[0]?.link}`);
    const ranges = cheapestChange(plan).changes.flatMap(({ change }) =>
      'added' in change ? change.added.map(({ cidr }) => cidr && formatCidr(cidr)) : [],
    );
    expect(ranges).toEqual([
      '10.0.2.0/26',
      '10.0.2.64/26',
      '10.0.2.0/26',
      '10.0.2.64/26',
      '100.64.0.0/24',
      '100.64.1.0/24',
    ]);
  });

  test('of several groups moves nodes of the one whose new subnet is smallest', () => {
    const link = '?subnet=a:/24&node=m5.large:4:20&node=t3.small:12:4';
    const change = cheapestChange(linkPlan(link)).changes.find(({ rank }) => rank === 3)?.change;
    expect(change).toMatchObject({ moved: { group: 't3.small', nodes: 2 } });
  });

  test('has the nodes of all groups in equal shares where no one of them is enough', () => {
    const groups = ['x', 'y', 'z'].map((name) => `&node=m5.large:6:20;name=${name}`).join('');
    const plan = linkPlan(`?WARM_IP_TARGET=1&subnet=a:/24${groups}`);
    const change = cheapestChange(plan).changes.find(({ rank }) => rank === 3)?.change;
    expect(change).toMatchObject({ moved: undefined, added: [{ zone: 'a', prefixLength: 24 }] });
  });

  test('in any plan makes it fit, hosts no fewer pods unless it says so, and no smaller subnet does', () => {
    const seen = new Set<string>();
    fc.assert(
      fc.property(fc.oneof(...WAYS.map((way) => tightPlans(way))), ({ plan }) => {
        const usage = judge(plan);
        const { now, changes } = cheapestChange(plan);
        expect(now).toEqual(usage.verdict);
        const ranks = changes.map(({ rank }) => rank);
        expect(ranks).toEqual([...new Set(ranks)].toSorted((a, b) => a - b));
        for (const { change, held, verdict } of changes) {
          seen.add(change.kind);
          const after = judge(changedPlan(plan, change));
          expect(after.verdict).toEqual(verdict);
          expect(after.verdict.kind).toBe('fits');
          expect(after.totals.held).toBe(held);
          const isTold = after.totals.podsHosted < usage.totals.podsHosted;
          if (isTold) expect(['custom-networking', 'ipv6']).toContain(change.kind);
          if (isTold) expect(verdict.podsPending).toBeGreaterThan(0);
          for (const smaller of smallerOf(change))
            expect(fits(changedPlan(plan, smaller), usage, change)).toBe(false);
        }
      }),
      runs({ seed: 20261203, numRuns: 40 }),
    );
    expect(seen).toEqual(new Set(CHANGE_KINDS));
  });
});

/** With one of its subnets half as large. */
function smallerOf(change: PlanChange): readonly PlanChange[] {
  if (!('added' in change)) return [];
  return change.added.flatMap((subnet, index) => {
    if (subnet.prefixLength === 28) return [];
    const half = { ...subnet, prefixLength: subnet.prefixLength + 1 };
    return [{ ...change, added: change.added.with(index, half) }];
  });
}

function fits(plan: ClusterPlan, before: ReturnType<typeof judge>, { kind }: PlanChange): boolean {
  const { verdict, totals } = judge(plan);
  if (verdict.kind !== 'fits') return false;
  return kind === 'custom-networking' || totals.podsHosted >= before.totals.podsHosted;
}
