import { expect, test } from 'vitest';
import { MESSAGES } from '@/i18n/all-messages';
import {
  endLabels,
  labelRoom,
  lineLooks,
  textWidth,
} from '@/ui/results/pictures/timeline/timeline-looks';

const MULTUS = ['a', 'b', 'multus-a1', 'multus-a2', 'multus-b1', 'multus-b2'];

function labelsOf(names: readonly string[], free: number) {
  const subnets = names.map((label) => ({ label, free: [250, free] })) as never;
  return endLabels(subnets, lineLooks(names, new Set()), MESSAGES.en.timeline.chart.end);
}

test('twenty subnets are told apart by colour and dashes', () => {
  const names = Array.from({ length: 20 }, (_, index) => `s${index}`);
  const looks = lineLooks(names, new Set()).map(({ stroke, dashes }) => `${stroke} ${dashes}`);
  expect(new Set(looks).size).toBe(20);
});

test('subnets that run out share a colour and differ by dashes', () => {
  const looks = lineLooks(MULTUS, new Set(['a', 'multus-b1']));
  const [a, b1] = [looks[0], looks[4]];
  expect(a?.stroke).toBe(b1?.stroke);
  expect(a?.dashes).not.toBe(b1?.dashes);
});

test('the labels have the room that their longest text takes', () => {
  const labels = labelsOf(MULTUS, 121);
  expect(labels.map(({ text }) => text)).toContain('multus-b1 121');
  const widest = Math.max(...labels.map(({ text }) => textWidth(text)));
  expect(labelRoom(labels)).toBeGreaterThanOrEqual(widest + 18);
  expect(labelRoom(labelsOf(['a'], 12))).toBeLessThan(labelRoom(labels));
});

test.each([
  'production-eu-west-1a-pods',
  '프로덕션-가용-영역-하나-파드-서브넷',
  'WWWWWWWWWWWWWWWWWWW',
])('the long name %s is shortened, never its number', (name) => {
  const [label] = labelsOf([name], 65_531);
  expect(label?.text).toMatch(/….* 65,531$/);
  expect(label?.text).not.toContain(name);
  expect(labelRoom(label === undefined ? [] : [label])).toBeLessThanOrEqual(146);
});
