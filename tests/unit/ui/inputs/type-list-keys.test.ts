import { describe, expect, test } from 'vitest';
import { movedTo, typeKeyAction } from '@/ui/inputs/types/type-list-keys';

const pressed = (key: string, shiftKey = false) => ({ key, shiftKey });

describe('In the open list of instance types', () => {
  test('Enter takes the marked type, with Shift too', () => {
    expect(typeKeyAction(pressed('Enter'))).toEqual({ kind: 'choose' });
    expect(typeKeyAction(pressed('Enter', true))).toEqual({ kind: 'choose' });
  });

  test.each(['ArrowDown', 'ArrowUp'])('%s with Shift selects text', (key) => {
    expect(typeKeyAction(pressed(key))).toMatchObject({ kind: 'move' });
    expect(typeKeyAction(pressed(key, true))).toBeUndefined();
  });

  test.each(['Home', 'End', 'Tab', 'ArrowLeft', 'ArrowRight', 'a', ' '])(
    '%s belongs to the text',
    (key) => {
      expect(typeKeyAction(pressed(key))).toBeUndefined();
    },
  );

  test('arrows go row by row, page keys eight rows, not past the ends', () => {
    const moved = (key: string, from: number) => {
      const action = typeKeyAction(pressed(key));
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
