import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type FewerNodes, isOfFewerNodes, isWell } from '@/engine';
import { MESSAGES } from '@/i18n/all-messages';
import { repairLabel } from '@/i18n/lanes/repair-label';
import { TYPE_LOOKUP } from '@/limits';
import { changesAtRest, kindAfter, planMost, safeNodes } from '@/plan';
import { linkText } from '../../../support/plan-texts';
import { runs } from '../../../support/runs';
import { answered, expectKept, repairsOf, runOf } from '../../../support/verdict/kept-repairs';

const { en, ko } = MESSAGES;

const nodesRow = (type: string, nodes: number, pods: number, more = '') =>
  `node=${type}:${nodes}:${pods}${more}`;

/** Of each group what is told beside its name, and the fewer nodes that are offered. */
function toldOf(link: string) {
  const text = linkText(link);
  const plan = answered(text);
  const most = [...planMost(plan.plan, true, TYPE_LOOKUP)].at(-1);
  const planned = new Map(plan.cluster.groups.map(({ label, nodes }) => [label, nodes]));
  const safe = new Map((most?.groups ?? []).map((group) => [group.label, safeNodes(group)]));
  const offered = repairsOf(text).flatMap((proven) =>
    isOfFewerNodes(proven.repair) ? [{ ...proven, repair: proven.repair }] : [],
  );
  const holds = [...safe].filter(
    ([label, count]) => count > 0 && count < (planned.get(label) ?? 0),
  );
  const fits = isWell(plan.usage.verdict) && isWell(runOf(plan));
  return { holds, offered, fits };
}

function countsOf(repair: FewerNodes): readonly number[] {
  return repair.kind === 'nodes' ? [repair.nodes] : repair.counts.map(({ nodes }) => nodes);
}

test('Where no group alone is enough, fewer nodes of all of them are offered, their mix kept', () => {
  const link = `subnet=a:10.0.0.0/24&${nodesRow('m5.large', 9, 20)}&${nodesRow('m5.xlarge', 6, 20)}&runs=2`;
  const text = linkText(link);
  const [mix, ...more] = toldOf(link).offered;
  if (mix === undefined) throw new Error('no fewer nodes are offered');
  expect(more).toEqual([]);
  expect(mix.repair).toMatchObject({
    kind: 'fewer-nodes',
    counts: [
      { group: 'm5.large', nodes: 3, now: 9 },
      { group: 'm5.xlarge', nodes: 2, now: 6 },
    ],
    morePods: -200,
  });
  const { cluster } = answered(text);
  expect([en, ko].map((messages) => repairLabel(mix.repair, cluster, messages).label)).toEqual([
    'Only 5 of the 15 nodes: 3 m5.large and 2 m5.xlarge',
    '노드 15대 중 5대만: m5.large 3대, m5.xlarge 2대',
  ]);
  expectKept(text, mix);
  // Before anything is run too.
  const { compared, repairs } = changesAtRest(answered(text), TYPE_LOOKUP);
  expect(compared.length).toBeGreaterThan(1);
  expect(repairs.filter(isOfFewerNodes).map(countsOf)).toEqual([[4, 2]]);
});

test('A mix that takes fewer nodes away stands beside the one group that leaves most pods running', () => {
  const link =
    'subnet=a:10.0.0.0/24:12&subnet=b:10.0.1.0/24:12&subnet=c:10.0.2.0/24:30' +
    `&${nodesRow('m5.large', 12, 22)}&${nodesRow('c5.2xlarge', 6, 40)}&runs=2`;
  const { offered } = toldOf(link);
  expect(
    offered.map(({ repair, price, run, zoneLoss }) => [
      countsOf(repair).join('+'),
      price.pods,
      run.kind,
      zoneLoss?.kind,
    ]),
  ).toEqual([
    ['1', -242, 'fits', 'fits'],
    ['6+3', -252, 'fits', 'fits'],
    ['3', -198, 'fits', 'may-not-fit'],
  ]);
  for (const each of offered) expectKept(linkText(link), each);
});

test.each([
  // Each fits at rest, and an upgrade or a lost zone asks for many fewer than rest.
  [
    `subnet=a:/24&subnet=b:/24&subnet=c:/24&${nodesRow('m5.large', 21, 20, ';max-pods-policy=karpenter')}`,
    12,
  ],
  [
    `subnet=a:/24&subnet=b:/24&subnet=c:/24&${nodesRow('m6i.large', 26, 20, ';max-pods-policy=karpenter')}`,
    12,
  ],
  [`subnet=a:/24:2&subnet=b:/24&subnet=c:/24:8&${nodesRow('m5.xlarge', 12, 56)}`, 6],
  [`subnet=a:/25&subnet=b:/25&subnet=c:/25&${nodesRow('m5.large', 12, 20)}`, 6],
])('As many nodes are offered as are safe: %s', (link, most) => {
  const { holds, offered } = toldOf(`${link}&runs=2`);
  expect(holds.map(([, count]) => count)).toEqual([most]);
  expect(offered.map(({ repair }) => countsOf(repair))).toEqual([[most]]);
});

test('As many as hold but for a lost zone are another way, behind those that hold then too', () => {
  const { offered } = toldOf(`subnet=a:/24&subnet=b:/24&${nodesRow('m5.large', 16, 10)}&runs=2`);
  expect(
    offered.map(({ repair, run, zoneLoss }) => [...countsOf(repair), run.kind, zoneLoss?.kind]),
  ).toEqual([
    [8, 'fits', 'fits'],
    [14, 'fits', 'may-not-fit'],
  ]);
});

const anyLink = fc
  .record({
    zones: fc.constantFrom('ab', 'abc', 'a'),
    length: fc.constantFrom(25, 26),
    others: fc.nat(20),
    groups: fc.array(
      fc.record({
        type: fc.constantFrom('m5.large', 'm5.xlarge', 't3.medium'),
        nodes: fc.integer({ min: 4, max: 16 }),
        pods: fc.integer({ min: 1, max: 16 }),
      }),
      { minLength: 1, maxLength: 2 },
    ),
  })
  .map(({ zones, length, others, groups }) =>
    [
      ...[...zones].map((zone) => `subnet=${zone}:/${length}:${others}`),
      ...groups.map(({ type, nodes, pods }, at) => nodesRow(type, nodes, pods, `;name=g${at}`)),
      'runs=2',
    ].join('&'),
  );

test('Of any plan that does not fit, the fewer nodes that are offered first are as many as are safe', () => {
  let seen = 0;
  fc.assert(
    fc.property(anyLink, (link) => {
      const { holds, offered, fits } = toldOf(link);
      if (fits || holds.length === 0) return;
      seen += 1;
      const [first] = offered;
      if (first === undefined) throw new Error('no fewer nodes are offered');
      if (first.repair.kind === 'nodes') {
        expect(holds).toContainEqual([first.repair.group, first.repair.nodes]);
      }
      expect([kindAfter(first), first.zoneLoss?.kind ?? 'fits']).toEqual(['fits', 'fits']);
    }),
    runs({ seed: 413, numRuns: 10 }),
  );
  expect(seen).toBeGreaterThan(3);
});
