import { beforeAll, describe, expect, test } from 'vitest';
import { compareSettings } from '@/engine';
import { OBJECTIVES, type Objective, warmSettings } from '@/engine/over-time';
import { MESSAGES } from '@/i18n/all-messages';
import { settingName } from '@/i18n/texts/setting-name';
import {
  answerPlan,
  type OwnSettings,
  ownSettings,
  type Plan,
  parseLink,
  type SettingsSearch,
  settingsSearch,
  toScenario,
} from '@/plan';
import { settingsRows } from '@/ui/results/pictures/settings/settings-rows';
import {
  type SettingsLine,
  settingsLines,
  sortedLines,
} from '@/ui/results/pictures/settings/settings-table';
import { settingsTitle } from '@/ui/results/pictures/settings/settings-title';
import { settingsWhy } from '@/ui/results/pictures/settings/settings-why';
import { LOOKUP, planOf } from '../../../../support/plan-texts';

const { en, ko } = MESSAGES;

const DOUBLING = 'event=scale-pods:m5.large;at=1;to=288;over=0&runs=1';
const SUBNETS = 'subnet=a:10.0.0.0/24&subnet=b:10.0.1.0/24&node=m5.large:18:8';

function read(link: string): Plan {
  const reading = parseLink(link);
  if (reading.status !== 'read') throw new Error(`${link} is refused`);
  return planOf(reading.text);
}

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
  const { usage, cluster } = answerPlan(plan, LOOKUP);
  const { rows } = settingsRows(usage, compareSettings(cluster), en);
  return settingsLines(rows, { tried: [], search, objective, own }, en);
}

const told = ({ name, cost }: SettingsLine) =>
  `${name}: ${cost?.held}, ${cost?.calls}, ${cost?.waitSeconds} s`;

describe('The table of settings', () => {
  const plan = read(`?${SUBNETS}&${DOUBLING}`);
  let search: SettingsSearch;
  beforeAll(() => {
    search = last(plan);
  }, 60_000);

  test.each(OBJECTIVES)('has what “ask warm-settings” finds, in its order: %s', (objective) => {
    const scenario = toScenario(plan, LOOKUP);
    if (scenario === undefined) throw new Error('faulty');
    const asked = warmSettings(scenario, 1, objective);
    const lines = linesOf(plan, search, objective);
    const shown = lines.filter(({ standing }) => standing.kind === 'unbeaten');
    const names = asked.map(({ settings }) => settingName(settings, en));
    expect(shown.map(({ name }) => name)).toEqual(
      names.filter((name) => shown.some((line) => line.name === name)),
    );
    // Those that are not shown cost what one that is shown costs.
    const costs = new Set(
      shown.map(({ cost }) => `${cost?.held} ${cost?.calls} ${cost?.waitSeconds}`),
    );
    expect(costs).toEqual(
      new Set(asked.map(({ held, calls, waitSeconds }) => `${held} ${calls} ${waitSeconds}`)),
    );
  });

  test('goes on with the usual settings that another beats, and with those that are no candidate', () => {
    const lines = linesOf(plan, search);
    const kinds = lines.map(({ standing }) => standing.kind);
    expect([...new Set(kinds)]).toEqual(['unbeaten', 'beaten']);
    expect(lines.filter(({ isNow }) => isNow).map(told)).toEqual([
      'WARM_ENI_TARGET 1: 360, 18, 1 s',
    ]);
    const prefixes = read('?ENABLE_PREFIX_DELEGATION=true&subnet=a:/20&node=m5.large:3:100&runs=1');
    const fewer = linesOf(prefixes, last(prefixes)).at(-1);
    expect(fewer).toMatchObject({ standing: { kind: 'fewer-pods' }, cost: undefined });
  });

  test('shows the plan’s own, priced and never advised, where their pool would stop', () => {
    const frozen = read(`?MINIMUM_IP_TARGET=10&${SUBNETS}&${DOUBLING}`);
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
    const held = lines.filter(({ standing }) => standing.kind === 'unbeaten');
    expect(held.map(({ outcome }) => outcome.held)).toEqual(
      held.map(({ outcome }) => outcome.held).toSorted((a, b) => a - b),
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
      return line && [en, ko].map(({ charts }) => settingsWhy(line, charts).slice(1, 3).join(' '));
    };
    expect(why('WARM_IP_TARGET 1')).toEqual([
      'It holds the fewest addresses of all. As good: WARM_IP_TARGET 1, MINIMUM 9.',
      '전체에서 점유 최소입니다. 비용이 같은 설정: WARM_IP_TARGET 1, MINIMUM 9.',
    ]);
    expect(why('WARM_IP_TARGET 5')?.[0]).toBe(
      'Beside WARM_IP_TARGET 1: 90 addresses more, 108 calls fewer and 35 s less waiting. As good: WARM_IP_TARGET 5, MINIMUM 13.',
    );
    expect(why('WARM_ENI_TARGET 1')).toEqual([
      'Prefixes, WARM_IP_TARGET 1 is better, and worse in nothing: here 54 addresses more.',
      'Prefixes, WARM_IP_TARGET 1: 뒤지는 것 없이 더 낫습니다. 이 설정은 점유 54개 많음.',
    ]);
  });

  test('names the best beside the plan’s own, and the first that fits where that does not', () => {
    const lines = linesOf(plan, search);
    expect(settingsTitle(lines, search, 'held', en)).toEqual({
      title: 'Fewest addresses: WARM_IP_TARGET 1, 180 instead of 360.',
      caution: '',
    });
    const tight = read(`?subnet=a:/25&subnet=b:/25:2&node=m5.large:18:8&${DOUBLING}`);
    const found = last(tight);
    expect(settingsTitle(linesOf(tight, found, 'calls'), found, 'calls', en)).toEqual({
      title: 'Fewest calls to EC2: WARM_IP_TARGET 1, MINIMUM 17, 0 instead of 18.',
      caution: 'It does not fit here at rest; the first that does: WARM_IP_TARGET 2.',
    });
  });

  test('is sorted by each figure, those that have none at the end', () => {
    const lines = linesOf(plan, search);
    for (const by of ['held', 'calls', 'wait'] as const) {
      const values = sortedLines(lines, { by, isDescending: true }).map(({ cost }) =>
        cost === undefined
          ? -1
          : { held: cost.held, calls: cost.calls, wait: cost.waitSeconds }[by],
      );
      expect(values).toEqual(values.toSorted((a, b) => b - a));
    }
  });

  test('keeps the usual order while costs come in', () => {
    const [first, ...others] = [...settingsSearch(plan, undefined, LOOKUP)];
    const part = others.find(({ costs }) => costs.length > 5);
    expect(first?.areAllCosted).toBe(false);
    const names = (of: SettingsSearch | undefined) => linesOf(plan, of).map(({ name }) => name);
    expect(names(part)).toEqual(names(undefined));
  });
});
