import { describe, expect, test } from 'vitest';
import { menuTarget } from '@/ui/shared/floating/menu-keys';

const LABELS = ['CSV file', 'Print', ' Copy', '한국어', 'Light'];

describe('In a menu', () => {
  test.each([
    ['ArrowDown', 0, 1],
    ['ArrowDown', 4, 0],
    ['ArrowDown', -1, 0],
    ['ArrowUp', 1, 0],
    ['ArrowUp', 0, 4],
    ['ArrowUp', -1, 4],
    ['Home', 3, 0],
    ['End', 0, 4],
  ])('%s leads from item %i to item %i', (key, from, to) => {
    expect(menuTarget(key, LABELS, from)).toBe(to);
  });

  test('a letter leads to the next item that begins with it, and round', () => {
    expect(menuTarget('c', LABELS, 0)).toBe(2);
    expect(menuTarget('C', LABELS, 2)).toBe(0);
    expect(menuTarget('한', LABELS, 0)).toBe(3);
    expect(menuTarget('ㅎ', LABELS, 0)).toBe(3);
  });

  test('a letter that only the present item begins with stays', () => {
    expect(menuTarget('p', LABELS, 1)).toBe(1);
  });

  test.each(['x', ' ', 'Enter', 'Tab', 'ArrowLeft', 'F5'])('%j leads nowhere', (key) => {
    expect(menuTarget(key, LABELS, 0)).toBeUndefined();
  });

  test('nothing leads anywhere where there is nothing', () => {
    expect(menuTarget('ArrowDown', [], -1)).toBeUndefined();
    expect(menuTarget('End', [], -1)).toBeUndefined();
  });
});
