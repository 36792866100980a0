import { expect, test } from 'vitest';
import { MESSAGES } from '@/i18n/all-messages';
import { OBJECT_FORMATS, TEXT_FORMATS } from '@/import/formats';

const FORMATS = [...OBJECT_FORMATS, ...TEXT_FORMATS];

/** Commands, kinds of objects and names of sites are the same in every language. */
const SAME_EVERYWHERE =
  /^(aws|kubectl|eksctl) |^(NodePool|EC2NodeClass|NodeClass)$|^ConfigMap |\.info$/;

test('what an import recognised is named in Korean too, where it has no name of its own', () => {
  const named = FORMATS.map(({ name }) => name).filter((name) => !SAME_EVERYWHERE.test(name));
  expect(named).toContain('rows');
  for (const name of named) expect(MESSAGES.ko.importWords.format(name)).toMatch(/[가-힣]/);
});

test('names of commands stay as they are', () => {
  for (const { importWords } of Object.values(MESSAGES)) {
    expect(importWords.format('kubectl get nodes')).toBe('kubectl get nodes');
  }
});
