import { describe, expect, test } from 'vitest';
import { type ScenarioEvent, simulate } from '@/engine/over-time';
import { plainScenario } from '@/engine/over-time/scenario';
import { linkPlan } from '../../../support/plan-texts';

const LINK = '?subnet=a:10.0.0.0/20&node=m5.large:4:20';
/** 12 ENIs, of which one is warm on each node: one node goes without. */
const WARM_SHORT = '?subnet=a:10.0.0.0/20&node=m5.large:4:10&eni-quota=11';
const MORE: ScenarioEvent = {
  kind: 'scale-nodes',
  at: 60,
  group: 'm5.large',
  to: 6,
  overSeconds: 0,
};

function run(link: string, events: readonly ScenarioEvent[] = [MORE]) {
  return simulate(plainScenario(linkPlan(link), { events }), 1);
}

function verdictOf(link: string, events?: readonly ScenarioEvent[]) {
  return run(link, events).verdict;
}

function peaksOf(link: string, events?: readonly ScenarioEvent[]) {
  return run(link, events).findings.filter(({ code }) => code === 'QUOTA_PEAK');
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

  test('may not fit where the plan needs more at rest already and nothing comes on top', () => {
    const restart: ScenarioEvent = { kind: 'restart-pods', at: 60 };
    const tight = '?subnet=a:10.0.0.0/24&node=m5.large:2:20';
    for (const events of [[], [restart]]) {
      expect(verdictOf(`${tight}&nau-quota=60`, events)).toMatchObject({
        kind: 'may-not-fit',
        subnet: undefined,
        quota: 'nau',
      });
      expect(verdictOf(`${tight}&eni-quota=5`, events)).toMatchObject({
        kind: 'may-not-fit',
        quota: 'enis',
      });
    }
    expect(verdictOf(`${tight}&nau-quota=64&eni-quota=6`, [])).toMatchObject({ kind: 'fits' });
  });

  test('is short of warm addresses as the plan at rest is, where nothing comes on top', () => {
    expect(verdictOf(WARM_SHORT, [])).toMatchObject({
      kind: 'warm-short',
      subnet: undefined,
      quota: 'enis',
    });
    expect(verdictOf(WARM_SHORT)).toMatchObject({ kind: 'may-not-fit', quota: 'enis' });
  });

  test('is told with the most at a time, when, and what was under way', () => {
    expect(peaksOf(`${LINK}&eni-quota=13&nau-quota=140`)).toEqual([
      { code: 'QUOTA_PEAK', quota: 'nau', used: 148, most: 140, at: 120, during: MORE },
      { code: 'QUOTA_PEAK', quota: 'enis', used: 14, most: 13, at: 60, during: MORE },
    ]);
  });

  test('is told before that, where the run comes near the quota and the plan does not', () => {
    // 12 of 17 at rest are 70 percent, 14 of them 82.
    expect(peaksOf(`${LINK}&eni-quota=17`)).toMatchObject([{ quota: 'enis', used: 14, most: 17 }]);
    expect(peaksOf(`${LINK}&eni-quota=18`)).toEqual([]);
    // 12 of 14 are near already, and no more than that comes of it.
    expect(peaksOf(`${LINK}&eni-quota=14`)).toEqual([]);
  });

  test('is told from its start on where the plan at rest needs more already', () => {
    expect(peaksOf(`${LINK}&eni-quota=11`, [])).toEqual([
      { code: 'QUOTA_PEAK', quota: 'enis', used: 12, most: 11, at: 0, during: undefined },
    ]);
    // That it is near the plan at rest says alone.
    expect(peaksOf(`${LINK}&eni-quota=12`, [])).toEqual([]);
  });
});
