import type { ReadExpression } from './expression/expression';
import type { TypeLookup } from './fields/instance-type';

/** What a plan is read with. */
export interface PlanSources extends TypeLookup {
  /** CEL, 24 kB that few plans need; without it each maxPodsExpression is `EXPRESSION_WAITS`. */
  readonly readExpression?: ReadExpression | undefined;
}
