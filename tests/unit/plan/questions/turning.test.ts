import { describe, expect, test } from 'vitest';
import { answerPlan, atEnd, type PlanTurning, parseLink, planTurning } from '@/plan';
import { LOOKUP, planOf } from '../../../support/plan-texts';

function found(link: string, isUnasked = false): readonly PlanTurning[] {
  const reading = parseLink(link);
  if (reading.status !== 'read') throw new Error(JSON.stringify(reading));
  return [...planTurning(planOf(reading.text), isUnasked, LOOKUP)];
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
    const reading = parseLink(NODES);
    if (reading.status !== 'read') throw new Error(reading.status);
    const plan = planOf(reading.text);
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
    for (const { atRest } of [told?.atRest.low, told?.atRest.high].flatMap((end) => end ?? [])) {
      expect(atRest).toMatchObject({ kind: 'fits', left: 100 });
    }
  });
});
