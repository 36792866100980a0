// What an answer proposes, written into the form; each is one step of undo.
import { type CniSettings, changeToType, type PodsOnType, type Repair } from '@/engine';
import { findInstanceType, type InstanceType } from '@/limits';
import {
  atEnd,
  type Lows,
  type NeedsUnder,
  neededPlan,
  type Plan,
  type SplitPlan,
  toCluster,
} from '@/plan';
import { hasNumbers, type Planner, type PlannerActions, planSources } from '@/store/document';
import { withOthersFixed } from '@/store/rows';
import { changedText, repairedText, withSettings } from './repaired-text';

/** Does what a repair of the plan that is shown proposes. */
export function applyRepair(planner: Planner, { edit }: PlannerActions, repair: Repair): void {
  const { answer } = planner.getState();
  if (!hasNumbers(answer)) return;
  const keepsPlan = isOfUpgradesOnly(repair);
  edit((text) => repairedText(keepsPlan ? text : withOthersFixed(text), repair, answer.plan));
}

/** An upgrade in another way changes nothing of what runs now. */
function isOfUpgradesOnly({ kind }: Repair): boolean {
  return kind === 'slower-upgrade' || kind === 'minimal-upgrade';
}

/** Writes the subnets that were found into the form, with the settings that they need. */
export function applyNeeds(planner: Planner, { edit }: PlannerActions, needs: NeedsUnder): void {
  const { answer } = planner.getState();
  if (!hasNumbers(answer)) return;
  const { plan, cluster } = answer;
  const { plan: changed, from } = neededPlan(plan, cluster, needs);
  edit((text) => changedText(withOthersFixed(text), plan, changed, from));
}

/** Writes the subnets that a VPC was split into into the form. */
export function applySplit(planner: Planner, { edit }: PlannerActions, split: SplitPlan): void {
  const { answer } = planner.getState();
  if (!hasNumbers(answer)) return;
  edit((text) => changedText(withOthersFixed(text), answer.plan, split.plan, split.from));
}

export function applySettings({ edit }: PlannerActions, settings: CniSettings): void {
  edit((text) => withSettings(withOthersFixed(text), settings));
}

/** Writes more nodes and replicas into the form. */
export function applyGrowth(planner: Planner, { edit }: PlannerActions, grown: Plan): void {
  const { answer } = planner.getState();
  if (!hasNumbers(answer)) return;
  const { groups, clusterPods } = grown;
  const { plan } = answer;
  const from = plan.subnets.map((_, place) => place);
  edit((text) => changedText(withOthersFixed(text), plan, { ...plan, groups, clusterPods }, from));
}

/** Writes smaller subnets into the form. */
export function applySmaller(planner: Planner, { edit }: PlannerActions, smaller: Plan): void {
  const { answer } = planner.getState();
  if (!hasNumbers(answer)) return;
  const { plan } = answer;
  const from = plan.subnets.map((_, place) => place);
  const changed = { ...plan, subnets: smaller.subnets };
  edit((text) => changedText(withOthersFixed(text), plan, changed, from));
}

/** What a group of which numbers are ranges has on another type at their low ends. */
function lowsOnType(plan: Plan, index: number, type: InstanceType, multiNicPods: number): Lows {
  const cluster = toCluster(atEnd(plan, 'low'), planSources());
  const group = cluster.groups[index];
  const moved = group && changeToType(cluster, group, type);
  if (moved === undefined) return {};
  const { nodes, podsPerNode } = moved;
  // Multi-NIC pods are some of these.
  return { nodes, podsPerNode: Math.max(podsPerNode, multiNicPods) };
}

/** Writes another type for a group into the form, with as many nodes and pods on each as it then has. */
export function applyType(
  planner: Planner,
  { edit }: PlannerActions,
  label: string,
  { type }: PodsOnType,
): void {
  const { answer } = planner.getState();
  const found = findInstanceType(type);
  if (!hasNumbers(answer) || found === undefined) return;
  const { plan, cluster } = answer;
  const index = cluster.groups.findIndex((each) => each.label === label);
  const [group, row] = [cluster.groups[index], plan.groups[index]];
  const change = group && changeToType(cluster, group, found);
  if (change === undefined || row === undefined) return;
  const lows = row.lows && lowsOnType(plan, index, found, change.multiNicPodsPerNode);
  const groups = plan.groups.with(index, { ...row, ...change, ...(lows && { lows }) });
  const subnets = plan.subnets.map((_, place) => place);
  edit((text) => changedText(withOthersFixed(text), plan, { ...plan, groups }, subnets));
}
