// What the last column of the subnets says, and whether the plan's nodes run already.
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { compareSettings, repairs, verdictAfter } from '@/engine';
import { TYPE_LOOKUP } from '@/limits';
import { answerPlan, formatLink, type PlanText, plannedFrom } from '@/plan';
import { applyRepair, applySettings } from '@/store/changes/apply-change';
import { createPlanner, plannerActions } from '@/store/document/planner';
import { fetchPart, readPlan } from '@/store/document/read-plan';
import { withCountsBefore, withOthersFixed } from '@/store/rows/counts-kept';
import { withLive, withUsedAs } from '@/store/rows/used-or-available';
import { groupText, planText, subnetText } from '../../../support/plan-texts';
import { runs } from '../../../support/runs';

/** Three /22 with 11, 43 and 7 available beside 60 m5.2xlarge. */
function atNight(pods: string, changed: Partial<PlanText> = {}): PlanText {
  const subnets = [
    ['a', '10.0.0.0/22', '11'],
    ['b', '10.0.4.0/22', '43'],
    ['c', '10.0.8.0/22', '7'],
  ] as const;
  return planText({
    live: true,
    subnets: subnets.map(([zone, range, used]) =>
      subnetText({ id: zone, zone, range, usedAs: 'available', used }),
    ),
    groups: [groupText({ instanceType: 'm5.2xlarge', nodes: '60', podsPerNode: pods })],
    ...changed,
  });
}

function answered(text: PlanText) {
  const { outcome } = readPlan(text);
  if (outcome.kind !== 'answered') throw new Error(outcome.kind);
  return outcome;
}

function free(text: PlanText): readonly number[] {
  return answered(text).usage.subnets.map((subnet) => subnet.free);
}

function column({ subnets }: PlanText): readonly string[] {
  return subnets.map(({ usedAs, used }) => `${usedAs} ${used}`);
}

beforeAll(() => fetchPart('LIVE_WAITS'));

describe('Live now', () => {
  test('back to planned: others hold what they held, and nothing else changes', () => {
    const planned = withLive(atNight('20'), false);
    expect(column(planned)).toEqual(['in-use 108', 'in-use 76', 'in-use 112']);
    expect(free(planned)).toEqual([11, 43, 7]);
  });

  test('from planned: what is free at rest is available', () => {
    const planned = withLive(atNight('20'), false);
    const others = ['108', '76', '112'];
    const { subnets, ...rest } = atNight('20');
    const known = subnets.map((row, at) => ({ ...row, others: others[at] }));
    expect(withLive(planned, true)).toEqual({ ...rest, subnets: known });
  });

  test('from planned: what nodes get, not what they want, is beside what is available', () => {
    const first = planText({
      subnets: ['12', '12', '30'].map((used, at) =>
        subnetText({ id: `s${at}`, zone: 'abc'[at] ?? '', range: `10.0.${at}.0/24`, used }),
      ),
      groups: [
        groupText({ id: 'm', instanceType: 'm5.large', nodes: '12', podsPerNode: '22' }),
        groupText({ id: 'c', instanceType: 'c5.2xlarge', nodes: '6', podsPerNode: '40' }),
      ],
    });
    const live = withLive(first, true);
    expect(column(live)).toEqual(['available 14', 'available 14', 'available 11']);
    expect(formatLink(answered(live).plan)).toContain('available=11;others=30');
    const after = answered(live);
    expect(after.cluster.subnets.map(({ usedByOthers }) => usedByOthers)).toEqual([12, 12, 30]);
    expect(after.usage.verdict).toEqual(answered(first).usage.verdict);
    expect(withLive(live, false)).toEqual(first);
  });

  test('numbers of describe-subnets that were typed as planned are taken as they are', () => {
    expect(withLive(atNight('20', { live: false }), true)).toEqual(atNight('20'));
  });

  test('of a plan without nodes nothing is available yet: that is typed, or counted from nodes', () => {
    const blank = planText({ groups: [], subnets: [subnetText({ range: '/24', used: '0' })] });
    expect(column(withLive(blank, true))).toEqual(['available ']);
    expect(withLive(withLive(blank, true), false)).toEqual(blank);
    const none = { ...blank, groups: [groupText({ nodes: '0' })] };
    expect(column(withLive(none, true))).toEqual(['available ']);
    const some = { ...blank, groups: [groupText({ nodes: '2' })] };
    expect(column(withLive(some, true))[0]).toMatch(/^available \d+$/);
  });

  test('a subnet that is short has none available', () => {
    const short = withLive(atNight('20', { subnets: [subnetText({ range: '/24' })] }), false);
    expect(column(withLive({ ...short, live: false }, true))).toEqual(['available 0']);
  });

  test('while the plan can’t be read, numbers are turned without its nodes', () => {
    const text = planText({ groups: [], subnets: [subnetText({ range: '/24', used: '12' })] });
    expect(column(withLive(text, true))).toEqual(['available 239']);
    expect(withLive(withLive(text, true), false)).toEqual(text);
  });

  test('counts that can’t be true beside the nodes: others use none, or were counted before them', () => {
    const impossible = atNight('40');
    expect(column(withLive(impossible, false))).toEqual(['in-use 3', 'in-use 0', 'in-use 7']);
    // Of b alone: its nodes come to more than is in use.
    const before = withCountsBefore(impossible);
    expect(before).toEqual(atNight('40', { live: false }));
    const read = readPlan(before);
    if (read.outcome.kind !== 'answered') throw new Error('the plan can be read');
    // Of 1,019 usable addresses 11, 43 and 7 were available.
    expect(read.outcome.cluster.subnets.map(({ usedByOthers }) => usedByOthers)).toEqual([
      1_008, 976, 1_012,
    ]);
  });

  test('one row may say what is in use', () => {
    const mixed = withUsedAs(atNight('20'), 'in-use', 'b');
    expect(column(mixed)).toEqual(['available 11', 'in-use 76', 'available 7']);
    expect(free(mixed)).toEqual([11, 43, 7]);
  });

  test('of a planned subnet in use and available are its usable addresses', () => {
    const text = planText({ subnets: [subnetText({ range: '/24', used: '12' })] });
    expect(column(withUsedAs(text, 'available'))).toEqual(['available 239']);
  });

  test('the switch changes no answer, there and back', () => {
    fc.assert(
      fc.property(
        fc.nat(400),
        fc.nat(5),
        fc.nat(30),
        fc.integer({ min: 1, max: 8 }),
        (used, blocks, explicit, nodes) => {
          const text = planText({
            subnets: [
              subnetText({
                range: '/23',
                used: String(used),
                prefixReservation: String(blocks),
                explicitReservation: String(explicit),
              }),
            ],
            groups: [groupText({ nodes: String(nodes), podsPerNode: '12' })],
          });
          fc.pre(free(text).every((each) => each >= blocks * 16));
          const live = withLive(text, true);
          expect(free(live)).toEqual(free(text));
          expect(withLive(live, false)).toEqual(text);
        },
      ),
      runs({ seed: 5, numRuns: 100 }),
    );
  });
});

describe('What the page offers to a cluster that runs', () => {
  const hungry = atNight('40');

  test('holds when it is done: the verdict is what was promised, from what others held before', () => {
    const { cluster, usage } = answered(hungry);
    const offered = repairs(cluster, usage, compareSettings(cluster));
    expect(offered.length).toBeGreaterThan(0);
    for (const repair of offered) {
      const planner = createPlanner({ text: hungry });
      applyRepair(planner, plannerActions(planner), repair);
      const { text } = planner.getState();
      const before = text.subnets.filter(({ id }) => 'abc'.includes(id));
      expect(column({ ...text, subnets: before })).toEqual(['in-use 3', 'in-use 0', 'in-use 7']);
      // With two subnets in a zone they are called a-1 and a-2: the name may differ, not the number.
      const { kind, left } = verdictAfter(repair);
      expect(answered(text).usage.verdict).toMatchObject({ kind, left });
    }
  });

  test('is proven from there: the worker has no live counts to work out', () => {
    const { plan, cluster, usage } = answered(hungry);
    const planned = plannedFrom(plan, cluster);
    const answer = answerPlan(planned, TYPE_LOOKUP);
    expect(answer.usage.verdict).toEqual(usage.verdict);
    expect(answer.usage.subnets.map(({ free: left }) => left)).toEqual(free(hungry));
    expect(plannedFrom(planned, cluster)).toBe(planned);
  });

  test('settings of the comparison hold as few as it says', () => {
    const { cluster } = answered(hungry);
    for (const { settings, held, verdict } of compareSettings(cluster)) {
      const planner = createPlanner({ text: hungry });
      applySettings(plannerActions(planner), settings);
      const { usage } = answered(planner.getState().text);
      expect(usage.totals.held).toBe(held);
      expect(usage.verdict).toEqual(verdict);
    }
  });

  test('one step of undo leads back to the live plan', () => {
    const planner = createPlanner({ text: hungry });
    const actions = plannerActions(planner);
    const [best] = compareSettings(answered(hungry).cluster).slice(-1);
    if (best === undefined) throw new Error('nothing to compare');
    applySettings(actions, best.settings);
    actions.undo();
    expect(planner.getState().text).toBe(hungry);
  });

  test('a plan that can’t be read, or does not run, is changed as it stands', () => {
    const unread = atNight('20', { groups: [groupText({ nodes: 'x' })] });
    expect(withOthersFixed(unread)).toBe(unread);
    const planned = planText();
    expect(withOthersFixed(planned)).toBe(planned);
  });
});
