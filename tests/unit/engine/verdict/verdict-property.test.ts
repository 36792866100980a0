// The verdict is counted; here it is held against the simulator, which starts the same nodes address
// by address in many orders. `PLANS=30000` tries more plans and tells how often each kind came.
import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { answer, type PlanAnswer, VERDICTS, type VerdictKind } from '@/engine';
import { type TightPlan, tightPlans, WAYS, type Way } from '../../../support/verdict/tight-plans';
import {
  drawnStarts,
  pinnedNodes,
  runStart,
  type Start,
  type StartEnd,
} from '../../../support/verdict/verdict-oracle';

const PLANS = Number(process.env.PLANS ?? 300);
const SEED = Number(process.env.SEED ?? 2026);
const ORDERS = Number(process.env.ORDERS ?? 3);
const RUNS = Math.ceil(PLANS / WAYS.length);

interface Tally {
  readonly kinds: Record<VerdictKind, number>;
  /** Of the plans that may not fit, those in which some start showed it. */
  shown: number;
}

const tallies = new Map<Way, Tally>();

function tallyOf(way: Way): Tally {
  const none = { fits: 0, 'warm-short': 0, 'may-not-fit': 0, 'does-not-fit': 0, 'cannot-work': 0 };
  const tally = tallies.get(way) ?? { kinds: none, shown: 0 };
  tallies.set(way, tally);
  return tally;
}

/** What a start shows that the verdict excludes; `undefined` when they agree. */
function contradiction(given: PlanAnswer, start: Start, end: StartEnd): string | undefined {
  const { kind, podsRunAtMost = 0 } = given.verdict;
  const waits = end.waiting > 0 || end.notReady > 0;
  if (end.unexplained > 0) return 'pods wait, and nothing says why';
  if (kind !== 'cannot-work' && end.running > podsRunAtMost) return 'more pods run than can';
  switch (kind) {
    case 'fits':
      if (waits) return 'pods wait in a plan that fits';
      return end.misses > 0 ? 'a node of a plan that fits misses what it wants' : undefined;
    case 'warm-short':
      if (waits) return 'pods wait in a plan that is short of warm addresses alone';
      return start.isTogether && end.holdLess + end.misses === 0 && isDecidedByCounts(given)
        ? 'every node holds what it wants in a plan that is short'
        : undefined;
    case 'may-not-fit':
    case 'cannot-work':
      return undefined;
    case 'does-not-fit':
      return waits ? undefined : 'all pods run in a plan that does not fit';
  }
}

/** Single addresses, each from the one subnet that it can come from: where and when makes no difference. */
function isDecidedByCounts({ subnets, groups }: PlanAnswer): boolean {
  const classes = groups.flatMap((group) => group.classes);
  const isDiscovered = classes.some(({ design }) => design.enisLie.startsWith('discovered'));
  return !isDiscovered && subnets.every(({ blocks }) => blocks === undefined);
}

function contradictions({ way, plan, seed }: TightPlan): readonly object[] {
  const given = answer(plan);
  const tally = tallyOf(way);
  tally.kinds[given.verdict.kind] += 1;
  if (given.verdict.kind === 'cannot-work') return [];
  const nodes = pinnedNodes(plan);
  const ends = drawnStarts(nodes, seed, ORDERS).map((start) => {
    const end = runStart(plan, nodes, start);
    return { what: contradiction(given, start, end), verdict: given.verdict, start, end };
  });
  const isShown = ends.some(({ end }) => end.waiting > 0 || end.notReady > 0);
  if (given.verdict.kind === 'may-not-fit' && isShown) tally.shown += 1;
  return ends.filter(({ what }) => what !== undefined);
}

describe('In every start of the simulator pods wait as the verdict says', () => {
  test.each(WAYS)(
    '%s',
    (way) => {
      fc.assert(
        fc.property(tightPlans(way), (drawn) => {
          expect(contradictions(drawn)).toEqual([]);
        }),
        // Each way has draws of its own.
        { numRuns: RUNS, seed: SEED + WAYS.indexOf(way) },
      );
    },
    60_000 + RUNS * 1_000,
  );

  test('and every kind of verdict comes up', ({ skip }) => {
    skip(tallies.size < WAYS.length, 'not all ways were run');
    for (const kind of VERDICTS) {
      const plans = [...tallies.values()].reduce((sum, { kinds }) => sum + kinds[kind], 0);
      expect(plans, kind).toBeGreaterThanOrEqual(kind === 'cannot-work' ? 0 : RUNS / 2);
    }
  });

  afterAll(() => {
    if (process.env.PLANS === undefined) return;
    for (const [way, { kinds, shown }] of tallies) {
      const counts = Object.entries(kinds).map(([kind, plans]) => `${plans} ${kind}`);
      console.info(`${way}: ${counts.join(', ')}; of those that may not fit ${shown} shown`);
    }
  });
});
