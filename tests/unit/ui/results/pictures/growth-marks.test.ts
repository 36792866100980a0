import { describe, expect, test } from 'vitest';
import { markPlaces } from '@/ui/results/pictures/growth/plot/mark-places';

const SHORT = '△ from 15 pods may wait';
const WAIT = '✕ from 19 pods wait';

describe('The names of the marks above growth', () => {
  test('stand on one row, each at its own side of its mark, where both have room', () => {
    const places = markPlaces(
      [
        { x: 300, text: SHORT },
        { x: 400, text: WAIT },
      ],
      760,
    );
    expect(places).toEqual([
      { anchor: 'end', row: 0 },
      { anchor: 'start', row: 0 },
    ]);
  });

  test('stand on one row, both at the same side, where the picture ends', () => {
    const at = (x: number, other: number) =>
      markPlaces(
        [
          { x, text: SHORT },
          { x: other, text: WAIT },
        ],
        760,
      ).map(({ anchor, row }) => `${anchor} ${row}`);
    expect(at(60, 400)).toEqual(['start 0', 'start 0']);
    expect(at(400, 740)).toEqual(['end 0', 'end 0']);
  });

  test('stand one above the other where one row is too short', () => {
    const places = markPlaces(
      [
        { x: 100, text: SHORT },
        { x: 140, text: WAIT },
      ],
      260,
    );
    expect(places.map(({ row }) => row)).toEqual([0, 1]);
    expect(markPlaces([{ x: 200, text: WAIT }], 260)).toEqual([{ anchor: 'end', row: 0 }]);
  });

  test('of three stand on as few rows as they have room on, none over another', () => {
    const rows = (width: number, ...xs: readonly number[]) =>
      markPlaces(
        ['△ from 3 the warm pool is short', SHORT, WAIT].map((text, at) => ({
          x: xs[at] ?? 0,
          text,
        })),
        width,
      ).map(({ anchor, row }) => `${anchor} ${row}`);
    expect(rows(900, 300, 400, 640)).toEqual(['end 0', 'start 0', 'start 0']);
    expect(rows(900, 60, 100, 640)).toEqual(['start 0', 'start 1', 'start 0']);
    expect(rows(260, 200, 210, 220)).toEqual(['end 0', 'end 1', 'end 2']);
  });

  test('take the width of Korean letters', () => {
    const korean = (width: number) =>
      markPlaces(
        [
          { x: 150, text: '△ 15대부터 파드가 대기할 수 있음' },
          { x: 190, text: '✕ 19대부터 파드 대기' },
        ],
        width,
      ).map(({ row }) => row);
    expect(korean(760)).toEqual([0, 1]);
  });
});
