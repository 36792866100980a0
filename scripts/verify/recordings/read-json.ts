// Values of a recording, each read strictly: an Error says what is wrong.

export type Json = Readonly<Record<string, unknown>>;

/** Beyond what any node or subnet has; a replay of more would have no end. */
const MOST = 2 ** 31;
const MOST_PODS = 10_000;
const MOST_PERIODS = 10_000;

export function readObject(value: unknown, what: string): Json {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Json;
  throw new Error(`${what} is not an object`);
}

export function readList(value: unknown, what: string): readonly unknown[] {
  if (Array.isArray(value)) return value;
  throw new Error(`${what} is not a list`);
}

export function readText(value: unknown, what: string): string {
  if (typeof value === 'string') return value;
  throw new Error(`${what} is not text`);
}

export function readCount(value: unknown, what: string, most = MOST): number {
  if (typeof value !== 'number' || !Number.isSafeInteger(value) || value < 0) {
    throw new Error(`${what} is not a count`);
  }
  if (value > most) throw new Error(`${what} is ${value}, more than ${most}`);
  return value;
}

/** Pods of one node. */
export function readPods(value: unknown, what: string): number {
  return readCount(value, what, MOST_PODS);
}

/** Periods of 5 s. */
export function readPeriods(value: unknown, what: string): number {
  return readCount(value, what, MOST_PERIODS);
}

/** A number, whole or not. */
export function readNumber(value: unknown, what: string): number {
  if (typeof value === 'number' && Number.isFinite(value)) return value;
  throw new Error(`${what} is not a number`);
}

/** Numbers by name, whole or not. */
export function readNumbers(value: unknown, what: string): Readonly<Record<string, number>> {
  return Object.fromEntries(
    Object.entries(readObject(value, what)).map(([name, number]) => [
      name,
      readNumber(number, `${what}.${name}`),
    ]),
  );
}

export function readCounts(value: unknown, what: string): readonly number[] {
  return readList(value, what).map((count) => readCount(count, what));
}
