import { afterEach, expect, test, vi } from 'vitest';
import { whenSeen } from '@/ui/shared/browser';

afterEach(() => vi.unstubAllGlobals());

test('Of what happened while the page was busy the last is told: a part that is back is no longer gone', () => {
  let deliver: (entries: readonly object[]) => void = () => {};
  vi.stubGlobal(
    'IntersectionObserver',
    class {
      constructor(callback: typeof deliver) {
        deliver = callback;
      }
      observe() {}
    },
  );
  const told: unknown[] = [];
  whenSeen(Object.create(null), 0, (isSeen, bottom) => told.push([isSeen, bottom]));
  deliver([
    { isIntersecting: false, boundingClientRect: { bottom: -20 } },
    { isIntersecting: true, boundingClientRect: { bottom: 180 } },
  ]);
  expect(told).toEqual([[true, 180]]);
});
