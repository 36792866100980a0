import { expect, test } from 'vitest';
import { verdictOver } from '@/engine/over-time';
import { MESSAGES } from '@/i18n/all-messages';
import { laneViews } from '@/i18n/lanes/lane-views';
import { TYPE_LOOKUP } from '@/limits';
import { type Answered, provenRepairs, toScenario } from '@/plan';
import { offeredRepairs } from '@/store/simulation/use-repairs';
import { answerToLink } from '../../../support/plan-texts';

const LINKS = [
  'v=1&subnet=a:10.0.0.0/24:12&subnet=b:10.0.1.0/24:12&subnet=c:10.0.2.0/24:30&node=m5.large:12:22&node=c5.2xlarge:6:40&runs=1',
  'subnet=a:/26&node=t3.medium:3:17&runs=1',
] as const;

/** The ways of all lanes with their place, as they stand with so many of `proven`. */
function waysShown(
  plan: Answered,
  proven: Parameters<typeof offeredRepairs>[1],
  isChecking: boolean,
) {
  const offered = offeredRepairs({ ...plan, status: 'current' }, proven);
  return laneViews(offered, { ...plan, isChecking }, MESSAGES.en).flatMap(({ lane, way, others }) =>
    [way, ...others].map((each, place) => ({ at: `${lane} ${place}`, way: each })),
  );
}

test.each(LINKS)(
  'what I can use stays where it is and what it is while more is proven: %s',
  (link) => {
    const plan = answerToLink(link);
    const scenario = toScenario(plan.plan, TYPE_LOOKUP);
    if (scenario === undefined || plan.plan.scenario.status === 'faulty') throw new Error(link);
    const run = verdictOver(scenario, plan.plan.scenario);
    const all = [...provenRepairs(plan, run, TYPE_LOOKUP)];
    const atEnd = waysShown(plan, { found: all, isDone: true }, false);
    expect(atEnd.filter(({ way }) => way.repair !== undefined)).not.toEqual([]);
    expect(atEnd.every(({ way }) => !way.isUnsettled)).toBe(true);
    for (let count = 0; count <= all.length; count += 1) {
      const now = waysShown(plan, { found: all.slice(0, count), isDone: false }, true);
      const read = now.filter(({ way }) => way.label !== '');
      // What is read stays, and can be used: until a lane is settled it says nothing.
      expect(read.every(({ way }) => way.repair !== undefined && !way.isUnsettled)).toBe(true);
      expect(read.every(({ way }) => way.scenario !== 'checking')).toBe(true);
      expect(atEnd).toEqual(expect.arrayContaining(read));
      expect(atEnd.map(({ way }) => way.label)).toEqual(
        expect.arrayContaining(read.map(({ way }) => way.label)),
      );
    }
    const [first] = waysShown(plan, undefined, true);
    expect(first?.way.isUnsettled).toBe(true);
  },
);

test('A gentler upgrade stands among the settings, and says what it asks for', () => {
  const plan = answerToLink(
    'subnet=a:10.0.0.0/24:12&subnet=b:10.0.1.0/24:12&subnet=c:10.0.2.0/24:30&WARM_IP_TARGET=2' +
      '&MINIMUM_IP_TARGET=24&node=m5.large:12:22&node=c5.2xlarge:6:40&runs=1',
  );
  const scenario = toScenario(plan.plan, TYPE_LOOKUP);
  if (scenario === undefined || plan.plan.scenario.status === 'faulty') throw new Error('no run');
  const run = verdictOver(scenario, plan.plan.scenario);
  const all = [...provenRepairs(plan, run, TYPE_LOOKUP)];
  const ways = waysShown(plan, { found: all, isDone: true }, false);
  expect(ways.find(({ at }) => at === 'settings 0')?.way).toMatchObject({
    label: 'Upgrade strategy minimal',
    detail: expect.stringMatching(/^up to \d+ pods wait \d+ (s|min)/),
  });
});

test('A price is what more or fewer the figure Held is then, not what nodes want', () => {
  const plan = answerToLink(LINKS[0]);
  const scenario = toScenario(plan.plan, TYPE_LOOKUP);
  if (scenario === undefined || plan.plan.scenario.status === 'faulty') throw new Error('no run');
  const [found] = provenRepairs(plan, verdictOver(scenario, plan.plan.scenario), TYPE_LOOKUP);
  // 660 of 720 wanted are held, 594 then.
  expect(found?.price).toMatchObject({ held: -66, wanted: -126 });
  if (found === undefined) return;
  const detailOf = (price: typeof found.price, words: typeof MESSAGES.en) =>
    laneViews(
      [{ repair: found.repair, proof: { ...found, price } }],
      { ...plan, isChecking: false },
      words,
    )[0]?.way.detail;
  const { en, ko } = MESSAGES;
  expect([en, ko].map((words) => detailOf(found.price, words))).toEqual([
    '66 fewer held',
    '점유 66개 감소',
  ]);
  const unknown = { ...found.price, held: undefined };
  expect([en, ko].map((words) => detailOf(unknown, words))).toEqual([
    '126 fewer wanted',
    '필요 126개 감소',
  ]);
});
