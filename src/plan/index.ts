// The door of the plan: what the rest of the house may use.

export * from './answer-plan';
export * from '@/plan/fields/instance-type';
export * from '@/plan/fields/limits';
export { type NumberReading, parseNumber } from '@/plan/fields/number';
export { SETTING_KEYS, UNSET } from '@/plan/fields/setting';
export * from '@/plan/rows/addon-list';
export * from '@/plan/rows/consumer-defaults';
export * from './empty-plan';
export * from './format-plan';
export { groupLabels } from './labels';
export { formatLink, linkLengthNote } from './link/format-link';
export type { LinkProblem, LinkProblemCode } from './link/link-problem';
export { type LinkReading, parseLink } from './link/parse-link';
export * from './parse-plan';
export * from './plan';
export * from './presets';
export * from './problem';
export {
  type ConsumerField,
  type ConsumerText,
  newConsumer,
  type PlanConsumer,
} from './rows/consumer';
export type * from './scenario/plan-scenario';
export * from './scenario/scenario-defaults';
export * from './scenario/scenario-presets';
export * from './scenario/scenario-text';
export { toScenario } from './scenario/to-scenario';
export * from './to-cluster';
