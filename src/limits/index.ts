// The door of the limits: what the rest of the house may use.

export { findCommonType } from './common-types';
export { comparableTypes } from './comparable';
export type { Architecture, InstanceType, LimitsSource } from './instance-type';
export { allInstanceTypes, findInstanceType, instanceTypeCount } from './lookup';
export { limitsProvenance, limitsSources } from './provenance';
export { type InstanceSearch, searchInstanceTypes } from './search/search';
export { TYPE_LOOKUP } from './type-lookup';
