// What two fingers on the lanes show: the times that they began at stay under them.

import type { Stretch } from '@/ui/results/pictures/timeline/lanes/plot-path';
import { LEAST_SHOWN, within } from './crosshair-keys';

/** Of two fingers, each a share of the plot, from 0 to 1. */
export type Fingers = readonly [one: number, other: number];

/** No two fingers are closer: they would show all of a day at once. */
const CLOSEST = 0.02;

/**
 * @param began where the fingers were while `shown` was shown
 * @param seconds of the whole run
 */
export function pinched(began: Fingers, now: Fingers, shown: Stretch, seconds: number): Stretch {
  const ratio = apart(began) / apart(now);
  const length = Math.min(seconds, Math.max(LEAST_SHOWN, (shown.until - shown.from) * ratio));
  const held = shown.from + middle(began) * (shown.until - shown.from);
  return within(Math.round(held - middle(now) * length), Math.round(length), seconds);
}

function apart([one, other]: Fingers): number {
  return Math.max(CLOSEST, Math.abs(one - other));
}

function middle([one, other]: Fingers): number {
  return (one + other) / 2;
}
