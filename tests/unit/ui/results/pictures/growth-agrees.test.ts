// Growth is told in a cell, a title, marks, strips, by “Most nodes” and the command line: all of them name
// the same counts, and say the same of them.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  answer,
  type ClusterPlan,
  type GrowthMark,
  growth,
  growthOfGroup,
  judgeRequired,
  mostNodesOfGroup,
  mostNodesOfMix,
} from '@/engine';
import { grownPlan } from '@/engine/over-time';
import { MESSAGES } from '@/i18n/all-messages';
import { questionCell } from '@/i18n/questions';
import { requirementState } from '@/i18n/verdict';
import { withoutMarks } from '@/i18n/wording/marks';
import { growthFinding } from '@/ui/results/pictures/growth/growth-finding';
import { growthMarks } from '@/ui/results/pictures/growth/growth-stages';
import { growthStrip } from '@/ui/results/pictures/growth/growth-strip';
import { growthView } from '@/ui/results/pictures/growth/growth-view';
import { group, M5_LARGE, plan, settings, subnet } from '../../../../support/builders';
import { runs } from '../../../../support/runs';
import { tightPlans, WAYS } from '../../../../support/verdict/tight-plans';

/** What begins at a count, in words. */
const BEGINS: readonly (readonly [GrowthMark['kind'], RegExp])[] = [
  ['cannot-work', /cannot work/],
  ['may-not-fit', /may wait/],
  ['does-not-fit', /wait|find no|find none|no address/],
  ['fits', /too little/],
  ['warm-short', /short/],
];

/** `kind from count`, of each count from which on something is said. */
function begun(text: string): readonly string[] {
  const found = [
    ...[...text.matchAll(/from ([\d,]+)(?: ([^,.·]+))?/g)].map(([, count, what = '']) => [
      count,
      what,
    ]),
    ...[...text.matchAll(/([a-z ]+) from ([\d,]+)(?! [a-z])/g)].map(([, what = '', count]) => [
      count,
      what,
    ]),
  ];
  return found.flatMap(([count, what = '']) => {
    const kind = BEGINS.find(([, words]) => words.test(what))?.[0];
    return kind === undefined ? [] : [`${kind} from ${count}`];
  });
}

/** All that is told of the growth of a plan. */
function toldOf(of: ClusterPlan, keepFree: number) {
  const found = growth(of, undefined, keepFree);
  const most = mostNodesOfMix(of, keepFree);
  const planned = of.groups.reduce((sum, { nodes }) => sum + nodes, 0);
  const view = growthView({ ...found, held: undefined }, of.subnets, planned, 'all');
  const inLanguage = (language: 'en' | 'ko') => {
    const messages = MESSAGES[language];
    const { growth: words } = messages.charts;
    const { number, unit, line } = questionCell(
      { question: 'growth', told: { status: 'known', found }, answer: answer(of) },
      messages,
    );
    return {
      cell: [[number, unit ?? ''].join(' ').trim(), line],
      title: growthFinding(found, planned, messages),
      marks: view.stages.map(({ mark }) => words.mark(mark)),
      strip: growthStrip(found, view.points, planned).map(({ mark, to, hasUnplaced }) =>
        mark === undefined ? (hasUnplaced ? words.unplacedTo : words.allTo)(to) : words.mark(mark),
      ),
      cli: messages.asked
        .mostNodesOfMix(
          of.groups.map(({ label }) => label),
          most,
        )
        .map(withoutMarks)
        .join(' '),
    };
  };
  return { found, planned, view, most, inLanguage };
}

function expectSame(of: ClusterPlan, keepFree: number): void {
  const { found, planned, most, inLanguage } = toldOf(of, keepFree);
  fc.pre(planned > 0);
  const { cell, title, marks, strip, cli } = inLanguage('en');
  const said = JSON.stringify({ cell, title, marks, strip, cli });
  const all = growthMarks(found);
  const [first] = all;
  const last = first === undefined ? 2 * planned : first.nodes - 1;
  const counted = all.filter(({ nodes }) => nodes > 0);
  const expected = counted.map(({ kind, nodes }) => `${kind} from ${nodes}`);

  // “Most nodes”, and the command line.
  if (first === undefined) expect(most.safe, said).toBeGreaterThanOrEqual(last);
  else expect(most.safe, said).toBe(last);
  expect(first?.kind, said).toBe(first && most.next?.verdict);
  const upTo = cli.match(/Up to ([\d,]+) node/)?.[1] ?? (/Not one/.test(cli) ? '0' : '-1');
  if (first !== undefined) expect(Number(upTo), said).toBe(last);

  // The title, the marks and the strip: both marks, and up to where all is there.
  expect(begun(title), said).toEqual(expected);
  expect(marks.flatMap(begun), said).toEqual(expected);
  expect(strip.flatMap(begun), said).toEqual(expected);
  const room = title.match(/(\d+) nodes? fits?;|oom for (\d+) more|No node (more)/i);
  if (first !== undefined && last >= 1) {
    const own = room?.[1] ?? planned + Number(room?.[2] ?? 0);
    expect(Number(own), said).toBe(last);
  }
  if (last >= 0) expect(strip[0], said).toMatch(new RegExp(`^up to ${last.toLocaleString('en')} `));

  // The cell: no other count than these, and the first of them or how far it reaches.
  const inCell = begun(`${cell.join('. ')}`);
  const [number = ''] = cell;
  for (const each of inCell) expect(expected, said).toContain(each);
  const reach = number.match(/^(\d+) nodes?$/)?.[1];
  if (reach !== undefined) expect(Number(reach), said).toBe(last);
  else if (first !== undefined && first.kind !== 'cannot-work' && first.nodes > 1) {
    expect(inCell.length, said).toBeGreaterThan(0);
  }
  expectSameCounts(inLanguage('ko'), counted);
  expectSameAlone(of, keepFree);
}

/** In Korean, whose words need no second reading of what each says. */
function expectSameCounts(
  { cell, title, marks, strip }: ReturnType<ReturnType<typeof toldOf>['inLanguage']>,
  counted: readonly GrowthMark[],
): void {
  const counts = (text: string) => [...text.matchAll(/([\d,]+)대부터/g)].map(([, count]) => count);
  const expected = counted.map(({ nodes }) => String(nodes));
  for (const told of [[title], marks, strip]) expect(told.flatMap(counts)).toEqual(expected);
  for (const each of cell.flatMap(counts)) expect(expected).toContain(each);
}

/** “Most nodes” of each group, as far as growth looks. */
function expectSameAlone(of: ClusterPlan, keepFree: number): void {
  for (const { label } of of.groups.filter(({ nodes }) => nodes > 0)) {
    const { firstShort, points } = growthOfGroup(of, label, undefined, keepFree);
    const { safe } = mostNodesOfGroup(of, label, keepFree);
    if (firstShort !== undefined) expect(safe).toBe(firstShort.nodes - 1);
    else expect(safe).toBeGreaterThanOrEqual(points.at(-1)?.nodes ?? 0);
  }
}

/** Of more counts than are drawn: marks lie between two of them. */
const LARGE: fc.Arbitrary<ClusterPlan> = fc
  .record({
    lengths: fc.array(fc.integer({ min: 19, max: 23 }), { minLength: 1, maxLength: 3 }),
    others: fc.nat(200),
    nodes: fc.integer({ min: 35, max: 400 }),
    podsPerNode: fc.nat(29),
    warmIpTarget: fc.option(fc.integer({ min: 1, max: 9 }), { nil: undefined }),
    prefixDelegation: fc.boolean(),
    replicas: fc.constantFrom(0, 0, 50),
  })
  .map(({ lengths, others, nodes, podsPerNode, warmIpTarget, prefixDelegation, replicas }) => {
    const zones = ['a', 'b', 'c'].slice(0, lengths.length);
    return plan({
      subnets: lengths.map((length, at) => subnet(zones[at] ?? '', length, others)),
      groups: [group('m5.large', M5_LARGE, nodes, podsPerNode, { zones })],
      settings: settings({ warmIpTarget, prefixDelegation }),
      clusterPods: replicas,
    });
  });

test('The growth that is required is met as the counts say: plainly, with less free than is to stay, or not', () => {
  const seen = new Set<string>();
  fc.assert(
    fc.property(
      LARGE,
      fc.constantFrom(0, 40, 400),
      fc.constantFrom(10, 50, 100),
      (of, keepFree, percent) => {
        fc.pre(of.clusterPods === 0 && answer(of).verdict.podsPending === 0);
        const { verdict, subnets } = answer(of);
        const required = { keepFree, growth: percent, scenario: false, zoneLoss: false };
        const unknown = { status: 'not-run' } as const;
        const judged = judgeRequired(required, {
          ...{ plan: of, atRest: verdict, subnets, run: unknown, hardestLoss: unknown },
          grown: { status: 'known', found: answer(grownPlan(of, percent)) },
        }).find(({ requirement }) => requirement === 'growth');
        const state = judged && requirementState(judged);
        const { firstShort } = growth(of, undefined, keepFree);
        const asked = Math.ceil((of.groups[0]?.nodes ?? 0) * (1 + percent / 100));
        const isReached = firstShort !== undefined && firstShort.nodes <= asked;
        const { firstShort: short } = growth(of);
        const isShort = short !== undefined && short.nodes <= asked;
        seen.add(state ?? '');
        expect(state).toBe(isShort ? 'failed' : isReached ? 'met-less-free' : 'met');
      },
    ),
    runs({ seed: 1301, numRuns: 20 }),
  );
  expect([...seen].toSorted()).toEqual(['failed', 'met', 'met-less-free']);
});

describe('Whatever the plan, each place tells the same of its growth', () => {
  test.each(WAYS)('%s', (way) => {
    fc.assert(
      fc.property(tightPlans(way), fc.constantFrom(0, 0, 5), ({ plan: of }, keepFree) =>
        expectSame(of, keepFree),
      ),
      runs({ seed: 1129, numRuns: 5 }),
    );
  });

  test('with more counts than are drawn', () => {
    fc.assert(
      fc.property(LARGE, fc.constantFrom(0, 40), expectSame),
      runs({ seed: 1134, numRuns: 7 }),
    );
  });
});
