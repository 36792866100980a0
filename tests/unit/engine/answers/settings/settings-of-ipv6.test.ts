// What is offered of settings where only the addressing mode has a say.
import { expect, test } from 'vitest';
import { answerLink } from '@/cli/read-link';
import { compareSettings, repairs } from '@/engine';
import { MESSAGES } from '@/i18n/all-messages';
import { repairLabel } from '@/i18n/lanes';
import { findingLines } from '@/i18n/texts';

function answered(link: string) {
  const reading = answerLink(link);
  if (!reading.ok) throw new Error(reading.errors.join(' '));
  return reading;
}

const IPV6 =
  'subnet=a:10.0.0.0/26&subnet=b:10.0.0.64/26&ip-family=ipv6&node=m6i.xlarge:20:50&WARM_IP_TARGET=2';

test('In an IPv6 cluster with secondary IPs prefixes are offered, without targets that no node reads', () => {
  const { cluster, usage } = answered(IPV6);
  expect(usage.verdict.kind).toBe('cannot-work');
  const compared = compareSettings(cluster);
  expect(compared.map(({ variant }) => variant)).toEqual([
    'as-planned',
    'warm-eni-1',
    'prefix-warm-prefix-1',
  ]);
  const [first] = repairs(cluster, usage, compared);
  expect(first?.kind).toBe('settings');
  if (first === undefined) return;
  expect(repairLabel(first, cluster, MESSAGES.en).label).toBe('Prefixes');
  expect(repairLabel(first, cluster, MESSAGES.ko).label).toBe(MESSAGES.ko.settingNames.prefixes);
  if (first.kind === 'settings') {
    expect(first.outcome.settings).toEqual({ ...cluster.settings, prefixDelegation: true });
    expect(first.outcome.verdict.kind).toBe('fits');
  }
});

test('What an IPv6 cluster excludes is told of what the plan has', () => {
  const told = (link: string) => {
    const { usage } = answered(link);
    const [en, ko] = [MESSAGES.en, MESSAGES.ko].map((words) =>
      JSON.stringify(findingLines(usage.findings, words)),
    );
    return [en, ko];
  };
  const [singles, inKorean] = told(IPV6);
  expect(singles).toContain('IPv6 pods need prefix delegation.');
  expect(singles).not.toMatch(/custom networking|Windows/);
  expect(inKorean).not.toMatch(/사용자 지정 네트워킹|Windows/);
  const [both] = told(`${IPV6}&custom-networking=true`);
  expect(both).toContain(
    'IPv6 pods need prefix delegation, and AWS does not support custom networking with IPv6 pods.',
  );
});
