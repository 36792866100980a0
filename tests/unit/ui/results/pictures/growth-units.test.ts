import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { beforeAll, describe, expect, test } from 'vitest';
import { simulate } from '@/engine/over-time';
import { MESSAGES } from '@/i18n/all-messages';
import { heldTold } from '@/i18n/verdict';
import { growthUnder, heldAsGrown } from '@/plan/questions/growth/compared-growth';
import { toScenario } from '@/plan/scenario/to-scenario';
import { fetchAllMessages } from '@/store/spoken-language';
import { subnetTold } from '@/ui/results/pictures/growth/crosshair/point-told';
import { GrowthLegend } from '@/ui/results/pictures/growth/growth-legend';
import { GrowthSubnets } from '@/ui/results/pictures/growth/growth-subnets';
import { GrowthTable } from '@/ui/results/pictures/growth/growth-table';
import { belowOf, growthView } from '@/ui/results/pictures/growth/growth-view';
import { barEndTold } from '@/ui/results/pictures/subnets/bar-end';
import { subnetBars } from '@/ui/results/pictures/subnets/subnet-bars';
import { subnetsFinding } from '@/ui/results/pictures/subnets/subnets-finding';
import { SubnetsTable } from '@/ui/results/pictures/subnets/subnets-table';
import { answerToLink, LOOKUP } from '../../../../support/plan-texts';

const { en, ko } = MESSAGES;
const words = en.charts.growth;

beforeAll(() => fetchAllMessages('en'));

function grownBy(link: string) {
  const answered = answerToLink(link);
  const { cluster, usage } = answered;
  const own = growthUnder(answered.plan, cluster);
  const growth = { ...own, held: heldAsGrown(answered, own, LOOKUP) };
  const planned = usage.totals.nodes;
  const view = growthView(growth, cluster.subnets, planned, 'half');
  const at = (nodes: number) => {
    const point = view.points.find((each) => each.nodes === nodes);
    if (point === undefined) throw new Error(`no ${nodes}`);
    return point;
  };
  return { answered, view, at, planned };
}

/** What stands in the legend below the picture. */
function legendOf({ view }: Pick<ReturnType<typeof grownBy>, 'view'>): readonly string[] {
  const html = renderToStaticMarkup(createElement(GrowthLegend, { view, judged: 'at-rest' }));
  return [...html.matchAll(/<span>([^<]+)</g)].map(([, text = '']) => text);
}

const AUTO_MODE =
  'subnet=a:10.0.0.0/24:12&subnet=b:10.0.1.0/24:12&subnet=c:10.0.2.0/24:12&node=m6i.xlarge:12:40;kind=auto-mode';
const SCATTERED =
  'subnet=a:10.0.0.0/24:20&subnet=b:10.0.1.0/24:20&ENABLE_PREFIX_DELEGATION=true&node=m5.large:8:40;max-pods=110&others-lie=scattered';

describe('What lacks in growth is told in the unit in which it lacks', () => {
  test.each([
    ['Auto Mode', AUTO_MODE, 12],
    ['prefixes', SCATTERED.replace('&others-lie=scattered', ''), 8],
  ])('%s: the /28 that the headline counts, no addresses', (_, link, planned) => {
    const { answered, view, at } = grownBy(link);
    const { blocks, constraint } = answered.usage.verdict;
    expect(constraint).toBe('blocks');
    const lacking = (blocks?.wanted ?? 0) - (blocks?.freeWorst ?? 0);
    const [first] = view.subnets;
    expect(first?.missingAsPlanned).toEqual({ amount: lacking, unit: 'blocks' });
    expect(subnetTold(at(planned), 0, words)[1]).toBe(`up to ${lacking} /28 short`);
    expect(at(planned).missingInAll.addresses).toBe(0);
    const list = renderToStaticMarkup(
      createElement(GrowthSubnets, { subnets: view.subnets, planned, colours: [] }),
    );
    expect(list).toContain(`up to ${lacking} /28 short, from 1`);
    expect(list).toMatch(/\d IPs free at/);
    expect(list).not.toContain(`${16 * lacking} short`);
    const table = renderToStaticMarkup(
      createElement(GrowthTable, { view, subnets: answered.cluster.subnets }),
    );
    expect(table).toContain(words.missingBlocks);
  });

  test('a bar says of what it is, as the legend does', () => {
    const auto = grownBy(AUTO_MODE);
    expect(belowOf(auto.at(12))).toEqual({ amount: 48, of: 'blocks', tone: 'warn' });
    expect(words.belowZero({ amount: 48, of: 'blocks' })).toBe('48 /28');
    expect(legendOf(auto)).toEqual([
      'whole /28 short, at most',
      'pods that wait when nodes start together',
    ]);
    expect(ko.charts.growth.shortIn({ amount: 16, unit: 'blocks' })).toBe('/28 최대 16개 부족');
  });

  test('single addresses stay addresses, and the legend says nothing that is not drawn', () => {
    const single = grownBy('subnet=a:10.0.0.0/24:12&node=m5.large:9:29&WARM_IP_TARGET=1');
    expect(single.view.subnets[0]?.hasBlocks).toBe(false);
    expect(legendOf(single)).toEqual(['pods that wait when nodes start together']);
  });
});

describe('The list beside growth tells of each subnet what the picture at rest tells', () => {
  const THREE =
    'subnet=a:10.0.0.0/24:12&subnet=b:10.0.1.0/24:12&subnet=c:10.0.2.0/24:30&node=m5.large:12:22';
  test.each([
    [`${THREE}&node=c5.2xlarge:7:40`, ['bad', 'warn', 'warn']],
    [
      `${THREE}&node=c5.2xlarge:7:40&must-survive-zone-loss=true&must-grow=20`,
      ['bad', 'warn', 'warn'],
    ],
    [`${THREE}&node=c5.2xlarge:6:40`, ['warn', 'warn', 'warn']],
    [`${THREE}&node=c5.2xlarge:12:40`, ['bad', 'bad', 'bad']],
    [`${THREE}&node=c5.2xlarge:2:40`, ['plain', 'plain', 'plain']],
    [SCATTERED, ['warn', 'warn']],
  ])('%s', (link, tones) => {
    const { answered, view, planned } = grownBy(link);
    const scenario = toScenario(answered.plan, LOOKUP);
    if (scenario === undefined) throw new Error('no scenario');
    const { start } = simulate(scenario, 1);
    const { held } = heldTold(answered.usage, { status: 'not-run', scenario: 'start', start });
    const { bars } = subnetBars(answered.usage.subnets, held?.subnets);
    const ends = bars.map((bar) => barEndTold(bar, false, en.charts.subnets));
    expect(ends.map(({ tone }) => tone)).toEqual(tones);
    const list = renderToStaticMarkup(
      createElement(GrowthSubnets, { subnets: view.subnets, planned, colours: [] }),
    );
    const told = [...list.matchAll(/<li.*?<\/li>/g)].map(([each]) => each);
    ends.forEach(({ tone, text }, at) => {
      const lack = view.subnets[at]?.lack;
      if (tone === 'plain') expect(lack?.asPlanned ?? 0).toBe(0);
      else expect(told[at]).toMatch(new RegExp(`text-${tone}"> ${text}(, from \\d+)?<`));
    });
  });
});

describe('Pods that are refused for no longer than they may be', () => {
  const missingInAll = { addresses: 0, blocks: 0 };
  const point = { podsWaiting: 4, isChance: false, missingInAll };

  test('are amber, as their count is, and not those that make a count one that does not fit', () => {
    expect(belowOf({ ...point, isShortly: true })).toEqual({
      amount: 4,
      of: 'waits-shortly',
      tone: 'warn',
    });
    expect(belowOf(point)).toMatchObject({ of: 'waits', tone: 'bad' });
    const { view } = grownBy(SCATTERED);
    const shortly = view.points.map((each) => ({ ...each, ...point, isShortly: true }));
    const html = renderToStaticMarkup(
      createElement(GrowthLegend, { view: { ...view, points: shortly }, judged: 'scenario' }),
    );
    expect(html).toContain('none refused for over 1 min');
  });

  test('are so at the counts of which the run is short of warm alone', () => {
    const { answered } = grownBy(AUTO_MODE);
    const own = growthUnder(answered.plan, answered.cluster);
    const points = own.points.map((each) => ({
      ...each,
      kind: 'warm-short' as const,
      podsWaiting: 4,
    }));
    const view = growthView(
      { ...own, points, held: points.map(() => undefined) },
      answered.cluster.subnets,
      12,
      'half',
    );
    expect(new Set(view.points.map((each) => belowOf(each)?.of ?? 'unknown'))).toEqual(
      new Set(['waits-shortly']),
    );
  });
});

describe('What chance decides is told as what may be', () => {
  const { answered, at, view } = grownBy(SCATTERED);
  const { usage, plan } = answered;
  const scenario = toScenario(plan, LOOKUP);
  if (scenario === undefined) throw new Error('no scenario');
  const { start } = simulate(scenario, 1);

  test('in growth, up to the count from which pods wait whatever happens', () => {
    expect(belowOf(at(8))).toMatchObject({ of: 'may-wait', tone: 'warn' });
    expect(belowOf(at(9))).toMatchObject({ of: 'waits', tone: 'bad' });
    expect(words.podsWait(at(8).podsWaiting ?? 0, at(8))).toMatch(/^\d+ pods may wait$/);
    expect(legendOf({ view })).toContain('pods that may wait when nodes start together');
    const { charts } = ko;
    expect(charts.growth.podsWait(224, at(8))).toBe('파드 224개가 대기할 수 있음');
  });

  test('in the picture at rest: its title, the ends of its bars, their stripes, its table', () => {
    expect(usage.verdict.kind).toBe('may-not-fit');
    const told = heldTold(usage, { status: 'not-run', scenario: 'start', start });
    const { held } = told;
    if (held === undefined) throw new Error('not known');
    expect(subnetsFinding(usage, en, told)).toBe(
      'Subnet a has 0 to 14 whole /28 for the 16 wanted, depending on where single addresses are.',
    );
    const { bars } = subnetBars(usage.subnets, held.subnets);
    expect(bars.map((bar) => barEndTold(bar, false, en.charts.subnets))).toMatchObject([
      { tone: 'warn', text: '112 may wait' },
      { tone: 'warn', text: '112 may wait' },
    ]);
    expect(bars.map(({ drawn }) => [drawn.podsShort, drawn.podsMayLack > 0])).toEqual([
      [0, true],
      [0, true],
    ]);
    const table = renderToStaticMarkup(
      createElement(SubnetsTable, { subnets: usage.subnets, held: held }),
    );
    expect(table).toContain('Pods that may wait');
    expect(table).not.toContain('Pods that wait');
  });
});
