// What stands beside fields of the form.

export { type MaxPodsCell, maxPodsByPolicy } from './max-pods-by-policy';
export { type MaxPodsBasis, maxPodsOfType, type ShownLimits, shownLimits } from './type-limits';
