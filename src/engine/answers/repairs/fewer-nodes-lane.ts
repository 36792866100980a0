import type { Trial } from '@/engine/answers/required/trial';
import { lastThat } from '@/engine/bisect';
import type { ClusterPlan, NodeGroup, PlanAnswer, SubnetUsage } from '@/engine/model';
import { type NodesRepair, nodesRepair, withNodes } from './nodes-lane';

/** Groups that are tried; the others are no small part of what is short. */
const MOST_GROUPS = 4;

/** More nodes can fit where fewer do not: so many counts above the first that fits are looked at. */
const COUNTS_BEYOND = 12;

/** So many nodes fewer than the most that fit at rest: over time there have to be some to spare. */
const TO_SPARE = [0, 1, 2, 3, 4, 6];

/**
 * Fewer nodes of one group, as many as hold in the trial: of several groups the one that leaves most pods
 * running. Behind it still fewer, where only a run can tell how many are enough. Empty where no group
 * alone is too large.
 *
 * @param short the subnets that lack something; none: a quota does
 * @param most of them
 */
export function fewerNodes(
  plan: ClusterPlan,
  usage: PlanAnswer,
  short: readonly SubnetUsage[],
  most: number,
  trial: Trial,
): readonly NodesRepair[] {
  const labels = new Set(short.map(({ label }) => label));
  const tried = plan.groups
    .filter((group, index) => {
      const classes = usage.groups[index]?.classes ?? [];
      const isThere = classes.some(
        ({ subnet, podSubnet }) => labels.has(subnet) || labels.has(podSubnet ?? subnet),
      );
      return group.kind !== 'fargate' && group.nodes > 1 && (labels.size === 0 || isThere);
    })
    .slice(0, MOST_GROUPS)
    .flatMap((group) => {
      const nodes = mostThatFit(plan, group, trial);
      return nodes === undefined ? [] : [nodesRepair(plan, usage, group, nodes)];
    });
  const [best] = tried.toSorted((a, b) => b.morePods - a.morePods);
  if (best === undefined) return [];
  const { group, nodes, now } = best;
  return TO_SPARE.slice(0, most)
    .filter((spare) => spare < nodes)
    .flatMap((spare) => {
      const { answer, holds } = trial.judge(withNodes(plan, group, nodes - spare));
      const fewer = nodesRepair(plan, usage, { label: group, nodes: now }, nodes - spare, answer);
      return holds ? [fewer] : [];
    });
}

/** Fewer than there are; `undefined` where one alone does not fit. */
function mostThatFit(plan: ClusterPlan, group: NodeGroup, trial: Trial): number | undefined {
  const fits = (nodes: number) => trial.judge(withNodes(plan, group.label, nodes)).holds;
  if (fits(group.nodes)) return group.nodes - 1;
  if (!fits(1)) return undefined;
  const most = lastThat(1, group.nodes - 1, fits);
  for (let nodes = Math.min(group.nodes - 1, most + COUNTS_BEYOND); nodes > most + 1; nodes -= 1) {
    if (fits(nodes)) return nodes;
  }
  return most;
}
