import { beforeAll, describe, expect, test } from 'vitest';
import { gravity, growth, judge, verdictAfter } from '@/engine';
import { graver, simulate, verdictOver } from '@/engine/over-time';
import { TYPE_LOOKUP } from '@/limits';
import {
  answerPlan,
  type ComparedSettings,
  countSettings,
  type LateQuestion,
  type Plan,
  planQuestions,
  type QuestionFound,
  repairedPlan,
  toScenario,
} from '@/plan';
import { byHeld, triedSettings } from '@/plan/questions/settings/tried-settings';
import { planOfLink } from '../../../support/plan-texts';

const EXAMPLE =
  '?v=1&subnet=a:10.0.0.0/24:12&subnet=b:10.0.1.0/24:12&subnet=c:10.0.2.0/24:30' +
  '&node=m5.large:12:22&node=c5.2xlarge:6:40&runs=2';

const ask = (plan: Plan, questions: readonly LateQuestion[], hardest?: string) => [
  ...planQuestions(plan, { questions, hardest }, TYPE_LOOKUP),
];

const found = <Question extends LateQuestion>(
  replies: readonly QuestionFound[],
  question: Question,
) => {
  const last = replies.findLast((reply) => reply.question === question);
  if (last?.question !== question || !last.isDone) throw new Error(`${question} has no answer`);
  return last as Extract<QuestionFound, { question: Question }>;
};

describe('The questions of the first example', () => {
  const plan = planOfLink(EXAMPLE);
  let replies: readonly QuestionFound[] = [];
  let compared: ComparedSettings = { tried: [], of: 0, zone: undefined };

  beforeAll(() => {
    replies = ask(plan, ['zone-loss', 'growth', 'settings']);
    compared = found(replies, 'settings').found;
  }, 60_000);

  test('come one by one: growth at rest, zone by zone, what growing nodes hold, and setting by setting', () => {
    expect(replies.map(({ question }) => question).join(' ')).toMatch(
      /^growth( zone-loss){4} growth( settings){10} growth$/,
    );
    const done = replies.filter(({ isDone }) => isDone).map(({ question }) => question);
    expect(done).toEqual(['growth', 'zone-loss', 'growth', 'settings', 'growth']);
  });

  test('say of each zone what its loss comes to, and name the hardest', () => {
    const { losses, hardest } = found(replies, 'zone-loss').found;
    expect(losses.map(({ zone }) => zone)).toEqual(['a', 'b', 'c']);
    expect(losses.every(({ kind }) => kind === 'does-not-fit')).toBe(true);
    const worst = losses.find(({ zone }) => zone === hardest);
    expect(worst?.run.waits.pods).toBe(Math.max(...losses.map(({ run }) => run.waits.pods)));
    expect(worst?.run.waits.atEnd).toBeGreaterThan(0);
  });

  test('say where the nodes of a lost zone start instead', () => {
    const [a] = found(replies, 'zone-loss').found.losses;
    expect(a?.moved).toEqual({
      ended: 6,
      into: [
        { subnet: 'b', nodes: 3 },
        { subnet: 'c', nodes: 3 },
      ],
      gone: 0,
    });
    expect(a?.subnets.map(({ nodes }) => nodes)).toEqual([0, 9, 9]);
  });

  test('and which nodes start nowhere, because their groups are in that zone alone', () => {
    const alone = planOfLink(
      '?v=1&subnet=a:10.0.0.0/24&subnet=b:10.0.1.0/24&node=m5.large:2:9:a&node=m5.large:2:9',
    );
    const [a, b] = found(ask(alone, ['zone-loss']), 'zone-loss').found.losses;
    expect(a?.moved).toEqual({ ended: 3, into: [{ subnet: 'b', nodes: 1 }], gone: 2 });
    expect(b?.moved).toEqual({ ended: 1, into: [{ subnet: 'a', nodes: 1 }], gone: 0 });
  });

  test('have both marks of growth: from where warm is short, from where pods wait', () => {
    const { firstShort, firstDoesNotFit } = found(replies, 'growth').found;
    expect(firstShort?.nodes).toBe(15);
    expect(firstDoesNotFit?.nodes).toBeGreaterThan(15);
    const own = growth(answerPlan(plan, TYPE_LOOKUP).cluster);
    expect(found(replies, 'growth').found).toMatchObject(own);
  });

  test('tell what nodes hold at each count, as soon as that is known', () => {
    const helds = replies.flatMap((each) => (each.question === 'growth' ? [each.found.held] : []));
    expect(helds[0]).toBeUndefined();
    const own = found(replies, 'growth').found;
    for (const held of helds.slice(1)) expect(held).toEqual(own.held);
    const at = (nodes: number) => own.held?.[own.points.findIndex((each) => each.nodes === nodes)];
    expect(at(18)).toEqual({ free: [14, 14, 11], waiting: 0, waitingIn: [0, 0, 0] });
    expect(at(36)).toEqual({ free: [4, 4, 1], waiting: 380, waitingIn: [122, 122, 136] });
  });

  test('tell how far the plan grows under the two settings that do best, other than its own, and in further subnets', () => {
    const { others = [] } = found(replies, 'growth').found;
    expect(others.map(({ repair }) => repair.kind)).toEqual(['settings', 'settings', 'subnets']);
    for (const { repair, growth: grown, isUsable } of others) {
      expect(isUsable).toBe(true);
      // The plan has 18 nodes, and fits: it is short later than as planned, from 15 on.
      expect(grown.firstShort?.nodes ?? 99).toBeGreaterThan(18);
      if (repair.kind !== 'settings') continue;
      const { outcome } = repair;
      expect(['warm-ip-1-minimum', 'warm-ip-1']).toContain(outcome.variant);
      expect(outcome.verdict.kind).toBe('fits');
      const planned = grown.points.find(({ nodes }) => nodes === 18);
      expect(planned?.held.reduce((sum, held) => sum + held, 0)).toBe(outcome.held);
    }
  });

  test('offer no settings that leave pods without a place, which have one as planned', () => {
    const prefixes = planOfLink(
      '?subnet=a:10.0.0.0/24:60&subnet=b:10.0.1.0/24:60&subnet=c:10.0.2.0/24:60&ENABLE_PREFIX_DELEGATION=true&node=m5.large:9:30',
    );
    const { others = [] } = found(ask(prefixes, ['growth']), 'growth').found;
    const pending = others.flatMap(({ repair }) =>
      repair.kind === 'settings' ? [repair.outcome.verdict.podsPending] : [],
    );
    expect(pending.length).toBeGreaterThan(0);
    expect(pending.filter((pods) => pods > 0)).toEqual([]);
  });

  test.each([
    ['Auto Mode', 'node=m6i.xlarge:12:40;kind=auto-mode'],
    ['IPv6', 'node=m6i.xlarge:80:50&ip-family=ipv6&ENABLE_PREFIX_DELEGATION=true'],
    ['Fargate', 'node=:60;kind=fargate'],
  ])('offer no settings that change nothing: %s', (_, nodes) => {
    const plan = planOfLink(`?v=1&subnet=a:10.0.0.0/25&subnet=b:10.0.1.0/25&${nodes}&event=none`);
    const { others = [] } = found(ask(plan, ['growth']), 'growth').found;
    expect(others.map(({ repair }) => repair.kind)).not.toContain('settings');
  });

  test('tell of a plan that fits how far it grows in subnets twice as large, which AWS makes not of those in use', () => {
    const others = (link: string) =>
      found(ask(planOfLink(link), ['growth']), 'growth').found.others?.filter(
        ({ repair }) => repair.kind === 'larger-subnets',
      );
    const fits = 'subnet=a:10.0.0.0/24:12&node=m5.large:2:22&runs=0&event=none';
    const [used, ...more] = others(`?v=1&${fits}`) ?? [];
    expect(more).toEqual([]);
    expect(used?.isUsable).toBe(false);
    expect(used?.inUse).toEqual(['a']);
    expect(used?.repair).toMatchObject({ replaced: [{ label: 'a', prefixLength: 23 }] });
    expect(used?.growth.points.at(-1)?.free[0]).toBe(507 - 12 - 4 * 30);
    const planned = fits.replace(':12&', '&');
    const usable = (link: string) => others(link)?.map(({ isUsable }) => isUsable);
    expect(others(`?v=1&${planned}`)?.[0]?.inUse).toBeUndefined();
    expect(usable(`?v=1&${planned.replace(':2:', ':6:')}`)).toEqual([true]);
    // As planned it lasts to twice its nodes.
    expect(usable(`?v=1&${planned}`)).toEqual([false]);
    expect(others('?v=1&subnet=a:10.0.0.0/16&node=m5.large:2:22&runs=0&event=none')).toEqual([]);
  });

  test.each([
    // It grows to twice as many nodes as it is; prefixes want more than single addresses.
    ['?v=1&subnet=a:10.0.0.0/20&node=m5.large:4:10&runs=0&event=none', false],
    [
      '?v=1&subnet=a:10.0.0.0/24:60&subnet=b:10.0.1.0/24:60&subnet=c:10.0.2.0/24:60&ENABLE_PREFIX_DELEGATION=true&node=m5.large:9:30&runs=0&event=none',
      true,
    ],
  ])('let only what lasts longer be used: %s', (link, isAny) => {
    const own = found(ask(planOfLink(link), ['growth']), 'growth').found;
    const places = planOfLink(link) && judge(answerPlan(planOfLink(link), TYPE_LOOKUP).cluster);
    const others = own.others ?? [];
    expect(others.length).toBeGreaterThan(1);
    const from = ({ firstDoesNotFit, firstMayNotFit, firstShort }: typeof own) =>
      [firstDoesNotFit, firstMayNotFit, firstShort].map((mark) => mark?.nodes ?? 999);
    for (const { repair, growth: other, isUsable } of others) {
      const [then, now] = [from({ ...own, ...other }), from(own)];
      const isEarlier = then.every((nodes, at) => nodes <= (now[at] ?? 0));
      const pending = places.verdict.podsPending - verdictAfter(repair).podsPending;
      if (isUsable) expect(isEarlier && pending <= 0).toBe(false);
    }
    expect(others.some(({ isUsable }) => isUsable)).toBe(isAny);
  });

  test('let settings be used that give pods a place which have none as planned, though they grow less far', () => {
    const { others = [] } = found(
      ask(planOfLink('?v=1&subnet=a:/24&node=t3.medium:3:0&pods=60&runs=0&event=none'), ['growth']),
      'growth',
    ).found;
    const usable = others.filter(({ isUsable }) => isUsable).map(({ repair }) => repair);
    expect(usable.map(({ kind }) => kind)).toContain('settings');
    expect(usable.map((repair) => verdictAfter(repair).podsPending)).toEqual(usable.map(() => 0));
  });

  test('try each setting once: as planned is as AWS ships it', () => {
    expect(compared.of).toBe(9);
    expect(compared.tried).toHaveLength(9);
    expect(compared.tried.filter(({ isPlanned }) => isPlanned)).toHaveLength(1);
    expect(compared.tried.map(({ outcome }) => outcome.variant)).not.toContain('warm-eni-1');
  });

  test('say what is held of what is wanted', () => {
    const planned = compared.tried.find(({ isPlanned }) => isPlanned);
    expect(planned?.held).toBe(660);
    expect(planned?.outcome.held).toBe(720);
  });

  test('rank settings: at rest, in the upgrade with “minimal”, then fewest held', () => {
    const ranks = compared.tried.map(({ outcome, minimal, run, held }) => [
      gravity(outcome.verdict.kind),
      gravity((minimal ?? run).kind),
      held,
    ]);
    const ranked = ranks.toSorted(
      (a, b) => a.map((rank, i) => rank - (b[i] ?? 0)).find((by) => by !== 0) ?? 0,
    );
    expect(ranks).toEqual(ranked);
    expect(compared.tried[0]?.held).toBeLessThan(660);
  });

  test('put the one that holds more first where the other’s pods wait with “minimal”', () => {
    const [one] = compared.tried;
    if (one?.minimal === undefined) throw new Error('nothing was tried');
    const holding = (held: number) => ({ ...one, outcome: { ...one.outcome, held } });
    const fitting = { ...holding(700), minimal: { ...one.minimal, kind: 'fits' as const } };
    const waiting = { ...holding(500), minimal: { ...one.run, kind: 'does-not-fit' as const } };
    expect([waiting, fitting].toSorted(byHeld)).toEqual([fitting, waiting]);
    const fewer = { ...fitting, outcome: { ...one.outcome, held: 600 } };
    expect([fitting, fewer].toSorted(byHeld)).toEqual([fewer, fitting]);
    const short = {
      ...one.outcome,
      verdict: { ...one.outcome.verdict, kind: 'warm-short' as const },
    };
    const atRest = { ...fewer, outcome: short };
    expect([atRest, waiting].toSorted(byHeld)).toEqual([waiting, atRest]);
    const inRun = (pods: number, callsInBusiestMinute: number) => ({
      ...waiting,
      callsInBusiestMinute,
      run: { ...one.run, waits: { ...one.run.waits, pods } },
    });
    const [twenty, three] = [inRun(20, 16), inRun(3, 40)];
    expect([twenty, three].toSorted(byHeld)).toEqual([three, twenty]);
  });

  test('judge each setting as the page does once it is taken', () => {
    const { seed, runs } = plan.scenario.status === 'read' ? plan.scenario : { seed: 0, runs: 0 };
    const { hardest } = found(replies, 'zone-loss').found;
    expect(compared.zone).toBe(hardest);
    for (const { outcome, run, minimal, zoneLoss, ...sums } of compared.tried) {
      const taken = repairedPlan(plan, { kind: 'settings', outcome });
      const scenario = toScenario(taken, TYPE_LOOKUP);
      if (scenario === undefined) throw new Error('no scenario');
      expect(judge(scenario.plan).verdict).toEqual(outcome.verdict);
      expect(verdictOver(scenario, { seed, runs })).toEqual(run);
      const own = simulate(scenario, seed);
      expect(own.timeline.peaks.callsPerMinute).toBe(sums.callsInBusiestMinute);
      expect(sums.longestWaitSeconds).toBe(run.hostedWaits.longestSeconds);
      const { verdict } = outcome;
      const gentle = toScenario(
        repairedPlan(taken, { kind: 'minimal-upgrade', verdict }),
        TYPE_LOOKUP,
      );
      expect(gentle && verdictOver(gentle, { seed, runs })).toEqual(minimal);
      expect(zoneLoss?.zone).toBe(hardest);
    }
  });

  test('count those that hold what is required, whatever the upgrade that is not among it comes to', () => {
    const free = (amount: number) => {
      const required = { requirement: 'keep-free', status: amount < 20 ? 'failed' : 'met' };
      return [required] as never;
    };
    const tried = compared.tried.map((each) => ({
      ...each,
      required: free(each.outcome.verdict.left ?? 0),
    }));
    expect(countSettings({ tried })).toMatchObject({
      atRest: 6,
      inScenario: 0,
      holding: 4,
      inAll: 0,
    });
  });

  test('count the settings that fit: six of nine at rest, none in the upgrade', () => {
    const count = countSettings(compared);
    expect(count).toMatchObject({ tried: 9, atRest: 6, inScenario: 0 });
    const fitting = compared.tried.filter(
      ({ outcome, minimal }) =>
        outcome.verdict.kind === 'fits' &&
        minimal !== undefined &&
        minimal.kind !== 'unknown' &&
        graver('fits', minimal.kind) === 'fits',
    );
    expect(count.withMinimal).toBe(fitting.length);
  });
});

describe('A question about a plan', () => {
  const one = planOfLink('?v=1&subnet=a:10.0.0.0/24:12&node=m5.large:2:22&runs=0&event=none');

  test('of the only zone has no zone to lose', () => {
    expect(ask(one, ['zone-loss'])).toEqual([
      {
        question: 'zone-loss',
        found: { losses: [], hardest: undefined, hardestAlike: [] },
        isDone: true,
      },
    ]);
  });

  test('is answered alone', () => {
    const asked = ask(one, ['growth']).map(({ question }) => question);
    // What is held comes next; it fits: so do the nodes that there is room for, and smaller subnets.
    expect(asked).toEqual(Array(5).fill('growth'));
  });

  test('of growth is answered alike, whatever is known of zones already', () => {
    const plan = planOfLink(
      '?subnet=a:10.0.0.0/23&subnet=b:10.0.2.0/23:200&subnet=c:10.0.4.0/22&node=m5.large:6:20',
    );
    const alone = found(ask(plan, ['growth']), 'growth');
    expect(alone.found.room).toMatchObject({ zoneLoss: { zone: expect.any(String) } });
    expect(found(ask(plan, ['zone-loss', 'growth']), 'growth')).toEqual(alone);
    for (const zone of ['a', 'c']) {
      expect(found(ask(plan, ['growth'], zone), 'growth')).toEqual(alone);
    }
  });

  test('of settings asks first which zone hurts most, unless that is known', () => {
    const plan = planOfLink(EXAMPLE);
    const first = ask(plan, ['settings'])[0];
    expect(first?.question).toBe('zone-loss');
    const known = ask(plan, ['settings'], 'b');
    expect(known.every(({ question }) => question === 'settings')).toBe(true);
    expect(found(known, 'settings').found.zone).toBe('b');
  });

  test('without a managed upgrade is not asked of “minimal”', () => {
    const { tried } = found(ask(one, ['settings']), 'settings').found;
    expect(tried.every(({ minimal }) => minimal === undefined)).toBe(true);
    expect(countSettings({ tried }).withMinimal).toBeUndefined();
  });
});

test('The longest wait is one number of the run and of the settings as planned; its verdict tells how much of it a subnet took', () => {
  const link =
    '?subnet=a:10.0.0.0/24&node=m5.large:6:10;branch-pods=6&node=:60;kind=fargate&pod-eni=true&consumer=alb:2';
  const plan = planOfLink(link);
  const scenario = toScenario(plan, TYPE_LOOKUP);
  if (scenario === undefined || plan.scenario.status !== 'read') throw new Error('no scenario');
  const { seed, runs } = plan.scenario;
  const { verdict, figures } = simulate(scenario, seed);
  expect(figures.podsWaiting.longestSeconds).toBe(138);
  expect(verdict.waits.longestSeconds).toBe(125);
  expect(verdictOver(scenario, { seed, runs }).waits.longestSeconds).toBe(125);
  const [first] = triedSettings(answerPlan(plan, TYPE_LOOKUP), undefined, TYPE_LOOKUP);
  expect(first?.tried.map((each) => [each.isPlanned, each.longestWaitSeconds])).toEqual([
    [true, 138],
  ]);
});
