// Fewer nodes of one group: as many as are safe, which the same judge tells beside the group's name.
import { type NodesRepair, nodesRepair, type RepairLane } from '@/engine';
import { heldNodes, nodesInScenario, runWork, startsUnasked } from '@/engine/over-time';
import type { Answered } from '@/plan/answer-plan';
import type { ClusterSources } from '@/plan/plan-sources';
import { runOf } from '@/plan/scenario/run-of';

/** Groups that are tried. */
const MOST_GROUPS = 4;

/**
 * What is tried of fewer nodes, from what is known at rest: first as many of a group as hold at rest, in an
 * upgrade and with any zone lost, of several groups those that leave most pods running; then as many as hold at
 * rest and in the plan's scenario. Where these are more they are a change of their own too.
 *
 * @param atRest fewer nodes that fit at rest: where there are none, nothing more is run
 * @throws Error as `simulate` does.
 */
export function fewerNodesThatHold(
  answered: Answered,
  atRest: RepairLane,
  lookup: ClusterSources,
): readonly RepairLane[] {
  const { plan, cluster, usage } = answered;
  const toRun = runOf(plan, lookup);
  if (atRest.length === 0 || toRun === undefined) return [atRest];
  const { scenario, seeds } = toRun;
  if (!startsUnasked(runWork(scenario, seeds.runs))) return [atRest];
  const counts = cluster.groups
    .filter(({ kind, nodes }) => kind !== 'fargate' && nodes > 1)
    .slice(0, MOST_GROUPS)
    .map((group) => {
      const held = heldNodes(scenario, group.label, seeds, plan.requirements.keepFree);
      const most = Math.min(held.atRest, group.nodes - 1);
      const inScenario = nodesInScenario(scenario, group.label, seeds, most);
      return { group, safe: held.maximum ?? 0, inScenario };
    });
  const lane = (countOf: (count: (typeof counts)[number]) => number): readonly NodesRepair[] =>
    counts
      .filter((count) => countOf(count) > 0 && countOf(count) < count.group.nodes)
      .map((count) => nodesRepair(cluster, usage, count.group, countOf(count)))
      .filter(({ verdict }) => verdict.podsPending <= usage.verdict.podsPending)
      .toSorted((a, b) => b.morePods - a.morePods);
  const safe = lane((count) => count.safe);
  const inScenario = lane((count) => count.inScenario);
  const [[best], [more]] = [safe, inScenario];
  const isMore = best !== undefined && more !== undefined && more.morePods > best.morePods;
  return [[...safe, ...inScenario, ...atRest], isMore ? [more] : []];
}

/** Whether a lane is of fewer nodes. */
export function isOfFewerNodes([first]: RepairLane): boolean {
  return first?.kind === 'nodes' && first.nodes < first.now;
}
