// Branch ENIs of one node over time, against what AWS's resource controller did.
import { SHIPPED_NETWORKING } from '@/engine';
import { atoi } from '@/engine/nodes/ipamd-settings';
import { EventQueue } from '@/engine/over-time/cluster/queue/event-queue';
import { BranchEnis, branchCooldownMs } from '@/engine/over-time/node/branch-enis';
import { seededRandom } from '@/engine/over-time/random';
import { SubnetSpace } from '@/engine/over-time/subnet/subnet-space';
import {
  type Json,
  readCount,
  readCounts,
  readList,
  readNumber,
  readObject,
  readPods,
  readText,
} from '../recordings/read-json';
import type { RecordingSet } from '../recordings/recording-set';

/** At a time, in milliseconds: first the oldest pods end, then others come. */
interface RecordedOp {
  readonly at: number;
  readonly ended: number;
  readonly created: number;
}

const SERIES = ['branches', 'withBranch', 'waiting'] as const;

interface RecordedBranches {
  readonly type: string;
  readonly branchLimit: number;
  readonly cooldownSeconds: number;
  readonly ops: readonly RecordedOp[];
  readonly endMs: number;
  /** Milliseconds at which something changed. */
  readonly at: readonly number[];
  readonly series: Readonly<Record<(typeof SERIES)[number], readonly number[]>>;
}

export const BRANCH_ENIS_SET: RecordingSet = {
  what: 'courses of branch ENIs',
  isOwn: (json) => 'ops' in json && 'branchLimit' in json,
  verify: (json) => {
    const recorded = readBranches(json);
    const ours = course(recorded);
    return {
      differences: differences(recorded, ours).map(
        (text) =>
          `${recorded.type} ${JSON.stringify(json.data)} ${JSON.stringify(json.ops)}: ${text}`,
      ),
      answer: { ...json, ...answer(ours) },
    };
  },
};

/** The values from a time on. */
interface Change {
  readonly at: number;
  readonly values: readonly number[];
}

function readBranches(json: Json): RecordedBranches {
  const data = readObject(json.data, 'data');
  const key = data['branch-eni-cooldown'];
  const at = readList(json.at, 'at').map((seconds) => readMs(seconds, 'at'));
  const series = (name: string) => {
    const values = readCounts(json[name], name);
    if (values.length !== at.length) throw new Error(`${name} is not as long as at`);
    return values;
  };
  return {
    type: readText(json.type, 'type'),
    branchLimit: readCount(json.branchLimit, 'branchLimit'),
    cooldownSeconds:
      atoi(key === undefined ? undefined : readText(key, 'branch-eni-cooldown')) ??
      SHIPPED_NETWORKING.branchEniCooldown,
    ops: readList(json.ops, 'ops').map((value) => {
      const op = readObject(value, 'an op');
      return {
        at: readMs(op.at, 'at'),
        ended: readPods(op.delete ?? 0, 'delete'),
        created: readPods(op.create ?? 0, 'create'),
      };
    }),
    endMs: readMs(json.end, 'end'),
    at,
    series: {
      branches: series('branches'),
      withBranch: series('withBranch'),
      waiting: series('waiting'),
    },
  };
}

function readMs(value: unknown, what: string): number {
  return Math.round(readNumber(value, what) * 1000);
}

/** The same pods on the engine's branch ENIs: of a type without a trunk all wait. */
function course({ branchLimit, cooldownSeconds, ops, endMs }: RecordedBranches): readonly Change[] {
  const space = new SubnetSpace(16, { choice: 'lowest-first', random: seededRandom(1) });
  const branches = new BranchEnis({
    limit: branchLimit,
    cooldownMs: branchCooldownMs({ branchEniCooldown: cooldownSeconds }),
    running: { pods: 0 },
  });
  branches.startQueue(0);
  const queue = new EventQueue();
  const changes: Change[] = [];
  const settle = (now: number) => {
    if (branchLimit > 0) branches.take(space, now, () => space.free > 0);
    const values = [branches.count, branches.running, branches.waiting];
    const last = changes.at(-1);
    if (last?.at === now) changes.pop();
    if (JSON.stringify(changes.at(-1)?.values) !== JSON.stringify(values)) {
      changes.push({ at: now, values });
    }
    const { nextAt } = branches;
    if (nextAt !== undefined) queue.push(nextAt, () => settle(nextAt));
  };
  settle(0);
  for (const { at, ended, created } of ops) {
    queue.push(at, () => {
      endOldest(branches, ended, at);
      branches.bind(created);
      settle(at);
    });
  }
  while (queue.nextAt <= endMs) queue.step();
  return changes;
}

function endOldest(branches: BranchEnis, count: number, now: number): void {
  const ended = branches.end(branches.runningOfOldest(count), now);
  branches.bind(-ended);
  branches.drop(Math.min(count - ended, branches.waiting));
}

function answer(changes: readonly Change[]): object {
  const series = SERIES.map((name, column) => [name, changes.map(({ values }) => values[column])]);
  return { at: changes.map(({ at }) => at / 1000), ...Object.fromEntries(series) };
}

/** The first moment at which the two differ. */
function differences(
  { at, series }: RecordedBranches,
  changes: readonly Change[],
): readonly string[] {
  const times = [...new Set([...at, ...changes.map((change) => change.at)])].sort((a, b) => a - b);
  for (const time of times) {
    const theirs = SERIES.map((name) => series[name][at.findLastIndex((each) => each <= time)]);
    const ours = changes.findLast((change) => change.at <= time)?.values ?? [];
    if (theirs.every((value, column) => value === ours[column])) continue;
    return [
      `at ${time / 1000} s ${SERIES.join(', ')} are ${ours.join(', ')}, recorded ${theirs.join(', ')}`,
    ];
  }
  return [];
}
