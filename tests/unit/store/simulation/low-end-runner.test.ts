import { describe, expect, test } from 'vitest';
import { answerPlan, planTurning } from '@/plan';
import type { AnswerWithNumbers } from '@/store/document/answer';
import { lowEndTold } from '@/store/simulation/runner/low-end-runner';
import { NO_SIMULATION, type SimulationState } from '@/store/simulation/simulation';
import { lowEndShown } from '@/store/simulation/told/low-end-shown';
import { LOOKUP, planOfLink } from '../../../support/plan-texts';

const FEWER = 'subnet=a:/24&node=t3.medium:1-3:0&pods=30&event=none&runs=1';

function page(link: string) {
  const plan = planOfLink(link);
  const answer: AnswerWithNumbers = { status: 'current', ...answerPlan(plan, LOOKUP) };
  const [atRest, overTime] = planTurning(plan, true, LOOKUP);
  const told = (turning: SimulationState['turning']) =>
    lowEndTold(answer, { ...NO_SIMULATION, turning });
  return { told, atRest, overTime, answer };
}

describe('What the page knows of the low ends of ranges', () => {
  test('is nothing before they are judged, then what they are at rest, then all', () => {
    const { told, atRest, overTime } = page(FEWER);
    if (atRest === undefined || overTime === undefined) throw new Error('no range');
    expect(told({ status: 'checking', found: undefined })).toEqual({ status: 'checking' });
    expect(told({ status: 'checking', found: atRest })).toMatchObject({
      low: { grade: 'pods-pending', atRest: { podsPending: 15 } },
      isGraver: true,
      open: 'checking',
    });
    expect(told({ status: 'known', found: overTime })).toMatchObject({
      isGraver: true,
      open: undefined,
    });
  });

  test('stays open where they are not run', () => {
    const { told, atRest } = page(FEWER.replace('1-3', '2-3'));
    if (atRest === undefined) throw new Error('no range');
    expect(told({ status: 'known', found: atRest })).toMatchObject({
      low: { grade: 'fits' },
      isGraver: false,
      open: 'not-run',
    });
    expect(told({ status: 'failed' })).toEqual({ status: 'not-run' });
  });

  test('is not that of an earlier plan while the scenario can’t be read', () => {
    const { told, atRest } = page(`${FEWER}&duration=never`);
    if (atRest === undefined) throw new Error('no range');
    expect(told({ status: 'known', found: atRest })).toEqual({ status: 'not-run' });
  });

  test('is nothing at all of a plan without ranges, and else never well before it is judged', () => {
    const { answer } = page(FEWER);
    expect(lowEndShown(answer, undefined, 'idle')?.tone).toBe('checking');
    expect(lowEndShown(answer, undefined, 'failed')?.tone).toBe('neutral');
    expect(lowEndShown(page(FEWER.replace('1-3', '3')).answer, undefined, 'idle')).toBeUndefined();
  });
});
