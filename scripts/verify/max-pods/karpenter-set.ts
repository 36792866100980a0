// Karpenter's max pods, recorded for every type of its table: Linux by RESERVED_ENIS and by EFA-only
// interfaces on the default card, Windows, and the addresses for pods that a Windows node has.
import { type InstanceLimits, plainGroup, plainPlan } from '@/engine';
import { effectiveGroup } from '@/engine/cluster/effective-group';
import { maxPods } from '@/engine/cluster/max-pods';
import { windowsDesign } from '@/engine/nodes/windows';
import { type Json, readCount, readObject, readText } from '../recordings/read-json';
import type { RecordingSet } from '../recordings/recording-set';
import { NO_FORMULA, recordedLimits } from './recorded-limits';

interface KarpenterRow {
  /** Key: "RESERVED_ENIS,EFA-only interfaces". */
  readonly linux: Readonly<Record<string, number>>;
  readonly windows: number;
  readonly windowsAddresses: number;
}

export const KARPENTER_SET: RecordingSet = {
  what: 'types for Karpenter’s max pods',
  isOwn: (json) => 'linux' in json && 'windows' in json,
  verify: (json) => {
    const type = readText(json.type, 'type');
    const recorded = readRow(json);
    const ours = answerRow(recordedLimits(json), Object.keys(recorded.linux));
    return {
      differences: differences(recorded, ours).map((text) => `${type}: ${text}`),
      answer: { ...json, ...ours },
    };
  },
};

function readRow(json: Json): KarpenterRow {
  const linux = readObject(json.linux, 'linux');
  return {
    linux: Object.fromEntries(
      Object.entries(linux).map(([key, value]) => [key, readCount(value, `linux ${key}`)]),
    ),
    windows: readCount(json.windows, 'windows'),
    windowsAddresses: readCount(json.windowsAddresses, 'windowsAddresses'),
  };
}

function answerRow(limits: InstanceLimits, keys: readonly string[]): KarpenterRow {
  const windows = plainGroup('recorded', limits, { kind: 'windows' });
  const design = windowsDesign(
    effectiveGroup(plainPlan({ subnets: [], groups: [windows] }), windows),
  );
  return {
    linux: Object.fromEntries(keys.map((key) => [key, linuxMaxPods(limits, key)])),
    windows: maxPods(limits, NO_FORMULA, { kind: 'windows' }),
    windowsAddresses: design.usableEnis * design.slotsPerEni,
  };
}

function linuxMaxPods(limits: InstanceLimits, key: string): number {
  const [reservedEnis, efaOnlyEnis] = key.split(',').map(Number);
  if (reservedEnis === undefined || efaOnlyEnis === undefined) throw new Error(`linux has ${key}`);
  return maxPods(limits, { ...NO_FORMULA, efaOnlyEnis }, { kind: 'karpenter', reservedEnis });
}

function differences(recorded: KarpenterRow, ours: KarpenterRow): readonly string[] {
  const pairs: readonly (readonly [string, number, number | undefined])[] = [
    ...Object.entries(recorded.linux).map(
      ([key, value]) => [`Linux ${key}`, value, ours.linux[key]] as const,
    ),
    ['Windows', recorded.windows, ours.windows],
    ['Windows addresses', recorded.windowsAddresses, ours.windowsAddresses],
  ];
  return pairs
    .filter(([, theirs, own]) => theirs !== own)
    .map(([what, theirs, own]) => `${what}: recorded ${theirs}, planner ${own}`);
}
