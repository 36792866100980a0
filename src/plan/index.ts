// The door of the plan: what the rest of the house may use.

export * from './addons';
export * from './answer-plan';
export * from './consumer-defaults';
export * from './empty-plan';
export * from './form/parse-plan';
export * from './format-plan';
export { groupLabels } from './labels';
export { formatLink, linkLengthNote } from './link/format-link';
export type { LinkProblem, LinkProblemCode } from './link/link-problem';
export { type LinkReading, parseLink } from './link/parse-link';
export { type NumberReading, parseNumber } from './parse-number';
export { SETTING_KEYS, UNSET } from './parse-setting';
export * from './plan';
export * from './plan-limits';
export * from './presets';
export * from './problem';
export type * from './scenario/plan-scenario';
export * from './scenario/scenario-defaults';
export * from './scenario/scenario-presets';
export * from './scenario/scenario-text';
export { toScenario } from './scenario/to-scenario';
export * from './to-cluster';
export * from './type-lookup';
