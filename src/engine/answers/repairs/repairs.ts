import { type RepairAim, type Trial, trialOf } from '@/engine/answers/required/trial';
import {
  type ClusterPlan,
  type PlanAnswer,
  type Repair,
  type Requirements,
  type SettingsOutcome,
  verdictAfter,
} from '@/engine/model';
import { combinedLanes } from './combined-lanes';
import { fewerNodes } from './fewer-nodes-lane';
import { linuxNodes, withLinuxNodes } from './linux-nodes-lane';
import { raisedMaxPods } from './max-pods-lane';
import { isOfFewerNodes } from './node-counts';
import { moreNodes, moreNodesFor, type NodesRepair, withNodes } from './nodes-lane';
import { isSameChange } from './same-change';
import { settingsByWorth } from './settings-lane';
import { largerSubnets } from './subnets/larger-subnets-lane';
import { movedNodes } from './subnets/moved-nodes-lane';
import { movedRanges } from './subnets/moved-ranges-lane';
import { podSubnets } from './subnets/pod-subnets-lane';
import { reservedPrefixes } from './subnets/reserved-prefixes-lane';
import { furtherSubnets } from './subnets/subnets-lane';
import { taggedSubnets } from './subnets/tagged-subnets-lane';
import { windowsPrefixes } from './windows-prefixes-lane';

/** Changes of one kind, the one to try first at the front. */
export type RepairLane = readonly Repair[];

/** So many sizes of a further subnet are tried where only a run can tell which is enough. */
const SIZES_TO_TRY = 3;

/** And of larger ones in its place: what one of them does not mend the next may. */
const LARGER_TO_TRY = 6;

/** So many numbers of fewer nodes, likewise. */
const COUNTS_TO_TRY = 6;

/**
 * Changes after which a plan fits at rest that is short at rest or over time, does not hold what is required
 * of it at rest, or leaves pods pending, at rest or over time: one lane a kind of change. Those of a lane hold what is required,
 * where any does; else they fit, but fewer nodes: no pod is given up for a plan that still lacks something. Empty where nothing is wrong, or where none of these helps.
 *
 * @param compared `compareSettings` of the plan
 */
export function repairLanes(
  plan: ClusterPlan,
  usage: PlanAnswer,
  compared: readonly SettingsOutcome[],
  aim: RepairAim = {},
): readonly RepairLane[] {
  return mendingLanes(plan, usage, compared, aim).lanes;
}

interface MendingLanes {
  readonly lanes: readonly RepairLane[];
  /** Those of them whose changes hold what is required at rest. */
  readonly holding: readonly RepairLane[];
}

function mendingLanes(
  plan: ClusterPlan,
  usage: PlanAnswer,
  compared: readonly SettingsOutcome[],
  { overTime, required }: RepairAim,
): MendingLanes {
  const { verdict } = usage;
  const asItIs = trialOf({ overTime });
  const whole = trialOf({ overTime, required });
  const { failsOverTime, podsLeft } = asItIs;
  const isShortAsIs = verdict.kind !== 'fits' || failsOverTime;
  const isShortSomewhere = isShortAsIs || (whole.asksMore && !whole.judge(plan).holds);
  const lacksPlaces = verdict.podsPending > 0 || podsLeft > 0;
  if (!isShortSomewhere && !lacksPlaces) return { lanes: [], holding: [] };
  const mended = { plan, usage, compared, isShortSomewhere, failsOverTime };
  const holding = lanesIn(whole, mended);
  if (!whole.asksMore || (!isShortAsIs && !lacksPlaces)) {
    const lanes = lanesOf(holding, mended);
    return { lanes, holding: lanes };
  }
  const fitting = lanesIn(asItIs, { ...mended, isShortSomewhere: isShortAsIs });
  const either = holding.map((lane, index) => {
    const [first] = fitting[index] ?? [];
    return lane.length > 0 || isOfFewerNodes(first) ? lane : (fitting[index] ?? []);
  });
  return { lanes: lanesOf(either, mended), holding: lanesOf(holding, mended) };
}

interface Mended {
  readonly plan: ClusterPlan;
  readonly usage: PlanAnswer;
  readonly compared: readonly SettingsOutcome[];
  readonly isShortSomewhere: boolean;
  readonly failsOverTime: boolean;
}

/** Always as many, empty ones too. The first is of settings. */
function lanesIn(trial: Trial, mended: Mended): readonly RepairLane[] {
  const { plan, usage, compared, isShortSomewhere, failsOverTime } = mended;
  const { podsPending } = usage.verdict;
  const { podsLeft } = trial;
  const holds = (changed: ClusterPlan) => !trial.asksMore || trial.judge(changed).holds;
  const settings = settingsByWorth(usage, compared).filter(
    (outcome) =>
      (isShortSomewhere || podsLeft > 0 || outcome.verdict.podsPending < podsPending) &&
      holds({ ...plan, settings: outcome.settings }),
  );
  const short = isShortSomewhere ? trial.short(plan, usage) : [];
  const sizes = failsOverTime ? SIZES_TO_TRY : 1;
  const further = furtherSubnets(plan, short, undefined, sizes, trial);
  const moved = further.length === 0 || failsOverTime ? movedNodes(plan, short, sizes, trial) : [];
  const isHolding = ({ verdict, group, nodes }: NodesRepair) =>
    verdict.kind === 'fits' && holds(withNodes(plan, group, nodes));
  const more = moreNodes(plan, usage).find(isHolding);
  const linux = linuxNodes(plan, usage);
  const isLinuxEnough = linux?.verdict.kind === 'fits' && holds(withLinuxNodes(plan, linux));
  const nodes = more ?? (isLinuxEnough ? linux : undefined);
  const windows = windowsPrefixes(plan, usage, isShortSomewhere, trial);
  const ranges = usage.verdict.kind === 'cannot-work' ? movedRanges(plan, trial) : undefined;
  const counts = failsOverTime ? COUNTS_TO_TRY : 1;
  const forPodsLeft = more ? [] : moreNodesFor(plan, usage, podsLeft).filter(isHolding);
  return [
    settings.map(asRepair),
    windows ? [windows] : [],
    raisedMaxPods(plan, usage, compared, trial),
    ranges ? [ranges] : [],
    reservedPrefixes(plan, short, trial),
    largerSubnets(plan, short, failsOverTime ? LARGER_TO_TRY : 1, trial),
    further,
    taggedSubnets(plan, short, sizes, trial),
    podSubnets(plan, sizes, trial),
    moved,
    nodes ? [nodes] : forPodsLeft,
    isShortSomewhere ? fewerNodes(plan, usage, short, counts, trial) : [],
  ];
}

/** Settings under which pods lose their place: where nothing else helps. */
function lanesOf(
  [settings = [], ...others]: readonly RepairLane[],
  { usage }: Mended,
): readonly RepairLane[] {
  const hostsAll = (repair: Repair) =>
    repair.kind === 'settings' && repair.outcome.podsHosted >= usage.totals.podsHosted;
  const hosting = settings.filter(hostsAll);
  const lanes = [hosting, ...others].filter((lane) => lane.length > 0);
  return lanes.length > 0 || settings.length === 0 ? lanes : [settings];
}

function asRepair(outcome: SettingsOutcome): Repair {
  return { kind: 'settings', outcome };
}

/**
 * The first of each lane; where none of them makes the plan fit alone, with all that is required at rest,
 * two changes together too.
 */
export function repairs(
  plan: ClusterPlan,
  usage: PlanAnswer,
  compared: readonly SettingsOutcome[],
  required?: Requirements,
): readonly Repair[] {
  const firsts = (lanes: readonly RepairLane[]) => lanes.flatMap(([first]) => first ?? []);
  const aim = { required };
  const { lanes, holding } = mendingLanes(plan, usage, compared, aim);
  const singles = firsts(lanes);
  if (!isLacking(plan, usage, aim) || firsts(holding).some(isWhole)) return singles;
  const together = firsts(combinedLanes(plan, usage, compared, aim));
  return [...singles, ...together].filter(
    (repair, at, all) => all.findIndex((each) => isSameChange(each, repair)) === at,
  );
}

function isLacking(plan: ClusterPlan, { verdict }: PlanAnswer, aim: RepairAim): boolean {
  if (verdict.kind !== 'fits' || verdict.podsPending > 0) return true;
  const whole = trialOf(aim);
  return whole.asksMore && !whole.judge(plan).holds;
}

/** Whether with it the plan fits at rest, no pod is pending and none has lost its place. */
function isWhole(repair: Repair): boolean {
  const { kind, podsPending } = verdictAfter(repair);
  return kind === 'fits' && podsPending === 0 && !isOfFewerNodes(repair);
}
