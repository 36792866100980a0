import { beforeAll, describe, expect, test } from 'vitest';
import { compareSettings, rulingSettings } from '@/engine';
import { OBJECTIVES, type Objective, warmSettings } from '@/engine/over-time';
import { MESSAGES } from '@/i18n/all-messages';
import { questionCell } from '@/i18n/questions';
import { NOTHING_REQUIRED } from '@/i18n/verdict';
import {
  answerPlan,
  heldUnder,
  type OwnSettings,
  ownSettings,
  type Plan,
  type SettingsSearch,
  settingsSearch,
  type TriedSettings,
} from '@/plan';
import { triedSettings } from '@/plan/questions/settings/tried-settings';
import { toScenario } from '@/plan/scenario/to-scenario';
import { equalAsOne, namesIn } from '@/ui/results/pictures/settings/settings-alike';
import { verdictColumns } from '@/ui/results/pictures/settings/settings-head';
import { settingsNote } from '@/ui/results/pictures/settings/settings-note';
import { inPlaces } from '@/ui/results/pictures/settings/settings-order';
import { settingsProofs } from '@/ui/results/pictures/settings/settings-proofs';
import { settingsRows } from '@/ui/results/pictures/settings/settings-rows';
import {
  readSort,
  type SettingsLine,
  settingsLines,
  sortedLines,
} from '@/ui/results/pictures/settings/settings-table';
import { alsoTried, settingsTitle } from '@/ui/results/pictures/settings/settings-title';
import { settingsWhy } from '@/ui/results/pictures/settings/settings-why';
import { LOOKUP, planOfLink } from '../../../../support/plan-texts';

const { en, ko } = MESSAGES;

const NOTHING = NOTHING_REQUIRED.required;

const DOUBLING = 'event=scale-pods:m5.large;at=1;to=288;over=0&runs=1';
const SUBNETS = 'subnet=a:10.0.0.0/24&subnet=b:10.0.1.0/24&node=m5.large:18:8';

const EXAMPLE = planOfLink(
  '?subnet=a:10.0.0.0/24:12&subnet=b:10.0.1.0/24:12&subnet=c:10.0.2.0/24:30&node=m5.large:12:22&node=c5.2xlarge:6:40&runs=2',
);

function last(plan: Plan): SettingsSearch {
  const found = [...settingsSearch(plan, undefined, LOOKUP)].at(-1);
  if (found === undefined) throw new Error('nothing is found');
  return found;
}

function linesOf(
  plan: Plan,
  search: SettingsSearch | undefined,
  objective: Objective = 'held',
  own: readonly OwnSettings[] = [],
) {
  const rows = settingsRows(compareSettings(answerPlan(plan, LOOKUP).cluster));
  return settingsLines(rows, { tried: triedOf(plan), search, objective, own }, en);
}

const usualOf = new WeakMap<Plan, readonly TriedSettings[]>();

/** The usual settings, each run. */
function triedOf(plan: Plan): readonly TriedSettings[] {
  const known =
    usualOf.get(plan) ??
    [...triedSettings(answerPlan(plan, LOOKUP), undefined, LOOKUP)].at(-1)?.tried ??
    [];
  usualOf.set(plan, known);
  return known;
}

const costOf = (of: { held: number; calls: number; waitSeconds: number } | undefined) =>
  `${of?.held} ${of?.calls} ${of?.waitSeconds}`;

const told = ({ name, cost }: SettingsLine) =>
  `${name}: ${cost?.held}, ${cost?.calls}, ${cost?.waitSeconds} s`;

const toldOfRun = ({ name, tried }: SettingsLine) =>
  `${name}: ${tried?.callsInBusiestMinute}, ${tried && en.charts.settings.longest(tried)}`;

describe('The table of settings', () => {
  const plan = planOfLink(`?${SUBNETS}&${DOUBLING}`);
  let search: SettingsSearch;
  beforeAll(() => {
    search = last(plan);
  }, 60_000);

  test('has, where all fit alike, what “ask warm-settings” finds', () => {
    const large = planOfLink(`?subnet=a:/20&subnet=b:/20&node=m5.large:18:8&${DOUBLING}`);
    const scenario = toScenario(large, LOOKUP);
    if (scenario === undefined) throw new Error('no scenario');
    const found = last(large);
    for (const objective of OBJECTIVES) {
      const asked = warmSettings(scenario, 1, objective);
      const lines = linesOf(large, found, objective);
      const costs = new Set(lines.map(({ cost }) => costOf(cost)));
      expect(asked.map(costOf).filter((cost) => !costs.has(cost))).toEqual([]);
      expect(lines[0]?.outcome.settings).toEqual(asked[0]?.settings);
    }
  });

  test('tells the calls a minute and the longest wait of the plan’s own run', () => {
    // Of those that fit alike what leaves fewest pods waiting in the upgrade stands first.
    const lines = linesOf(EXAMPLE, last(EXAMPLE));
    expect(lines.map(toldOfRun)).toEqual([
      'WARM_IP_TARGET 1: 40, 5 min 56 s',
      'WARM_IP_TARGET 2: 28, 14 min 23 s',
      'WARM_IP_TARGET 1, MINIMUM 23: 16, 17 min 38 s',
      'WARM_IP_TARGET 5: 154, 20 min 56 s',
      'WARM_IP_TARGET 2, MINIMUM 24: 16, 20 min 58 s',
      'WARM_IP_TARGET 5, MINIMUM 27: 16, 25 min 6 s',
      'WARM_ENI_TARGET 1: 31, 25 min 1 s or longer',
      'Prefixes, WARM_IP_TARGET 5: 38, 35 min 30 s or longer',
      'Prefixes, WARM_PREFIX_TARGET 1: 48, 45 min or longer',
    ]);
    const now = lines.find(({ isNow }) => isNow);
    // What they cost where subnets are no limit is told behind the row alone.
    expect(now && settingsWhy(now, en.charts).at(-1)).toBe(
      'On subnets that are large enough: 54 calls in all, the longest wait 8 s.',
    );
  });

  test.each([
    // Pods wait for a subnet when it ends, and an upgrade waits for a node that gets no address.
    [
      '?subnet=a:10.0.0.0/27&node=m5.large:2:9&runs=1',
      [
        ['WARM_IP_TARGET 1', '2 min 31 s', '2분 31초'],
        ['WARM_IP_TARGET 2', 'still open', '끝나지 않음'],
        ['Prefixes, WARM_PREFIX_TARGET 1', '25 min 30 s or longer', '25분 30초 이상'],
      ],
    ],
  ] as const)(
    'says of %s that a wait may become longer that has not ended, last of its column',
    (link, longest) => {
      const lines = linesOf(planOfLink(link), undefined);
      for (const [name, english, korean] of longest) {
        const tried = lines.find((line) => line.name === name)?.tried;
        if (tried === undefined) throw new Error(`${name} is not run`);
        expect(en.charts.settings.longest(tried)).toBe(english);
        expect(ko.charts.settings.longest(tried)).toBe(korean);
      }
      const isOpen = sortedLines(lines, readSort('wait')).map(({ tried }) => tried?.isWaitOpen);
      expect(isOpen.indexOf(true)).toBeGreaterThan(0);
      expect(isOpen.lastIndexOf(false)).toBe(isOpen.indexOf(true) - 1);
      const least = lines
        .filter(({ tried }) => tried?.isWaitOpen)
        .filter((line) =>
          settingsWhy(line, en.charts).join(' ').includes('keeps pods waiting least'),
        );
      expect(least).toEqual([]);
    },
  );

  test('tells no wait of pods that no node has room for, which wait in every row for ever', () => {
    const lines = linesOf(
      planOfLink('?subnet=a:10.0.0.0/24&node=t3.medium:3&system-pods=1&pods=50&runs=1'),
      undefined,
    );
    expect(lines.filter(({ tried }) => tried?.isWaitOpen !== false)).toEqual([]);
    const now = lines.find(({ name }) => name === 'WARM_IP_TARGET 1')?.tried;
    expect(now?.run.podsPending).toBe(8);
    expect(now && en.charts.settings.longest(now)).toBe('1 min 8 s');
  });

  test('says at rest how many pods wait, as it was run', () => {
    const around = {
      hasMinimal: true,
      hasZones: true,
      hasBlocks: false,
      required: NOTHING,
    } as const;
    const atRest = linesOf(EXAMPLE, undefined).map(
      (line) => settingsProofs(line, around, en)[0]?.text,
    );
    expect(atRest.slice(-3)).toEqual(['may not fit', '32 wait', '48 wait']);
  });

  test('puts what leaves fewer pods waiting first among settings that do not fit alike, whatever they cost', () => {
    const crowded = planOfLink(
      '?subnet=a:10.0.0.0/24&ENABLE_PREFIX_DELEGATION=true&node=m5.large:12:40;max-pods=110&pods=20&runs=1',
    );
    const lines = linesOf(crowded, last(crowded));
    const around = {
      hasMinimal: true,
      hasZones: false,
      hasBlocks: false,
      required: NOTHING,
    } as const;
    const atRest = lines.map((line) => settingsProofs(line, around, en)[0]?.text);
    expect(lines.slice(0, 4).map(({ name }, at) => `${name}: ${atRest[at]}`)).toEqual([
      'Prefixes, WARM_IP_TARGET 5: 276 wait',
      'Prefixes, WARM_PREFIX_TARGET 1: 276 wait',
      'Prefixes, WARM_IP_TARGET 1, MINIMUM 42: 300 wait',
      // No candidates: behind all others, and the cell says why.
      'Secondary IPs, WARM_ENI_TARGET 1: 99 wait, 176 no place',
    ]);
  });

  test('has settings that tell the same in every column once, with the plan’s own or those that a lane offers in front', () => {
    const crowded = planOfLink(
      '?subnet=a:10.0.0.0/24&ENABLE_PREFIX_DELEGATION=true&node=m5.large:12:40;max-pods=110&pods=20&runs=1',
    );
    const all = linesOf(crowded, last(crowded));
    const columns = { hasMinimal: true, hasZones: false, hasBlocks: false, required: NOTHING };
    const asOne = equalAsOne(all, () => false, columns, en);
    const secondary = [5, 2, 1].map(
      (warm) => `Secondary IPs, WARM_IP_TARGET ${warm}, MINIMUM ${warm + 41}`,
    );
    expect(asOne.map(({ name, alike }) => [name, alike]).slice(3, 5)).toEqual([
      ['Secondary IPs, WARM_ENI_TARGET 1', secondary],
      ['Secondary IPs, WARM_IP_TARGET 5', undefined],
    ]);
    expect(asOne).toHaveLength(all.length - 3);
    const line = asOne[3];
    if (line === undefined) throw new Error('no line');
    expect(settingsNote(line, [], en.charts.settings)).toBe('3 others alike');
    expect(settingsNote(line, [line.outcome.settings], ko.charts.settings)).toBe(
      '위에서 제안함 · 같은 설정 3개 더',
    );
    expect(settingsWhy(line, en.charts)).toContain(
      `The same in every column: ${secondary[0]}, ${secondary[1]} and ${secondary[2]}.`,
    );
    // A line that the lanes offer, or that the plan has, is none of the others.
    const offered = equalAsOne(all, ({ name }) => name === secondary[2], columns, en);
    expect(offered[3]?.name).toBe(secondary[2]);
    const now = all.map((each) => ({ ...each, isNow: each.name === secondary[1] }));
    expect(equalAsOne(now, () => false, columns, en)[3]?.name).toBe(secondary[1]);
    // Until all have been run each has its row.
    const unknown = linesOf(crowded, undefined).map((each) => ({ ...each, tried: undefined }));
    expect(equalAsOne(unknown, () => false, columns, en)).toEqual(unknown);
  });

  test('tells what is wanted as held only where each node gets what it wants', () => {
    const tight = planOfLink('?subnet=a:/25&subnet=b:/25:2&node=m5.large:18:8&runs=1');
    const rows = settingsRows(compareSettings(answerPlan(tight, LOOKUP).cluster));
    const nothing = { tried: [], search: undefined, objective: 'held' } as const;
    for (const line of settingsLines(rows, nothing, en)) {
      const { verdict, held } = line.outcome;
      expect(heldUnder(line)).toBe(verdict.kind === 'fits' ? held : undefined);
    }
    const kinds = rows.map(({ outcome }) => outcome.verdict.kind === 'fits');
    expect(new Set(kinds).size).toBe(2);
  });

  test('goes on with the usual settings that another beats, and with those that are no candidate', () => {
    const lines = linesOf(plan, search);
    const kinds = lines.map(({ standing }) => standing.kind);
    expect([...new Set(kinds)]).toEqual(['unbeaten', 'beaten']);
    expect(lines.filter(({ isNow }) => isNow).map(told)).toEqual([
      'WARM_ENI_TARGET 1: 360, 18, 1 s',
    ]);
    const prefixes = planOfLink(
      '?ENABLE_PREFIX_DELEGATION=true&subnet=a:/20&node=m5.large:3:100&runs=1',
    );
    const fewer = linesOf(prefixes, last(prefixes)).at(-1);
    expect(fewer).toMatchObject({ standing: { kind: 'fewer-pods' }, cost: undefined });
  });

  test('shows the plan’s own, priced and never advised, where their pool would stop', () => {
    const frozen = planOfLink(`?MINIMUM_IP_TARGET=10&${SUBNETS}&${DOUBLING}`);
    const lines = linesOf(frozen, last(frozen));
    const own = lines.find(({ isNow }) => isNow);
    expect(own?.standing).toEqual({ kind: 'not-advisable' });
    expect(own?.cost?.held).toBeGreaterThan(0);
    expect(
      lines.some(({ outcome: { settings } }) => {
        const { warmIpTarget = 0, minimumIpTarget = 0 } = settings;
        return warmIpTarget === 0 && minimumIpTarget > 0 && settings !== own?.outcome.settings;
      }),
    ).toBe(false);
  });

  test('has each that I typed once, in the order of all, and says so', () => {
    const typed = [{ warmIpTarget: 3 }, { warmIpTarget: 5 }, { minimumIpTarget: 4 }].map(
      (targets) => ({ ...plan.settings, ...targets }),
    );
    const own = [...ownSettings(plan, typed, undefined, LOOKUP)].at(-1);
    const lines = linesOf(plan, search, 'held', own);
    const names = lines.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    const ofOwn = lines.filter(({ isOwn }) => isOwn);
    expect(ofOwn.map(({ name, standing }) => [name, standing.kind])).toEqual([
      ['WARM_IP_TARGET 3', 'unbeaten'],
      ['MINIMUM_IP_TARGET 4', 'not-advisable'],
    ]);
    expect(ofOwn[0]?.tried?.run).toBeDefined();
    const [one] = ofOwn;
    const fitting = lines.filter(
      ({ outcome, tried, standing }) =>
        standing.kind === 'unbeaten' &&
        outcome.verdict.kind === 'fits' &&
        tried?.run.kind === 'fits',
    );
    expect(fitting).toContain(one);
    expect(fitting.map(({ outcome }) => outcome.held)).toEqual(
      fitting.map(({ outcome }) => outcome.held).toSorted((a, b) => a - b),
    );
    for (const line of ofOwn) {
      expect(settingsWhy(line, en.charts)[0]).toBe('You typed these settings.');
    }
    // Before the search has ended they stand behind the usual ones.
    expect(linesOf(plan, undefined, 'held', own).at(-1)?.name).toBe('MINIMUM_IP_TARGET 4');
  });

  test('says why each is there', () => {
    const lines = linesOf(plan, search);
    const why = (name: string) => {
      const line = lines.find((each) => each.name === name);
      return line && [en, ko].map(({ charts }) => settingsWhy(line, charts).slice(1, -1).join(' '));
    };
    expect(why('WARM_IP_TARGET 1')).toEqual([
      'It holds the fewest addresses of all. As good: WARM_IP_TARGET 1, MINIMUM 9.',
      '전체에서 점유 최소입니다. 비용이 같은 설정: WARM_IP_TARGET 1, MINIMUM 9.',
    ]);
    expect(why('WARM_IP_TARGET 5')?.[0]).toBe(
      'Beside WARM_IP_TARGET 1: 90 addresses more, 108 calls a minute fewer and 35 s less waiting. As good: WARM_IP_TARGET 5, MINIMUM 13.',
    );
    expect(why('WARM_ENI_TARGET 1')).toEqual([
      'WARM_IP_TARGET 1, MINIMUM 17 is better, and worse in nothing: here 18 addresses more and 18 calls a minute more.',
      'WARM_IP_TARGET 1, MINIMUM 17: 뒤지는 것 없이 더 낫습니다. 이 설정은 점유 18개 많음, EC2 호출 분당 18회 많음.',
    ]);
  });

  test('is titled by how many fit: at rest at once, in the scenario once all were run', () => {
    const titleOf = (of: Plan, isRun: boolean, sought?: SettingsSearch) => {
      const { cluster } = answerPlan(of, LOOKUP);
      const tried = triedOf(of);
      const run = isRun ? { tried, of: tried.length, zone: undefined } : undefined;
      const rows = settingsRows(compareSettings(cluster));
      const lines = linesOf(of, sought);
      return [en, ko].map((messages) =>
        settingsTitle(rows, { run, scenario: 'upgrade', lines }, messages),
      );
    };
    expect(titleOf(EXAMPLE, false)).toEqual([
      '6 of 9 fit at rest.',
      '9개 중 수용되는 설정: 평소 6개.',
    ]);
    expect(titleOf(EXAMPLE, true)).toEqual([
      '6 of 9 fit at rest, none during the upgrade, 6 with “minimal”.',
      '9개 중 수용되는 설정: 평소 6개, 업그레이드 중 없음, “minimal” 6개.',
    ]);
    const none = planOfLink('?subnet=a:/26&node=m5.large:18:8&runs=1');
    expect(titleOf(none, true)).toEqual([
      'None of 9 fits at rest.',
      '9개 중 평소 수용되는 설정이 없습니다.',
    ]);
    // They fit as the headline says: what is counted is named.
    const unplaced = planOfLink(
      '?subnet=a:10.0.0.0/25&subnet=b:10.0.0.128/25&node=m5.large:8:20&pods=60&runs=1',
    );
    expect(titleOf(unplaced, true)).toEqual([
      'None of 9 fits and gives every pod a place at rest.',
      '9개 중 평소 모든 파드에 자리를 주며 수용되는 설정이 없습니다.',
    ]);
    const roomier = planOfLink(
      '?subnet=a:10.0.0.0/24&subnet=b:10.0.1.0/24&node=m5.large:8:20&pods=60&runs=1',
    );
    expect(titleOf(roomier, false)).toEqual([
      '1 of 9 fits and gives every pod a place at rest.',
      '9개 중 모든 파드에 자리를 주며 수용되는 설정: 평소 1개.',
    ]);
    // Rows beside the usual ones that fit are counted as they are marked.
    expect(titleOf(roomier, true, last(roomier))).toEqual([
      '1 of the 9 usual fits and gives every pod a place at rest, 1 during the upgrade; 1 other too.',
      '기본 후보 9개 중 모든 파드에 자리를 주며 수용되는 설정: 평소 1개, 업그레이드 중 1개. 다른 설정 1개도 수용됩니다.',
    ]);
    const [sought] = linesOf(roomier, last(roomier));
    expect(sought && settingsNote(sought, [], en.charts.settings)).toBe('worth a look');
    expect(sought && namesIn(sought, ko.charts.settings)).toMatch(/28 \(검토할 만함\)$/);
    const beside = planOfLink(
      '?subnet=a:10.0.0.0/23&subnet=b:10.0.2.0/23&node=m5.large:20:25&pods=80&system-pods=2&event=none&runs=1',
    );
    expect(titleOf(beside, true, last(beside))).toEqual([
      'None of the 9 usual fits and gives every pod a place at rest; 1 other does.',
      '기본 후보 9개 중에는 평소 모든 파드에 자리를 주며 수용되는 설정이 없고, 다른 설정 1개는 수용됩니다.',
    ]);
  });

  test('says how many more were tried, and how many of them are rows', () => {
    const { search: words } = en.charts;
    const all = [...settingsSearch(plan, undefined, LOOKUP)];
    expect(alsoTried(linesOf(plan, all[5]), all[5], words)).toMatch(
      /^Trying more settings: \d+ so/,
    );
    const lines = linesOf(plan, search);
    const rows = lines.filter(({ variant }) => variant === undefined).length;
    const others =
      search.costs.length - lines.filter(({ variant, cost }) => variant && cost).length;
    expect(alsoTried(lines, search, words)).toBe(
      `${others} more were tried; ${rows} worth a look are rows.`,
    );
    const found = last(EXAMPLE);
    expect(alsoTried(linesOf(EXAMPLE, found), found, words)).toBe(
      '17 more were tried; none is better.',
    );
  });

  test('marks what the plan has, and what the lanes offer', () => {
    const lines = linesOf(plan, search);
    const [first] = lines;
    if (first === undefined) throw new Error('no line');
    const { settings: words } = en.charts;
    const { settings } = first.outcome;
    const now = lines.find(({ isNow }) => isNow);
    expect(now && settingsNote(now, [settings], words)).toBe('as AWS ships it');
    expect(settingsNote(first, [settings], words)).toBe('offered above');
    expect(settingsNote(first, [], words)).toBeUndefined();
    const own = { ...first, isNow: true };
    expect(settingsNote(own, [settings], words)).toBeUndefined();
  });

  test('has no column of a lost zone where none can be lost', () => {
    const around = {
      scenario: 'upgrade',
      hasMinimal: true,
      zone: undefined,
      hasBlocks: false,
      required: NOTHING,
    } as const;
    const [line] = linesOf(plan, search);
    if (line === undefined) throw new Error('no line');
    for (const hasZones of [true, false]) {
      const columns = verdictColumns({ ...around, hasZones }, en).map(([, name]) => name);
      const wanted = ['At rest', 'Upgrade', '“minimal”', ...(hasZones ? ['A zone lost'] : [])];
      expect(columns).toEqual(wanted);
      expect(settingsProofs(line, { ...around, hasZones }, en)).toHaveLength(wanted.length);
    }
  });

  test('is sorted as the link says', () => {
    expect(readSort('-zone-loss')).toEqual({ by: 'zone-loss', isDescending: true });
    expect(readSort('held')).toEqual({ by: 'held', isDescending: false });
    expect(readSort('-name')).toEqual({ by: 'worth', isDescending: false });
  });

  test('is sorted by each figure, those that have none at the end', () => {
    const lines = linesOf(plan, search);
    for (const by of ['held', 'calls', 'wait'] as const) {
      const values = sortedLines(lines, { by, isDescending: true }).map(({ tried }) =>
        tried === undefined
          ? -1
          : {
              held: tried.held,
              calls: tried.callsInBusiestMinute,
              wait: tried.longestWaitSeconds,
            }[by],
      );
      expect(values).toEqual(values.toSorted((a, b) => b - a));
    }
  });

  test('keeps its order while costs come in: what fits best, of these what holds least', () => {
    const all = [...settingsSearch(plan, undefined, LOOKUP)];
    expect(all[0]?.areAllCosted).toBe(false);
    const costed = all.find(({ areAllCosted }) => areAllCosted);
    const names = (of: SettingsSearch | undefined) => linesOf(plan, of).map(({ name }) => name);
    for (const part of [all[5], costed]) expect(names(part)).toEqual(names(undefined));
    expect(all.at(-1)?.areAllTried).toBe(true);
    // The end puts those beside them that were sought.
    const usual = names(undefined);
    expect(names(all.at(-1)).filter((name) => usual.includes(name))).toEqual(usual);
  });

  test('has first what fits in the upgrade too, though it holds more', () => {
    const lines = linesOf(EXAMPLE, last(EXAMPLE));
    const ranks = lines.map(({ outcome: { verdict }, tried }) =>
      [verdict.kind, tried?.run.kind, tried?.minimal?.kind].join(', '),
    );
    expect(ranks).toEqual([
      ...Array(6).fill('fits, does-not-fit, fits'),
      'may-not-fit, does-not-fit, does-not-fit',
      ...Array(2).fill('does-not-fit, does-not-fit, does-not-fit'),
    ]);
    expect(lines.findIndex(({ isNow }) => isNow)).toBe(6);
    expect(lines[0]?.name).toBe('WARM_IP_TARGET 1');
  });
});

test('stands before any run by what is known at rest: what fits first, then what holds least', () => {
  const rows = settingsRows(compareSettings(answerPlan(EXAMPLE, LOOKUP).cluster));
  const nothing = { tried: [], search: undefined, objective: 'held' } as const;
  const lines = settingsLines(rows, nothing, en);
  expect(lines.map(({ outcome: { verdict, held } }) => `${verdict.kind} ${held}`)).toEqual([
    ...['fits 576', 'fits 576', 'fits 594', 'fits 594', 'fits 654', 'fits 654'],
    ...['may-not-fit 720', 'does-not-fit 690', 'does-not-fit 978'],
  ]);
});

test('keeps rows in their places, those that come behind them', () => {
  const lines = linesOf(EXAMPLE, undefined);
  const [a, b, c, ...rest] = lines as [SettingsLine, SettingsLine, SettingsLine];
  const places = [c, a].map(({ outcome }) => rulingSettings(outcome.settings));
  expect(inPlaces(lines, places)).toEqual([c, a, b, ...rest]);
  expect(inPlaces([b, a], places)).toEqual([a, b]);
});

describe('Settings of a plan that must hold more than to fit', () => {
  const TWO = 'subnet=a:10.0.0.0/24&subnet=b:10.0.1.0/24&node=m5.large:6:10&runs=1';

  function told(asked: string) {
    const plan = planOfLink(`?${TWO}&${asked}`);
    const tried = triedOf(plan);
    const lines = linesOf(plan, undefined);
    const rows = settingsRows(compareSettings(answerPlan(plan, LOOKUP).cluster));
    const run = { tried, of: tried.length, zone: undefined };
    const around = { scenario: 'upgrade', lines, run } as const;
    const columns = {
      hasMinimal: true,
      hasZones: false,
      hasBlocks: false,
      required: plan.requirements,
    };
    const found = { status: 'known', found: run } as const;
    const [cell, korean] = [en, ko].map((words) => {
      const question = { question: 'settings', told: found, scenario: 'upgrade' } as const;
      const { tone, number, line } = questionCell(question, words);
      return `${tone} ${number} · ${line}`;
    });
    return {
      cell,
      korean,
      titles: [en, ko].map((words) => settingsTitle(rows, around, words)),
      proofs: lines.map((line) => {
        const [rest, scenario] = settingsProofs(line, columns, en);
        return `${rest?.tone} ${rest?.text}, ${scenario?.tone} ${scenario?.text}`;
      }),
    };
  }

  test('are not green where none leaves as much free as is asked, in the cell, the title and each row', () => {
    const { cell, korean, titles, proofs } = told('must-keep-free=240');
    expect(cell).toBe('warn 9 of 9 · none as required · all 9 in the upgrade');
    expect(korean).toBe('warn 9개 중 9개 · 요구 사항 충족 0개 · 평소 · 업그레이드 모두');
    expect(titles).toEqual([
      '9 of 9 fit at rest, 9 during the upgrade, none as required.',
      '9개 중 수용되는 설정: 평소 9개, 업그레이드 중 9개, 요구 사항 충족 없음.',
    ]);
    for (const proof of proofs) {
      expect(proof).toMatch(/^bad \d+ of 240 free, (warn \d+ of 240|ok \d+ \/28) free$/);
    }
  });

  test('count those that hold it, with these first, whatever they cost', () => {
    const { cell, titles, proofs } = told('must-keep-free=200');
    expect(cell).toBe('ok 9 of 9 · 7 as required · all 9 in the upgrade');
    expect(titles[0]).toBe('9 of 9 fit at rest, 9 during the upgrade, 7 as required.');
    const met = proofs.map((proof) => proof.startsWith('ok'));
    expect(met).toEqual(met.toSorted((a, b) => Number(b) - Number(a)));
    expect(new Set(met).size).toBe(2);
    const { cell: all } = told('must-keep-free=10');
    expect(all).toBe('ok 9 of 9 · all 9 in the upgrade');
  });

  test('are not green where growth would not fit with them', () => {
    const { cell, proofs } = told('must-grow=900');
    expect(cell).toMatch(/^warn 9 of 9 · none as required/);
    for (const proof of proofs) expect(proof).toMatch(/^bad 900% more: not met, /);
  });
});
