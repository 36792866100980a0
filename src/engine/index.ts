// The door of the engine: what the rest of the house may use.

export * from './common-claims';
export * from './model';
export { readIpamdEnvironment } from './node/ipamd-settings';
export { formulaMaxPods, managedMaxPodsCap, maxPods } from './node/max-pods';
export { type Arrivals, nodeAtRest } from './node/node-at-rest';
export { planFindings } from './plan/findings';
export { ignoredTargets } from './plan/ignored-targets';
export { takesReplicas } from './plan/place-pods';
export { planNumbers } from './plan/plan-numbers';
export { planUsage } from './plan/plan-usage';
export * from './rules';
export * from './spreadsheet';
export * from './subnets';
export { growth } from './what-if/growth';
export { bestSettings, repairs } from './what-if/repairs';
export { compareSettings } from './what-if/settings-compared';
