// What room a plan has that fits: a lane that offers a change says all that it changes.
import { describe, expect, test } from 'vitest';
import { type AnsweredLink, answerLink } from '@/cli/read-link';
import { compareSettings } from '@/engine';
import { MESSAGES } from '@/i18n/all-messages';
import { roomRows } from '@/i18n/lanes';
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

function settingsLane(link: string, words: typeof en) {
  const { usage, cluster } = answered(link);
  const tried = compareSettings(cluster).map((outcome, index) => ({
    outcome,
    run: NOTHING_REFUSED.verdict,
    minimal: undefined,
    zoneLoss: undefined,
    isPlanned: index === 0,
    held: outcome.held,
    callsInBusiestMinute: 12,
    longestWaitSeconds: 20,
  }));
  const settings = {
    status: 'known',
    found: { tried, of: tried.length, zone: undefined },
  } as const;
  const questions = { 'zone-loss': CHECKING, growth: CHECKING, settings };
  const rows = roomRows(
    usage,
    { settings: cluster.settings, run: NOTHING_REFUSED, questions },
    words,
  );
  return rows.find(({ lane }) => lane === 'settings');
}

describe('Settings that turn prefixes off say so', () => {
  test('in the lane of a plan that fits, and in the line after their use', () => {
    expect(settingsLane(PREFIXES, en)?.label).toMatch(/^Secondary IPs, WARM_IP_TARGET /);
    expect(settingsLane(PREFIXES, ko)?.label).toMatch(/^보조 IP, WARM_IP_TARGET /);
    const secondary = PREFIXES.replace('ENABLE_PREFIX_DELEGATION=true&WARM_IP_TARGET=5&', '');
    expect(settingsLane(secondary, en)?.label).toMatch(/^WARM_IP_TARGET /);
  });

  test('among all settings', () => {
    const { usage, cluster } = answered(PREFIXES);
    const { rows } = settingsRows(usage, compareSettings(cluster), en);
    for (const { name, outcome } of rows) {
      const mode = outcome.settings.prefixDelegation ? /^Prefixes, / : /^Secondary IPs, /;
      expect(name).toMatch(mode);
    }
  });
});
