import { expect, test } from 'vitest';
import { type CniSettings, SHIPPED_SETTINGS } from '@/engine';
import { FIRST_VIEW, parseLink, readOwnSettings, writeOwnSettings } from '@/plan';

const PLANNED: CniSettings = { ...SHIPPED_SETTINGS, maxEni: 3 };

const ROWS: readonly [string, Partial<CniSettings>][] = [
  ['ip:3;minimum:18', { warmIpTarget: 3, minimumIpTarget: 18 }],
  ['eni:2', { warmEniTarget: 2 }],
  ['eni:1', {}],
  ['eni:unset', { warmEniTarget: undefined }],
  ['prefixes', { prefixDelegation: true }],
  ['prefixes;prefix:2;ip:5', { prefixDelegation: true, warmPrefixTarget: 2, warmIpTarget: 5 }],
];

test.each(ROWS)(
  'Settings that I typed stand in a link as %s, and are read back',
  (text, changed) => {
    const settings = { ...PLANNED, ...changed };
    expect(writeOwnSettings([settings])).toBe(text);
    expect(readOwnSettings(text, PLANNED)).toEqual([settings]);
    const reading = parseLink(`subnet=/24&node=m5.large:3:8&own=${text}`);
    expect(reading).toMatchObject({
      status: 'read',
      view: { ...FIRST_VIEW, own: text },
      warnings: [],
    });
  },
);

test('Several stand one after the other; none is nothing', () => {
  const all = ROWS.map(([, changed]) => ({ ...PLANNED, ...changed }));
  expect(readOwnSettings(writeOwnSettings(all), PLANNED)).toEqual(all);
  expect(readOwnSettings('', PLANNED)).toEqual([]);
  expect(writeOwnSettings([])).toBe('');
});
