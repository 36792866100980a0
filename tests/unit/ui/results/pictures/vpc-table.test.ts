// The blocks of a VPC as a table.
import { expect, test } from 'vitest';
import { MESSAGES } from '@/i18n/all-messages';
import { blockHeads, blockTexts } from '@/ui/results/pictures/needs/vpc/block-row';

const rowWith = (held: number) =>
  ({
    texts: ['c', 'c', '', '10.0.2.0/24'],
    numbers: [251, held, 251 - held],
  }) as const;

test('what is wanted of a subnet that has less is not called held, and what it lacks short', () => {
  const { en, ko } = MESSAGES;
  const rows = [rowWith(228), rowWith(270)];
  expect(blockHeads(rows, en.vpc).slice(-2)).toEqual(['Wanted', 'Free']);
  expect(blockHeads(rows, ko.vpc).slice(-2)).toEqual(['필요', '여유']);
  expect(rows.map((row) => blockTexts(row, en.vpc, String))).toEqual([
    ['251', '228', '23'],
    ['251', '270', '19 short'],
  ]);
  expect(blockHeads([rowWith(228)], en.vpc).slice(-2)).toEqual(['Held', 'Free']);
});
