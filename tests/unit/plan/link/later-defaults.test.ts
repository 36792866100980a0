// What becomes of old links on the day that AWS ships other settings.
import { expect, test, vi } from 'vitest';
import { formatLink, parseLink } from '@/plan';
import { planOf } from '../../../support/plan-texts';

vi.mock('@/plan/plan', async (original) => {
  const plan = await original<typeof import('@/plan/plan')>();
  return {
    ...plan,
    SHIPPED_SETTINGS: {
      ...plan.SHIPPED_SETTINGS,
      warmEniTarget: undefined,
      warmIpTarget: 2,
      warmPrefixTarget: 3,
    },
  };
});

function settingsOf(link: string) {
  const reading = parseLink(link);
  if (reading.status !== 'read') throw new Error(reading.status);
  return planOf(reading.text).settings;
}

test('A link that leaves the settings out keeps those of its version', () => {
  expect(settingsOf('v=1&subnet=/23&node=m5.large:2:10')).toMatchObject({
    warmEniTarget: 1,
    warmIpTarget: undefined,
    warmPrefixTarget: 1,
  });
});

test('A link made on that day says what differs from its version', () => {
  const reading = parseLink('v=1&subnet=/23&node=m5.large:2:10');
  if (reading.status !== 'read') throw new Error(reading.status);
  const settings = { WARM_ENI_TARGET: '', WARM_IP_TARGET: '', MINIMUM_IP_TARGET: '' };
  const shipped = { ...reading.text.settings, ...settings, WARM_PREFIX_TARGET: '' };
  const link = formatLink(planOf({ ...reading.text, settings: shipped }));
  expect(link).toMatch(/&WARM_ENI_TARGET=unset&WARM_IP_TARGET=2&WARM_PREFIX_TARGET=3&/);
  expect(settingsOf(link)).toMatchObject({
    warmEniTarget: undefined,
    warmIpTarget: 2,
    warmPrefixTarget: 3,
  });
});
