import type { Trial } from '@/engine/answers/required/trial';
import { lastThat } from '@/engine/bisect';
import type { ClusterPlan, PlanAnswer, SubnetUsage } from '@/engine/model';
import {
  type FewerNodes,
  fewerNodesOf,
  groupsToCut,
  type NodesToCut,
  nodesToCut,
} from './node-counts';

/** More nodes can fit where fewer do not: so many counts above the first that fits are looked at. */
const COUNTS_BEYOND = 12;

/** So many nodes fewer than the most that fit at rest: over time there have to be some to spare. */
const TO_SPARE = [0, 1, 2, 3, 4, 6];

/**
 * Fewer nodes of one group, or of several with their mix kept, as many as hold in the trial: what leaves most
 * pods running, of those alike one group. Behind it still fewer, where only a run can tell how many are
 * enough. Empty where neither is too large.
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
): readonly FewerNodes[] {
  const labels = new Set(short.map(({ label }) => label));
  const isThere = (label: string) =>
    usage.groups
      .find((group) => group.label === label)
      ?.classes.some(
        ({ subnet, podSubnet }) => labels.has(subnet) || labels.has(podSubnet ?? subnet),
      ) ?? false;
  const groups = groupsToCut(plan).filter(({ label }) => labels.size === 0 || isThere(label));
  const tried = nodesToCut(plan, groups).flatMap((cut) => {
    const count = mostThatFit(cut, trial);
    const fewer = count === undefined ? undefined : fewerNodesOf(usage, cut, count);
    return count === undefined || fewer === undefined ? [] : [{ cut, count, fewer }];
  });
  const [best] = tried.toSorted((a, b) => b.fewer.morePods - a.fewer.morePods);
  if (best === undefined) return [];
  const { cut, count } = best;
  return TO_SPARE.slice(0, most)
    .filter((spare) => spare < count)
    .flatMap((spare) => {
      const { answer, holds } = trial.judge(cut.planOf(count - spare));
      return holds ? (fewerNodesOf(usage, cut, count - spare, answer) ?? []) : [];
    });
}

/** Fewer than there are; `undefined` where one of each does not fit. */
function mostThatFit({ groups, planned, planOf }: NodesToCut, trial: Trial): number | undefined {
  const fits = (nodes: number) => trial.judge(planOf(nodes)).holds;
  const least = groups.length;
  if (fits(planned)) return planned - 1;
  if (!fits(least)) return undefined;
  const most = lastThat(least, planned - 1, fits);
  for (let nodes = Math.min(planned - 1, most + COUNTS_BEYOND); nodes > most + 1; nodes -= 1) {
    if (fits(nodes)) return nodes;
  }
  return most;
}
