import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareSettings, repairs, requiredOf, verdictAfter } from '@/engine';
import { graver } from '@/engine/over-time';
import { TYPE_LOOKUP } from '@/limits';
import {
  answerPlan,
  kindAfter,
  type ProvenRepair,
  repairedPlan,
  repairsAtRest,
  requiredNow,
} from '@/plan';
import { linkText } from '../../../support/plan-texts';
import { runs } from '../../../support/runs';
import { answered, repairsOf, runOf } from '../../../support/verdict/kept-repairs';

const FITTING = '?subnet=a:10.0.0.0/24&subnet=b:10.0.1.0/24&node=m5.large:6:10&runs=2';

/** What is required of the plan, as it is judged once the repair is written into it. */
function requiredWith(link: string, { repair }: Pick<ProvenRepair, 'repair'>) {
  const after = answerPlan(repairedPlan(answered(linkText(link)).plan, repair), TYPE_LOOKUP);
  return { after, judged: requiredNow(after, runOf(after), TYPE_LOOKUP) };
}

/** Of the nodes in its two zones; nine of them are 19 too many for one zone's /24. */
const ZONE_LOSS = FITTING.replace(':6:', ':9:');

describe('V9: a plan that fits and does not hold what is required of it', () => {
  test.each([
    ['must-keep-free=170', `${FITTING}&must-keep-free=170`],
    ['must-grow=200', `${FITTING}&must-grow=200`],
    ['must-survive-zone-loss', `${ZONE_LOSS}&must-survive-zone-loss=true`],
    [
      'all of them',
      `${ZONE_LOSS}&must-keep-free=120&must-grow=100&must-survive-zone-loss=true&must-survive-scenario=true`,
    ],
  ])('is offered what makes it hold that: %s', (_, link) => {
    const before = answered(linkText(link));
    expect(graver(before.usage.verdict.kind, runOf(before).kind)).toBe('fits');
    const found = repairsOf(linkText(link));
    expect(found.map(({ lane }) => lane)).toEqual(
      expect.arrayContaining(['settings', 'subnets', 'nodes']),
    );
    const whole = found.filter(({ required }) => required.every(({ status }) => status === 'met'));
    expect(whole.length).toBeGreaterThan(1);
    for (const proven of found) {
      const { after, judged } = requiredWith(link, proven);
      expect(proven.required.map(({ requirement, status }) => [requirement, status])).toEqual(
        judged.map(({ requirement, status }) => [requirement, status]),
      );
      expect(proven.required).toHaveLength(requiredOf(after.plan.requirements).length);
    }
  });

  test('is offered nothing where it holds all, and where nothing is required', () => {
    expect(repairsOf(linkText(FITTING))).toEqual([]);
    expect(repairsOf(linkText(`${FITTING}&must-keep-free=161&must-grow=100`))).toEqual([]);
  });

  test('the smallest subnet is one with which it holds: a size smaller does not', () => {
    const link = `${FITTING}&must-grow=200`;
    const larger = repairsOf(linkText(link)).find(({ repair }) => repair.kind === 'larger-subnets');
    expect(larger?.repair).toMatchObject({
      replaced: [{ prefixLength: 23 }, { prefixLength: 23 }],
    });
    const short = `${FITTING}&must-keep-free=400`;
    const wider = repairsOf(linkText(short)).find(({ repair }) => repair.kind === 'larger-subnets');
    expect(wider?.repair).toMatchObject({ replaced: [{ prefixLength: 23 }, { prefixLength: 23 }] });
    const most = `${FITTING}&must-keep-free=450`;
    const widest = repairsOf(linkText(most)).find(({ repair }) => repair.kind === 'larger-subnets');
    expect(widest?.repair).toMatchObject({
      replaced: [{ prefixLength: 22 }, { prefixLength: 22 }],
    });
  });

  test('nodes without another zone are lost with theirs, whatever is changed', () => {
    const link = `?subnet=a:/24&subnet=b:/24&node=m5.large:2:10:a&runs=2&must-survive-zone-loss=true`;
    expect(repairsOf(linkText(link))).toEqual([]);
  });
});

describe('A plan that does not fit', () => {
  const SHORT = '?subnet=a:10.0.0.0/24&subnet=b:10.0.1.0/24&node=m5.large:18:20&runs=2';

  test('is offered what holds more too, before what only fits', () => {
    const link = `${SHORT}&must-grow=50`;
    const found = repairsOf(linkText(link));
    for (const proven of found) {
      const { judged } = requiredWith(link, proven);
      expect(proven.required).toEqual(judged);
    }
    const met = found.filter(({ required }) => required.every(({ status }) => status === 'met'));
    expect(met.map(({ repair }) => repair.kind)).toContain('larger-subnets');
    // Without the requirement a further /24 is enough; with it nine nodes more have to fit.
    expect(kindAfter(met[0] as ProvenRepair)).toBe('fits');
  });

  test('loses no nodes for a change with which it still does not hold what is required', () => {
    const isFewer = ({ repair }: ProvenRepair) => repair.kind === 'nodes';
    const one = '?subnet=a:10.0.0.0/26&node=m5.large:12:20&must-keep-free=10';
    const fits = repairsOf(linkText(one)).filter(isFewer);
    for (const { required } of fits) expect(required.map(({ status }) => status)).toEqual(['met']);
    const link = `${one}&must-grow=10`;
    const { plan, cluster, usage } = answered(linkText(link));
    expect(repairsOf(linkText(link)).filter(isFewer)).toEqual([]);
    const atRest = repairs(cluster, usage, compareSettings(cluster), plan.requirements);
    expect(atRest.map(({ kind }) => kind)).toEqual(['larger-subnets', 'subnets']);
  });

  test('says of a change that fits what it does not hold', () => {
    const link = `${SHORT}&must-grow=300`;
    const lacking = repairsOf(linkText(link)).filter(({ required }) =>
      required.some(({ status }) => status === 'failed'),
    );
    for (const proven of lacking) {
      expect(requiredWith(link, proven).judged.map(({ status }) => status)).toContain('failed');
    }
    expect(lacking.length).toBeGreaterThan(0);
  });
});

test('at rest, what is offered of a random plan holds what is required there, where any of its kind does', () => {
  const links = fc
    .record({
      nodes: fc.integer({ min: 2, max: 14 }),
      pods: fc.integer({ min: 1, max: 25 }),
      length: fc.integer({ min: 23, max: 25 }),
      grow: fc.constantFrom(0, 50, 100),
      keep: fc.constantFrom(0, 30, 150),
      zones: fc.boolean(),
    })
    .map(
      ({ nodes, pods, length, grow, keep, zones }) =>
        `?subnet=a:/${length}&subnet=b:/${length}&node=m5.large:${nodes}:${pods}` +
        `&must-grow=${grow}&must-keep-free=${keep}&must-survive-zone-loss=${zones}`,
    );
  fc.assert(
    fc.property(links, (link) => {
      const before = answered(linkText(link));
      const offered = repairsAtRest(before, compareSettings(before.cluster), TYPE_LOOKUP);
      for (const repair of offered) {
        const after = answerPlan(repairedPlan(before.plan, repair), TYPE_LOOKUP);
        expect(after.usage.verdict.kind).toBe(verdictAfter(repair).kind);
        if (before.usage.verdict.kind !== 'fits') continue;
        // The plan fits: only what is required can be mended.
        const judged = requiredNow(after, undefined, TYPE_LOOKUP);
        const atRest = judged.filter(({ requirement }) => requirement !== 'zone-loss');
        expect(atRest.map(({ status }) => status)).toEqual(atRest.map(() => 'met'));
      }
    }),
    runs({ seed: 20261130, numRuns: 20 }),
  );
});
