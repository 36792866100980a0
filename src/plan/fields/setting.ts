import { type FieldReading, readAs } from './field-reading';
import { parseNumber } from './number';
import { SETTING } from './number-ranges';
import type { NumberFault } from './plan-fault';

/** Takes a variable off the DaemonSet, or a key off the ConfigMap; read in any case. */
export const UNSET = 'unset';

/** Reads a number of the warm pool: from 0 to 1,000, or `unset`, which is `undefined`. */
export function parseSetting(text: string): FieldReading<number | undefined, NumberFault> {
  const typed = text.trim();
  return typed.toLowerCase() === UNSET ? readAs(undefined) : parseNumber(typed, SETTING);
}

/** The text that `parseSetting` reads as the value. */
export function formatSetting(value: number | undefined): string {
  return String(value ?? UNSET);
}
