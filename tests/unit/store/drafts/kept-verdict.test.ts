import { expect, test } from 'vitest';
import { presetText } from '@/plan';
import { draftKey, saveDraft } from '@/store/drafts/drafts';
import { type KeptVerdict, keptVerdict, saveVerdict } from '@/store/drafts/kept-verdict';
import { safeStorage } from '@/store/storage/browser-storage';
import { memoryStorage, refusingStorage } from '../../../support/store/memory-storage';

const LINK = 'subnet=/23&node=m5.large:2:5';
const OF = { link: LINK, version: '1.0' };
const VERDICT = {
  run: { status: 'done', scenario: 'upgrade', verdict: { kind: 'fits' } },
  judged: [{ requirement: 'scenario', status: 'met' }],
} as unknown as KeptVerdict;

function withPlans(...ids: readonly string[]) {
  const kept = memoryStorage();
  const storage = safeStorage(() => kept);
  for (const id of ids)
    saveDraft(storage, { id, savedAt: 1, text: presetText('ipv6'), link: LINK });
  return { kept, storage };
}

test('what a run has shown of a kept plan is there again', () => {
  const { storage } = withPlans('mine');
  saveVerdict(storage, 'mine', OF, VERDICT);
  expect(keptVerdict(storage, OF)).toEqual(VERDICT);
});

test('it says nothing of the plan once it is another, or in another version of the page', () => {
  const { storage } = withPlans('mine', 'other');
  saveVerdict(storage, 'mine', OF, VERDICT);
  const link = LINK.replace('5', '6');
  expect(keptVerdict(storage, { ...OF, link })).toBeUndefined();
  expect(keptVerdict(storage, { ...OF, version: '1.1' })).toBeUndefined();
  saveVerdict(storage, 'other', { ...OF, link: '' }, VERDICT);
  expect(keptVerdict(storage, { ...OF, link: '' })).toBeUndefined();
});

test('nothing is kept of a plan that is not, and what is known of plans that are gone goes', () => {
  const { kept, storage } = withPlans('gone', 'mine');
  expect(saveVerdict(storage, 'gone', OF, VERDICT)).toBe(true);
  expect(saveVerdict(storage, 'never kept', OF, VERDICT), 'to be tried again').toBe(false);
  expect(kept).toHaveLength(3);
  storage.remove(draftKey('gone'));
  saveVerdict(storage, 'mine', OF, VERDICT);
  expect(storage.keys().filter((key) => key.includes('verdict/'))).toEqual([
    'eks-subnet-planner/verdict/mine',
  ]);
});

test.each(['', '{{', 'null', '[]', '7'])('rubbish in its place is passed over: %s', (raw) => {
  const { kept, storage } = withPlans('mine');
  kept.setItem('eks-subnet-planner/verdict/mine', raw);
  expect(keptVerdict(storage, OF)).toBeUndefined();
});

test('a storage that refuses stops nothing', () => {
  const storage = safeStorage(refusingStorage);
  expect(() => saveVerdict(storage, 'mine', OF, VERDICT)).not.toThrow();
  expect(keptVerdict(storage, OF)).toBeUndefined();
});
