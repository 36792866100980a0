import { describe, expect, test } from 'vitest';
import { answer, QUOTA_NAMES } from '@/engine';
import { type ScenarioEvent, simulate } from '@/engine/over-time';
import { plainScenario } from '@/engine/over-time/scenario/scenario';
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

describe('R38, R39: what a run counts is what the plan at rest counts', () => {
  test('an ENI of each Fargate pod', () => {
    const link = '?subnet=a:10.0.0.0/22&node=m5.large:1:5&node=:10;kind=fargate;name=fp';
    const grow: ScenarioEvent = {
      kind: 'scale-nodes',
      at: 1,
      group: 'fp',
      to: 30,
      overSeconds: 0,
    };
    expect(verdictOf(`${link}&eni-quota=18`, [grow])).toMatchObject({
      kind: 'may-not-fit',
      quota: 'enis',
    });
    expect(peaksOf(`${link}&eni-quota=18`, [grow])).toMatchObject([{ used: 32, most: 18 }]);
    expect(verdictOf(`${link}&eni-quota=32`, [grow])).toMatchObject({ kind: 'fits' });
  });

  test('branch ENIs, those that cool down too', () => {
    const link = '?subnet=a:10.0.0.0/22&node=m5.large:2:5;branch-pods=5&pod-eni=true';
    const restart: ScenarioEvent = { kind: 'restart-pods', at: 1 };
    const [peak] = peaksOf(`${link}&eni-quota=22`, [restart]);
    expect(peak).toMatchObject({ quota: 'enis', used: 24, most: 22 });
    expect(verdictOf(`${link}&eni-quota=24`, [restart])).toMatchObject({ kind: 'fits' });
    // An address and an ENI each.
    const { nau } = answer(linkPlan(link)).quotas;
    const [ofVpc] = peaksOf(`${link}&nau-quota=${nau.used + 15}`, [restart]);
    expect(ofVpc).toMatchObject({ quota: 'nau', used: nau.used + 16 });
  });

  test('and none of a node that has ended with its zone', () => {
    const link = '?subnet=a:10.0.0.0/22&subnet=b:10.0.4.0/22';
    const branches = '&node=m5.large:2:5;branch-pods=5&pod-eni=true';
    const lose: ScenarioEvent = { kind: 'lose-zone', at: 60, zone: 'b' };
    expect(verdictOf(`${link}${branches}&eni-quota=16`, [lose])).toMatchObject({ kind: 'fits' });
    const fargate = '&node=:10;kind=fargate';
    expect(verdictOf(`${link}${fargate}&eni-quota=10`, [lose])).toMatchObject({ kind: 'fits' });
  });

  test.each([
    ['Fargate pods', 'kind=fargate', ''],
    ['EFA-only interfaces', 'efa-only=1', ''],
    ['the /80 of an IPv6 node', '', '&ip-family=ipv6'],
    ['prefixes', '', '&ENABLE_PREFIX_DELEGATION=true'],
  ])('of %s, as many as with these nodes at rest', (_, of, settings) => {
    const type = of === 'kind=fargate' ? '' : of === 'efa-only=1' ? 'g6.8xlarge' : 'm5.large';
    const pods = of === 'kind=fargate' ? '' : ':0';
    const link = (nodes: number) =>
      `?subnet=a:10.0.0.0/20&node=${type}:${nodes}${pods};name=it;${of}${settings}`;
    const atRest = answer(linkPlan(link(6))).quotas;
    const grow: ScenarioEvent = { ...MORE, group: 'it' };
    for (const name of QUOTA_NAMES) {
      const most = atRest[name].used - 1;
      const key = name === 'nau' ? 'nau-quota' : 'eni-quota';
      const [peak] = peaksOf(`${link(2)}&${key}=${most}`, [grow]);
      expect(peak).toMatchObject({ quota: name, used: atRest[name].used, most });
    }
  });
});
