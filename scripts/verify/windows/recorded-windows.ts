// A Windows node as AWS's resource controller kept it: idle, then one phase after the other, each until
// nothing changed.
import {
  type Json,
  readCount,
  readList,
  readObject,
  readPods,
  readText,
} from '../recordings/read-json';

export interface WindowsPhase {
  readonly pods: number;
  readonly path: 'burst' | 'ramp';
}

/** What the node had at rest. */
export interface WindowsState {
  readonly held: number;
  readonly prefixes: number;
  readonly singles: number;
  readonly assigned: number;
  readonly waiting: number;
}

/** One course: before any pod, and at the end of each phase. */
export interface WindowsOutcome {
  readonly idle: WindowsState;
  readonly phases: readonly WindowsState[];
}

export interface RecordedWindows {
  readonly type: string;
  /** The ConfigMap amazon-vpc-cni. */
  readonly data: Readonly<Record<string, string>>;
  readonly phases: readonly WindowsPhase[];
  /** `undefined`: the controller does not know the type. */
  readonly known:
    | { readonly ipv4PerEni: number; readonly nitro: boolean; readonly capacity: number }
    | undefined;
  readonly outcomes: readonly WindowsOutcome[];
}

export const WINDOWS_FIELDS = ['held', 'prefixes', 'singles', 'assigned', 'waiting'] as const;

export function readWindows(json: Json): RecordedWindows {
  const data = readObject(json.data, 'data');
  return {
    type: readText(json.type, 'type'),
    data: Object.fromEntries(
      Object.entries(data).map(([key, value]) => [key, readText(value, `data.${key}`)]),
    ),
    phases: readList(json.phases, 'phases').map(readPhase),
    known:
      json.refused === true
        ? undefined
        : {
            ipv4PerEni: readCount(json.ipv4PerEni, 'ipv4PerEni'),
            nitro: json.nitro === true,
            capacity: readCount(json.capacity, 'capacity'),
          },
    outcomes: readList(json.outcomes, 'outcomes').map((value) => {
      const outcome = readObject(value, 'an outcome');
      return {
        idle: readState(outcome.idle),
        phases: readList(outcome.phases, 'phases').map(readState),
      };
    }),
  };
}

function readPhase(value: unknown): WindowsPhase {
  const json = readObject(value, 'a phase');
  const path = readText(json.path, 'path');
  if (path !== 'burst' && path !== 'ramp') throw new Error(`path is "${path}"`);
  return { pods: readPods(json.pods, 'pods'), path };
}

function readState(value: unknown): WindowsState {
  const json = readObject(value, 'a state');
  const count = (field: (typeof WINDOWS_FIELDS)[number]) => readCount(json[field], field);
  return {
    held: count('held'),
    prefixes: count('prefixes'),
    singles: count('singles'),
    assigned: count('assigned'),
    waiting: count('waiting'),
  };
}
