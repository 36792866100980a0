import { effectiveCluster } from '@/engine/cluster/effective-cluster';
import {
  type ClusterPlan,
  gravity,
  type PlanAnswer,
  type Repair,
  type SettingsOutcome,
  type ShortOverTime,
  type SubnetUsage,
} from '@/engine/model';
import { isShort } from '@/engine/verdict/shortage';
import { fewerNodes } from './fewer-nodes-lane';
import { largerSubnets } from './larger-subnets-lane';
import { linuxNodes } from './linux-nodes-lane';
import { raisedMaxPods } from './max-pods-lane';
import { movedNodes } from './moved-nodes-lane';
import { moreNodes } from './nodes-lane';
import { podSubnets } from './pod-subnets-lane';
import { settingsByWorth } from './settings-lane';
import { furtherSubnets } from './subnets-lane';

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
  const moved = further.length === 0 ? movedNodes(plan, short, sizes) : [];
  const nodes = moreNodes(plan, usage) ?? linuxNodes(plan, usage);
  const counts = failsOverTime ? COUNTS_TO_TRY : 1;
  const lanes: readonly RepairLane[] = [
    hosting.map(asRepair),
    failsOverTime && verdict.kind === 'fits' ? [{ kind: 'minimal-upgrade' as const, verdict }] : [],
    raisedMaxPods(plan, usage, compared),
    largerSubnets(plan, short, sizes),
    further,
    moved,
    podSubnets(plan, sizes),
    mayDiscover(plan) ? furtherSubnets(plan, short.filter(isForNodesAndPods), 'pods', sizes) : [],
    nodes ? [nodes] : [],
    isShortSomewhere ? fewerNodes(plan, usage, short, counts) : [],
  ].filter((lane) => lane.length > 0);
  // Settings under which pods lose their place: where nothing else helps.
  return lanes.length > 0 || losing.length === 0 ? lanes : [losing.map(asRepair)];
}

function asRepair(outcome: SettingsOutcome): Repair {
  return { kind: 'settings', outcome };
}

/** The first of each lane. */
export function repairs(
  plan: ClusterPlan,
  usage: PlanAnswer,
  compared: readonly SettingsOutcome[],
): readonly Repair[] {
  return repairLanes(plan, usage, compared).flatMap(([first]) => (first ? [first] : []));
}

/** Those that are short at rest; else the one that the run was refused by. */
function shortSubnets(
  { subnets }: PlanAnswer,
  overTime: ShortOverTime | undefined,
): readonly SubnetUsage[] {
  const short = subnets.filter(isShort);
  return short.length > 0 ? short : subnets.filter(({ label }) => label === overTime?.subnet);
}

function isForNodesAndPods({ use }: SubnetUsage): boolean {
  return use === 'nodes';
}

/** Whether ipamd would put ENIs for pods in a subnet that is tagged for discovery. */
function mayDiscover(plan: ClusterPlan): boolean {
  const runsIpamd = plan.groups.some(({ kind, nodes }) => kind === 'linux' && nodes > 0);
  return runsIpamd && effectiveCluster(plan).podEnis === 'discovered';
}
