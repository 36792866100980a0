// What room a plan has that fits: a lane that offers a change says all that it changes.
import { describe, expect, test } from 'vitest';
import { type AnsweredLink, answerLink } from '@/cli/read-link';
import { compareSettings, growth } from '@/engine';
import { MESSAGES } from '@/i18n/all-messages';
import { laneViews, restProof, roomRows } from '@/i18n/lanes';
import type { QuestionsTold } from '@/i18n/questions';
import { settingName } from '@/i18n/texts';
import type { RunTold } from '@/i18n/verdict';
import { TYPE_LOOKUP } from '@/limits';
import { answerPlan, planQuestions } from '@/plan';
import { settingsRows } from '@/ui/results/pictures/settings/settings-rows';
import { NOTHING_REFUSED } from '../../../support/verdict/verdicts';

const { en, ko } = MESSAGES;
const CHECKING = { status: 'checking', found: undefined } as const;
const PREFIXES =
  'subnet=a:10.0.0.0/22&subnet=b:10.0.4.0/22&subnet=c:10.0.8.0/22&ENABLE_PREFIX_DELEGATION=true&WARM_IP_TARGET=5&node=m5.large:6:22';

function answered(link: string): AnsweredLink {
  const reading = answerLink(link);
  if (!reading.ok) throw new Error(reading.errors.join(' '));
  return reading;
}

function settingsLane(link: string, words: typeof en, run = NOTHING_REFUSED.verdict) {
  const { usage, cluster } = answered(link);
  const tried = compareSettings(cluster).map((outcome, index) => ({
    outcome,
    run,
    minimal: undefined,
    zoneLoss: undefined,
    required: [],
    isPlanned: index === 0,
    held: outcome.held,
    waiting: 0,
    callsInBusiestMinute: 12,
    longestWaitSeconds: 20,
    isWaitOpen: false,
  }));
  const settings = {
    status: 'known',
    found: { tried, of: tried.length, zone: undefined },
  } as const;
  const questions = { 'zone-loss': CHECKING, growth: CHECKING, settings };
  const rows = roomRows(usage, { cluster, run: NOTHING_REFUSED, questions }, words);
  return rows.find(({ lane }) => lane === 'settings');
}

test('Settings under which the scenario leaves pods without a place are no room to spare', () => {
  const link = 'subnet=a:/22&subnet=b:/22&node=m5.large:6:22';
  expect(settingsLane(link, en)?.use).toBeDefined();
  const left = { ...NOTHING_REFUSED.verdict, podsPending: 3 };
  expect(settingsLane(link, en, left)).toMatchObject({
    use: undefined,
    label: en.lanes.noneHoldsFewer,
  });
});

test('Settings that no node reads have no effect among changes, as their cell says', () => {
  const { usage, cluster } = answered('subnet=a:/27&node=m6i.xlarge:2:20;kind=auto-mode');
  for (const words of [en, ko]) {
    const views = laneViews([], { cluster, usage, isChecking: false }, words);
    const way = views.find(({ lane }) => lane === 'settings')?.way;
    const { number, line } = words.questions.settings.nothing['none-of-ipamd'];
    expect([way?.label, way?.detail]).toEqual([number, line]);
  }
});

test('Numbers have a unit only beside /28s that are shown, not for settings that are not offered', () => {
  const link = 'subnet=a:/22&subnet=b:/22&node=m5.large:6:22';
  expect(settingsLane(link, en)?.atRest).toMatchObject({
    text: expect.stringMatching(/^\d+ free$/),
  });
  expect(settingsLane(PREFIXES, en)?.atRest).toMatchObject({
    text: expect.stringMatching(/^\d+ IPs free$/),
  });
});

describe('Settings that turn prefixes off say so', () => {
  test('in the lane of a plan that fits, and in the line after their use', () => {
    expect(settingsLane(PREFIXES, en)?.label).toMatch(/^Secondary IPs, WARM_/);
    expect(settingsLane(PREFIXES, ko)?.label).toMatch(/^보조 IP, WARM_/);
    const secondary = PREFIXES.replace('ENABLE_PREFIX_DELEGATION=true&WARM_IP_TARGET=5&', '');
    expect(settingsLane(secondary, en)?.label).toMatch(/^WARM_/);
  });

  test('and what becomes of max pods, with the price and after their use', () => {
    const lane = settingsLane(PREFIXES, en);
    expect(lane?.detail).toMatch(/^max pods become 29 · \d+ fewer held$/);
    expect(lane?.inFull).toBe(`${lane?.label} · max pods become 29`);
    expect(settingsLane(PREFIXES, ko)?.detail).toMatch(/^최대 파드 수 변경: 29개 · /);
    const byHand = settingsLane(PREFIXES.replace(':6:22', ':6:22;max-pods=29'), en);
    expect(byHand?.detail).toMatch(/^\d+ fewer held$/);
    expect(byHand?.inFull).toBe(byHand?.label);
  });

  test('among all settings', () => {
    const { cluster } = answered(PREFIXES);
    for (const { outcome } of settingsRows(compareSettings(cluster))) {
      const name = settingName(outcome.settings, en, cluster.settings);
      const mode = outcome.settings.prefixDelegation ? /^Prefixes, / : /^Secondary IPs, /;
      expect(name).toMatch(mode);
    }
  });
});

test('settings that cost nothing at rest say so', () => {
  const { usage, cluster } = answered(PREFIXES);
  const [outcome] = compareSettings(cluster);
  if (outcome === undefined) throw new Error('nothing compared');
  const price = { held: 0, wanted: 0, nodes: 0, pods: 0 };
  const repair = { kind: 'settings', outcome } as const;
  const { verdict: run } = NOTHING_REFUSED;
  const proof = {
    repair,
    lane: 'settings',
    run,
    price,
    zoneLoss: undefined,
    hardestNow: undefined,
    required: [],
  } as const;
  const details = [en, ko].map(
    (words) =>
      laneViews([{ repair, proof }], { cluster, usage, isChecking: false }, words)[0]?.way.detail,
  );
  expect(details).toEqual(['as many held as now', '점유는 그대로']);
});

describe('More nodes that there is room for', () => {
  const ROOMY =
    'subnet=a:10.0.0.0/24:12&subnet=b:10.0.1.0/24:12&node=m5.large:4:22&WARM_IP_TARGET=2&runs=2';

  function nodesLane(link: string, words: typeof en) {
    const { plan, usage, cluster } = answered(link);
    const questions = { 'zone-loss': CHECKING, growth: CHECKING, settings: CHECKING };
    let found: QuestionsTold = questions;
    for (const { question, found: told } of planQuestions(
      plan,
      { questions: ['zone-loss', 'growth'] },
      TYPE_LOOKUP,
    )) {
      found = { ...found, [question]: { status: 'known', found: told } };
    }
    const known = { cluster, run: NOTHING_REFUSED, questions: found };
    return roomRows(usage, known, words).find(({ lane }) => lane === 'nodes');
  }

  test('have a proof at rest, in the scenario and without a zone, a price, and their use', () => {
    const lane = nodesLane(ROOMY, en);
    expect(lane?.label).toBe('4 more: 8 in all');
    expect(lane?.detail, 'the count is said once').toMatch(
      /^176 pods · \d+ more held · twice the plan$/,
    );
    expect(nodesLane(ROOMY, ko)?.detail).not.toContain('8대');
    for (const proof of [lane?.atRest, lane?.scenario]) expect(proof).toMatchObject({ tone: 'ok' });
    expect(lane?.zoneLoss).toMatchObject({ text: expect.stringMatching(/./) });
    if (lane?.use?.kind !== 'nodes') throw new Error('nothing to use');
    const { plan, usage } = answered(ROOMY.replace('m5.large:4', 'm5.large:8'));
    expect(lane.use.plan.groups).toEqual(plan.groups);
    expect(restProof(usage.verdict, en)).toEqual(lane.atRest);
    expect(nodesLane(ROOMY, ko)?.label).toBe('노드 4대 추가, 모두 8대');
  });

  test('are offered once: after their use none follows one by one that keeps no mix', () => {
    // As needs.png of the sheets: 10 more, 28 in all.
    const SHEET =
      'subnet=a:10.0.0.0/23:12&subnet=b:10.0.2.0/23:12&subnet=c:10.0.4.0/23:30&node=m5.large:12:22&node=c5.2xlarge:6:40&runs=2';
    const lane = nodesLane(SHEET, en);
    expect(lane?.label).toBe('10 more: 28 in all');
    expect(lane?.detail).toMatch(/^19 m5.large and 9 c5.2xlarge · .* · at rest alone \d+ nodes, /);
    expect(lane?.inFull).toBe('10 more: 28 in all, 19 m5.large and 9 c5.2xlarge');
    const m5 = { label: 'm5.large', nodes: 19 };
    expect(en.lanes.mixOf([m5, m5, m5, m5])).toBe('in the same mix');
    expect(ko.lanes.mixOf([m5, m5])).toBe('m5.large 19대, m5.large 19대');
    const after = SHEET.replace('m5.large:12', 'm5.large:19').replace(
      'c5.2xlarge:6',
      'c5.2xlarge:9',
    );
    const then = nodesLane(after, en);
    expect(then?.label).toBe('Not one node more of each group holds, the scenario counted');
    expect(then?.use).toBeUndefined();
    expect(nodesLane(after, ko)?.label).toBe('시나리오까지 보면 그룹마다 노드를 더 늘릴 수 없음');
  });

  test('are sought further below where many hold with the first seed alone', () => {
    // With it 27 hold, with all of them 20: those between do not, and none was said to.
    const link =
      'subnet=a:10.0.0.0/22:12&subnet=b:10.0.4.0/22:12&subnet=c:10.0.8.0/22:12&node=m6i.xlarge:18:40;kind=auto-mode';
    expect(nodesLane(link, en)?.label).toBe('2 more: 20 in all');
    const full = link.replace(':18:40', ':20:40');
    expect(nodesLane(full, en)?.label).toBe('Not one node more holds, the scenario counted');
  });

  test('of which the scenario takes away are not offered, and of none it says so', () => {
    const tight = ROOMY.replace('m5.large:4', 'm5.large:15');
    const atRest = growth(answered(tight).cluster).firstShort?.nodes ?? 0;
    const lane = nodesLane(tight, en);
    expect(lane?.label).toBe('Not one node more holds, the scenario counted');
    expect(lane?.use).toBeUndefined();
    expect(lane?.detail).toContain(`at rest alone ${atRest - 1} nodes`);
  });
});

describe('Smaller subnets that would do', () => {
  function subnetsLane(link: string, words: typeof en) {
    const { plan, usage, cluster } = answered(link);
    const found = [
      ...planQuestions(plan, { questions: ['zone-loss', 'growth'] }, TYPE_LOOKUP),
    ].findLast(({ question }) => question === 'growth');
    if (found?.question !== 'growth') throw new Error('no growth');
    const growth = { status: 'known', found: found.found } as const;
    const questions = { 'zone-loss': CHECKING, growth, settings: CHECKING };
    const rows = roomRows(usage, { cluster, run: NOTHING_REFUSED, questions }, words);
    return rows.find(({ lane }) => lane === 'subnets');
  }
  const THREE =
    'subnet=a:10.0.0.0/23:12&subnet=b:10.0.2.0/23:12&subnet=c:10.0.4.0/23:30&node=m5.large:12:22&node=c5.2xlarge:6:40&runs=1';

  test('are offered with their proofs, what they save, and their use', () => {
    const roomy = THREE.replaceAll('/23', '/22').replace('10.0.2.0', '10.0.8.0');
    const lane = subnetsLane(roomy, en);
    expect(lane?.label).toBe('A /23 in place of each subnet');
    expect(lane?.detail).toBe(
      '1,536 addresses fewer in all · a 10.0.0.0/23, b 10.0.8.0/23, c 10.0.4.0/23',
    );
    for (const proof of [lane?.atRest, lane?.scenario, lane?.zoneLoss]) {
      expect(proof).toMatchObject({ tone: 'ok' });
    }
    expect(subnetsLane(roomy, ko)?.label).toBe('각 서브넷 대신 /23 서브넷');
    if (lane?.use?.kind !== 'subnets') throw new Error('nothing to use');
    const after = answerPlan(lane.use.plan, TYPE_LOOKUP).usage;
    expect(restProof(after.verdict, en)).toEqual(lane.atRest);
    // After that nothing smaller does.
    expect(subnetsLane(roomy.replaceAll('/22', '/23'), en)?.use).toBeUndefined();
  });

  test('are told where half is too small, with what the plan comes to in it, as needs.png has it', () => {
    const lane = subnetsLane(THREE, en);
    expect(lane?.label).toBe('A /24 in place of each subnet is too small');
    expect(lane?.detail).toBe('now 237 addresses free in subnet c, the tightest');
    expect(lane?.scenario).toMatchObject({ tone: 'bad', text: '67 wait' });
    expect(lane?.use).toBeUndefined();
    expect(subnetsLane(THREE, ko)?.label).toBe('각 서브넷 대신 /24 서브넷은 너무 작음');
    const unlike = THREE.replace('10.0.2.0/23', '10.0.8.0/22');
    expect(subnetsLane(unlike, en)?.label).toBe(
      'Smaller subnets in place of each subnet are too small',
    );
  });

  test.each([
    ['run already', THREE.replace('/23:12', '/23;available=200')],
    ['keep something back', THREE.replace('/23:30', '/23:30;explicit-reservation=4')],
    ['hold others’ addresses', THREE.replace('/23:30', '/23:252')],
  ])('are not sought where subnets %s', (_, link) => {
    expect(subnetsLane(link, en)?.label).toMatch(/free in subnet /);
  });
});

test('Nothing is promised while the run may yet say that the plan does not fit', () => {
  const { plan, usage, cluster } = answered(PREFIXES);
  const [first] = planQuestions(plan, { questions: ['growth'] }, TYPE_LOOKUP);
  if (first?.question !== 'growth') throw new Error('no growth');
  const growth = {
    status: 'known',
    found: { ...first.found, room: 'none', smaller: 'not-run' },
  } as const;
  const questions = { 'zone-loss': CHECKING, growth, settings: CHECKING };
  const labels = (run: RunTold) =>
    roomRows(usage, { cluster, run, questions }, en).map(({ label }) => label);
  expect(labels(NOTHING_REFUSED)[1]).toMatch(/free in each subnet/);
  expect(labels({ scenario: 'upgrade', status: 'checking' })).toEqual(['', '', '']);
});
