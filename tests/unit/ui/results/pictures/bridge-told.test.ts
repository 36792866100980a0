// From pods to prefixes, to addresses, to whole /28 blocks: each number beside the others.
import { expect, test } from 'vitest';
import { answerLink } from '@/cli/read-link';
import type { PlanAnswer } from '@/engine';
import { MESSAGES } from '@/i18n/all-messages';
import { bridgeTold } from '@/ui/results/pictures/subnets/bridge-told';
import { subnetBars, wantedMark } from '@/ui/results/pictures/subnets/subnet-bars';

const DISCOVERY =
  'subnet=a:10.0.0.0/26&subnet=a:100.64.0.0/20;use=pods&ENABLE_PREFIX_DELEGATION=true&node=m5.large:3:50;max-pods=110';
const AUTO_MODE =
  'subnet=a:10.0.0.0/24:12&subnet=b:10.0.4.0/24:12&node=m6i.xlarge:18:40;kind=auto-mode';

function usageOf(link: string): PlanAnswer {
  const reading = answerLink(link);
  if (!reading.ok) throw new Error(reading.errors.join(' '));
  return reading.usage;
}

function said(link: string, subnet: string, language: 'en' | 'ko' = 'en'): readonly string[] {
  const told = bridgeTold(usageOf(link), subnet);
  if (told === undefined) throw new Error(`no prefixes in ${subnet}`);
  const words = MESSAGES[language].charts.bridge;
  return [words.prefixes(told), words.addresses(told), words.whole(told)];
}

test('under discovery the nodes whose prefixes lie in a subnet for pods are named, and all add up', () => {
  expect(said(DISCOVERY, 'a-2')).toEqual([
    'm5.large: 50 pods and what is warm take 5 /28 on each of 3 nodes. Together 15.',
    '15 × 16 = 240, with 3 single addresses of nodes 243 held. 150 addresses carry pods, 90 are idle.',
    'A prefix is 16 addresses that lie together. There is room for 4,088 addresses, but 3 single addresses and the five of AWS may lie in as many of the 256 blocks: 251 to 254 whole, 15 wanted.',
  ]);
  expect(said(DISCOVERY, 'a-2', 'ko')[0]).toBe(
    'm5.large 노드 3대: 파드 50개와 웜 IP에 노드마다 /28 5개. 모두 15개.',
  );
});

test('nodes that tell the same are told once, and of one node it says so', () => {
  const tagged =
    'subnet=a:10.0.0.0/25&subnet=a:10.0.1.0/24&subnet=a:10.0.16.0/22;use=pods&ENABLE_PREFIX_DELEGATION=true&node=m5.large:3:50&node=c5.2xlarge:1:40';
  const words = 'c5.2xlarge: 40 pods and what is warm take 4 /28 on its one node.';
  const [prefixes] = said(tagged, 'a-3');
  expect(prefixes).toBe(
    `m5.large: 50 pods and what is warm take 5 /28 on each of 3 nodes; ${words} Together 19, 6 of them in this subnet.`,
  );
  expect(said(tagged, 'a-3', 'ko')[0]).toContain(
    'c5.2xlarge 노드 1대: 파드 40개와 웜 IP에 /28 4개',
  );
});

test('of nodes that share their prefixes among subnets it says how many lie in the one', () => {
  const told = bridgeTold(usageOf(DISCOVERY), 'a-2');
  if (told === undefined) throw new Error('no prefixes');
  const { prefixes } = MESSAGES.en.charts.bridge;
  expect(prefixes({ ...told, wanted: 13 })).toMatch(/Together 15, 13 of them in this subnet\.$/);
});

test('what is wanted and not there is not called held, idle or free', () => {
  const [, addresses, whole] = said(AUTO_MODE, 'a');
  expect(addresses).toBe(
    '36 × 16 = 576, with 9 single addresses of nodes 585 wanted: 360 for pods, 216 warm.',
  );
  expect(whole).toBe(
    'A prefix is 16 addresses that lie together. There is room for 230 addresses, but 21 single addresses and the five of AWS may lie in as many of the 16 blocks: 0 to 14 whole, 36 wanted.',
  );
  expect(said(AUTO_MODE, 'a', 'ko')[1]).toBe(
    '36 × 16 = 576, 노드의 개별 IP 9개를 더해 585개 필요. 파드 360개, 웜 216개.',
  );
});

test('the mark of the /28 wanted stands on the drawing, past the end where they are too many', () => {
  const { bars, extent } = subnetBars(usageOf(AUTO_MODE).subnets);
  for (const bar of bars) {
    expect(wantedMark(bar)).toBeGreaterThan(bar.end);
    expect(wantedMark(bar)).toBeLessThanOrEqual(extent);
  }
  const roomy = subnetBars(usageOf(DISCOVERY).subnets).bars.find(({ label }) => label === 'a-2');
  if (roomy === undefined) throw new Error('no bar');
  expect(wantedMark(roomy) / roomy.end).toBeCloseTo((15 * 16) / 4096);
});
