import { type FocusEvent, useState } from 'react';
import { rulingSettings } from '@/engine';
import type { SettingsLine } from './settings-table';

interface Shown {
  /** Settings in the order in which they stand. */
  readonly keys: readonly string[];
  /** What the reader asked for. */
  readonly asked: string;
}

/**
 * Lines that stay in their places while results come, and as long as somebody points at one of them; then
 * they stand as they are given. What the reader asks for is shown at once.
 * @param asked names the order; with another one nothing stays
 */
export function useStillOrder(
  lines: readonly SettingsLine[],
  asked: string,
  isSettled: boolean,
): {
  readonly lines: readonly SettingsLine[];
  /** Of what holds the lines. */
  readonly pointed: object;
} {
  const [isPointedAt, setIsPointedAt] = useState(false);
  const [shown, setShown] = useState<Shown>({ keys: [], asked });
  const isKept = shown.asked === asked && (!isSettled || isPointedAt);
  const still = isKept ? inPlaces(lines, shown.keys) : lines;
  const keys = still.map(keyOf);
  const isShown = keys.every((key, index) => key === shown.keys[index]);
  if (!isShown || shown.asked !== asked) setShown({ keys, asked });
  return {
    lines: still,
    pointed: {
      onPointerEnter: () => setIsPointedAt(true),
      onPointerLeave: () => setIsPointedAt(false),
      onFocus: ({ target }: FocusEvent) => setIsPointedAt(target.matches(':focus-visible')),
      onBlur: () => setIsPointedAt(false),
    },
  };
}

/** Those that have no place yet behind the others. */
export function inPlaces(
  lines: readonly SettingsLine[],
  places: readonly string[],
): readonly SettingsLine[] {
  const placeOf = (line: SettingsLine) => {
    const place = places.indexOf(keyOf(line));
    return place === -1 ? places.length : place;
  };
  return lines.toSorted((a, b) => placeOf(a) - placeOf(b));
}

function keyOf({ outcome }: SettingsLine): string {
  return rulingSettings(outcome.settings);
}
