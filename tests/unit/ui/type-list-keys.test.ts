import { describe, expect, test } from 'vitest';
import { movedTo, typeKeyAction } from '@/ui/inputs/type-list-keys';

describe('In the field for an instance type', () => {
  test.each(['ArrowDown', 'ArrowUp'])('%s opens the list', (key) => {
    expect(typeKeyAction(key, false)).toEqual({ kind: 'open' });
  });

  test.each(['Enter', 'PageDown', 'PageUp', 'Home', 'a'])(
    '%s keeps its meaning while the list is closed',
    (key) => {
      expect(typeKeyAction(key, false)).toBeUndefined();
    },
  );

  test('Enter takes the marked type of the open list', () => {
    expect(typeKeyAction('Enter', true)).toEqual({ kind: 'choose' });
  });

  test.each(['Home', 'End', 'Tab', 'ArrowLeft', 'ArrowRight', 'a', ' '])(
    '%s belongs to the text while the list is open',
    (key) => {
      expect(typeKeyAction(key, true)).toBeUndefined();
    },
  );

  test('arrows go row by row, page keys eight rows, not past the ends', () => {
    const moved = (key: string, from: number) => {
      const action = typeKeyAction(key, true);
      return action?.kind === 'move' ? movedTo(from, action.by, 20) : undefined;
    };
    expect(moved('ArrowDown', 0)).toBe(1);
    expect(moved('ArrowUp', 5)).toBe(4);
    expect(moved('PageDown', 0)).toBe(8);
    expect(moved('PageDown', 15)).toBe(19);
    expect(moved('PageUp', 3)).toBe(0);
    expect(moved('ArrowDown', 19)).toBe(19);
    expect(moved('ArrowUp', 0)).toBe(0);
  });

  test('there is nothing to mark in an empty list', () => {
    expect(movedTo(0, 1, 0)).toBe(-1);
  });
});
