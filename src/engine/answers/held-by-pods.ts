import { type RestMemory, restMemory } from '@/engine/at-rest/kinds/rest';
import { planNumbers } from '@/engine/at-rest/plan-numbers';
import { checkPlan } from '@/engine/cluster/check-plan';
import { effectiveCluster } from '@/engine/cluster/effective-cluster';
import { effectiveGroup } from '@/engine/cluster/effective-group';
import type {
  AddressingMode,
  ClusterPlan,
  CniSettings,
  GroupUsage,
  NodeDesign,
  NodeGroup,
} from '@/engine/model';

/** A node at rest with so many pods that want an address, of the system and its own. */
export interface HeldByPods {
  readonly pods: number;
  /** Addresses, the most where chance leaves a range; and the least. */
  readonly held: number;
  readonly heldAtLeast: number;
  readonly enis: number;
}

/** What one node of a group holds with 0 pods, with 1, and so on as far as max pods and its addresses let it. */
export interface NodeStairs {
  readonly mode: AddressingMode;
  /** kubelet's max pods; pods on the host's network have a place among them. */
  readonly maxPods: number;
  /** `steps[pods]` */
  readonly steps: readonly HeldByPods[];
}

export interface HeldOnOneNode {
  readonly planned: NodeStairs;
  /** The same with prefix delegation switched over; `undefined` where that has no effect or can't be. */
  readonly otherMode: NodeStairs | undefined;
}

/**
 * What one node of a group holds by its pods: under the plan's settings one as the first of the plan's own
 * nodes, and in the other mode one as it is then on subnets with room for it.
 *
 * @param usage of a group of nodes, as the plan's answer has it
 * @returns `undefined` for a Fargate group, where the plan has no such group, and where no node is possible
 * @throws PlanError for a plan that contradicts itself.
 */
export function heldOnOneNode(
  plan: ClusterPlan,
  usage: Pick<GroupUsage, 'label' | 'mode' | 'maxPods' | 'classes'>,
): HeldOnOneNode | undefined {
  checkPlan(plan);
  const group = plan.groups.find(({ label }) => label === usage.label);
  if (group === undefined || group.kind === 'fargate') return undefined;
  const rest = restMemory();
  const { places } = effectiveGroup(plan, group);
  const [first] = usage.classes;
  const planned = first ? stairs(first.design, usage, places, rest) : ofOneNode(plan, group, rest);
  if (planned === undefined) return undefined;
  const other = ofOneNode(switchedOver(plan), switchedGroup(group), rest);
  return { planned, otherMode: other?.mode === planned.mode ? undefined : other };
}

/** What it holds with so many pods, as far as they have a place. */
export function heldWith({ steps }: NodeStairs, pods: number): number {
  return (steps[pods] ?? steps.at(-1))?.held ?? 0;
}

/** What one node of a group holds by its pods under other settings of the cluster. */
export function stairsUnder(
  plan: ClusterPlan,
  label: string,
  settings: CniSettings,
): NodeStairs | undefined {
  const under = { ...plan, settings };
  checkPlan(under);
  const group = under.groups.find((each) => each.label === label);
  if (group === undefined || group.kind === 'fargate') return undefined;
  return ofOneNode(under, { ...group, ownSettings: undefined }, restMemory());
}

function switchedOver(plan: ClusterPlan): ClusterPlan {
  return { ...plan, settings: switched(plan.settings) };
}

function switchedGroup(group: NodeGroup): NodeGroup {
  const { ownSettings } = group;
  return ownSettings === undefined ? group : { ...group, ownSettings: switched(ownSettings) };
}

function switched(settings: CniSettings): CniSettings {
  return { ...settings, prefixDelegation: !settings.prefixDelegation };
}

function ofOneNode(plan: ClusterPlan, group: NodeGroup, rest: RestMemory): NodeStairs | undefined {
  const alone = { ...plan, groups: [{ ...group, nodes: 1 }], clusterPods: 0 };
  const cluster = effectiveCluster(alone);
  const [usage] = planNumbers(alone, rest, cluster).groups;
  const design = usage?.classes[0]?.design;
  const places = cluster.groups[0]?.places;
  if (usage === undefined || design === undefined || places === undefined) return undefined;
  return stairs(design, usage, places, rest);
}

function stairs(
  design: NodeDesign,
  { mode, maxPods }: Pick<GroupUsage, 'mode' | 'maxPods'>,
  places: number,
  rest: RestMemory,
): NodeStairs {
  const steps: HeldByPods[] = [];
  const others = rest(design, 0).footprint.hosted;
  for (let pods = 0; pods <= places; pods++) {
    const { held, heldAtLeast, primaries, hosted } = rest(design, pods).footprint;
    // From here on pods wait: its ENIs have no more addresses, or its pool has its target.
    if (hosted - others < pods) break;
    steps.push({ pods, held, heldAtLeast, enis: primaries });
  }
  return { mode, maxPods, steps };
}
