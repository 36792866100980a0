import { type RestMemory, restMemory } from '@/engine/at-rest/kinds/rest';
import { nodeShare } from '@/engine/at-rest/quota-usage';
import { checkPlan } from '@/engine/cluster/check-plan';
import { effectiveGroup } from '@/engine/cluster/effective-group';
import { judgeChecked } from '@/engine/judge';
import {
  type ClusterPlan,
  type ExtraPods,
  gravity,
  type InstanceLimits,
  NO_EXTRA_PODS,
  type NodeClass,
  type NodeGroup,
  pendingTotal,
  type Verdict,
} from '@/engine/model';

/** An instance type that the pods of a group could run on. */
export interface TypeCandidate extends InstanceLimits {
  /** As EC2 writes it: `m5.large`. */
  readonly name: string;
}

/** The pods of a group on nodes of one type: what its nodes hold at rest, and how the plan is then. */
export interface PodsOnType {
  readonly type: string;
  readonly nodes: number;
  readonly podsPerNode: number;
  /** kubelet's max pods. */
  readonly maxPods: number;
  /** Addresses of all nodes of the group; of these, those without a pod. */
  readonly held: number;
  readonly idle: number;
  /** /28 blocks among them. */
  readonly prefixes: number;
  /** What they count for to the quotas above the subnets (R38, R39). */
  readonly nau: number;
  readonly enis: number;
  /** Pods of the group that have no place or no address. */
  readonly podsPending: number;
  /** Of the whole plan. */
  readonly verdict: Verdict;
}

export interface OtherTypes {
  readonly planned: PodsOnType;
  /**
   * Those that fit first, then those that hold fewest, then those with fewest nodes; of types that come to
   * the same in all that is told of them the first candidate alone.
   */
  readonly others: readonly PodsOnType[];
}

/**
 * The pods of a group on other types: as many pods to a vCPU as now, at most what max pods leaves beside
 * pods of the system, over as few nodes as that takes. The other groups stay as they are. A type whose
 * vCPUs are not published, or with no place for a pod, is left out.
 *
 * @param label of a group of nodes with pods of its own
 * @returns `undefined` for a Fargate group, for one without nodes or pods, and where the vCPUs of its type are
 *   not published
 * @throws PlanError for a plan that contradicts itself.
 */
export function otherTypes(
  plan: ClusterPlan,
  label: string,
  candidates: readonly TypeCandidate[],
): OtherTypes | undefined {
  checkPlan(plan);
  const group = plan.groups.find((each) => each.label === label);
  const isOfNodes = group !== undefined && group.kind !== 'fargate';
  if (!isOfNodes || group.nodes * group.podsPerNode === 0) return undefined;
  if (group.limits.vcpus === undefined) return undefined;
  const rest = restMemory();
  const planned = onType(plan, group, group, rest);
  const told = new Map([[toldOf(planned), planned]]);
  for (const candidate of candidates) {
    const change = changeToType(plan, group, candidate);
    if (change === undefined) continue;
    const choice = onType(plan, group, { ...group, ...change, limits: candidate }, rest);
    if (!told.has(toldOf(choice))) told.set(toldOf(choice), choice);
  }
  return { planned, others: [...told.values()].slice(1).toSorted(byWorth) };
}

/** All that is told of a choice but its type. */
function toldOf({ type: _, verdict, ...choice }: PodsOnType): string {
  return JSON.stringify({ ...choice, kind: verdict.kind, left: verdict.left });
}

/** What becomes another of a group when its pods are put on another type. */
export interface TypeChange
  extends ExtraPods,
    Pick<NodeGroup, 'instanceType' | 'nodes' | 'podsPerNode'> {}

/** What puts the pods of a group on nodes of the type; `undefined` where none has a place there. */
export function changeToType(
  plan: ClusterPlan,
  group: NodeGroup,
  limits: TypeCandidate,
): TypeChange | undefined {
  const { vcpus } = group.limits;
  if (vcpus === undefined || limits.vcpus === undefined) return undefined;
  const pods = group.nodes * group.podsPerNode;
  const instanceType = limits.name;
  const { places, systemPods } = effectiveGroup(plan, { ...group, instanceType, limits });
  const share = Math.max(1, Math.floor((group.podsPerNode * limits.vcpus) / vcpus));
  const most = Math.min(share, places - systemPods);
  if (most < 1) return undefined;
  const nodes = Math.ceil(pods / most);
  const extras = { ...NO_EXTRA_PODS };
  for (const key of Object.keys(extras) as (keyof ExtraPods)[]) {
    extras[key] = Math.ceil((group.nodes * group[key]) / nodes);
  }
  return { ...extras, instanceType, nodes, podsPerNode: Math.ceil(pods / nodes) };
}

function onType(
  plan: ClusterPlan,
  group: NodeGroup,
  moved: NodeGroup,
  rest: RestMemory,
): PodsOnType {
  const index = plan.groups.indexOf(group);
  const { numbers, verdict } = judgeChecked(
    { ...plan, groups: plan.groups.with(index, moved) },
    rest,
  );
  const usage = numbers.groups[index];
  if (usage === undefined) throw new Error(`no numbers of ${group.label}`);
  const ofAll = (of: (each: NodeClass) => number) =>
    usage.classes.reduce((sum, each) => sum + each.nodes * of(each), 0);
  return {
    type: moved.instanceType,
    nodes: moved.nodes,
    podsPerNode: moved.podsPerNode,
    maxPods: usage.maxPods,
    held: usage.held,
    idle: usage.warm,
    prefixes: ofAll(({ footprint }) => footprint.prefixes),
    nau: ofAll((each) => nodeShare(each, moved.efaOnlyEnis).nau),
    enis: ofAll((each) => nodeShare(each, moved.efaOnlyEnis).enis),
    podsPending: pendingTotal(usage.pending),
    verdict,
  };
}

function byWorth(a: PodsOnType, b: PodsOnType): number {
  return (
    gravity(a.verdict.kind) - gravity(b.verdict.kind) ||
    a.podsPending - b.podsPending ||
    a.held - b.held ||
    a.nodes - b.nodes
  );
}
