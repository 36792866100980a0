// Fewer nodes of one group, or of several: as many as are safe, which the same judge tells beside a group's name.
import { type FewerNodes, fewerNodesOf, groupsToCut, nodesToCut, type RepairLane } from '@/engine';
import { heldNodes, heldOfAny, nodesInScenario, runWork, startsUnasked } from '@/engine/over-time';
import type { Answered } from '@/plan/answer-plan';
import type { ClusterSources } from '@/plan/plan-sources';
import { runOf } from '@/plan/scenario/run-of';

/**
 * What is tried of fewer nodes, from what is known at rest: first as many of a group, or of all of them with
 * their mix kept, as hold at rest, in an upgrade and with any zone lost, those first that leave most pods
 * running; then as many as hold at rest and in the plan's scenario. Where these are more they are a change of
 * their own too, and so is a mix that takes fewer nodes away.
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
  const { keepFree } = plan.requirements;
  const counts = nodesToCut(cluster, groupsToCut(cluster)).map((cut) => {
    const { groups, planned, planOf } = cut;
    const [alone, other] = groups;
    const held =
      alone !== undefined && other === undefined
        ? heldNodes(scenario, alone.label, seeds, keepFree)
        : heldOfAny(scenario, planOf, seeds, { keepFree, most: planned });
    const most = Math.min(held.atRest, planned - 1);
    const inScenario = nodesInScenario(scenario, planOf, seeds, most);
    return { cut, safe: held.maximum ?? 0, inScenario };
  });
  const lane = (countOf: (count: (typeof counts)[number]) => number): readonly FewerNodes[] =>
    counts
      .flatMap((count) => fewerNodesOf(usage, count.cut, countOf(count)) ?? [])
      .filter(({ verdict }) => verdict.podsPending <= usage.verdict.podsPending)
      .toSorted((a, b) => b.morePods - a.morePods);
  const safe = lane((count) => count.safe);
  const inScenario = lane((count) => count.inScenario);
  const [[best], [more]] = [safe, inScenario];
  const isMore = best !== undefined && more !== undefined && more.morePods > best.morePods;
  const [mix] = safe.filter(({ kind }) => kind === 'fewer-nodes');
  const isLess = best !== undefined && mix !== undefined && nodesTaken(mix) < nodesTaken(best);
  return [[...safe, ...inScenario, ...atRest], isLess ? [mix] : [], isMore ? [more] : []];
}

function nodesTaken(repair: FewerNodes): number {
  const counts = repair.kind === 'nodes' ? [repair] : repair.counts;
  return counts.reduce((sum, { nodes, now }) => sum + now - nodes, 0);
}
