// Recordings of ipamd started anew with other settings on a node that runs: one JSON object a line.
import {
  type Json,
  readCount,
  readCounts,
  readList,
  readObject,
  readPods,
  readText,
} from '../recordings/read-json';
import type { RecordedConfig } from '../recordings/recorded-config';

export interface RestartState {
  readonly assigned: number;
  readonly enis: number;
  readonly held: number;
  readonly prefixes: number;
  readonly singles: number;
  /** Addresses and prefixes on each ENI, largest first. */
  readonly slots: readonly number[];
  readonly waiting: number;
}

export const MOMENTS = ['before', 'atRestart', 'after'] as const;
export type RestartOutcome = Readonly<Record<(typeof MOMENTS)[number], RestartState>>;

export interface RestartCase {
  readonly before: RecordedConfig;
  readonly after: RecordedConfig;
  readonly peakPods: number;
  readonly pods: number;
  readonly outcomes: readonly RestartOutcome[];
  readonly cycles: boolean;
}

export function readRestart(json: Json): RestartCase {
  const limits = {
    enis: readCount(json.enis, 'enis'),
    ipv4PerEni: readCount(json.ipv4PerEni, 'ipv4PerEni'),
    maxPods: readCount(json.maxPods, 'maxPods'),
  };
  const outcomes = readList(json.outcomes, 'outcomes').map((value) => {
    const outcome = readObject(value, 'an outcome');
    return {
      before: readState(outcome.before),
      atRestart: readState(outcome.atRestart),
      after: readState(outcome.after),
    };
  });
  if (outcomes.length === 0) throw new Error('outcomes is empty');
  const peakPods = readPods(json.peakPods, 'peakPods');
  const pods = readPods(json.pods, 'pods');
  if (pods > peakPods) throw new Error('pods is more than peakPods');
  return {
    before: { ...limits, env: readEnv(json.before, 'before') },
    after: { ...limits, env: readEnv(json.after, 'after') },
    peakPods,
    pods,
    outcomes,
    cycles: json.cycles !== undefined && json.cycles !== false,
  };
}

function readEnv(value: unknown, what: string): RecordedConfig['env'] {
  return Object.fromEntries(
    Object.entries(readObject(value, what)).map(([name, text]) => [name, readText(text, name)]),
  );
}

function readState(value: unknown): RestartState {
  const json = readObject(value, 'a state');
  return {
    assigned: readCount(json.assigned, 'assigned'),
    enis: readCount(json.enis, 'enis'),
    held: readCount(json.held, 'held'),
    prefixes: readCount(json.prefixes, 'prefixes'),
    singles: readCount(json.singles, 'singles'),
    slots: readCounts(json.slots, 'slots'),
    waiting: readCount(json.waiting, 'waiting'),
  };
}
