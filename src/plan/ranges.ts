// Inputs that were typed as a range, where nobody knows the number: which they are, and the plan with a
// number in place of each.
import { groupLabels } from './labels';
import type { Plan } from './plan';

/** What may be a range; each is a number of the plan or of one of its node groups. */
export const RANGED = ['nodes', 'pods-per-node', 'system-pods', 'replicas'] as const;
export type RangedNumber = (typeof RANGED)[number];

export interface RangedInput {
  readonly of: RangedNumber;
  /** Under `nodes`: of a group on Fargate, where each pod is counted by itself. */
  readonly arePods?: boolean;
  /** What results call the node group that it is of; `undefined`: of the whole plan. */
  readonly group: string | undefined;
  /** Both ends count; `low` is below `high`. */
  readonly low: number;
  readonly high: number;
}

/** The inputs that are ranges, in the order of the form. The plan itself is of the high end of each. */
export function rangedInputs(plan: Plan): readonly RangedInput[] {
  return filledRanges(plan).map(({ of, group, low, high, arePods }) => ({
    of,
    group,
    low,
    high,
    ...(arePods ? { arePods } : {}),
  }));
}

/** The plan with a number in place of each range, in the order of `rangedInputs`: it has none. */
export function withoutRanges(plan: Plan, values: readonly number[]): Plan {
  const ranges = filledRanges(plan);
  const valuesIn = (row: number | undefined) =>
    Object.fromEntries(
      ranges.flatMap(({ field }, index) => (field.row === row ? [[field.key, values[index]]] : [])),
    );
  const { lows: _, ...plain } = plan;
  const groups = plan.groups.map(({ lows: _lows, ...group }, row) => {
    return { ...group, ...valuesIn(row) };
  });
  return { ...plain, groups, ...valuesIn(undefined) };
}

/** The plan at one end of all its ranges. */
export function atEnd(plan: Plan, end: 'low' | 'high'): Plan {
  return withoutRanges(
    plan,
    filledRanges(plan).map((input) => input[end]),
  );
}

interface RangeInPlan extends RangedInput {
  readonly field: {
    /** Of the node group; `undefined`: it stands in the plan. */
    readonly row?: number;
    readonly key: string;
  };
}

/** A low end that is no lower, since the number was changed, is none. */
function filledRanges(plan: Plan): readonly RangeInPlan[] {
  const { groups, lows, systemPodsPerNode, clusterPods } = plan;
  const labels = groupLabels(groups);
  const all = [
    ...groups.flatMap(({ lows: own, nodes, podsPerNode, kind }, row) => {
      const group = labels[row];
      return [
        {
          of: 'nodes',
          group,
          low: own?.nodes,
          high: nodes,
          arePods: kind === 'fargate',
          field: { row, key: 'nodes' },
        },
        {
          of: 'pods-per-node',
          group,
          low: own?.podsPerNode,
          high: podsPerNode,
          field: { row, key: 'podsPerNode' },
        },
      ] as const;
    }),
    {
      of: 'system-pods',
      group: undefined,
      low: lows?.systemPods,
      high: systemPodsPerNode,
      field: { key: 'systemPodsPerNode' },
    },
    {
      of: 'replicas',
      group: undefined,
      low: lows?.clusterPods,
      high: clusterPods,
      field: { key: 'clusterPods' },
    },
  ] as const;
  return all.flatMap(({ low, ...input }) =>
    low !== undefined && low < input.high ? [{ ...input, low }] : [],
  );
}
