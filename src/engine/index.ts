// The door of the engine: what the rest of the house may use.

export { answer } from './answer';
export { growth } from './answers/growth';
export { bestSettings, repairs } from './answers/repairs';
export { compareSettings } from './answers/settings-compared';
export { type Arrivals, nodeAtRest } from './at-rest/node/node-at-rest';
export { planNumbers } from './at-rest/plan-numbers';
export { attachableEnis } from './cluster/attachable-enis';
export { takesReplicas } from './cluster/effective-group';
export { formulaMaxPods, managedMaxPodsCap, maxPods } from './cluster/max-pods';
export { ignoredTargets } from './findings/ignored-targets';
export * from './model';
export { readIpamdEnvironment } from './nodes/ipamd-settings';
export * from './rules';
export { gravity } from './verdict/plan-verdict';
export { isShort } from './verdict/shortage';
