import {
  type ClusterPlan,
  gravity,
  type PlanAnswer,
  type Repair,
  type SettingsOutcome,
  type ShortOverTime,
  verdictAfter,
} from '@/engine/model';
import { combinedLanes } from './combined-lanes';
import { fewerNodes } from './fewer-nodes-lane';
import { linuxNodes } from './linux-nodes-lane';
import { raisedMaxPods } from './max-pods-lane';
import { moreNodes } from './nodes-lane';
import { settingsByWorth } from './settings-lane';
import { largerSubnets } from './subnets/larger-subnets-lane';
import { movedNodes } from './subnets/moved-nodes-lane';
import { podSubnets } from './subnets/pod-subnets-lane';
import { shortSubnets, taggedSubnets } from './subnets/short-subnets';
import { furtherSubnets } from './subnets/subnets-lane';
import { windowsPrefixes } from './windows-prefixes-lane';

/** Changes of one kind, the one to try first at the front. */
export type RepairLane = readonly Repair[];

/** So many sizes of a further subnet are tried where only a run can tell which is enough. */
const SIZES_TO_TRY = 3;

/** So many numbers of fewer nodes, likewise. */
const COUNTS_TO_TRY = 6;

/**
 * Changes after which a plan fits at rest that is short at rest or over time, or leaves pods pending:
 * one lane a kind of change. Empty where nothing is wrong, or where none of these helps.
 *
 * @param compared `compareSettings` of the plan
 * @param overTime what a run of its scenario has found; without one only the plan at rest is mended
 */
export function repairLanes(
  plan: ClusterPlan,
  usage: PlanAnswer,
  compared: readonly SettingsOutcome[],
  overTime?: ShortOverTime,
): readonly RepairLane[] {
  const { verdict } = usage;
  const failsOverTime = overTime !== undefined && gravity(overTime.kind) > gravity('fits');
  const isShortSomewhere = verdict.kind !== 'fits' || failsOverTime;
  if (!isShortSomewhere && verdict.podsPending === 0) return [];
  const settings = settingsByWorth(usage, compared).filter(
    (outcome) => isShortSomewhere || outcome.verdict.podsPending < verdict.podsPending,
  );
  const hostsAll = ({ podsHosted }: SettingsOutcome) => podsHosted >= usage.totals.podsHosted;
  const hosting = settings.filter(hostsAll);
  const losing = settings.filter((outcome) => !hostsAll(outcome));
  const short = isShortSomewhere ? shortSubnets(usage, overTime) : [];
  const sizes = failsOverTime ? SIZES_TO_TRY : 1;
  const further = furtherSubnets(plan, short, undefined, sizes);
  const moved = further.length === 0 || failsOverTime ? movedNodes(plan, short, sizes) : [];
  const nodes = [...moreNodes(plan, usage), linuxNodes(plan, usage)].find(
    (repair) => repair?.verdict.kind === 'fits',
  );
  const windows = windowsPrefixes(plan, usage);
  const counts = failsOverTime ? COUNTS_TO_TRY : 1;
  const lanes: readonly RepairLane[] = [
    hosting.map(asRepair),
    windows ? [windows] : [],
    raisedMaxPods(plan, usage, compared),
    largerSubnets(plan, short, sizes),
    further,
    taggedSubnets(plan, short, sizes),
    podSubnets(plan, sizes),
    moved,
    nodes ? [nodes] : [],
    isShortSomewhere ? fewerNodes(plan, usage, short, counts) : [],
  ].filter((lane) => lane.length > 0);
  // Settings under which pods lose their place: where nothing else helps.
  return lanes.length > 0 || losing.length === 0 ? lanes : [losing.map(asRepair)];
}

function asRepair(outcome: SettingsOutcome): Repair {
  return { kind: 'settings', outcome };
}

/** The first of each lane; where none of them makes the plan fit alone, two changes together too. */
export function repairs(
  plan: ClusterPlan,
  usage: PlanAnswer,
  compared: readonly SettingsOutcome[],
): readonly Repair[] {
  const firsts = (lanes: readonly RepairLane[]) => lanes.flatMap(([first]) => first ?? []);
  const singles = firsts(repairLanes(plan, usage, compared));
  const { kind, podsPending } = usage.verdict;
  if (kind === 'fits' && podsPending === 0) return singles;
  if (singles.some((repair) => isWhole(repair))) return singles;
  return [...singles, ...firsts(combinedLanes(plan, usage, compared))];
}

/** Whether with it the plan fits at rest, no pod is pending and none has lost its place. */
function isWhole(repair: Repair): boolean {
  const { kind, podsPending } = verdictAfter(repair);
  const isFewer = repair.kind === 'nodes' && repair.nodes < repair.now;
  return kind === 'fits' && podsPending === 0 && !isFewer;
}
