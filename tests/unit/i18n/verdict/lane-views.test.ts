import { expect, test } from 'vitest';
import { laneOf, repairs, verdictAfter } from '@/engine';
import { type RunVerdict, UNKNOWN_RUN, verdictOver, worstZoneLoss } from '@/engine/over-time';
import { MESSAGES } from '@/i18n/all-messages';
import { howTried } from '@/i18n/lanes/how-tried';
import { laneViews, wayProofs } from '@/i18n/lanes/lane-views';
import { scenarioProof } from '@/i18n/lanes/proof-words';
import { repairLabel } from '@/i18n/lanes/repair-label';
import { settingsShown } from '@/i18n/lanes/ways-shown';
import { TYPE_LOOKUP } from '@/limits';
import { type Answered, kindAfter, provenRepairs, toScenario } from '@/plan';
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
  run?: RunVerdict,
) {
  const offered = offeredRepairs({ ...plan, status: 'current' }, proven);
  return laneViews(offered, { ...plan, isChecking, run }, MESSAGES.en).flatMap(
    ({ lane, way, others }) =>
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

/** All lanes with their ways, and the zone whose loss hurts the plan most as it is. */
function lanesAtEnd(link: string) {
  const plan = answerToLink(link);
  const scenario = toScenario(plan.plan, TYPE_LOOKUP);
  if (scenario === undefined || plan.plan.scenario.status === 'faulty') throw new Error(link);
  const run = verdictOver(scenario, plan.plan.scenario);
  const proven = [...provenRepairs(plan, run, TYPE_LOOKUP)];
  const ways = waysShown(plan, { found: proven, isDone: true }, false, run);
  const hardest = worstZoneLoss(scenario, plan.plan.scenario.seed)?.zone;
  return { proven, ways, hardest };
}

test('All lanes are tried without one zone, whose loss hurts the plan most; where another hurts more then it is named', () => {
  const uneven = 'subnet=a:10.0.0.0/24:12&subnet=b:10.0.1.0/24:60&node=m5.large:10:25&runs=1';
  const { proven, ways, hardest } = lanesAtEnd(uneven);
  expect(hardest).toBe('a');
  const used = ways.flatMap(({ way }) => (way.repair === undefined ? [] : [way]));
  expect(used.map(({ zone }) => zone)).toEqual(used.map(() => hardest));
  const subnets = ways.find(({ at }) => at === 'subnets 0')?.way;
  const found = proven.find(({ repair }) => repair === subnets?.repair);
  expect(found?.zoneLoss).toMatchObject({ zone: 'b', kind: 'does-not-fit' });
  expect(subnets?.zoneLoss).toEqual({
    tone: 'bad',
    text: expect.stringMatching(/^zone b: \d+ waits?$/),
  });
});

test('A lane says of the loss of a zone what the page says after the click: where another zone hurts more then, it names that', () => {
  const { ways } = lanesAtEnd(
    'subnet=a:10.0.0.0/24:100&subnet=b:10.0.1.0/24:3&node=c5.xlarge:6:30;max-pods=110&WARM_ENI_TARGET=0&runs=1',
  );
  const fewer = ways.find(({ at }) => at === 'nodes 0')?.way;
  expect(fewer).toMatchObject({
    zone: 'b',
    zoneLoss: { tone: 'warn', text: 'zone a: 34 no place' },
  });
  const alike = lanesAtEnd(LINKS[0]).ways.map(({ way }) => way.zoneLoss);
  expect(JSON.stringify(alike)).not.toMatch(/zone [a-c]: /);
});

test('Also where no zone hurts then the one is named that leaves least, as the page does after the click', () => {
  const { ways } = lanesAtEnd(
    'subnet=a:10.0.0.0/24:180&subnet=b:10.0.1.0/24:131&node=m5.large:4:20&runs=1',
  );
  expect(ways.find(({ at }) => at === 'subnets 0')?.way).toMatchObject({
    zone: 'b',
    zoneLoss: { tone: 'ok', text: 'zone a: 0 free' },
  });
});

test('A lane of two changes is named in one line; the command line keeps its names', () => {
  const { ways, proven } = lanesAtEnd(LINKS[0]);
  const pair = ways.find(({ at }) => at === 'settings 0')?.way;
  expect(pair?.label).toBe('WARM_IP_TARGET 2, MINIMUM 24, upgrade “minimal”');
  const { repair } = proven.find((each) => each.repair === pair?.repair) ?? {};
  const { cluster } = answerToLink(LINKS[0]);
  expect(repair && repairLabel(repair, cluster, MESSAGES.en).label).toBe(
    'WARM_IP_TARGET 2, MINIMUM 24 + Upgrade strategy minimal',
  );
});

test('Where none of the usual settings fits, the lane offers those that the table finds with a gentler upgrade', () => {
  const link =
    'subnet=a:10.0.0.0/23:60;prefix-reservation=20&subnet=b:10.0.2.0/23:60;prefix-reservation=20' +
    '&ENABLE_PREFIX_DELEGATION=true&node=m5.large:10:60;max-pods=110&runs=1';
  const settings = lanesAtEnd(link).ways.find(({ at }) => at === 'settings 0')?.way;
  expect(settings).toMatchObject({
    label: 'Prefixes, WARM_IP_TARGET 1, MINIMUM 61, upgrade “minimal”',
    atRest: { tone: 'ok' },
    scenario: { tone: 'ok' },
  });
  const after = answerToLink(
    `${link}&WARM_IP_TARGET=1&MINIMUM_IP_TARGET=61&event=upgrade;strategy=minimal;at=1`,
  );
  const scenario = toScenario(after.plan, TYPE_LOOKUP);
  if (scenario === undefined || after.plan.scenario.status === 'faulty') throw new Error(link);
  const run = verdictOver(scenario, after.plan.scenario);
  expect([after.usage.verdict.kind, run.kind]).toEqual(['fits', 'fits']);
});

test('Where usual settings fit at rest and none of them holds over time, the lane offers those that the table finds', () => {
  const link =
    'subnet=a:10.0.0.0/23:60;prefix-reservation=25&subnet=b:10.0.2.0/23:60;prefix-reservation=25' +
    '&ENABLE_PREFIX_DELEGATION=true&node=m5.large:10:60;max-pods=110&event=scale-nodes:m5.large;to=13;at=1&runs=1';
  const settings = lanesAtEnd(link).ways.find(({ at }) => at === 'settings 0')?.way;
  expect(settings).toMatchObject({
    label: 'Prefixes, WARM_IP_TARGET 1',
    atRest: { tone: 'ok' },
    scenario: { tone: 'ok' },
  });
  const after = answerToLink(`${link}&WARM_IP_TARGET=1`);
  const scenario = toScenario(after.plan, TYPE_LOOKUP);
  if (scenario === undefined || after.plan.scenario.status === 'faulty') throw new Error(link);
  expect(after.usage.verdict.kind).toBe('fits');
  expect(verdictOver(scenario, after.plan.scenario).kind).toBe('fits');
});

test('What the table finds beside the usual settings is offered before anything is run, where it fits at rest', () => {
  const link =
    'subnet=a:10.0.0.0/23:60;prefix-reservation=20&subnet=b:10.0.2.0/23:60;prefix-reservation=20' +
    '&ENABLE_PREFIX_DELEGATION=true&node=m5.large:10:60;max-pods=110&runs=1';
  const [settings] = waysShown(answerToLink(link), undefined, false);
  expect(settings?.way).toMatchObject({
    label: 'Prefixes, WARM_IP_TARGET 1, MINIMUM 61',
    atRest: { tone: 'ok' },
    scenario: { tone: 'neutral', text: 'not run' },
  });
  const fits = waysShown(answerToLink('subnet=a:10.0.0.0/24&node=m5.large:2:10'), undefined, false);
  expect(fits.every(({ way }) => way.repair === undefined)).toBe(true);
});

test('Fewer nodes of several groups are told by their name, not by their number once more', () => {
  const { ways } = lanesAtEnd(
    'subnet=a:10.0.0.0/24&node=m5.large:9:20&node=m5.xlarge:6:20&event=none&runs=1',
  );
  const mix = ways.find(({ at }) => at === 'nodes 0')?.way;
  expect(mix?.label).toBe('Only 5 of the 15 nodes: 3 m5.large and 2 m5.xlarge');
  expect(mix?.detail).toMatch(/^200 pods lose their place · \d+ (fewer|more) held$/);
});

test('That pods lose their place for it comes first of its price, and is told in any window', () => {
  const { ways } = lanesAtEnd('subnet=a:10.0.0.0/24&node=m5.large:18:20&event=none&runs=1');
  expect(ways.flatMap(({ at, way }) => (way.isDear ? [[at, way.detail]] : []))).toEqual([
    ['nodes 0', '240 pods lose their place · 70 fewer held'],
    ['nodes 1', '200 pods lose their place · 10 fewer held'],
  ]);
  // At rest alone it is known too.
  const { usage, cluster } = answerToLink('subnet=a:10.0.0.0/24&node=m5.large:18:20');
  const repair = repairs(cluster, usage, []).find(({ kind }) => kind === 'nodes');
  const offered = repair === undefined ? [] : [{ repair, proof: undefined }];
  const [, , lane] = laneViews(offered, { cluster, usage, isChecking: false }, MESSAGES.en);
  expect(lane?.way).toMatchObject({ detail: '200 pods lose their place', isDear: true });
});

test('There is a lane of max pods only where max pods leave pods without a place', () => {
  const lanesOf = (link: string) => [
    ...new Set(lanesAtEnd(link).ways.map(({ at }) => at.split(' ')[0])),
  ];
  const windows =
    'subnet=a:10.0.0.0/24&node=t3.medium:2:10&node=m5.large:3:12;kind=windows;name=win&runs=1';
  expect(lanesOf(windows)).toEqual(['settings', 'subnets', 'nodes']);
  const full = 'subnet=a:10.0.0.0/24&node=t3.medium:3:0&pods=60&runs=1';
  expect(lanesOf(full)[0]).toBe('max-pods');
});

const SCALED = 'subnet=a:/22&subnet=b:/22&node=m5.large:4:20&pods=10&runs=1&event=scale-pods;to=';

test('Pods that the scenario leaves without a place have lanes as those at rest: max pods first, none green', () => {
  const { ways } = lanesAtEnd(`${SCALED}400`);
  expect(ways.map(({ at }) => at)).toEqual(['max-pods 0', 'settings 0', 'nodes 0']);
  const [, settings] = ways;
  expect(settings?.way.scenario).toEqual({ tone: 'warn', text: '48 no place' });
  expect(MESSAGES.ko.lanes.pending(48)).toBe('자리 없음 48개');
  const whole = lanesAtEnd(`${SCALED}100`).ways.filter(({ way }) => way.repair);
  expect(whole.map(({ way }) => way.scenario)).toEqual([
    { tone: 'ok', text: expect.stringMatching(/ free$/) },
    { tone: 'ok', text: expect.stringMatching(/ free$/) },
  ]);
});

/** Pods without a place at rest, where subnets are short too, then or in the upgrade; and of a scenario alone. */
const FOUR_LANES = [
  ['subnet=a:10.0.0.0/26&node=t3.medium:5:20&pods=30&runs=1', 'settings'],
  ['subnet=a:10.0.0.0/24&node=t3.medium:3:17&pods=60&runs=1', 'max-pods'],
  ['subnet=a:/26&node=m5.large:2:5&pods=10&runs=1&event=scale-pods;to=400', 'settings'],
] as const;

test.each(FOUR_LANES)(
  'there is room for three lanes, and a fourth moves nothing: %s',
  (link, first) => {
    const plan = answerToLink(link);
    const scenario = toScenario(plan.plan, TYPE_LOOKUP);
    if (scenario === undefined || plan.plan.scenario.status === 'faulty') throw new Error(link);
    const run = verdictOver(scenario, plan.plan.scenario);
    const all = [...provenRepairs(plan, run, TYPE_LOOKUP)];
    const offered = offeredRepairs({ ...plan, status: 'current' }, { found: all, isDone: true });
    const lanesOf = (around: { run?: RunVerdict; isChecking: boolean }) =>
      laneViews(offered, { ...plan, ...around }, MESSAGES.en);
    for (const isChecking of [true, false]) expect(lanesOf({ isChecking })).toHaveLength(3);
    const checked = lanesOf({ run, isChecking: true });
    const lanes = lanesOf({ run, isChecking: false });
    expect([checked, lanes].map(({ length }) => length)).toEqual([3, 3]);
    expect(lanes[0]?.lane).toBe(first);
    // All that can be used is in sight or behind another way, and what was read stays in its place.
    const ways = lanes.flatMap(({ way, others }) => [way, ...others]);
    const used = new Set(ways.flatMap(({ repair, lane }) => (repair === undefined ? [] : [lane])));
    expect(used).toEqual(new Set(offered.map(({ repair }) => laneOf(repair))));
    const read = checked.map(({ lane, way }) => (way.repair === undefined ? undefined : lane));
    expect(lanes.map(({ lane }, index) => read[index] ?? lane)).toEqual(
      lanes.map(({ lane }) => lane),
    );
  },
);

test('What a fourth lane offers takes the place of the last that offers nothing; where each offers something it stands behind the last', () => {
  const short = answerToLink(FOUR_LANES[0][0]);
  const others = repairs(short.cluster, short.usage, [])
    .filter((repair) => ['subnets', 'nodes'].includes(laneOf(repair)))
    .map((repair) => ({ repair, proof: undefined }));
  const pending = answerToLink(FOUR_LANES[1][0]);
  const { verdict } = pending.usage;
  const raised = [{ group: 't3.medium', maxPods: 110 }];
  const maxPods = { kind: 'max-pods', raised, settings: undefined, verdict } as const;
  const shown = (offered: Parameters<typeof laneViews>[0]) =>
    laneViews(offered, { ...pending, isChecking: false }, MESSAGES.en).map(({ lane, others }) => [
      lane,
      ...new Set(others.map((other) => other.lane)),
    ]);
  expect(shown(others).map(([lane]) => lane)).toEqual(['max-pods', 'subnets', 'nodes']);
  const settings = { kind: 'minimal-upgrade', verdict } as const;
  const first = [maxPods, settings].map((repair) => ({ repair, proof: undefined }));
  const all = shown([...first, ...others]);
  expect(all.map(([lane]) => lane)).toEqual(['max-pods', 'settings', 'nodes']);
  expect(all[2]).toContain('subnets');
});

test('Where no change gives all of them a place, the lanes say so', () => {
  const plan = answerToLink(`${SCALED}100`);
  const run = { ...UNKNOWN_RUN, kind: 'fits', podsPending: 72 } as const;
  const detailIn = (words: typeof MESSAGES.en) =>
    laneViews([], { ...plan, isChecking: false, run }, words)[0]?.way.detail;
  const { en, ko } = MESSAGES;
  expect(detailIn(en)).toMatch(/^At rest every pod has a place\. None of the /);
  expect(detailIn(ko)).toMatch(/^평소에는 모든 파드에 자리가 있지만/);
});

test('A lane with a change after which the plan fits offers none after which it may not', () => {
  const { proven, ways } = lanesAtEnd('subnet=a:10.0.0.0/24&node=m5.large:12:22');
  expect(proven.filter(({ lane }) => lane === 'subnets').map(kindAfter)).toContain('may-not-fit');
  const subnets = ways.filter(({ at }) => at.startsWith('subnets'));
  expect(subnets.length).toBeGreaterThan(1);
  expect(subnets.map(({ way }) => [way.atRest, way.scenario])).toEqual(
    subnets.map(() => [
      expect.objectContaining({ tone: 'ok' }),
      expect.objectContaining({ tone: 'ok' }),
    ]),
  );
});

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
    label: 'Upgrade “minimal”',
    detail: expect.stringMatching(/^up to \d+ pods wait \d+ (s|min)/),
  });
});

test('A price is what more or fewer the figure Held is then, not what nodes want', () => {
  const plan = answerToLink(LINKS[0]);
  const scenario = toScenario(plan.plan, TYPE_LOOKUP);
  if (scenario === undefined || plan.plan.scenario.status === 'faulty') throw new Error('no run');
  const [found] = provenRepairs(plan, verdictOver(scenario, plan.plan.scenario), TYPE_LOOKUP);
  // 660 of 720 wanted are held, 576 then.
  expect(found?.price).toMatchObject({ held: -84, wanted: -144 });
  if (found === undefined) return;
  const detailOf = (price: typeof found.price, words: typeof MESSAGES.en) =>
    laneViews(
      [{ repair: found.repair, proof: { ...found, price } }],
      { ...plan, isChecking: false },
      words,
    )[0]?.way.detail;
  const { en, ko } = MESSAGES;
  expect([en, ko].map((words) => detailOf(found.price, words))).toEqual([
    '84 fewer held',
    '점유 84개 감소',
  ]);
  const unknown = { ...found.price, held: undefined };
  expect([en, ko].map((words) => detailOf(unknown, words))).toEqual([
    '144 fewer wanted',
    '필요 144개 감소',
  ]);
});

test('The title says that changes were tried over time only where one of them was', () => {
  const plan = answerToLink(LINKS[0]);
  const scenario = toScenario(plan.plan, TYPE_LOOKUP);
  if (scenario === undefined || plan.plan.scenario.status === 'faulty') throw new Error('no run');
  const run = verdictOver(scenario, plan.plan.scenario);
  const [first] = provenRepairs(plan, run, TYPE_LOOKUP);
  const titles = (found: Parameters<typeof offeredRepairs>[1]) =>
    [MESSAGES.en, MESSAGES.ko].map((messages) => {
      const offered = offeredRepairs({ ...plan, status: 'current' }, found);
      const lanes = laneViews(offered, { ...plan, isChecking: false }, messages);
      const how = { scenario: 'upgrade', zone: 'c', zones: 3, isRequired: false } as const;
      return howTried({ lanes, ...how }, messages);
    });
  expect(titles(undefined)).toEqual(['each tried at rest alone', '평소만 확인']);
  expect(titles({ found: first ? [first] : [], isDone: true })).toEqual([
    'each tried at rest, in the upgrade and without zone c',
    '평소 · 업그레이드 · 영역 c 상실',
  ]);
});

test('the settings that are told as offered are those that the lanes show', () => {
  const plan = answerToLink(LINKS[0]);
  const scenario = toScenario(plan.plan, TYPE_LOOKUP);
  if (scenario === undefined || plan.plan.scenario.status === 'faulty') throw new Error('no run');
  const run = verdictOver(scenario, plan.plan.scenario);
  const all = [...provenRepairs(plan, run, TYPE_LOOKUP)];
  const settingsIn = (repair: unknown) => JSON.stringify(repair);
  for (const isDone of [false, true]) {
    for (let count = 0; count <= all.length; count += 1) {
      const proven = { found: all.slice(0, count), isDone };
      const offered = offeredRepairs({ ...plan, status: 'current' }, proven);
      const shown = waysShown(plan, proven, !isDone).flatMap(({ way: { repair } }) =>
        repair?.kind === 'settings' ? [repair.outcome.settings] : [],
      );
      expect(settingsShown(offered, !isDone).map(settingsIn)).toEqual(shown.map(settingsIn));
    }
  }
  // Alone they do not hold in the upgrade: with another one they do, which is shown in their place.
  const alone = all.filter(({ repair }) => repair.kind === 'settings');
  expect(alone).not.toEqual([]);
  expect(
    settingsShown(
      all.map((proof) => ({ repair: proof.repair, proof })),
      false,
    ),
  ).toEqual([]);
});

test('Where a field that can’t be read has ended the search no lane says that nothing tried helps', () => {
  const plan = answerToLink(`?${LINKS[0]}`);
  for (const words of [MESSAGES.en, MESSAGES.ko]) {
    const told = (isCutOff: boolean) =>
      laneViews([], { ...plan, isChecking: false, isCutOff }, words).map(({ way }) => way.label);
    expect(told(false)).toContain(words.lanes.nothing.nodes);
    expect(new Set(told(true))).toEqual(new Set([words.lanes.notRun]));
  }
});

test('Pods without a place have their cure beside that of a plan that does not fit: more nodes, prefixes or max pods', () => {
  const ways = (link: string) =>
    lanesAtEnd(`${link}&runs=1`).ways.flatMap(({ way }) =>
      way.repair !== undefined &&
      /^all \d+ run$/.test(way.atRest === 'checking' ? '' : (way.atRest?.text ?? ''))
        ? [way.label]
        : [],
    );
  expect(ways('subnet=a:10.0.0.0/24:150&node=m5.large:4:0&pods=140&WARM_IP_TARGET=5')).toEqual([
    'Prefixes, WARM_IP_TARGET 5, a new /23 for the nodes in zone a, none in a any more',
    '6 nodes in m5.large, a further /24 tagged for discovery in zone a',
  ]);
  expect(
    ways('subnet=a:10.0.0.0/24:90&node=m5.large:8:0;max-pods=20&pods=200&WARM_IP_TARGET=5'),
  ).toEqual([
    'Max pods 29 in m5.large, a further /24 in zone a',
    '12 nodes in m5.large, a further /23 tagged for discovery in zone a',
  ]);
});

test('A change says as its price who waits in the scenario, and how long, where its verdict leaves that unsaid', () => {
  const plan = answerToLink(LINKS[1]);
  const proof = lanesAtEnd(LINKS[1]).proven.find(({ lane }) => lane === 'subnets');
  if (proof === undefined) throw new Error('nothing is offered');
  const priceWith = (changed: Partial<RunVerdict>) => {
    const run = { ...proof.run, ...changed };
    const offered = [{ repair: proof.repair, proof: { ...proof, run } }];
    return (['en', 'ko'] as const).map((language) =>
      laneViews(offered, { ...plan, isChecking: false }, MESSAGES[language])
        .map(({ way }) => way.detail)
        .find((detail) => /24/.test(detail)),
    );
  };
  const waits = { pods: 24, longestSeconds: 18, atEnd: 0 };
  for (const kind of ['warm-short', 'may-not-fit'] as const) {
    const [english, korean] = priceWith({ kind, waits });
    expect(english).toContain('up to 24 pods wait 18 s');
    expect(korean).toContain('파드 최대 24개가 최장 18초 대기');
  }
  // The proof has their number.
  expect(priceWith({ kind: 'does-not-fit', waits })[0] ?? '').not.toContain('24 pods');
});

test('A scenario that may not fit is told as that, be there pods without a place or not, as its cell tells it', () => {
  const { verdict } = answerToLink(LINKS[1]).usage;
  const run: RunVerdict = { ...UNKNOWN_RUN, kind: 'may-not-fit', subnet: 'a', podsPending: 24 };
  const atRest = { ...verdict, kind: 'fits' as const, podsPending: 0 };
  expect(scenarioProof(atRest, run, MESSAGES.en).text).toBe('may not fit');
  expect(scenarioProof(atRest, { ...run, kind: 'warm-short' }, MESSAGES.en).text).toBe(
    '24 no place',
  );
});

test('A lane that leaves less free than is asked says of how many, at rest and on the way', () => {
  const plan = answerToLink(
    'subnet=a:10.0.0.0/24&subnet=b:10.0.2.0/24&node=m5.large:12:20&must-keep-free=100&runs=1',
  );
  const [fits] = provenRepairs(plan, UNKNOWN_RUN, TYPE_LOOKUP);
  if (fits === undefined) throw new Error('nothing helps');
  const required = { ...plan.plan.requirements, keepFree: 400 };
  const amount = 400 - (verdictAfter(fits.repair).left ?? 0);
  const lack = { kind: 'fits', subnet: 'a', zone: undefined, amount, unit: 'addresses' } as const;
  const found = {
    ...fits,
    required: [{ requirement: 'keep-free', status: 'failed', lack }] as const,
  };
  const around = { required, judged: [], say: () => '' };
  const proofs = (['en', 'ko'] as const).map((language) =>
    wayProofs(
      { repair: found.repair, proof: found },
      { usage: plan.usage, isChecking: false, required: around },
      MESSAGES[language],
    ),
  );
  const [english, korean] = proofs.map(({ atRest, scenario }) => [atRest, scenario]);
  const few = (tone: string, text: RegExp) => ({ tone, text: expect.stringMatching(text) });
  expect(english).toEqual([few('bad', /^\d+ of 400 free$/), few('warn', /^\d+ of 400 free$/)]);
  expect(korean).toEqual([few('bad', /^여유 \d+\/400개$/), few('warn', /^여유 \d+\/400개$/)]);
});
