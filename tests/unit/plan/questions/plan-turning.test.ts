import { describe, expect, test } from 'vitest';
import type { Ends } from '@/engine';
import { type RunVerdict, verdictOver } from '@/engine/over-time';
import {
  answerPlan,
  atEnd,
  type Plan,
  type PlanTurning,
  planTurning,
  rangedInputs,
  requiredNow,
  toScenario,
} from '@/plan';
import { withoutRanges } from '@/plan/ranges';
import { LOOKUP, planOfLink } from '../../../support/plan-texts';

function found(link: string, isUnasked = false): readonly PlanTurning[] {
  return [...planTurning(planOfLink(link), isUnasked, LOOKUP)];
}

const NODES = 'subnet=a:10.0.0.0/24&node=m5.large:4-12:20&runs=1';

describe('What a plan with ranges comes to between their ends', () => {
  test('is told at rest first, then with its scenario', () => {
    const [atRest, overTime, ...more] = found(NODES);
    expect(more).toEqual([]);
    expect(atRest?.overTime).toBeUndefined();
    expect(atRest?.atRest.inputs[0]?.othersLow.spans).toEqual([{ low: 4, high: 8 }]);
    expect(overTime?.atRest).toEqual(atRest?.atRest);
    expect(overTime?.overTime?.inputs[0]?.othersLow.spans).toEqual([{ low: 4, high: 6 }]);
  });

  test('is at either end what the plan of those numbers is', () => {
    const plan = planOfLink(NODES);
    const [told] = found(NODES);
    for (const end of ['low', 'high'] as const) {
      expect(told?.atRest[end].atRest).toEqual(answerPlan(atEnd(plan, end), LOOKUP).usage.verdict);
    }
  });

  test('is nothing where there is no range', () => {
    expect(found('subnet=a:10.0.0.0/24&node=m5.large:4:20')).toEqual([]);
  });

  test('is told at rest alone where the scenario can’t be read', () => {
    const told = found(`${NODES}&duration=never`);
    expect(told).toHaveLength(1);
  });

  test('is told at rest alone where nobody has asked and runs take long', () => {
    const large = 'subnet=a:/16&subnet=b:/16&node=m5.large:2000-3000:20';
    expect(found(large, true)).toHaveLength(1);
  });

  test('of a cluster that runs leaves what is free now as it was counted', () => {
    const live = 'live=true&subnet=a:10.0.0.0/24;available=100&node=m5.large:5:9-20&event=none';
    const [told] = found(live);
    const end = { atRest: { kind: 'fits', left: 100 } };
    expect(told?.atRest).toMatchObject({ low: end, high: end });
  });
});

describe('What a plan with ranges must hold', () => {
  /** Found without the search. */
  function holds(plan: Plan, isRun: boolean): boolean {
    const answered = answerPlan(plan, LOOKUP);
    const { kind, podsPending } = answered.usage.verdict;
    const run = isRun ? runOf(plan) : undefined;
    const judged = requiredNow(answered, run, LOOKUP);
    const isFit = kind === 'fits' && podsPending === 0 && (run?.kind ?? 'fits') === 'fits';
    return isFit && judged.every(({ status }) => status === 'met');
  }

  function runOf(plan: Plan): RunVerdict {
    const scenario = toScenario(plan, LOOKUP);
    if (scenario === undefined || plan.scenario.status === 'faulty') throw new Error('no scenario');
    return verdictOver(scenario, plan.scenario);
  }

  function expectHeld(plan: Plan, spans: readonly Ends[] | undefined, isRun: boolean): void {
    const [{ low, high } = { low: 0, high: -1 }] = rangedInputs(plan);
    const values = Array.from({ length: high - low + 1 }, (_, step) => low + step);
    const isIn = (value: number) =>
      spans?.some((span) => span.low <= value && value <= span.high) ?? false;
    const tried = values.map((value) => holds(withoutRanges(plan, [value]), isRun));
    expect(values.map(isIn)).toEqual(tried);
    expect(new Set(tried).size).toBe(2);
  }

  const ONE = 'subnet=a:10.0.0.0/24&event=none&runs=1';
  const TWO = 'subnet=a:10.0.0.0/24&subnet=b:10.0.1.0/24&event=none&runs=1';

  test.each([
    ['free addresses', `${ONE}&node=m5.large:4-6:10&must-keep-free=80`],
    ['growth', `${ONE}&node=m5.large:2-9:10&must-grow=50`],
    ['growth, of more pods', `${ONE}&node=m5.large:5:4-29&must-grow=60`],
  ])('turns it at rest already where it is %s', (_, link) => {
    const [told, overTime] = found(link);
    expectHeld(planOfLink(link), told?.atRest.inputs[0]?.othersHigh.spans, false);
    expect(told?.atRest.high.grade).toBe('not-met');
    expectHeld(planOfLink(link), overTime?.overTime?.inputs[0]?.othersHigh.spans, true);
  });

  test('turns it over time where it is the loss of a zone, and at rest nothing is said of that', () => {
    const link = `${TWO}&node=m5.large:5-12:15&must-survive-zone-loss=true`;
    const [told, overTime] = found(link);
    expect(told?.atRest.high).toMatchObject({
      grade: 'fits',
      required: { judged: [{ requirement: 'zone-loss', status: 'not-run' }] },
    });
    expect(overTime?.overTime?.high.grade).toBe('not-met');
    expectHeld(planOfLink(link), overTime?.overTime?.inputs[0]?.othersHigh.spans, true);
  });

  test('turns it over time where it is its scenario', () => {
    const link = `${NODES}&must-survive-scenario=true`;
    expectHeld(planOfLink(link), found(link)[1]?.overTime?.inputs[0]?.othersHigh.spans, true);
  });

  test('stays unknown where its runs take long and nobody has asked', () => {
    const zones = ['a', 'b', 'c', 'd'].map((zone) => `subnet=${zone}:/18`).join('&');
    const link = `${zones}&node=m5.large:900-1000:20&event=none&runs=1&must-survive-zone-loss=true`;
    const told = found(link, true).at(-1);
    const { overTime } = told ?? {};
    expect(overTime?.low).toMatchObject({
      grade: 'fits',
      required: { judged: [{ requirement: 'zone-loss', status: 'not-run' }] },
    });
  });
});
