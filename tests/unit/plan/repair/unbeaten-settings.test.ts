import { expect, test } from 'vitest';
import { beatsInAll } from '@/engine/over-time';
import { TYPE_LOOKUP } from '@/limits';
import { settingsSearch } from '@/plan';
import { asRun, triedSettings, tryOut } from '@/plan/questions/settings/tried-settings';
import { linkText } from '../../../support/plan-texts';
import { answered, repairsOf } from '../../../support/verdict/kept-repairs';

function lastOf<Told>(all: Iterable<Told>): Told | undefined {
  return [...all].at(-1);
}

/** The settings that a lane offers, and all rows of the table of settings. */
function laneBesideTable(link: string) {
  const now = answered(linkText(link));
  const lane = repairsOf(linkText(link)).find(({ repair }) => repair.kind === 'settings');
  if (lane?.repair.kind !== 'settings') throw new Error(`${link} is offered no settings`);
  const { outcome } = lane.repair;
  const offered = tryOut(now.plan, { outcome, isPlanned: false, zone: undefined }, TYPE_LOOKUP);
  const usual = lastOf(triedSettings(now, undefined, TYPE_LOOKUP))?.tried ?? [];
  const sought = lastOf(settingsSearch(now.plan, undefined, TYPE_LOOKUP))?.tried ?? [];
  return { lane, offered: offered && asRun(offered), rows: [...usual, ...sought].map(asRun) };
}

test.each([
  // The usual ones with prefixes hold 64 addresses more, call EC2 more often and let pods wait longer.
  [
    '?subnet=a:10.0.0.0/24&subnet=b:10.0.1.0/24&node=m5.large:8:20&pods=60&runs=3',
    { prefixDelegation: true, warmIpTarget: 1, minimumIpTarget: 28 },
    24,
  ],
  // Others hold less, ask as seldom and let pods wait as short: the least change stays.
  [
    '?subnet=a:10.0.0.0/25:50&node=m5.large:2:10&runs=3',
    { prefixDelegation: false, warmIpTarget: 5, minimumIpTarget: 15 },
    -26,
  ],
] as const)(
  'a lane of %s offers no settings that a row of the table beats in every column',
  (link, settings, held) => {
    const { lane, offered, rows } = laneBesideTable(link);
    expect(lane).toMatchObject({ repair: { outcome: { settings } }, price: { held } });
    expect(rows.length).toBeGreaterThan(8);
    expect(rows.filter((row) => offered && beatsInAll(row, offered))).toEqual([]);
  },
);
