import { expect, test } from 'vitest';
import {
  EMPTY_PLAN_TEXT,
  exampleOf,
  formatLink,
  isFirstExample,
  PRESET_IDS,
  parseLink,
  presetText,
  readStoredText,
} from '@/plan';
import { planOf } from '../../support/plan-texts';

test('an example is known as one, also from its own link and as it was kept', () => {
  for (const id of PRESET_IDS) {
    const text = presetText(id);
    expect(exampleOf(text)).toBe(id);
    const reading = parseLink(formatLink(planOf(text)));
    expect(reading.status === 'read' && exampleOf(reading.text)).toBe(id);
    const kept = readStoredText(JSON.parse(JSON.stringify(text))) ?? EMPTY_PLAN_TEXT;
    expect(exampleOf(kept)).toBe(id);
    expect(isFirstExample(kept)).toBe(id === 'small-production');
  }
});

test('edited or named it is the person’s own plan', () => {
  const text = presetText('small-production');
  expect(exampleOf({ ...text, clusterPods: '1' })).toBeUndefined();
  expect(exampleOf({ ...text, name: 'mine' })).toBeUndefined();
  expect(exampleOf({ ...text, groups: text.groups.slice(1) })).toBeUndefined();
  expect(exampleOf(EMPTY_PLAN_TEXT)).toBeUndefined();
});

test('The example of a first visit is told before the others are there', () => {
  for (const id of PRESET_IDS) {
    expect(isFirstExample(presetText(id))).toBe(id === 'small-production');
  }
  const text = presetText('small-production');
  expect(isFirstExample({ ...text, name: 'mine' })).toBe(false);
  expect(isFirstExample({ ...text, clusterPods: '1' })).toBe(false);
});
