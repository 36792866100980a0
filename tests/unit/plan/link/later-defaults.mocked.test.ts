// What becomes of old links on the day that AWS ships other settings.
import { expect, test, vi } from 'vitest';
import { formatLink } from '@/plan';
import {
  addonsText,
  consumerText,
  linkText,
  planOf,
  planOfLink,
  planText,
} from '../../../support/plan-texts';

vi.mock('@/engine', async (original) => {
  const engine = await original<typeof import('@/engine')>();
  const { SHIPPED_NETWORKING, SHIPPED_SETTINGS } = engine;
  const windows = { ...SHIPPED_NETWORKING.windows, warmIpTarget: 4 };
  return {
    ...engine,
    SHIPPED_NETWORKING: { ...SHIPPED_NETWORKING, podEni: true, windows },
    SHIPPED_SETTINGS: {
      ...SHIPPED_SETTINGS,
      warmEniTarget: undefined,
      warmIpTarget: 2,
      warmPrefixTarget: 3,
    },
  };
});

vi.mock('@/plan/rows/consumer-defaults', async (original) => {
  const { CONSUMER_DEFAULTS } = await original<typeof import('@/plan/rows/consumer-defaults')>();
  return { CONSUMER_DEFAULTS: { ...CONSUMER_DEFAULTS, alb: { addresses: 9 } } };
});

vi.mock('@/plan/rows/addon-list', async (original) => {
  const { ADDONS, ADDON_IDS } = await original<typeof import('@/plan/rows/addon-list')>();
  return { ADDON_IDS, ADDONS: { ...ADDONS, coredns: { ...ADDONS.coredns, pods: 5 } } };
});

function settingsOf(link: string) {
  return planOfLink(link).settings;
}

test('A link that leaves the settings out keeps those of its version', () => {
  expect(settingsOf('v=1&subnet=/23&node=m5.large:2:10')).toMatchObject({
    warmEniTarget: 1,
    warmIpTarget: undefined,
    warmPrefixTarget: 1,
  });
});

test('A link made on that day says what differs from its version', () => {
  const text = linkText('v=1&subnet=/23&node=m5.large:2:10');
  const settings = { WARM_ENI_TARGET: '', WARM_IP_TARGET: '', MINIMUM_IP_TARGET: '' };
  const shipped = { ...text.settings, ...settings, WARM_PREFIX_TARGET: '' };
  const link = formatLink(planOf({ ...text, settings: shipped }));
  expect(link).toMatch(/&WARM_ENI_TARGET=unset&WARM_IP_TARGET=2&WARM_PREFIX_TARGET=3&/);
  expect(settingsOf(link)).toMatchObject({
    warmEniTarget: undefined,
    warmIpTarget: 2,
    warmPrefixTarget: 3,
  });
});

test('A link keeps the network, the add-ons and the consumers of its version', () => {
  const link = 'v=1&subnet=/23&addon=coredns&node=m5.large:2:10;own=MAX_ENI=2&consumer=alb';
  const plan = planOfLink(link);
  expect(plan.networking).toMatchObject({ podEni: false, windows: { warmIpTarget: 1 } });
  expect(plan.addons).toEqual([{ id: 'coredns', pods: 2 }]);
  expect(plan.consumers[0]?.addresses).toBe(8);
  expect(plan.groups[0]?.ownSettings).toMatchObject({ warmEniTarget: 1, warmIpTarget: undefined });
  expect(formatLink(plan)).toMatch(/v=1&subnet=a:\/23&addon=coredns&node=[^&]*&consumer=alb$/);
  expect(planOfLink(formatLink(plan))).toEqual(plan);
});

test('A link made on that day says which network, add-ons and consumers differ', () => {
  const text = { ...planText(), consumers: [consumerText('alb')] };
  const link = formatLink(planOf({ ...text, systemPodAddons: addonsText({ coredns: '' }) }));
  expect(link).toMatch(/&pod-eni=true&windows-warm-ip=4&addon=coredns:5&.*&consumer=alb:1:9$/);
});
