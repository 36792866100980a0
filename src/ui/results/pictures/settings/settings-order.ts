import { type FocusEvent, useState } from 'react';
import { rulingSettings } from '@/engine';
import type { SettingsLine } from './settings-table';

interface Shown {
  /** Settings in the order in which they stand. */
  readonly keys: readonly string[];
  /** Those that are told in the line of others, and the names in it. */
  readonly hidden: readonly string[];
  readonly alike: ReadonlyMap<string, SettingsLine['alike']>;
  /** What the reader asked for. */
  readonly asked: string;
}

interface SettledLines {
  readonly all: readonly SettingsLine[];
  /** Those with equal ones as one. */
  readonly asOne: readonly SettingsLine[];
}

/**
 * Lines that stay in their places while results come, and as long as somebody points at one of them; then
 * they stand as they are given. What the reader asks for is shown at once.
 * @param asked names the order; with another one nothing stays
 */
export function useStillOrder(
  { all, asOne }: SettledLines,
  asked: string,
  isSettled: boolean,
): {
  readonly lines: readonly SettingsLine[];
  /** Of what holds the lines. */
  readonly pointed: object;
} {
  const [isPointedAt, setIsPointedAt] = useState(false);
  const [shown, setShown] = useState<Shown>({ keys: [], hidden: [], alike: new Map(), asked });
  const isKept = shown.asked === asked && (!isSettled || isPointedAt);
  const coming = all
    .filter((line) => line.isNow || !shown.hidden.includes(keyOf(line)))
    .map((line) => ({ ...line, alike: shown.alike.get(keyOf(line)) ?? [] }));
  const still = isKept ? inPlaces(coming, shown.keys) : asOne;
  const keys = still.map(keyOf);
  const hidden = isKept ? shown.hidden : all.map(keyOf).filter((key) => !keys.includes(key));
  const isShown = isSame(keys, shown.keys) && isSame(hidden, shown.hidden);
  if (!isShown || shown.asked !== asked) {
    const alike = new Map(still.map((line) => [keyOf(line), line.alike]));
    setShown({ keys, hidden, alike, asked });
  }
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

function isSame(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((each, index) => each === b[index]);
}

function keyOf({ outcome }: SettingsLine): string {
  return rulingSettings(outcome.settings);
}
