// The door of the plan: what the rest of the house may use.

export * from './empty-plan';
export * from './form/parse-plan';
export * from './format-plan';
export { formatLink, linkLengthNote } from './link/format-link';
export type { LinkProblem, LinkProblemCode } from './link/link-problem';
export { type LinkReading, parseLink } from './link/parse-link';
export { type NumberReading, parseNumber } from './parse-number';
export { SETTING_KEYS, UNSET } from './parse-setting';
export * from './plan';
export * from './plan-limits';
export * from './presets';
export * from './problem';
export * from './to-cluster';
export * from './type-lookup';
