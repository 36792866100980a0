import { renderToStaticMarkup } from 'react-dom/server';
import { beforeAll, describe, expect, test } from 'vitest';
import { answer, type Verdict } from '@/engine';
import {
  type Band,
  bandOver,
  decidedByChance,
  plainScenario,
  type Simulation,
  simulate,
} from '@/engine/over-time';
import { MESSAGES } from '@/i18n/all-messages';
import { withoutMarks } from '@/i18n/wording/marks';
import { TYPE_LOOKUP } from '@/limits';
import { toScenario } from '@/plan';
import { fetchAllMessages } from '@/store/spoken-language';
import {
  followed,
  longEnough,
  movedBy,
  zoomed,
} from '@/ui/results/pictures/timeline/crosshair/crosshair-keys';
import { pinched } from '@/ui/results/pictures/timeline/crosshair/crosshair-touch';
import { Tooltip } from '@/ui/results/pictures/timeline/crosshair/tooltip';
import { drawnParts } from '@/ui/results/pictures/timeline/lanes/drawn-parts';
import { Lane } from '@/ui/results/pictures/timeline/lanes/lane';
import { lanesDescription, lanesFinding } from '@/ui/results/pictures/timeline/lanes/lanes-finding';
import {
  minuteBars,
  sampleAt,
  scaleTo,
  stepLine,
  timeAt,
  timeTicks,
} from '@/ui/results/pictures/timeline/lanes/plot-path';
import {
  differs,
  lanesShown,
  momentTold,
  sharedScale,
  shortSubnets,
} from '@/ui/results/pictures/timeline/lanes/run-lanes';
import { TimeAxis } from '@/ui/results/pictures/timeline/lanes/time-axis';
import { toldLane } from '@/ui/results/pictures/timeline/lanes/told-lane';
import { proseKey, proseParts } from '@/ui/results/pictures/timeline/scenario/prose';
import { group, M5_LARGE, plan, settings, subnet } from '../../../../../support/builders';
import { planOfLink } from '../../../../../support/plan-texts';
import { SMALL_PRODUCTION_UPGRADE } from '../../../../../support/upgrades';
import { VERDICT_OF } from '../../../../../support/verdict/verdicts';

const RUN = simulate(SMALL_PRODUCTION_UPGRADE, 1);
const QUIET = simulate({ ...SMALL_PRODUCTION_UPGRADE, events: [], durationSeconds: 1_800 }, 1);
const WHOLE = { from: 0, until: 3_600 };
const EN = MESSAGES.en;

beforeAll(() => fetchAllMessages('en'));

/** So many copies of the run's subnets, of which only the last are short. */
function manySubnets(amount: number): Simulation {
  const [first] = QUIET.timeline.subnets;
  if (first === undefined) throw new Error('no subnet');
  const roomy = Array.from({ length: amount }, (_, index) => ({ ...first, label: `s${index}` }));
  return { ...RUN, timeline: { ...RUN.timeline, subnets: [...roomy, ...RUN.timeline.subnets] } };
}

/** Others' single addresses may lie in every /28 of c. */
const PREFIXES_BY_CHANCE =
  'subnet=a:10.0.0.0/23:12&subnet=b:10.0.2.0/23:12&subnet=c:10.0.4.0/23:30&ENABLE_PREFIX_DELEGATION=true&WARM_IP_TARGET=5&node=m5.large:12:22&node=c5.2xlarge:6:40';

function answerOf(link: string): Verdict {
  const scenario = toScenario(planOfLink(link), TYPE_LOOKUP);
  if (scenario === undefined) throw new Error('no scenario');
  return answer(scenario.plan).verdict;
}

function ranAll(link: string, runs = 20): { readonly run: Simulation; readonly band: Band } {
  const scenario = toScenario(planOfLink(link), TYPE_LOOKUP);
  if (scenario === undefined) throw new Error('no scenario');
  const run = simulate(scenario, 1);
  return { run, band: bandOver(scenario, { firstSeed: 1, runs, first: run }) };
}

describe('what a run of lanes says', () => {
  test('says when others are short for longer than the one that decides', () => {
    const subnets = RUN.timeline.subnets.map((subnet) =>
      subnet.label === 'a'
        ? { ...subnet, short: subnet.short.map((part) => ({ ...part, until: 3_300 })) }
        : subnet,
    );
    const run = { ...RUN, timeline: { ...RUN.timeline, subnets } };
    expect(withoutMarks(lanesFinding(run, undefined, EN))).toMatch(
      /; a and b are short too, to minute 55\.$/,
    );
    expect(withoutMarks(lanesFinding(run, undefined, MESSAGES.ko))).toMatch(/a[^a]*b, 55분까지$/);
  });

  test('the title names the subnet that the verdict names, its minutes, and that pods wait', () => {
    const title = withoutMarks(lanesFinding(RUN, undefined, EN));
    expect(title).toMatch(
      /^c is short at times from minute \d+ to \d+, and pods wait; a and b are short too/,
    );
    expect(withoutMarks(lanesFinding(RUN, undefined, MESSAGES.ko))).toMatch(
      /^서브넷 c: .+부터 \d+분까지 때때로 IP가 부족해 파드가 대기합니다\./,
    );
  });

  test('of an upgrade that gets stuck the title says where its nodes find no address', () => {
    const verdict = { ...RUN.verdict, stuck: { nodes: 4, subnets: ['a-1', 'b-1'] } };
    const titles = [EN, MESSAGES.ko].map((words) =>
      withoutMarks(lanesFinding({ ...RUN, verdict }, undefined, words)),
    );
    expect(titles).toEqual([
      'The upgrade gets stuck: 4 new nodes find no address in a-1 and b-1.',
      '업그레이드가 완료되지 않습니다. 서브넷 a-1, b-1에서 새 노드 4대가 IP를 받지 못합니다.',
    ]);
  });

  test('of nodes that cannot work the title promises no address', () => {
    const verdict = { ...QUIET.verdict, kind: 'cannot-work' } as const;
    expect(lanesFinding({ ...QUIET, verdict }, undefined, EN)).toBe(
      'Nodes of the run cannot work; the picture shows what they would take.',
    );
    // Of a plan that cannot work the reason, as the verdict names it.
    const link = 'subnet=a:10.0.0.0/24&subnet=b:192.168.0.0/24&node=m5.large:4:20';
    const apart = toScenario(planOfLink(link), TYPE_LOOKUP);
    if (apart === undefined) throw new Error('no scenario');
    const usage = answer(apart.plan);
    const of = { ...QUIET, verdict };
    expect(
      [EN, MESSAGES.ko].map((words) => withoutMarks(lanesFinding(of, undefined, words, usage))),
    ).toEqual([
      'Cannot work: one VPC cannot have subnets a and b. The picture shows what nodes would take.',
      expect.stringMatching(
        /^이대로는 작동하지 않습니다\. .+ 그림은 노드가 받을 IP를 나타냅니다\.$/,
      ),
    ]);
  });

  test('where nothing is short the title says how many stay free at the least', () => {
    expect(lanesFinding(QUIET, undefined, EN)).toMatch(
      /^At least \d+ addresses stay free in every subnet/,
    );
    expect(lanesDescription(QUIET, undefined, EN)).not.toMatch(/red|amber/);
    const band = bandOver({ ...SMALL_PRODUCTION_UPGRADE, events: [] }, { firstSeed: 1, runs: 1 });
    const lower = { ...band, verdict: { ...band.verdict, lowest: { subnet: 'b', free: 7 } } };
    expect(withoutMarks(lanesFinding(QUIET, lower, EN))).toBe(
      'At least 7 addresses stay free in every subnet; b is the tightest.',
    );
  });

  test('pods that find no place are told beside what stays free', () => {
    const verdict = { ...QUIET.verdict, lowest: { subnet: 'a', free: 3 }, podsPending: 24 };
    const titles = [EN, MESSAGES.ko].map((words) =>
      withoutMarks(lanesFinding({ ...QUIET, verdict }, undefined, words)),
    );
    expect(titles).toEqual([
      '24 pods find no place at the end. At least 3 addresses stay free in every subnet; a is the tightest.',
      '실행이 끝날 때 파드 24개는 자리가 없습니다. 가장 빠듯한 서브넷 a: IP 3개 이상이 여유로 남습니다.',
    ]);
  });

  test('of a subnet that refuses while another gives at once the title does not say that it has enough', () => {
    const link =
      'subnet=a:10.0.0.0/26&subnet=a:100.64.0.0/20;name=extra;use=pods&ENABLE_PREFIX_DELEGATION=true&node=m5.large:3:50;max-pods=110';
    const scenario = toScenario(planOfLink(link), TYPE_LOOKUP);
    if (scenario === undefined) throw new Error('no scenario');
    const run = simulate(scenario, 1);
    expect(run.verdict).toMatchObject({ kind: 'warm-short', subnet: 'a-1' });
    const [extra] = run.timeline.subnets.slice(1);
    expect(extra?.short).toEqual([]);
    const titles = [EN, MESSAGES.ko].map((words) =>
      withoutMarks(lanesFinding(run, undefined, words)),
    );
    expect(titles).toEqual([
      'a-1 is short at times from minute 2 to 10; another subnet gives at once what it refuses.',
      '서브넷 a-1: 2분부터 10분까지 때때로 IP 요청을 거부하지만, 다른 서브넷이 바로 제공합니다.',
    ]);
    expect(lanesDescription(run, undefined, EN)).toContain('amber: refused, another subnet gives');
    expect(lanesDescription(run, undefined, EN)).not.toContain('warm');
    const text = run.findings.flatMap((each) =>
      each.code === 'RUNS_OUT' ? EN.timeline.findings.finding(each).text : [],
    );
    expect(text).toEqual([
      expect.stringMatching(/Another subnet gives at once what it refuses\.$/),
    ]);
  });

  test('the lane of such a subnet is tinted at each refusal, and says that it refuses', () => {
    const link =
      'subnet=a:10.0.0.0/26&subnet=a:100.64.0.0/20;name=extra;use=pods&ENABLE_PREFIX_DELEGATION=true&node=m5.large:3:50;max-pods=110';
    const scenario = toScenario(planOfLink(link), TYPE_LOOKUP);
    const run = scenario && simulate(scenario, 1);
    const subnet = run?.timeline.subnets[0];
    if (scenario === undefined || run === undefined || subnet === undefined)
      throw new Error('no run');
    expect(subnet.short.every(({ from, until }) => from === until)).toBe(true);
    const shown = { from: 0, until: scenario.durationSeconds };
    const markup = renderToStaticMarkup(
      <Lane
        {...{ subnet, at: run.timeline.at, shown, most: 60, colour: 'red', least: 0 }}
        sure={undefined}
        band={undefined}
      />,
    );
    expect(markup.match(/fill-warn-soft/g)).toHaveLength(drawnParts(subnet, shown).length);
    expect(drawnParts(subnet, shown).length).toBeGreaterThan(2);
    expect(markup).toMatch(/refuses 2 → 10 min/);
    const [first] = subnet.short;
    expect(momentTold(run.timeline, first?.from ?? 0).subnets[0]?.short).toBe('elsewhere');
  });

  test('of runs that differ the title tells the one of the verdict, and that another is drawn', () => {
    const { run, band } = ranAll(
      'subnet=a:10.0.0.0/24&subnet=b:10.0.1.0/24&node=m5.large:15:20&event=upgrade;strategy=karpenter;budget=30',
    );
    const { subnet, kind } = band.verdict;
    expect([kind, subnet]).not.toEqual([run.verdict.kind, run.verdict.subnet]);
    expect(withoutMarks(lanesFinding(run, band, EN))).toMatch(
      /^a is short (at times |twice )?from .+, and pods wait/,
    );
    expect(lanesDescription(run, band, EN)).toContain('the worst of 20 runs; drawn: the first');
    expect(lanesDescription(run, undefined, EN)).not.toContain('drawn');
  });

  test('of pods that wait in some runs alone the title says that they may', () => {
    const { run, band } = ranAll(
      'subnet=a:10.0.0.0/24:100;name=a1&subnet=a:10.0.1.0/24;name=a2&subnet=b:10.0.2.0/23&node=m5.large:12:20&consumer=alb:2&consumer=rds:2',
    );
    expect(band.verdict.kind).toBe('may-not-fit');
    expect(lanesFinding(run, band, EN)).toContain(', and pods may wait');
    expect(lanesFinding(run, band, MESSAGES.ko)).toContain('파드가 대기할 수 있습니다');
  });

  test('of a run over a quota the title says so, not how many addresses stay free', () => {
    const { run } = ranAll(
      'subnet=a:10.0.0.0/16&subnet=b:10.1.0.0/16&subnet=c:10.2.0.0/16&node=m5.2xlarge:1100:40',
      1,
    );
    expect(run.verdict).toMatchObject({ kind: 'may-not-fit', quota: 'nau' });
    expect(lanesFinding(run, undefined, EN)).toMatch(/NAU/);
    expect(lanesFinding(run, undefined, EN)).not.toContain('stay free');
  });

  test('of runs that differ the lane of the subnet that the title tells says when, and is tinted then', () => {
    const { run, band } = ranAll(
      'subnet=a:10.0.0.0/24:100;name=a1&subnet=a:10.0.1.0/24;name=a2&subnet=b:10.0.2.0/23&node=m5.large:12:20&consumer=alb:2&consumer=rds:2',
    );
    const { subnet: label, from = 0, until = 0 } = band.verdict;
    const calm = {
      ...run,
      verdict: { ...run.verdict, kind: 'fits', subnet: undefined, from: undefined },
      timeline: {
        ...run.timeline,
        subnets: run.timeline.subnets.map((each) => ({ ...each, short: [], mostWaiting: 0 })),
      },
    } as const;
    const subnet = calm.timeline.subnets.find((each) => each.label === label);
    if (subnet === undefined) throw new Error('no subnet');
    const told = toldLane(subnet, { simulation: calm, band, atRest: undefined });
    expect(told.shortage).toMatchObject({ from, until, waits: 'perhaps' });
    const [part, ...more] = drawnParts(subnet, WHOLE, told);
    expect([part?.isRed, more]).toEqual([false, []]);
    expect(part?.x).toBeCloseTo((from / 3_600) * 1_000);
    const markup = renderToStaticMarkup(
      <Lane
        {...{ subnet, told, at: calm.timeline.at, shown: WHOLE, most: 60, colour: 'red', least: 0 }}
        sure={undefined}
        band={undefined}
      />,
    );
    expect(markup).toContain(EN.timeline.lanes.shortFor(from, until, false));
    expect(markup.match(/fill-warn-soft/g)).toHaveLength(1);
    expect(lanesDescription(calm, band, EN)).toContain('amber: in the worst run');
    const others = calm.timeline.subnets.filter((each) => each !== subnet);
    for (const each of others) {
      expect(toldLane(each, { simulation: calm, band, atRest: undefined }).shortage).toBe(
        undefined,
      );
    }
  });

  test('of many subnets the one that the title tells of another run is among the lanes', () => {
    const many = manySubnets(61);
    const band = bandOver({ ...SMALL_PRODUCTION_UPGRADE, events: [] }, { firstSeed: 1, runs: 1 });
    const elsewhere = { ...band, verdict: { ...band.verdict, subnet: 's40' } };
    expect(lanesShown(many, elsewhere, false).map(({ label }) => label)).toContain('s40');
  });

  test('where chance decides whether /28 are left, title, lanes and findings name the same subnets', () => {
    const { run } = ranAll(PREFIXES_BY_CHANCE, 1);
    const atRest = answerOf(PREFIXES_BY_CHANCE);
    expect([atRest.kind, atRest.subnet, run.verdict.kind]).toEqual(['may-not-fit', 'c', 'fits']);
    const lanes = run.timeline.subnets.map((subnet) => ({
      subnet,
      told: toldLane(subnet, { simulation: run, band: undefined, atRest }),
    }));
    const byChance = lanes.flatMap(({ subnet, told }) => (told.chance ? [subnet.label] : []));
    expect(byChance).toContain('c');
    expect(decidedByChance(atRest, run.verdict, run.timeline.subnets)).toEqual(byChance);
    const title = withoutMarks(lanesFinding(run, undefined, EN, { verdict: atRest, findings: [] }));
    expect(title).toMatch(/^Chance decides in subnets? [^.]*c[,. ]/);
    for (const { subnet, told } of lanes) {
      const isNamed = byChance.includes(subnet.label);
      expect(drawnParts(subnet, WHOLE, told)).toHaveLength(isNamed ? 1 : 0);
      expect(subnet.unsure !== undefined).toBe(isNamed);
      expect(isNamed && subnet.sureBlocks).toBe(isNamed && 0);
    }
    expect(lanesDescription(run, undefined, EN, atRest)).toContain('amber: chance decides');
  });

  test('of a plan in which chance decides at rest the title does not promise what one run had', () => {
    const atRest = VERDICT_OF.BLOCKS_BY_LAYOUT;
    expect(
      withoutMarks(lanesFinding(QUIET, undefined, EN, { verdict: atRest, findings: [] })),
    ).toMatch(
      /^Chance decides in subnet c\. At least \d+ addresses stay free in every subnet; . is the tightest\.$/,
    );
    expect(
      withoutMarks(lanesFinding(QUIET, undefined, MESSAGES.ko, { verdict: atRest, findings: [] })),
    ).toMatch(/^서브넷 c에서는 경우에 따라 다릅니다\. /);
  });

  test('warm that is short alone is not said to keep pods waiting', () => {
    const warm = RUN.timeline.subnets.map((subnet) => ({
      ...subnet,
      goesWithout: false,
      mostWaiting: 0,
      short: subnet.short.map((part) => ({ ...part, pods: false })),
    }));
    const run = { ...RUN, timeline: { ...RUN.timeline, subnets: warm } };
    expect(lanesFinding(run, undefined, EN)).toContain('of warm addresses alone');
    expect(lanesDescription(run, undefined, EN)).not.toContain('red');
  });

  test.each([
    ['en', /and 19 pods wait up to 10 s\.$/, 'amber: no pod is refused for over 1 min'],
    ['ko', /파드 19개가 최장 10초 대기합니다\.$/, '주황색: 1분 넘게 거부된 파드 없음'],
  ] as const)(
    'in %s, pods that are refused no longer than a minute are told by how long EC2 refuses them, as they are judged, and nothing is red',
    (language, told, tint) => {
      const run = simulate(
        {
          ...SMALL_PRODUCTION_UPGRADE,
          events: [{ kind: 'restart-pods', at: 60 }],
          durationSeconds: 1_800,
        },
        1,
      );
      expect(withoutMarks(lanesFinding(run, undefined, MESSAGES[language]))).toMatch(told);
      expect(lanesDescription(run, undefined, MESSAGES[language])).toContain(tint);
      expect(lanesDescription(run, undefined, MESSAGES[language])).not.toMatch(/red|빨간색/);
      const { from, until } = shortSubnets(run)[0]?.shortage ?? WHOLE;
      expect([from, until]).toEqual([run.verdict.from, run.verdict.until]);
      const parts = run.timeline.subnets.flatMap((subnet) => drawnParts(subnet, WHOLE));
      expect(parts.map(({ isRed }) => isRed)).toEqual(parts.map(() => false));
      const at = shortSubnets(run)[0]?.shortage.until ?? 0;
      expect(momentTold(run.timeline, at - 1).subnets.map(({ short }) => short)).not.toContain(
        'long',
      );
    },
  );

  test('of nodes that find no address it is not said that warm addresses alone are short', () => {
    const run = simulate(
      plainScenario(
        plan({
          subnets: [subnet('a', 28)],
          groups: [group('it', M5_LARGE, 1, 0, { zones: ['a'] })],
          settings: settings({ warmIpTarget: 1, minimumIpTarget: 3 }),
        }),
        { events: [{ kind: 'scale-nodes', at: 60, group: 'it', to: 15, overSeconds: 0 }] },
      ),
      1,
    );
    expect(run.verdict.kind).toBe('does-not-fit');
    expect(lanesFinding(run, undefined, EN)).toContain(', and nodes find no address.');
    expect(lanesDescription(run, undefined, EN)).toContain('red: nodes find no address');
    const [lane] = run.timeline.subnets;
    if (lane === undefined) throw new Error('no subnet');
    expect(drawnParts(lane, WHOLE).some(({ isRed }) => isRed)).toBe(true);
  });

  test.each([
    [
      'en',
      /^a is short .+, and 4 pods wait up to 33 s; b and c are short too, to minute 22\.$/,
      /4 pods wait|4 for lack/,
    ],
    ['ko', /^서브넷 a: .+ 파드 4개가 최장 33초 대기합니다\./, /4개/],
  ] as const)(
    'in %s, pods that wait for a subnet until their node asks it anew are told in the title and in what the run shows',
    (language, title, shown) => {
      const { run } = ranAll(
        'subnet=a:10.0.0.0/24:12&subnet=b:10.0.1.0/24:12&subnet=c:10.0.2.0/24:30&node=m5.large:7:22&node=c5.2xlarge:6:40',
        1,
      );
      const messages = MESSAGES[language];
      expect(run.verdict).toMatchObject({ kind: 'warm-short', subnet: 'a', pods: 4 });
      expect(withoutMarks(lanesFinding(run, undefined, messages))).toMatch(title);
      const heads = run.findings.map((found) => messages.timeline.findings.finding(found).head);
      expect(heads.some((head) => shown.test(head))).toBe(true);
    },
  );

  test.each([
    ['en', 'refuses at 1 min', 'at 1 min: '],
    ['ko', '1분에 거부', ', 1분. '],
  ] as const)('in %s, what is refused at one moment is told as one', (language, lane, finding) => {
    const { timeline } = MESSAGES[language];
    expect(timeline.lanes.shortFor(60, 60, true)).toBe(lane);
    const found = RUN.findings.find(({ code }) => code === 'RUNS_OUT');
    const once = found?.code === 'RUNS_OUT' && { ...found, at: 60, until: 60 };
    expect(once && timeline.findings.finding(once).text).toContain(finding);
  });

  test('the band is told as one only where its runs differ', () => {
    const band = bandOver(SMALL_PRODUCTION_UPGRADE, { firstSeed: 1, runs: 2 });
    const same = {
      ...band,
      subnets: band.subnets.map((each) => ({ ...each, high: each.low })),
    };
    expect(differs(same)).toBe(false);
    expect(lanesDescription(RUN, same, EN)).toContain('same in 2 runs');
    expect(lanesDescription(RUN, band, EN)).toContain(
      differs(band) ? 'bands, and lowest of 2 runs' : 'same in 2 runs',
    );
  });

  test('one scale holds every number of every subnet', () => {
    const most = Math.max(...RUN.timeline.subnets.flatMap(({ free }) => free));
    const scale = sharedScale(RUN.timeline, undefined);
    expect(scale).toBeGreaterThanOrEqual(most);
    expect(scale).toBeLessThan(2 * most);
    expect([0, 7, 55, 100, 251].map(scaleTo)).toEqual([5, 8, 60, 100, 300]);
  });
});

describe('lanes', () => {
  test('of many subnets those that are short stay in sight, in the plan’s order', () => {
    const many = manySubnets(61);
    const labels = lanesShown(many, undefined, false).map(({ label }) => label);
    expect(labels).toHaveLength(6);
    expect(labels.slice(-3)).toEqual(['a', 'b', 'c']);
    expect(lanesShown(many, undefined, true)).toHaveLength(64);
  });

  test('a lane is red where pods wait, amber where warm alone is short, and says from when to when', () => {
    const subnet = RUN.timeline.subnets.find(({ label }) => label === 'c');
    if (subnet === undefined) throw new Error('no subnet c');
    const markup = renderToStaticMarkup(
      <Lane
        subnet={subnet}
        at={RUN.timeline.at}
        shown={WHOLE}
        most={60}
        colour="var(--subnet-3)"
        least={subnet.lowest.free}
        sure={undefined}
        band={undefined}
      />,
    );
    const parts = drawnParts(subnet, WHOLE);
    const red = parts.filter(({ isRed }) => isRed).length;
    expect(red).toBeGreaterThan(0);
    expect(subnet.short.filter(({ pods }) => pods)).toHaveLength(red);
    expect(markup.match(/fill-chart-short/g)).toHaveLength(red);
    expect(markup.match(/fill-bad-soft/g)).toHaveLength(red);
    expect(markup.match(/fill-warn-soft/g)).toHaveLength(parts.length - red);
    expect(markup).toContain(', at times');
    expect(markup).toMatch(/short \d+ → \d+ min/);
    expect(markup).toContain('fill-opacity="0.22"');
  });

  test('at a moment the pods that have no address are told by what they wait for, all of them', () => {
    const { timeline } = RUN;
    const at = timeline.peaks.waiting.at;
    const { waiting, nodes } = momentTold(timeline, at);
    expect(waiting.by.reduce((sum, { pods }) => sum + pods, 0)).toBe(waiting.pods);
    expect(waiting.by.map(({ reason }) => reason)).toContain('subnet-short');
    expect(waiting.by).toEqual(waiting.by.toSorted((a, b) => b.pods - a.pods));
    const by = [
      { reason: 'subnet-short', pods: 20 },
      { reason: 'no-place', pods: 4 },
    ] as const;
    const [en, ko] = [EN, MESSAGES.ko].map(({ timeline: words }) => words.moment.summary);
    expect(en?.(nodes, 502, 526, by)).toMatch(
      /502 of 526 pods have an address; for 20 their subnet has too few addresses, for 4 no node has a place$/,
    );
    expect(ko?.(nodes, 502, 526, by)).toMatch(
      /502개에 IP 주소가 있음 · 나머지 20개: 서브넷에 IP가 부족함, 4개: 자리가 있는 노드가 없음$/,
    );
    expect(en?.(3, 60, 60, [])).toBe('3 nodes, 60 of 60 pods have an address');
  });

  test('pods whose subnet has addresses again are told apart from those whose subnet has none', () => {
    const { run } = ranAll(
      'subnet=a:10.0.0.0/24:12&subnet=b:10.0.1.0/24:12&subnet=c:10.0.2.0/24:30&WARM_IP_TARGET=2&MINIMUM_IP_TARGET=24&node=m5.large:12:22&node=c5.2xlarge:6:40',
      1,
    );
    const { subnets, waiting } = momentTold(run.timeline, 1_575);
    const podsFor = (reason: string) => waiting.by.find((each) => each.reason === reason)?.pods;
    expect(subnets.find(({ label }) => label === 'c')?.free).toBe(29);
    expect(podsFor('asks-again')).toBe(12);
    expect(podsFor('subnet-short')).toBe(11);
    expect(waiting.forAddress).toBe(23);
    expect(EN.timeline.moment.summary(21, 481, 504, waiting.by)).toMatch(
      /for 12 their subnet has addresses again, which nodes ask for every 2 minutes, for 11 their subnet has too few addresses$/,
    );
    for (const at of run.timeline.at) {
      const { by, pods } = momentTold(run.timeline, at).waiting;
      expect(by.every((each) => each.pods > 0)).toBe(true);
      expect(by.reduce((sum, each) => sum + each.pods, 0)).toBe(pods);
    }
  });

  test('the number at its right end is the one of the end that is shown', () => {
    const [first] = RUN.timeline.subnets;
    if (first === undefined) throw new Error('no subnet');
    const endOf = (until: number) =>
      renderToStaticMarkup(
        <Lane
          subnet={first}
          at={RUN.timeline.at}
          shown={{ from: 0, until }}
          most={50}
          colour="red"
          least={0}
          sure={undefined}
          band={undefined}
        />,
      ).match(/(\d+) free/)?.[1];
    const [inside, last] = [600, 3_600];
    const free = [inside, last].map((at) => first.free[sampleAt(RUN.timeline.at, at)]);
    expect(free[0]).not.toBe(free[1]);
    expect([endOf(inside), endOf(last)]).toEqual(free.map(String));
  });

  test('what lies outside the stretch is not drawn', () => {
    const subnet = RUN.timeline.subnets.find(({ short }) => short.length > 0);
    if (subnet === undefined) throw new Error('no subnet is short');
    expect(drawnParts(subnet, { from: 0, until: 60 })).toEqual([]);
    expect(drawnParts(subnet, WHOLE)).toHaveLength(subnet.short.length);
    for (const { x, width } of drawnParts(subnet, { from: 600, until: 1_200 })) {
      expect(x).toBeGreaterThanOrEqual(0);
      expect(x + width).toBeLessThanOrEqual(1_002);
    }
  });

  test('steps hold until the next sample, and a trough within a pixel is not lost', () => {
    const scale = { most: 10, height: 10 };
    const course = { at: [0, 50, 100], values: [10, 4, 10] };
    expect(stepLine(course, { from: 0, until: 100 }, scale)).toBe('M0 0H500V6H1000V0H1000');
    const dense = { at: [0, 50_000, 50_001, 50_002], values: [10, 0, 10, 9] };
    expect(stepLine(dense, { from: 0, until: 100_000 }, scale)).toBe('M0 0H500V10V1H1000');
  });

  test('bars of calls are as wide as a minute, and none where there was no call', () => {
    const bars = minuteBars([0, 8, 16], { from: 0, until: 180 }, { most: 16, height: 10 });
    expect(bars.match(/Z/g)).toHaveLength(2);
    expect(bars).toContain('V5H');
  });
});

describe('the moment under the line', () => {
  const { waiting } = RUN.timeline.peaks;

  test('pods that wait for an address are told apart from those whose ENI is on its way', () => {
    const told = RUN.timeline.at.map((at) => momentTold(RUN.timeline, at).waiting);
    expect(told.some(({ forAddress }) => forAddress > 0)).toBe(true);
    expect(told.some(({ onTheWay }) => onTheWay > 0)).toBe(true);
    for (const { pods, forAddress, onTheWay } of told) {
      expect(forAddress + onTheWay).toBeLessThanOrEqual(pods);
    }
  });

  test('the tooltip says what is free, what is short, who waits, nodes and calls', () => {
    const [short] = shortSubnets(RUN);
    const at = (short?.shortage.from ?? 0) + 1;
    const markup = renderToStaticMarkup(
      <Tooltip
        timeline={RUN.timeline}
        labels={['a', 'b', 'c']}
        colourOf={() => 'red'}
        at={at}
        place={0.2}
      />,
    );
    for (const word of ['free · short', 'Pods waiting', 'Nodes', 'EC2 calls']) {
      expect(markup).toContain(word);
    }
  });

  test('keys move it by 5 s, with Shift by a minute, and never past the run', () => {
    expect(movedBy('ArrowRight', false, 60, 3_600)).toBe(65);
    expect(movedBy('ArrowLeft', true, 60, 3_600)).toBe(0);
    expect(movedBy('ArrowLeft', false, 0, 3_600)).toBe(0);
    expect(movedBy('End', false, 0, 3_600)).toBe(3_600);
    expect(movedBy('PageUp', false, waiting.at, 3_600)).toBe(Math.min(3_600, waiting.at + 360));
    expect(movedBy(' ', false, 60, 3_600), 'the page is not to scroll').toBe(60);
    expect(movedBy('x', false, 0, 3_600)).toBeUndefined();
  });

  test('plus and minus show half and twice as much around it, zero all', () => {
    expect(zoomed('+', 1_800, WHOLE, 3_600)).toEqual({ from: 900, until: 2_700 });
    expect(zoomed('+', 0, WHOLE, 3_600)).toEqual({ from: 0, until: 1_800 });
    expect(zoomed('-', 1_800, { from: 900, until: 2_700 }, 3_600)).toEqual(WHOLE);
    expect(zoomed('0', 1_800, { from: 900, until: 2_700 }, 3_600)).toEqual(WHOLE);
    expect(zoomed('+', 20, { from: 0, until: 80 }, 3_600)).toEqual({ from: 0, until: 60 });
    expect(zoomed('a', 0, WHOLE, 3_600)).toBeUndefined();
  });

  test('a stretch that is dragged shorter than the least shows the least around it, not all of the run', () => {
    expect(longEnough({ from: 300, until: 310 }, 3_600)).toEqual({ from: 275, until: 335 });
    expect(longEnough({ from: 0, until: 10 }, 3_600)).toEqual({ from: 0, until: 60 });
    expect(longEnough({ from: 100, until: 400 }, 3_600)).toEqual({ from: 100, until: 400 });
  });

  test('what is shown follows it out of the stretch, and stays where it is in it', () => {
    const stretch = { from: 900, until: 1_500 };
    expect(followed(1_500, stretch, 3_600)).toBe(stretch);
    expect(followed(1_505, stretch, 3_600)).toEqual({ from: 1_205, until: 1_805 });
    expect(followed(3_600, stretch, 3_600)).toEqual({ from: 3_000, until: 3_600 });
  });

  test('the times under two fingers stay under them, and never more is shown than the run', () => {
    expect(pinched([0.4, 0.6], [0.2, 0.8], WHOLE, 3_600)).toEqual({ from: 1_200, until: 2_400 });
    expect(pinched([0.8, 0.2], [0.6, 0.4], { from: 1_200, until: 2_400 }, 3_600)).toEqual(WHOLE);
    const moved = pinched([0.4, 0.6], [0.5, 0.7], { from: 1_000, until: 2_000 }, 3_600);
    expect(Math.round(moved.from)).toBe(900);
    expect(Math.round(moved.until)).toBe(1_900);
    const least = pinched([0.5, 0.5], [0, 1], WHOLE, 3_600);
    expect(least.until - least.from).toBeGreaterThanOrEqual(60);
  });

  test('a place in the plot is a time on the grid of 5 s', () => {
    expect(timeAt(0.5, WHOLE)).toBe(1_800);
    expect(timeAt(0.3333, { from: 600, until: 700 })).toBe(635);
    expect(timeAt(2, WHOLE)).toBe(3_600);
    expect(sampleAt([0, 60, 125], 124)).toBe(1);
    expect(sampleAt([0, 60, 125], 125)).toBe(2);
    expect(sampleAt([5], 0)).toBe(0);
  });

  test('as many ticks as have room, and all of them are told', () => {
    const half = { from: 0, until: 1_800 };
    expect(timeTicks(half, 4)).toEqual([0, 600, 1_200, 1_800]);
    const axis = (width: number) =>
      renderToStaticMarkup(<TimeAxis shown={half} width={width} />).match(/(?<=>)[^<>]+(?=<)/g);
    expect(axis(690)).toEqual(['0 min', '5', '10', '15', '20', '25', '30']);
    expect(axis(230)).toEqual(['0 min', '10', '20', '30']);
    expect(axis(0)).toHaveLength(7);
  });

  test('an axis of hours tells hours', () => {
    const axis = (from: number, until: number) =>
      renderToStaticMarkup(<TimeAxis shown={{ from, until }} width={690} />).match(
        /(?<=>)[^<>]+(?=<)/g,
      );
    expect(axis(0, 86_400)).toEqual(['0 h', '3', '6', '9', '12', '15', '18', '21', '24']);
    expect(axis(40_000, 44_000)?.[0]).toMatch(/ min$/);
    expect(MESSAGES.ko.timeline.lanes.tick(7_200, true, true)).toBe('2시간');
  });

  test('ticks are round and few, in a stretch as in the whole run', () => {
    expect(timeTicks({ from: 0, until: 1_800 })).toEqual([0, 300, 600, 900, 1_200, 1_500, 1_800]);
    expect(timeTicks({ from: 130, until: 400 })).toEqual([180, 240, 300, 360]);
    expect(timeTicks({ from: 0, until: 86_400 }).length).toBeLessThanOrEqual(10);
  });
});

describe('the scenario as a line of prose', () => {
  test('an upgrade asks for what its strategy needs, no more', () => {
    expect(proseKey({ kind: 'upgrade', strategy: 'minimal' }, false)).toBe('managed');
    expect(proseKey({ kind: 'upgrade', strategy: 'karpenter' }, false)).toBe('karpenter');
    expect(proseKey({ kind: 'churn', strategy: 'default' }, false)).toBe('churn');
    expect(proseKey({ kind: 'upgrade', strategy: 'default' }, true)).toBe('blue-green');
  });

  test.each(['en', 'ko'] as const)(
    'every sentence in %s has its choice of a kind, and gaps that are fields',
    (language) => {
      const { prose } = MESSAGES[language].timeline.scenario;
      for (const [kind, sentence] of Object.entries(prose)) {
        const gaps = proseParts(sentence).flatMap((part) => ('gap' in part ? [part.gap] : []));
        expect(gaps).toContain('kind');
        const keys = proseParts(sentence).map(({ key }) => key);
        expect(new Set(keys).size, `${kind}: each part has a key of its own`).toBe(keys.length);
        expect(gaps.includes('at'), kind).toBe(kind !== 'none');
        const english = proseParts(MESSAGES.en.timeline.scenario.prose[kind as keyof typeof prose]);
        const inEnglish = english.flatMap((part) => ('gap' in part ? [part.gap] : []));
        expect(gaps.toSorted()).toEqual(inEnglish.toSorted());
      }
    },
  );
});
