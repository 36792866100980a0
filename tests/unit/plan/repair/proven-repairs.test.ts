import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { gravity, verdictAfter } from '@/engine';
import { graver } from '@/engine/over-time';
import { MESSAGES } from '@/i18n/all-messages';
import { repairLabel } from '@/i18n/lanes/repair-label';
import { TYPE_LOOKUP } from '@/limits';
import { kindAfter, PRESET_IDS, presetText, provenRepairs, repairedPlan } from '@/plan';
import { repairedText } from '@/store/changes/repaired-text';
import { linkText } from '../../../support/plan-texts';
import { runs } from '../../../support/runs';
import {
  answered,
  expectKept,
  expectSaid,
  repairsOf,
  runOf,
} from '../../../support/verdict/kept-repairs';

const kinds = (link: string) =>
  repairsOf(linkText(link)).map((proven) => `${proven.repair.kind} ${kindAfter(proven)}`);

describe('A repair is run before it is offered', () => {
  test.each(PRESET_IDS)('and keeps its word in the example %s', (id) => {
    const text = presetText(id);
    const found = repairsOf(text);
    const { kind, podsPending } = answered(text).usage.verdict;
    const isWell = kind === 'fits' && podsPending === 0 && runOf(answered(text)).kind === 'fits';
    expect(found.length > 0).toBe(!isWell);
    for (const proven of found) expectSaid(text, proven);
  });

  test('at rest, over time, and without the zone whose loss hurts most', () => {
    const [settings, subnets, tagged] = repairsOf(presetText('small-production'));
    // At rest it fits, in the upgrade pods wait: the chip says both.
    expect(settings?.repair).toMatchObject({ outcome: { verdict: { kind: 'fits' } } });
    expect(settings?.run).toMatchObject({ kind: 'does-not-fit', subnet: 'c' });
    // Auto Scaling launches into either subnet of a zone: by chance into the one that is full.
    expect(subnets && kindAfter(subnets)).toBe('may-not-fit');
    // An old one.
    expect(['a', 'b', 'c']).toContain(subnets?.run.subnet);
    expect(tagged && kindAfter(tagged)).toBe('fits');
    expect(tagged?.zoneLoss).toMatchObject({ zone: expect.any(String), kind: 'fits' });
  });

  test('and a subnet is called as before when another joins it in its zone', () => {
    const text = presetText('small-production');
    const added = repairsOf(text).filter(({ repair }) => repair.kind === 'subnets');
    expect(added).toHaveLength(2);
    for (const proven of added) {
      const { after } = expectKept(text, proven);
      const labels = after.cluster.subnets.map(({ label }) => label);
      expect(labels).toEqual(['a', 'a-2', 'b', 'b-2', 'c', 'c-2']);
    }
  });

  test('where the plan fits at rest and fails in its scenario alone', () => {
    const link = '?subnet=a:/25:50&node=m5.large:2:10&runs=2';
    const before = answered(linkText(link));
    expect(before.usage.verdict.kind).toBe('fits');
    expect(runOf(before).kind).not.toBe('fits');
    expect(kinds(link)).toContain('settings fits');
    expect(kinds(link)).toContain('subnets fits');
  });

  test('where pods are pending: prefixes raise max pods, more nodes have more places', () => {
    const link = '?subnet=a:/24&node=t3.medium:3:0&pods=50&runs=2';
    const found = repairsOf(linkText(link));
    expect(found.map(({ repair, lane, price }) => [repair.kind, lane, price.pods])).toEqual([
      ['settings', 'settings', 5],
      ['nodes', 'nodes', 5],
    ]);
    for (const proven of found) expectKept(linkText(link), proven);
  });

  test('where its scenario alone leaves pods without a place: with more of them on each node, and more nodes', () => {
    const link =
      '?subnet=a:/22&subnet=b:/22&node=m5.large:4:20&pods=10&event=scale-pods;to=100&runs=2';
    const before = answered(linkText(link));
    const { verdict } = before.usage;
    expect([verdict.kind, verdict.podsPending]).toEqual(['fits', 0]);
    expect(runOf(before)).toMatchObject({ kind: 'fits', podsPending: 72 });
    const found = repairsOf(linkText(link));
    expect(found.map(({ repair, run }) => [repair.kind, run.kind, run.podsPending])).toEqual([
      ['settings', 'fits', 0],
      ['nodes', 'fits', 0],
    ]);
    expect(found[1]?.repair).toMatchObject({ nodes: 15, now: 4 });
    for (const proven of found) expectKept(linkText(link), proven);
  });

  test('where a subnet refuses what another gives at once: the size in its place at which it refuses nothing', () => {
    const link =
      '?subnet=a:10.0.0.0/26&subnet=a:100.64.0.0/23;use=pods;name=pods&ENABLE_PREFIX_DELEGATION=true&node=m5.large:5:50;max-pods=110&runs=2';
    expect(runOf(answered(linkText(link)))).toMatchObject({ kind: 'warm-short', subnet: 'a-1' });
    const larger = repairsOf(linkText(link)).find(({ repair }) => repair.kind === 'larger-subnets');
    expect(larger?.repair).toMatchObject({ replaced: [{ label: 'a-1', prefixLength: 22 }] });
    expect(larger?.run.kind).toBe('fits');
  });

  test('and what mends a scenario only in part comes where nothing mends it all', () => {
    const link =
      '?subnet=a:/22&subnet=b:/22&node=m5.large:4:20&pods=10&event=scale-pods;to=400&runs=1';
    const found = repairsOf(linkText(link));
    expect(found.map(({ repair, run }) => [repair.kind, run.podsPending])).toContainEqual([
      'settings',
      48,
    ]);
  });

  test.each([
    // Prefixes are on, and the number is still that of single addresses.
    ['nodeadm', '&ENABLE_PREFIX_DELEGATION=true', undefined, 110],
    // A number by hand below what the ENIs hold.
    ['', '', undefined, 29],
    // Prefixes and the number that goes with them.
    ['nodeadm', '', true, 110],
  ])(
    'higher max pods where nodes would have addresses: %j %s',
    (policy, variables, prefixes, most) => {
      const number = policy === '' ? ';max-pods=12' : `;max-pods-policy=${policy}`;
      const pods = policy === '' ? 20 : 40;
      const link = `?subnet=a:/22&node=m5.large:3:${pods}${number}${variables}&runs=2`;
      const found = repairsOf(linkText(link)).find(({ lane }) => lane === 'max-pods');
      expect(found?.repair).toMatchObject({ raised: [{ group: 'm5.large', maxPods: most }] });
      const settings = found?.repair.kind === 'max-pods' ? found.repair.settings : undefined;
      expect(settings?.prefixDelegation).toBe(prefixes);
      expect(found?.price.pods).toBeGreaterThan(0);
      if (found !== undefined) expectKept(linkText(link), found);
    },
  );

  test('no number takes the place of Karpenter’s policy', () => {
    const link = '?subnet=a:/22&node=m5.large:3:40;max-pods-policy=karpenter&runs=2';
    expect(repairsOf(linkText(link)).map(({ lane }) => lane)).not.toContain('max-pods');
  });

  test('more nodes of a group that takes such pods', () => {
    const link =
      '?subnet=a:/22&node=m5.large:3:29;cluster-pods=false;name=own&node=t3.medium:3:0;name=web&pods=60&runs=2';
    const found = repairsOf(linkText(link)).find(({ repair }) => repair.kind === 'nodes');
    expect(found?.repair).toMatchObject({ group: 'web', nodes: 4 });
  });

  test('of several groups more nodes of the one of which fewest do', () => {
    const link =
      '?subnet=a:10.0.0.0/21&node=m5.large:8:25&node=m5.xlarge:2:20&pods=130&event=none&runs=1';
    const [found, ...more] = repairsOf(linkText(link)).filter(({ lane }) => lane === 'nodes');
    expect(more).toEqual([]);
    expect(found?.repair).toMatchObject({ kind: 'nodes', group: 'm5.xlarge', nodes: 4, now: 2 });
    if (found !== undefined) expectKept(linkText(link), found);
  });

  test('a subnet tagged for discovery among them', () => {
    const link = '?subnet=a:10.0.0.0/25&node=m5.large:5:18&runs=2';
    const uses = repairsOf(linkText(link)).flatMap(({ repair }) =>
      repair.kind === 'subnets' ? repair.added.map(({ use }) => use) : [],
    );
    expect(uses).toEqual(['nodes', 'pods']);
  });

  test('a subnet that a consumer names keeps its label', () => {
    const link = '?subnet=a:10.0.0.0/26&node=m5.large:3:18&consumer=nlb:1;subnet=a&runs=2';
    const text = linkText(link);
    const subnets = repairsOf(text).filter(({ repair }) => repair.kind === 'subnets');
    expect(subnets.length).toBeGreaterThan(0);
    for (const proven of subnets) expectKept(text, proven);
  });

  test('a larger subnet in place of a planned one that is too small, and none of one that runs', () => {
    const link = '?subnet=a:10.0.0.0/26&node=m5.large:6:20&runs=2';
    const found = repairsOf(linkText(link));
    expect(kinds(link)).toContain('larger-subnets fits');
    for (const proven of found) expectKept(linkText(link), proven);
    const before = answered(linkText(link));
    const ofRunning = [...provenRepairs(before, runOf(before), TYPE_LOOKUP, ['a'])];
    expect(ofRunning.map(({ repair }) => repair.kind)).not.toContain('larger-subnets');
  });

  test('fewer nodes, and how many pods lose their place by it', () => {
    const link = '?subnet=a:10.0.0.0/24&node=m5.large:18:20&event=none&runs=2';
    const [safe, found] = repairsOf(linkText(link)).filter(({ repair }) => repair.kind === 'nodes');
    // Nothing is upgraded: as many as are safe in an upgrade come first nevertheless.
    expect(safe).toMatchObject({ repair: { nodes: 6, now: 18 } });
    expect(found).toMatchObject({
      repair: { group: 'm5.large', nodes: 8, now: 18 },
      lane: 'nodes',
      // 250 of 540 wanted are held, and all 240 then.
      price: { held: -10, wanted: -300, nodes: -10, pods: -200 },
    });
    if (found !== undefined) expectSaid(linkText(link), found);
  });

  test.each([
    // 79 pods wait up to 15 minutes in the upgrade, then run; with fewer nodes 28 more would never have a place.
    ['?subnet=a:10.0.0.0/25&subnet=b:10.0.0.128/25&node=m5.large:8:20&pods=60&runs=2', []],
    // 135 wait for good; with fewer nodes 144 would have no place.
    ['?subnet=a:10.0.0.0/24&node=m5.large:18&pods=360&event=none&runs=2', []],
    // 127 wait for good, since too many nodes hold what they don't need; with fewer 92 have no place.
    ['?subnet=a:10.0.0.0/25&node=m5.large:30&pods=200&event=none&runs=2', [4]],
  ])('none that leave more pods without a place than do not run now: %s', (link, offered) => {
    const fewer = repairsOf(linkText(link)).flatMap(({ repair }) =>
      repair.kind === 'nodes' && repair.nodes < repair.now ? [repair.nodes] : [],
    );
    expect(fewer).toEqual(offered);
  });

  test('still fewer of them where an upgrade needs room', () => {
    const link = '?subnet=a:10.0.0.0/24&node=m5.large:18:20&runs=2';
    const found = repairsOf(linkText(link)).find(({ repair }) => repair.kind === 'nodes');
    expect(found && kindAfter(found)).toBe('fits');
    expect(found?.repair).toMatchObject({ nodes: 6, now: 18 });
  });

  test('Linux nodes for replicas that no node of the plan takes', () => {
    const link = '?subnet=a:/22&node=c5.2xlarge:2:5;kind=windows;name=win&pods=80&runs=2';
    const found = repairsOf(linkText(link)).find(({ lane }) => lane === 'nodes');
    // 56 places of 58 are left beside aws-node and kube-proxy.
    expect(found).toMatchObject({
      repair: { kind: 'linux-nodes', like: 'win', nodes: 2 },
      price: { nodes: 2, pods: 80 },
    });
    if (found === undefined) return;
    const { after } = expectKept(linkText(link), found);
    expect(after.cluster.groups.map(({ label, kind }) => [label, kind])).toEqual([
      ['win', 'windows'],
      ['linux', 'linux'],
    ]);
  });

  test('a new subnet for nodes of which the old one takes no share', () => {
    const link = '?subnet=a:10.0.0.0/24&subnet=b:10.0.1.0/24:245&node=m5.large:8:20&runs=2';
    const found = repairsOf(linkText(link)).find(
      ({ repair }) => repair.kind === 'subnets' && repair.left.length > 0,
    );
    expect(found?.repair).toMatchObject({ left: ['b'], added: [{ zone: 'b', use: 'nodes' }] });
    expect(found && kindAfter(found)).toBe('fits');
    if (found === undefined) return;
    const { after } = expectKept(linkText(link), found);
    expect(after.plan.subnets.map(({ use }) => use)).toEqual(['nodes', 'other', 'nodes']);
    const before = answered(linkText(link));
    const ofRunning = [...provenRepairs(before, runOf(before), TYPE_LOOKUP, ['b'])];
    expect(
      ofRunning.every(({ repair }) => repair.kind !== 'subnets' || repair.left.length === 0),
    ).toBe(true);
  });

  test.each([
    ['t3.medium', 'm5.large'],
    ['t4g.xlarge', 'm6g.xlarge'],
    ['c4.2xlarge', 'c5.2xlarge'],
  ])('a type that can have branch ENIs in place of %s', (type, then) => {
    const link = `?subnet=a:10.0.0.0/22&pod-eni=true&node=${type}:3:5;branch-pods=4&event=upgrade:${type}&runs=2`;
    const found = repairsOf(linkText(link)).find(({ repair }) => repair.kind === 'types');
    expect(found?.repair).toMatchObject({ changed: [{ group: type, instanceType: then }] });
    expect(found && kindAfter(found)).toBe('fits');
    if (found !== undefined) expectKept(linkText(link), found);
  });

  test.each([
    // 28 addresses of their ENIs for 30 pods; a whole /28 more than enough.
    ['', 'on', 'Prefixes for Windows nodes', 'Windows 노드에 접두사 사용'],
    // Six nodes want twelve /28 of the thirteen that a /24 may have at the worst.
    [
      '&windows-prefix-delegation=true',
      'off',
      'No prefixes for Windows nodes',
      'Windows 노드에 접두사 사용 안 함',
    ],
  ])(
    'prefixes of Windows nodes, which a ConfigMap turns on and off: %s %s',
    (now, then, en, ko) => {
      const plan =
        then === 'on'
          ? '?subnet=a:10.0.0.0/22&node=m5.large:3:30;kind=windows;name=win&runs=2'
          : '?subnet=a:10.0.0.0/24:100&node=m5.large:8:8;kind=windows;name=win&event=none&runs=1';
      const text = linkText(`${plan}${now}`);
      const found = repairsOf(text).find(({ repair }) => repair.kind === 'windows-prefixes');
      expect(found).toMatchObject({ lane: 'settings', repair: { isOn: then === 'on' } });
      expect(found && kindAfter(found)).toBe('fits');
      if (found === undefined) return;
      const { after } = expectKept(text, found);
      expect(after.cluster.networking.windows.prefixDelegation).toBe(then === 'on');
      const { cluster } = answered(text);
      expect(repairLabel(found.repair, cluster, MESSAGES.en).label).toBe(en);
      expect(repairLabel(found.repair, cluster, MESSAGES.ko).label).toBe(ko);
    },
  );

  test('prefixes of Windows nodes with /28s kept for them, beside other types, which replace the nodes', () => {
    const link =
      '?subnet=a:10.0.0.0/24&subnet=b:10.0.1.0/24&node=m5.large:6:20;kind=windows&node=m5.large:2:10&event=none&runs=1';
    const text = linkText(link);
    const found = repairsOf(text);
    expect(found.map(({ lane, repair }) => `${lane} ${repair.kind}`)).toEqual([
      'nodes types',
      'settings combined',
    ]);
    const both = found[1];
    expect(both).toMatchObject({ price: { pods: 66 }, run: { kind: 'fits', podsPending: 0 } });
    if (both !== undefined) expectKept(text, both);
  });

  test('prefixes of Windows nodes alone where they give all pods their place, though pods wait in the upgrade', () => {
    const link =
      '?subnet=a:10.0.0.0/24:10;prefix-reservation=6&node=m5.large:2:33;kind=windows&node=m5.large:3:15&runs=2';
    const text = linkText(link);
    expect(answered(text).usage.verdict).toMatchObject({ kind: 'fits', podsPending: 48 });
    const found = repairsOf(text);
    expect(found[0]).toMatchObject({
      lane: 'settings',
      repair: { kind: 'windows-prefixes', isOn: true, verdict: { kind: 'fits', podsPending: 0 } },
      run: { kind: 'does-not-fit', podsPending: 0, stuck: undefined },
    });
    for (const proven of found) expectKept(text, proven);
    // Where the upgrade must let none wait, that is no gain.
    const required = repairsOf(linkText(`${link}&must-survive-scenario=true`));
    expect(required.map(({ repair }) => repair.kind)).not.toContain('windows-prefixes');
  });

  test('no prefixes for Windows nodes where no Windows node runs', () => {
    const link = '?subnet=a:10.0.0.0/24&node=m5.large:18:20&event=none&runs=1';
    const kinds = repairsOf(linkText(link)).map(({ repair }) => repair.kind);
    expect(kinds).not.toContain('windows-prefixes');
  });

  test.each([
    // 29 max pods of an m5.large for 40 pods and two of the host's network.
    ['m5.large:2:40', 'm5.xlarge', 26],
    // One size more is not enough for 100 pods; the next two have the ENIs of 4 × 15.
    ['t3.small:2:20', 't3.large', 22],
    // The next size has a place for all of them.
    ['t3.micro:2:7', 't3.small', 10],
    // None has a place for 300 pods: of 9, 12, 18 and 24xlarge the smallest with the most.
    ['c5.4xlarge:2:300', 'c5.18xlarge', 280],
    // 20 pods on the 14 addresses of a Windows node; the next size has no more.
    ['m6i.xlarge:2:20;kind=windows', 'm6i.4xlarge', 12],
    // None has a place for 300 pods: of those that leave as many pending, the smallest.
    ['m5.xlarge:2:300', 'm5.8xlarge', 352],
  ])('a larger type for pods that one has no room for: %s', (node, then, pods) => {
    const text = linkText(`?subnet=a:10.0.0.0/21&node=${node}&event=none&runs=1`);
    const found = repairsOf(text).find(({ repair }) => repair.kind === 'types');
    expect(found).toMatchObject({
      lane: 'nodes',
      repair: { changed: [{ instanceType: then }] },
      price: { nodes: 0, pods },
    });
    if (found !== undefined) expectKept(text, found);
  });

  test('no larger type where the family ends', () => {
    const text = linkText('?subnet=a:10.0.0.0/21&node=t3.2xlarge:2:90&event=none&runs=1');
    expect(repairsOf(text).map(({ repair }) => repair.kind)).not.toContain('types');
  });

  test('subnets for pods where custom networking has none', () => {
    const link = '?subnet=a:10.0.0.0/24&node=m5.large:3:10&custom-networking=true&runs=2';
    const [found] = repairsOf(linkText(link));
    expect(found?.repair).toMatchObject({
      added: [{ zone: 'a', use: 'pods', cidr: { base: 100 * 2 ** 24 + 64 * 2 ** 16 } }],
    });
    expect(found && kindAfter(found)).toBe('fits');
    if (found !== undefined) expectKept(linkText(link), found);
    const { en, ko } = MESSAGES;
    const of = answered(linkText(link));
    const label = (messages: typeof en) =>
      found && repairLabel(found.repair, of.cluster, messages).label;
    expect(label(en)).toBe('A /25 for pods in zone a');
    expect(label(ko)).toBe('가용 영역 a에 파드용 /25 서브넷 추가');
  });

  test('none where nothing is wrong', () => {
    expect(repairsOf(linkText('?subnet=a:/20&node=m5.large:2:10&runs=2'))).toEqual([]);
  });
});

const anyLink: fc.Arbitrary<string> = fc
  .record({
    subnets: fc.array(fc.record({ length: fc.integer({ min: 24, max: 27 }), used: fc.nat(40) }), {
      minLength: 1,
      maxLength: 3,
    }),
    groups: fc.array(
      fc.record({
        type: fc.constantFrom('m5.large', 't3.medium', 'c5.xlarge', 'm4.large'),
        nodes: fc.integer({ min: 1, max: 6 }),
        pods: fc.nat(25),
      }),
      { minLength: 1, maxLength: 2 },
    ),
    settings: fc.constantFrom(
      '',
      '&ENABLE_PREFIX_DELEGATION=true',
      '&WARM_IP_TARGET=8',
      '&WARM_ENI_TARGET=2',
      '',
      '&WARM_ENI_TARGET=2',
      '&custom-networking=true',
    ),
    second: fc.constantFrom('', '', '', '', ';kind=windows', ';cluster-pods=false'),
    podSubnet: fc.constantFrom('', '&subnet=a:100.64.0.0/25;use=pods'),
    pods: fc.constantFrom(0, 0, 40),
    event: fc.constantFrom(
      'upgrade',
      'upgrade;max-unavailable=4',
      'upgrade;strategy=blue-green',
      'upgrade;strategy=karpenter;budget=60',
      'restart-pods;at=1',
      'lose-zone',
      'none',
    ),
  })
  .map(({ subnets, groups, settings, second, podSubnet, pods, event }) => {
    const rows = subnets.map(
      ({ length, used }, i) =>
        `subnet=${'abc'[i]}:10.0.${i}.0/${length}:${Math.min(used, 2 ** (32 - length) - 5)}`,
    );
    const nodes = groups.map(
      ({ type, nodes, pods }, i) =>
        `node=${type}:${nodes}:${pods};name=g${i}${i === groups.length - 1 ? second : ''}`,
    );
    return `?${[...rows, ...nodes].join('&')}${podSubnet}${settings}&pods=${pods}&event=${event}&runs=2`;
  });

test('any repair of any plan keeps its word and makes the plan better', () => {
  const seen = new Map<string, number>();
  fc.assert(
    fc.property(anyLink, (link) => {
      const text = linkText(link);
      const before = answered(text);
      const now = graver(before.usage.verdict.kind, runOf(before).kind);
      for (const proven of repairsOf(text)) {
        expectKept(text, proven);
        const { kind, podsPending } = verdictAfter(proven.repair);
        const { verdict } = before.usage;
        const isLessGrave =
          gravity(kindAfter(proven)) < gravity(now) || gravity(kind) < gravity(verdict.kind);
        expect(isLessGrave || podsPending < verdict.podsPending).toBe(true);
        const name = `${proven.repair.kind} ${kindAfter(proven)}`;
        seen.set(name, (seen.get(name) ?? 0) + 1);
      }
    }),
    runs({ seed: 50, numRuns: 25 }),
  );
  expect([...seen.keys()]).toEqual(
    expect.arrayContaining([
      'settings fits',
      'subnets fits',
      'larger-subnets fits',
      'nodes fits',
      'minimal-upgrade fits',
      'combined fits',
    ]),
  );
});

test('the upgrade strategy minimal is offered for groups of Auto Scaling alone', () => {
  const subnets = '?subnet=a:10.0.0.0/24&subnet=b:10.0.1.0/24&subnet=c:10.0.2.0/24';
  const kinds = (group: string) =>
    repairsOf(linkText(`${subnets}&node=${group}&event=upgrade&runs=2`)).map(
      ({ repair }) => repair.kind,
    );
  expect(kinds('m5.large:21:20')).toContain('minimal-upgrade');
  expect(kinds('m5.large:21:20;max-pods-policy=karpenter')).not.toContain('minimal-upgrade');
});

test('of several upgrades the repair changes those of groups that Auto Scaling places', () => {
  const text = linkText(
    '?subnet=a:10.0.0.0/22&node=m5.large:2:5;name=own;max-pods-policy=karpenter&node=m5.large:2:5;name=managed&event=upgrade:own&event=upgrade:managed;at=20',
  );
  const before = answered(text);
  const repair = { kind: 'minimal-upgrade', verdict: before.usage.verdict } as const;
  const after = answered(repairedText(text, repair, before.plan)).plan;
  expect(after).toEqual(repairedPlan(before.plan, repair));
  expect(after.scenario).toMatchObject({
    events: [
      { group: 'own', strategy: 'default' },
      { group: 'managed', strategy: 'minimal' },
    ],
  });
});
