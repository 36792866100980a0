// Recordings of the real ipamd: one JSON object a line, one node at rest.
import {
  type Json,
  readCount,
  readCounts,
  readList,
  readObject,
  readPods,
  readText,
} from './read-json';
import { type RecordedConfig, readConfig } from './recorded-config';
import { type RecordedTrace, readTrace } from './recorded-trace';

/** What a node held at one end, in the words of the recording. */
export interface RecordedOutcome {
  readonly enis: number;
  /** Slots in use on each ENI that carries pods, largest first. */
  readonly slots: readonly number[];
  readonly pool: number;
  readonly prefixes?: number;
  readonly assigned: number;
  readonly nodeSubnet: number;
  readonly podSubnet?: number;
  /** Of each further card: ENIs, pool, assigned. */
  readonly otherCards?: readonly (readonly number[])[];
}

export interface RestCase {
  readonly id: string;
  readonly mode: string;
  readonly config: RecordedConfig;
  readonly pods: number;
  /** The first of the pods, which take an address on every card. */
  readonly multiNicPods: number;
  readonly path: 'burst' | 'ramp';
  readonly outcomes: readonly RecordedOutcome[];
  readonly cycles?: boolean;
  readonly notReady?: boolean;
}

/** A line of ipamd's recordings: a node at rest, or a course over time. */
export type RecordedLine =
  | { readonly kind: 'rest'; readonly rest: RestCase }
  | { readonly kind: 'over-time'; readonly trace: RecordedTrace };

/** Reads a line. Throws an Error that says what is wrong with it. */
export function readRecordedLine(line: string): RecordedLine {
  return readIpamdLine(readObject(JSON.parse(line), 'the line'));
}

export function readIpamdLine(json: Json): RecordedLine {
  if ('steps' in json) return { kind: 'over-time', trace: readTrace(json) };
  const id = readText(json.id, 'id');
  const mode = readText(json.mode, 'mode');
  const path = readText(json.path, 'path');
  if (path !== 'burst' && path !== 'ramp') throw new Error(`path is "${path}"`);
  const outcomes = readList(json.outcomes, 'outcomes').map(readOutcome);
  if (outcomes.length === 0) throw new Error('outcomes is empty');
  const rest: RestCase = {
    id,
    mode,
    config: readConfig(json.config),
    pods: readPods(json.pods, 'pods'),
    multiNicPods: json.multiNicPods === undefined ? 0 : readPods(json.multiNicPods, 'multiNicPods'),
    path,
    outcomes,
    ...(json.cycles === true ? { cycles: true } : {}),
    ...(json.notReady === true ? { notReady: true } : {}),
  };
  return { kind: 'rest', rest };
}

function readOutcome(value: unknown): RecordedOutcome {
  const json = readObject(value, 'an outcome');
  const prefixes = json.prefixes === undefined ? 0 : readCount(json.prefixes, 'prefixes');
  const podSubnet = json.podSubnet === undefined ? 0 : readCount(json.podSubnet, 'podSubnet');
  const cards = json.otherCards === undefined ? [] : readList(json.otherCards, 'otherCards');
  return {
    enis: readCount(json.enis, 'enis'),
    slots: readList(json.slots, 'slots').map((slots) => readCount(slots, 'slots')),
    pool: readCount(json.pool, 'pool'),
    ...(prefixes > 0 ? { prefixes } : {}),
    assigned: readCount(json.assigned, 'assigned'),
    nodeSubnet: readCount(json.nodeSubnet, 'nodeSubnet'),
    ...(podSubnet > 0 ? { podSubnet } : {}),
    ...(cards.length > 0
      ? { otherCards: cards.map((card) => readCounts(card, 'otherCards')) }
      : {}),
  };
}
