import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type PlacementInput, placement } from '@/ui/shared/floating/placement';
import { runs } from '../../../support/runs';

const WINDOW = { left: 0, top: 0, right: 1000, bottom: 800 };
const button = (left: number, top: number) => ({ left, top, right: left + 100, bottom: top + 40 });
const PANEL = { width: 300, height: 200 };

function place(input: Partial<PlacementInput>) {
  return placement({
    anchor: button(100, 100),
    panel: PANEL,
    visible: WINDOW,
    align: 'start',
    ...input,
  });
}

describe('A floating panel', () => {
  test('stands below its button, their left edges under each other', () => {
    expect(place({})).toMatchObject({ left: 100, top: 146 });
  });

  test('stands with its right edge under that of the button where it is asked to', () => {
    expect(place({ anchor: button(600, 100), align: 'end' })).toMatchObject({ left: 400 });
  });

  test('goes above where there is no room below', () => {
    expect(place({ anchor: button(100, 700) })).toMatchObject({ top: 700 - 6 - 200 });
  });

  test('stays below where there is no room above either, as high as there is room', () => {
    expect(place({ anchor: button(100, 200), panel: { width: 300, height: 900 } })).toEqual({
      left: 100,
      top: 246,
      maxHeight: 800 - 8 - 240 - 6,
    });
  });

  test('stays inside the window at the right and at the left', () => {
    expect(place({ anchor: button(900, 100) }).left).toBe(1000 - 8 - 300);
    expect(place({ anchor: button(0, 100), align: 'end' }).left).toBe(8);
  });

  test('stays above the keyboard of a touch screen', () => {
    const visible = { left: 0, top: 120, right: 390, bottom: 480 };
    const { top, maxHeight } = place({ anchor: button(16, 260), visible });
    expect(top).toBeGreaterThanOrEqual(visible.top + 8);
    expect(top + Math.min(PANEL.height, maxHeight)).toBeLessThanOrEqual(visible.bottom - 8);
  });

  const edge = fc.integer({ min: -3000, max: 3000 });
  const input = fc.record({
    anchor: fc
      .tuple(edge, edge, fc.integer({ min: 0, max: 400 }), fc.integer({ min: 0, max: 400 }))
      .map(([left, top, width, height]) => ({
        left,
        top,
        right: left + width,
        bottom: top + height,
      })),
    panel: fc.record({
      width: fc.integer({ min: 1, max: 304 }),
      height: fc.integer({ min: 1, max: 3000 }),
    }),
    visible: fc
      .record({
        width: fc.integer({ min: 320, max: 2000 }),
        height: fc.integer({ min: 100, max: 2000 }),
      })
      .map(({ width, height }) => ({ left: 0, top: 0, right: width, bottom: height })),
    align: fc.constantFrom('start' as const, 'end' as const),
  });

  test('never goes past what can be seen, wherever its button is', () => {
    fc.assert(
      fc.property(input, ({ anchor, panel, visible, align }) => {
        const { left, top, maxHeight } = placement({ anchor, panel, visible, align });
        const height = Math.min(panel.height, maxHeight);
        expect(left).toBeGreaterThanOrEqual(8);
        expect(left + panel.width).toBeLessThanOrEqual(visible.right - 8);
        expect(top).toBeGreaterThanOrEqual(8);
        expect(top + height).toBeLessThanOrEqual(visible.bottom - 8);
      }),
      runs({ seed: 20261132 }),
    );
  });
});
