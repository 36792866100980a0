// Fewer nodes: of one group, or of several with their mix kept.
import { nodeMix } from '@/engine/answers/node-mix';
import { judge } from '@/engine/judge';
import type { ClusterPlan, NodeCount, NodeGroup, PlanAnswer, Repair } from '@/engine/model';
import { MOST_GROUPS } from './nodes-lane';

export type FewerNodes = Extract<Repair, { kind: 'nodes' | 'fewer-nodes' }>;

/** The groups whose nodes can be fewer, and what is left of the plan with so many of all of them. */
export interface NodesToCut {
  readonly groups: readonly NodeGroup[];
  /** The nodes of all of them. */
  readonly planned: number;
  readonly planOf: (nodes: number) => ClusterPlan;
}

/** Groups of which one node fewer is a change. */
export function groupsToCut({ groups }: Pick<ClusterPlan, 'groups'>): readonly NodeGroup[] {
  return groups.filter(({ kind, nodes }) => kind !== 'fargate' && nodes > 1);
}

/** Each of the groups alone, the first few of them, and behind these all of them as a mix. */
export function nodesToCut(plan: ClusterPlan, groups: readonly NodeGroup[]): readonly NodesToCut[] {
  const alone = groups.slice(0, MOST_GROUPS).map((group) => cutOf(plan, [group]));
  return groups.length < 2 ? alone : [...alone, cutOf(plan, groups)];
}

function cutOf(plan: ClusterPlan, groups: readonly NodeGroup[]): NodesToCut {
  const weights = groups.map(({ nodes }) => nodes);
  const labels = groups.map(({ label }) => label);
  return {
    groups,
    planned: weights.reduce((sum, nodes) => sum + nodes, 0),
    planOf: (count) => {
      const mix = nodeMix(weights, count);
      return {
        ...plan,
        groups: plan.groups.map((group) => {
          const nodes = mix[labels.indexOf(group.label)];
          return nodes === undefined ? group : { ...group, nodes };
        }),
      };
    },
  };
}

/**
 * So many nodes of these groups; `undefined` where that is no fewer, or leaves one of them without any.
 *
 * @param answer to the plan with so many
 */
export function fewerNodesOf(
  now: Pick<PlanAnswer, 'totals'>,
  { groups, planned, planOf }: NodesToCut,
  count: number,
  answer?: PlanAnswer,
): FewerNodes | undefined {
  if (count < 1 || count >= planned) return undefined;
  const changed = planOf(count);
  const counts = groups.map(({ label, nodes }): NodeCount => {
    const then = changed.groups.find((group) => group.label === label)?.nodes ?? nodes;
    return { group: label, nodes: then, now: nodes };
  });
  if (counts.some(({ nodes }) => nodes < 1)) return undefined;
  const { totals, verdict } = answer ?? judge(changed);
  const morePods = totals.podsHosted - now.totals.podsHosted;
  const cut = counts.filter((each) => each.nodes < each.now);
  const [first, second] = cut;
  if (first === undefined) return undefined;
  return second === undefined
    ? { kind: 'nodes', ...first, morePods, verdict }
    : { kind: 'fewer-nodes', counts: cut, morePods, verdict };
}

/** Whether a change is of fewer nodes, in one group or in several. */
export function isOfFewerNodes(repair: Repair | undefined): repair is FewerNodes {
  if (repair?.kind === 'nodes') return repair.nodes < repair.now;
  return repair?.kind === 'fewer-nodes';
}
