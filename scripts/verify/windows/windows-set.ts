// Windows nodes against what AWS's resource controller did: fresh ones by the rules of a node at rest,
// and whole courses by the simulator.
import {
  type NodeDesign,
  type NodeState,
  plainGroup,
  plainPlan,
  SHIPPED_NETWORKING,
} from '@/engine';
import { rest } from '@/engine/at-rest/kinds/rest';
import { effectiveGroup } from '@/engine/cluster/effective-group';
import { windowsDesign } from '@/engine/nodes/windows';
import { readWindowsConfigMap } from '@/engine/nodes/windows-config-map';
import type { RecordingSet } from '../recordings/recording-set';
import {
  type RecordedWindows,
  readWindows,
  WINDOWS_FIELDS,
  type WindowsOutcome,
  type WindowsState,
} from './recorded-windows';
import { windowsCourse } from './windows-course';

const SEEDS = 60;
const SEED_STEP = 7919;

export const WINDOWS_SET: RecordingSet = {
  what: 'Windows nodes',
  isOwn: (json) => 'phases' in json && 'data' in json,
  verify: (json, seeds = SEEDS) => {
    const recorded = readWindows(json);
    const design = designOf(recorded);
    if (recorded.known === undefined) return refused(recorded, design, json);
    const runs = Array.from({ length: seeds }, (_, seed) =>
      windowsCourse(design, recorded.phases, (seed + 1) * SEED_STEP),
    );
    const differences = [
      ...capacityDifference(recorded, design),
      ...recorded.outcomes.flatMap((outcome) => [
        ...restDifferences(recorded, design, outcome),
        ...courseDifferences(outcome, runs),
      ]),
    ];
    return {
      differences: [...new Set(differences)].map((text) => `${label(recorded)}: ${text}`),
      answer: { ...json, outcomes: distinct(runs) },
    };
  },
};

function label({ type, data, phases }: RecordedWindows): string {
  return `${type} ${JSON.stringify(data)} ${JSON.stringify(phases)}`;
}

function designOf({ data, known }: RecordedWindows): NodeDesign {
  const limits = known
    ? { maxEnis: 3, ipv4PerEni: known.ipv4PerEni, prefixCapable: known.nitro }
    : { maxEnis: 3, ipv4PerEni: 10, branchEnis: undefined };
  const group = plainGroup('recorded', limits, { kind: 'windows' });
  const networking = { ...SHIPPED_NETWORKING, windows: readWindowsConfigMap(data) };
  return windowsDesign(
    effectiveGroup(plainPlan({ subnets: [], groups: [group], networking }), group),
  );
}

/** The node takes part, and no pod gets an address. */
function refused(recorded: RecordedWindows, design: NodeDesign, json: object) {
  const [{ pods } = { pods: 1 }] = recorded.phases;
  const { assigned } = rest(design, pods).footprint.state;
  const text = `${label(recorded)}: refused, and ours gives ${assigned} pods an address`;
  return { differences: assigned === 0 ? [] : [text], answer: json };
}

function capacityDifference({ known }: RecordedWindows, design: NodeDesign): readonly string[] {
  const { supply } = rest(design, 0).atRest;
  return known?.capacity === supply ? [] : [`capacity ${supply}, recorded ${known?.capacity}`];
}

/** Idle, and with its first pods, a node has no past: there the rules say one state. */
function restDifferences(
  { phases }: RecordedWindows,
  design: NodeDesign,
  { idle, phases: ends }: WindowsOutcome,
): readonly string[] {
  const [first] = phases;
  const [firstEnd] = ends;
  return [
    ...different('idle at rest', stateOf(design, 0), idle),
    ...(first && firstEnd
      ? different(`${first.pods} pods at rest`, stateOf(design, first.pods), firstEnd)
      : []),
  ];
}

function stateOf(design: NodeDesign, pods: number): WindowsState {
  const { state } = rest(design, pods).footprint;
  const { held, prefixes, assigned, pool }: NodeState = state;
  const singles = prefixes > 0 ? 0 : pool;
  return { held, prefixes, singles, assigned, waiting: pods - assigned };
}

function different(what: string, ours: WindowsState, theirs: WindowsState): readonly string[] {
  return WINDOWS_FIELDS.filter((field) => ours[field] !== theirs[field]).map(
    (field) => `${what}: ${field} ${ours[field]}, recorded ${theirs[field]}`,
  );
}

/** Each number of a recorded course lies within those of the runs, which chance alone makes differ. */
function courseDifferences(
  outcome: WindowsOutcome,
  runs: readonly WindowsOutcome[],
): readonly string[] {
  const states = (one: WindowsOutcome) => [one.idle, ...one.phases];
  return states(outcome).flatMap((theirs, phase) =>
    WINDOWS_FIELDS.flatMap((field) => {
      const values = runs.map((run) => states(run)[phase]?.[field] ?? -1);
      const low = Math.min(...values);
      const high = Math.max(...values);
      if (theirs[field] >= low && theirs[field] <= high) return [];
      return [`phase ${phase}: ${field} ${low} to ${high}, recorded ${theirs[field]}`];
    }),
  );
}

function distinct(runs: readonly WindowsOutcome[]): readonly WindowsOutcome[] {
  const texts = new Set(runs.map((run) => JSON.stringify(run)));
  return [...texts].map((text) => JSON.parse(text) as WindowsOutcome);
}
