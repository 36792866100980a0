import type { ClusterPlan, LiveCounts } from '@/engine';
import type { ReadExpression } from './expression/expression';
import type { TypeLookup } from './fields/instance-type';

/** What a plan is read with. */
export interface PlanSources extends TypeLookup {
  /** CEL, 24 kB that few plans need; without it each maxPodsExpression is `EXPRESSION_WAITS`. */
  readonly readExpression?: ReadExpression | undefined;
  /** The engine's; without it a plan of nodes that run and are counted is `LIVE_WAITS`. */
  readonly settleLive?: SettleLive | undefined;
}

export type SettleLive = (
  plan: ClusterPlan,
  counts: LiveCounts,
  known: readonly (number | undefined)[],
) => ClusterPlan;

/** What is asked of the sources when a plan has been read. */
export type ClusterSources = Pick<PlanSources, 'findInstanceType' | 'settleLive'>;
