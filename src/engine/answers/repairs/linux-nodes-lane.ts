import { firstThat } from '@/engine/bisect';
import { plainGroup } from '@/engine/builders';
import { judge } from '@/engine/judge';
import type { ClusterPlan, NodeGroup, PlanAnswer, Repair } from '@/engine/model';
import { takesReplicas } from './nodes-lane';

type LinuxNodes = Extract<Repair, { kind: 'linux-nodes' }>;

/** More are no small change. */
const MOST_NODES = 256;

/** No group of a plan is called so. */
const NEW = '+';

/**
 * A Linux group of a type that the plan has already, for replicas that none of its nodes takes, with the
 * fewest nodes on which all of them find a place, whether the plan then fits or not. `undefined` where some
 * group takes such pods, and where the plan has no type.
 */
export function linuxNodes(plan: ClusterPlan, usage: PlanAnswer): LinuxNodes | undefined {
  if (usage.totals.clusterPodsUnplaced === 0) return undefined;
  const nodes = plan.groups.filter((group) => group.kind !== 'fargate' && group.nodes > 0);
  const [like] = nodes;
  if (like === undefined || nodes.some(takesReplicas)) return undefined;
  const count = fewestNodes(plan, like);
  if (count === undefined) return undefined;
  const { verdict } = judge(withLinux(plan, like, count));
  return { kind: 'linux-nodes', like: like.label, nodes: count, verdict };
}

/** The plan with that group. */
export function withLinuxNodes(
  plan: ClusterPlan,
  { like, nodes }: Pick<LinuxNodes, 'like' | 'nodes'>,
): ClusterPlan {
  const group = plan.groups.find(({ label }) => label === like);
  return group === undefined ? plan : withLinux(plan, group, nodes);
}

function fewestNodes(plan: ClusterPlan, like: NodeGroup): number | undefined {
  const isPlaced = (nodes: number) =>
    judge(withLinux(plan, like, nodes)).totals.clusterPodsUnplaced === 0;
  let high = 1;
  while (!isPlaced(high)) {
    if (high >= MOST_NODES) return undefined;
    high *= 2;
  }
  return firstThat(Math.floor(high / 2), high, isPlaced);
}

function withLinux(plan: ClusterPlan, like: NodeGroup, nodes: number): ClusterPlan {
  const { instanceType, limits, zones } = like;
  const formula = plan.groups.flatMap(({ maxPods }) =>
    maxPods.kind === 'formula' ? [maxPods] : [],
  );
  const maxPods = formula[0] ?? { kind: 'formula', managedCap: true };
  const added = plainGroup(instanceType, limits, { label: NEW, nodes, zones, maxPods });
  return { ...plan, groups: [...plan.groups, added] };
}
