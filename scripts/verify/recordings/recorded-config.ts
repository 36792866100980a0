import { readCount, readCounts, readObject, readText } from './read-json';

/** The node of a recording. */
export interface RecordedConfig {
  readonly enis: number;
  readonly ipv4PerEni: number;
  readonly env: Readonly<Record<string, string>>;
  readonly maxPods: number;
  readonly nonNitro?: boolean;
  readonly trunkCapable?: boolean;
  readonly unmanagedEnis?: number;
  /** ENI limit of each network card, where ipamd runs them all. */
  readonly networkCards?: readonly number[];
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
