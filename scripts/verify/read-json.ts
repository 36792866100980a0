// Values of a recording, each read strictly: an Error says what is wrong.
import type { RecordedConfig } from './recorded-case';

export type Json = Readonly<Record<string, unknown>>;

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

export function readCount(value: unknown, what: string): number {
  if (typeof value === 'number' && Number.isSafeInteger(value) && value >= 0) return value;
  throw new Error(`${what} is not a count`);
}

export function readCounts(value: unknown, what: string): readonly number[] {
  return readList(value, what).map((count) => readCount(count, what));
}

export function readConfig(value: unknown): RecordedConfig {
  const json = readObject(value, 'config');
  const env = readObject(json.env, 'config.env');
  return {
    enis: readCount(json.enis, 'config.enis'),
    ipv4PerEni: readCount(json.ipv4PerEni, 'config.ipv4PerEni'),
    env: Object.fromEntries(
      Object.entries(env).map(([name, text]) => [name, readText(text, `config.env.${name}`)]),
    ),
    maxPods: readCount(json.maxPods, 'config.maxPods'),
    ...(json.nonNitro === true ? { nonNitro: true } : {}),
    ...(json.trunkCapable === true ? { trunkCapable: true } : {}),
    ...(json.unmanagedEnis === undefined
      ? {}
      : { unmanagedEnis: readCount(json.unmanagedEnis, 'config.unmanagedEnis') }),
    ...(json.networkCards === undefined
      ? {}
      : { networkCards: readCounts(json.networkCards, 'config.networkCards') }),
  };
}
