import { expect, test, vi } from 'vitest';
import { formatPlan, presetText } from '@/plan';
import { formatPlanFile } from '@/plan/link/plan-file';
import { readPlanFile } from '@/store/address/read-plan-file';
import { planOf } from '../../../support/plan-texts';

const PLAN = planOf({ ...presetText('small-production'), name: '결제 (운영)' });

test('a plan file is the plan, and nothing is to be said of it', async () => {
  const read = await readPlanFile(new Blob([formatPlanFile(PLAN)]));
  expect(read).toEqual({ text: formatPlan(PLAN), notice: undefined });
});

test('a plan file with a key that is not known opens, and the key is named', async () => {
  const { text, notice } = await readPlanFile(new Blob(['subnet=/23&node=m5.large:2:10&nod=x']));
  expect(text?.groups).toHaveLength(1);
  expect(notice?.warnings).toMatchObject([{ code: 'LINK_UNKNOWN_KEY', key: 'nod' }]);
});

test('a damaged plan file opens nothing by itself', async () => {
  const { text, notice } = await readPlanFile(new Blob([formatPlanFile(PLAN).slice(0, -9)]));
  expect(text).toBeUndefined();
  expect(notice?.status === 'refused' && notice.errors[0].code).toBe('LINK_DAMAGED');
});

test('a file above a megabyte is not even read', async () => {
  const file = new Blob([new Uint8Array(1_000_001)]);
  const read = vi.spyOn(file, 'text');
  const { text, notice } = await readPlanFile(file);
  expect(text).toBeUndefined();
  expect(notice).toMatchObject({ errors: [{ code: 'LINK_TOO_BIG', unit: 'bytes' }] });
  expect(read).not.toHaveBeenCalled();
});

test('a file of a megabyte of anything is refused without harm', async () => {
  for (const byte of [0, 0x26, 0x3d, 0x25, 0xff]) {
    const { notice } = await readPlanFile(new Blob([new Uint8Array(1_000_000).fill(byte)]));
    expect(notice?.status).toBe('refused');
  }
});

test('a folder, or a file that is gone, holds no plan', async () => {
  const file = new Blob(['subnet=/23']);
  vi.spyOn(file, 'text').mockRejectedValue(new DOMException('gone', 'NotReadableError'));
  const { notice } = await readPlanFile(file);
  expect(notice).toMatchObject({ errors: [{ code: 'LINK_NO_PLAN' }] });
});
