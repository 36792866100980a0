// Recordings of the real ipamd: one JSON object a line, one node at rest.

/** What a node held at one end, in the words of the recording. */
export interface RecordedOutcome {
  readonly enis: number;
  /** Slots in use on each ENI that carries pods, largest first. */
  readonly slots: readonly number[];
  readonly pool: number;
  readonly prefixes?: number;
  readonly assigned: number;
  readonly nodeSubnet: number;
}

export interface RecordedConfig {
  readonly enis: number;
  readonly ipv4PerEni: number;
  readonly env: Readonly<Record<string, string>>;
  readonly maxPods: number;
  readonly nonNitro?: boolean;
}

export interface RestCase {
  readonly id: string;
  readonly mode: string;
  readonly config: RecordedConfig;
  readonly pods: number;
  readonly path: 'burst' | 'ramp';
  readonly outcomes: readonly RecordedOutcome[];
  readonly cycles?: boolean;
}

/** A line of a recording: a node at rest, or a course over time. */
export type RecordedLine =
  | { readonly kind: 'rest'; readonly rest: RestCase }
  | { readonly kind: 'over-time'; readonly id: string; readonly mode: string };

type Json = Readonly<Record<string, unknown>>;

/** Reads a line. Throws an Error that says what is wrong with it. */
export function readRecordedLine(line: string): RecordedLine {
  const json = readObject(JSON.parse(line), 'the line');
  const id = readText(json.id, 'id');
  const mode = readText(json.mode, 'mode');
  if ('steps' in json) {
    readList(json.steps, 'steps');
    return { kind: 'over-time', id, mode };
  }
  const path = readText(json.path, 'path');
  if (path !== 'burst' && path !== 'ramp') throw new Error(`path is "${path}"`);
  const outcomes = readList(json.outcomes, 'outcomes').map(readOutcome);
  if (outcomes.length === 0) throw new Error('outcomes is empty');
  const rest: RestCase = {
    id,
    mode,
    config: readConfig(json.config),
    pods: readCount(json.pods, 'pods'),
    path,
    outcomes,
    ...(json.cycles === true ? { cycles: true } : {}),
  };
  return { kind: 'rest', rest };
}

function readOutcome(value: unknown): RecordedOutcome {
  const json = readObject(value, 'an outcome');
  const prefixes = json.prefixes === undefined ? 0 : readCount(json.prefixes, 'prefixes');
  return {
    enis: readCount(json.enis, 'enis'),
    slots: readList(json.slots, 'slots').map((slots) => readCount(slots, 'slots')),
    pool: readCount(json.pool, 'pool'),
    ...(prefixes > 0 ? { prefixes } : {}),
    assigned: readCount(json.assigned, 'assigned'),
    nodeSubnet: readCount(json.nodeSubnet, 'nodeSubnet'),
  };
}

function readObject(value: unknown, what: string): Json {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Json;
  throw new Error(`${what} is not an object`);
}

function readList(value: unknown, what: string): readonly unknown[] {
  if (Array.isArray(value)) return value;
  throw new Error(`${what} is not a list`);
}

function readText(value: unknown, what: string): string {
  if (typeof value === 'string') return value;
  throw new Error(`${what} is not text`);
}

function readCount(value: unknown, what: string): number {
  if (typeof value === 'number' && Number.isSafeInteger(value) && value >= 0) return value;
  throw new Error(`${what} is not a count`);
}

function readConfig(value: unknown): RecordedConfig {
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
  };
}
