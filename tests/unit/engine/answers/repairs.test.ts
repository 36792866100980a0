import { describe, expect, test } from 'vitest';
import {
  answer,
  type Cidr,
  type ClusterPlan,
  compareSettings,
  formatCidr,
  type Repair,
  repairs,
  SETTING_VARIANTS,
  type SettingsOutcome,
  type SettingVariantName,
} from '@/engine';
import { settingsByWorth } from '@/engine/answers/repairs/settings-lane';
import {
  group,
  M5_LARGE,
  plan,
  settings,
  smallProduction,
  subnet,
} from '../../../support/builders';
import { linkPlan } from '../../../support/plan-texts';
import { verdict } from '../../../support/verdict/verdicts';

const usage = answer(smallProduction());
const { podsHosted } = usage.totals;

function outcome(
  variant: SettingVariantName,
  leastFreePercent: number,
  changed: Partial<SettingsOutcome> = {},
): SettingsOutcome {
  return {
    variant,
    settings: settings({ warmIpTarget: SETTING_VARIANTS.indexOf(variant) + 1 }),
    verdict: verdict({ subnet: 'a', left: 1 }),
    leastFreePercent,
    held: 0,
    podsHosted,
    idle: 0,
    ...changed,
  };
}

const best = (...compared: readonly SettingsOutcome[]) =>
  settingsByWorth(usage, compared).map(({ variant }) => variant);
const short = { ...usage.verdict, kind: 'does-not-fit' as const };

describe('The best settings', () => {
  test('are the first that leave 5 % of every subnet', () => {
    const compared = [outcome('warm-ip-5', 4), outcome('warm-ip-2', 5), outcome('warm-ip-1', 9)];
    expect(best(...compared)).toEqual(['warm-ip-2', 'warm-ip-1', 'warm-ip-5']);
  });

  test('are those that leave most where none leaves 5 %, the first among equals', () => {
    const compared = [outcome('warm-ip-5', 0), outcome('warm-ip-2', 3), outcome('warm-ip-1', 2)];
    expect(best(...compared)).toEqual(['warm-ip-2', 'warm-ip-1', 'warm-ip-5']);
    const alike = [outcome('warm-ip-2', 3), outcome('warm-ip-1', 3)];
    expect(best(...alike)).toEqual(['warm-ip-2', 'warm-ip-1']);
    expect(best(outcome('warm-ip-2', -1), outcome('warm-ip-1', 4))[0]).toBe('warm-ip-1');
  });

  test('are not those of the plan, none that does not fit, and last those that host fewer pods', () => {
    const own = outcome('as-planned', 50);
    expect(best(own)).toEqual([]);
    expect(best(own, { ...own, variant: 'warm-ip-1' })).toEqual([]);
    expect(best(outcome('warm-ip-1', 50, { verdict: short }))).toEqual([]);
    const fewer = outcome('warm-ip-5', 50, { podsHosted: podsHosted - 1 });
    const more = outcome('warm-ip-1', 1, { podsHosted: podsHosted + 1 });
    expect(best(fewer, more)).toEqual(['warm-ip-1', 'warm-ip-5']);
    expect(best()).toEqual([]);
  });
});

const range = (second: number, third: number, prefixLength: number): Cidr => ({
  base: 10 * 2 ** 24 + second * 2 ** 16 + third * 256,
  prefixLength,
});
const ranged = (zone: string, cidr: Cidr, inUse = 0) =>
  subnet(zone, cidr.prefixLength, inUse, { label: `${zone}-${cidr.base}`, cidr });
/** Nodes that take the subnet with most addresses free. */
const maxPods = { kind: 'karpenter', reservedEnis: 0 } as const;
/** Those that hold 30 addresses of 27 pods, whatever the settings. */
const full = (nodes: number, zones: readonly string[], label = 'm5.large') =>
  group(label, M5_LARGE, nodes, 27, { zones, maxPods });

/** Of further subnets those for nodes alone: other ones and fewer nodes have tests of their own. */
function offered(of: ClusterPlan) {
  const all = repairs(of, answer(of), compareSettings(of)).filter(
    (repair) =>
      repair.kind !== 'larger-subnets' && !(repair.kind === 'nodes' && repair.nodes < repair.now),
  );
  const isTagged = (repair: Repair) =>
    repair.kind === 'subnets' && repair.added.every(({ use }) => use === 'pods');
  return all
    .filter((repair) => !isTagged(repair))
    .map((repair) => {
      switch (repair.kind) {
        case 'settings':
          return repair.outcome.variant;
        case 'subnets':
          return repair.added.map(({ zone, cidr, prefixLength }) => ({ zone, cidr, prefixLength }));
        default:
          return repair.kind;
      }
    });
}

describe('A larger subnet in place of a short one', () => {
  const larger = (of: ClusterPlan) =>
    repairs(of, answer(of), compareSettings(of)).find(({ kind }) => kind === 'larger-subnets');
  const sixteen = (nodes: number) => [group('m5.large', M5_LARGE, nodes, 27, { zones: ['a'] })];

  test('as small as helps, around the range of the first', () => {
    const of = plan({ subnets: [ranged('a', range(0, 0, 26))], groups: sixteen(6) });
    expect(larger(of)).toMatchObject({
      replaced: [{ cidr: range(0, 0, 24), prefixLength: 24 }],
      verdict: { kind: 'fits', left: 251 - 180 },
    });
  });

  test('elsewhere where another one is in the way', () => {
    const b = ranged('b', { base: range(0, 0, 26).base + 64, prefixLength: 26 });
    const of = plan({ subnets: [ranged('a', range(0, 0, 26)), b], groups: sixteen(6) });
    expect(larger(of)).toMatchObject({ replaced: [{ cidr: range(0, 1, 24) }] });
  });

  test('of a size alone where no range was given', () => {
    const of = plan({ subnets: [subnet('a', 26)], groups: sixteen(6) });
    expect(larger(of)).toMatchObject({
      replaced: [{ label: 'a', cidr: undefined, prefixLength: 24 }],
    });
  });

  test('each as large as it has to be, and only those that are short', () => {
    const of = plan({
      subnets: [
        ranged('a', range(0, 0, 26)),
        ranged('b', range(0, 1, 26)),
        ranged('c', range(0, 2, 26)),
      ],
      groups: [full(6, ['a']), full(3, ['b'], 'few'), full(1, ['c'], 'one')],
    });
    expect(larger(of)).toMatchObject({
      replaced: [
        { label: `a-${range(0, 0, 26).base}`, prefixLength: 24 },
        { label: `b-${range(0, 1, 26).base}`, prefixLength: 25 },
      ],
    });
  });

  test.each([
    ['somebody else has an address in it', { usedByOthers: 1 }],
    ['a part of it is kept back', { explicitReservation: 1 }],
    ['a part of it is kept for prefixes', { prefixReservation: 1 }],
    ['Multus gives a part of it out', { hostLocal: { addresses: 1, isReserved: false } }],
  ])('not where %s: AWS makes no subnet larger', (_, changed) => {
    const of = plan({ subnets: [subnet('a', 26, 0, changed)], groups: sixteen(6) });
    expect(larger(of)).toBeUndefined();
  });

  test('up to a /16', () => {
    const quotas = { nau: 256_000, enis: 9_000 };
    const of = (nodes: number) =>
      larger(plan({ subnets: [ranged('a', range(0, 0, 18))], groups: sixteen(nodes), quotas }));
    expect(of(2_000)).toMatchObject({ replaced: [{ prefixLength: 16 }] });
    expect(of(3_000)).toBeUndefined();
  });
});

describe('A further subnet', () => {
  test('only in the short zone, beside no settings where none helps', () => {
    const of = plan({
      subnets: [ranged('a', range(0, 0, 24)), ranged('b', range(0, 1, 24))],
      groups: [full(9, ['a']), full(3, ['b'], 'few')],
    });
    expect(offered(of)).toEqual([[{ zone: 'a', cidr: range(0, 2, 24), prefixLength: 24 }]]);
  });

  test('no smaller than the short one of its zone', () => {
    const of = plan({
      subnets: [ranged('a', range(0, 0, 24)), ranged('b', range(0, 1, 26))],
      groups: [full(9, ['a']), full(2, ['b'], 'few')],
    });
    expect(offered(of)).toEqual([
      [
        { zone: 'a', cidr: range(0, 2, 24), prefixLength: 24 },
        { zone: 'b', cidr: range(0, 3, 26), prefixLength: 26 },
      ],
      'fewer-nodes',
    ]);
  });

  test('of several short ones in a zone as large as the largest', () => {
    const sizes = (...lengths: readonly number[]) =>
      offered(
        plan({
          subnets: lengths.map((length, index) => ranged('a', range(0, index, length))),
          groups: [full(14, ['a'])],
        }),
      );
    expect(sizes(25, 24)).toMatchObject([[{ zone: 'a', prefixLength: 24 }]]);
    expect(sizes(24, 25)).toMatchObject([[{ zone: 'a', prefixLength: 24 }]]);
  });

  test('as large as warm addresses need too, not the pods alone', () => {
    // In two /26 twelve nodes of 10 would lack one address in each.
    const of = plan({
      subnets: [ranged('a', range(0, 0, 26))],
      groups: [group('m5.large', M5_LARGE, 12, 0, { zones: ['a'], maxPods })],
    });
    expect(offered(of).at(-1)).toMatchObject([{ zone: 'a', prefixLength: 25 }]);
  });

  test('R21: two or three where Auto Scaling would leave too many nodes in the short one', () => {
    const of = (nodes: number) =>
      offered(
        plan({
          subnets: [ranged('a', range(0, 0, 24))],
          groups: [group('m5.large', M5_LARGE, nodes, 27, { zones: ['a'] })],
        }),
      );
    expect(of(16)).toMatchObject([[{ zone: 'a', prefixLength: 24 }]]);
    const further = (third: number) => ({ zone: 'a', cidr: range(0, third, 24), prefixLength: 24 });
    expect(of(17)).toEqual([[further(1), further(2)]]);
    expect(of(32)).toEqual([[further(1), further(2), further(3)]]);
    // Even a quarter is too much: all of them go into one that is large enough.
    expect(of(33)).toEqual([[{ zone: 'a', cidr: range(0, 4, 22), prefixLength: 22 }]]);
  });

  test('up to a /16, in the next free range', () => {
    const of = (nodes: number) =>
      offered(
        plan({
          subnets: [ranged('a', range(0, 0, 24))],
          groups: [full(nodes, ['a'])],
          quotas: { nau: 256_000, enis: 100_000 },
        }),
      );
    expect(of(2_000)).toEqual([[{ zone: 'a', cidr: range(1, 0, 16), prefixLength: 16 }]]);
    expect(of(3_000)).toMatchObject([[{ cidr: range(1, 0, 16) }, { cidr: range(2, 0, 16) }]]);
    expect(of(6_800)).toEqual([]);
  });

  test('none where no range is free', () => {
    const publicRange = { base: 8 * 2 ** 24, prefixLength: 16 };
    const of = plan({
      quotas: { nau: 256_000, enis: 100_000 },
      subnets: [ranged('a', publicRange)],
      groups: [full(3_000, ['a'])],
    });
    expect(offered(of)).toEqual([]);
  });

  test('R20: where blocks may be short', () => {
    const of = plan({
      subnets: [ranged('a', range(0, 0, 24), 20), ranged('b', range(0, 1, 24))],
      groups: [group('m5.large', M5_LARGE, 2, 27, { zones: ['a', 'b'], maxPods })],
      settings: settings({ prefixDelegation: true }),
    });
    expect(answer(of).verdict.kind).toBe('may-not-fit');
    expect(offered(of).at(-1)).toMatchObject([{ zone: 'a', prefixLength: 24 }]);
  });

  test('comes with the verdict that it leads to, all its addresses free', () => {
    const of = plan({ subnets: [subnet('a', 24, 51)], groups: [full(15, ['a'])] });
    const repair = repairs(of, answer(of), []).find(({ kind }) => kind === 'subnets');
    // A /23 takes 13 of the nodes.
    expect(repair).toMatchObject({
      verdict: { kind: 'fits', subnet: '+a', left: 507 - 13 * 30 },
    });
  });
});

describe('Fewer nodes', () => {
  const fewer = (of: ClusterPlan) =>
    repairs(of, answer(of), compareSettings(of)).flatMap((repair) =>
      repair.kind === 'nodes' && repair.nodes < repair.now ? [repair] : [],
    );

  test('as many as fit, and one more does not', () => {
    const of = (nodes: number) =>
      plan({ subnets: [subnet('a', 24)], groups: [full(nodes, ['a'])] });
    expect(fewer(of(18))).toMatchObject([
      { group: 'm5.large', nodes: 8, now: 18, verdict: { kind: 'fits', left: 11 } },
    ]);
    expect(answer(of(9)).verdict.kind).not.toBe('fits');
  });

  test('of the group that leaves most pods running', () => {
    const groups = [
      group('few', M5_LARGE, 4, 2, { zones: ['a'] }),
      group('many', M5_LARGE, 6, 20, { zones: ['a'] }),
    ];
    // 6 of 30 addresses and 4 of 20 are 260; three of `few` less is enough, one of `many` too.
    expect(fewer(plan({ subnets: [subnet('a', 24)], groups }))).toMatchObject([
      { group: 'few', nodes: 3, now: 4, morePods: -2 },
    ]);
  });

  test('as many as fit, though most of the pods lose their place', () => {
    const of = (nodes: number) =>
      fewer(linkPlan(`?subnet=a:10.0.0.0/24&node=m6i.xlarge:${nodes}:4;kind=auto-mode`));
    expect(of(8)).toMatchObject([{ nodes: 4, morePods: -16 }]);
    expect(of(14)).toMatchObject([{ nodes: 4, morePods: -40 }]);
  });

  test('none where one is too many', () => {
    const of = plan({ subnets: [subnet('a', 28)], groups: [full(5, ['a'])] });
    expect(fewer(of)).toEqual([]);
  });
});

describe('Places for replicas where neither settings nor nodes alone have enough', () => {
  const offered = (link: string) => {
    const of = linkPlan(link);
    return repairs(of, answer(of), compareSettings(of));
  };

  test('are offered as prefixes with as many more nodes as then hold all', () => {
    const ranges = 'subnet=a:10.0.0.0/22&subnet=b:10.0.4.0/22&subnet=c:10.0.8.0/22';
    const both = offered(`?${ranges}&node=m5.large:2:22&pods=300`).find(
      ({ kind }) => kind === 'combined',
    );
    expect(both).toMatchObject({
      parts: [
        { kind: 'settings', outcome: { settings: { prefixDelegation: true } } },
        { kind: 'nodes', nodes: 4, now: 2 },
      ],
      verdict: { kind: 'fits', podsPending: 0, podsRunAtMost: 4 * 22 + 300 },
    });
  });

  test('and as prefixes in further subnets where theirs may have no whole blocks', () => {
    const ranges = 'subnet=a:10.0.0.0/24:12&subnet=b:10.0.1.0/24:12&subnet=c:10.0.2.0/24:30';
    expect(offered(`?${ranges}&node=m5.large:2:22&pods=300`)).toMatchObject([
      {
        kind: 'combined',
        parts: [
          { kind: 'settings', outcome: { settings: { prefixDelegation: true } } },
          { kind: 'subnets' },
        ],
        verdict: { kind: 'fits', podsPending: 128 },
      },
    ]);
  });
});

describe('Places for pods of Windows nodes whose ENI is full', () => {
  const offered = (link: string) => {
    const of = linkPlan(link);
    return repairs(of, answer(of), compareSettings(of));
  };
  const TWO = 'subnet=a:10.0.0.0/24&subnet=b:10.0.1.0/24';
  const ON = { kind: 'windows-prefixes', isOn: true };

  test('are offered as prefixes', () => {
    expect(offered(`?${TWO}&node=m5.large:12:14;kind=windows`)).toMatchObject([
      { ...ON, verdict: { kind: 'fits', podsPending: 0 } },
    ]);
  });

  test('and with /28s that are kept for them where single addresses may lie in each', () => {
    const mixed = 'node=m5.large:6:20;kind=windows&node=m5.large:2:10';
    expect(offered(`?${TWO}&${mixed}`)).toMatchObject([
      {
        kind: 'combined',
        parts: [
          ON,
          {
            kind: 'reserved-prefixes',
            reserved: [
              { label: 'a', blocks: 10 },
              { label: 'b', blocks: 10 },
            ],
          },
        ],
        verdict: { kind: 'fits', podsPending: 0 },
      },
    ]);
  });

  test('or in other subnets where theirs are too small', () => {
    const last = offered('?subnet=a:10.0.0.0/26&node=m5.large:6:20;kind=windows').at(-1);
    expect(last).toMatchObject({
      parts: [ON, { kind: 'subnets' }],
      verdict: { kind: 'fits', podsPending: 0 },
    });
  });

  test('not where the type has none', () => {
    const none = offered('?subnet=a:10.0.0.0/24&node=t2.large:3:40;kind=windows');
    expect(JSON.stringify(none)).not.toContain('windows-prefixes');
  });
});

describe('Ranges that one VPC cannot have together', () => {
  const replacedIn = (link: string) => {
    const of = linkPlan(link);
    return repairs(of, answer(of), compareSettings(of)).flatMap((repair) =>
      repair.kind === 'larger-subnets'
        ? repair.replaced.map(
            ({ label, cidr }) => `${label} ${cidr && formatCidr(cidr)} ${repair.verdict.kind}`,
          )
        : [],
    );
  };

  test('are moved beside the first, as large as they are', () => {
    expect(replacedIn('?subnet=a:10.0.0.0/24&subnet=b:192.168.0.0/24&node=m5.large:3:5')).toEqual([
      'b 10.0.1.0/24 fits',
    ]);
  });

  test('and so is one that no VPC can have', () => {
    expect(replacedIn('?subnet=a:127.0.0.0/24&subnet=b:10.0.0.0/24&node=m5.large:3:5')).toEqual([
      'a 10.0.1.0/24 fits',
    ]);
    expect(replacedIn('?subnet=a:127.0.0.0/24&node=m5.large:3:5')).toEqual(['a 10.0.0.0/24 fits']);
  });

  test('not where that is not enough, or something else is refused', () => {
    expect(replacedIn('?subnet=a:10.0.0.0/27&subnet=b:192.168.0.0/27&node=m5.large:9:20')).toEqual(
      [],
    );
    expect(
      replacedIn(
        '?subnet=a:10.0.0.0/24&subnet=b:192.168.0.0/24&node=m5.large:3:5&custom-networking=true',
      ),
    ).toEqual([]);
  });

  test('not a range in which something is kept back', () => {
    expect(
      replacedIn(
        '?subnet=a:10.0.0.0/24&subnet=b:192.168.0.0/24;prefix-reservation=2&node=m5.large:3:5',
      ),
    ).toEqual([]);
  });
});
