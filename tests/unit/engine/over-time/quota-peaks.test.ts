import { describe, expect, test } from 'vitest';
import { type ScenarioEvent, simulate } from '@/engine/over-time';
import { plainScenario } from '@/engine/over-time/scenario';
import { linkPlan } from '../../../support/plan-texts';

const LINK = '?subnet=a:10.0.0.0/20&node=m5.large:4:20';
const MORE: ScenarioEvent = {
  kind: 'scale-nodes',
  at: 60,
  group: 'm5.large',
  to: 6,
  overSeconds: 0,
};

function verdictOf(link: string, events: readonly ScenarioEvent[] = [MORE]) {
  return simulate(plainScenario(linkPlan(link), { events }), 1).verdict;
}

describe('R38, R39: a run that needs more of a quota than there is', () => {
  // Four nodes have 12 ENIs and 128 NAU; two more, still without pods, an ENI each with ten addresses.
  test('may not fit, though the plan fits at rest', () => {
    expect(verdictOf(LINK)).toMatchObject({ kind: 'fits', quota: undefined });
    expect(verdictOf(`${LINK}&eni-quota=14`)).toMatchObject({ kind: 'fits' });
    expect(verdictOf(`${LINK}&eni-quota=13`)).toMatchObject({
      kind: 'may-not-fit',
      subnet: undefined,
      quota: 'enis',
    });
    expect(verdictOf(`${LINK}&nau-quota=140`)).toMatchObject({
      kind: 'may-not-fit',
      quota: 'nau',
    });
  });

  test('says nothing of its own where nothing is added to the plan at rest', () => {
    expect(verdictOf(`${LINK}&eni-quota=12`, [])).toMatchObject({ kind: 'fits' });
    expect(verdictOf(`${LINK}&eni-quota=11`, [])).toMatchObject({ kind: 'fits' });
  });
});
