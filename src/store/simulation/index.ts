// What is worked out beside the page, in workers: the run over time, proofs, questions.

export { useAskedGrowth, usePrintedGrowth } from './asked/use-asked-growth';
export { useOtherTypes } from './asked/use-other-types';
export { ownSettingsOf, useOwnSettings } from './asked/use-own-settings';
export { useVpcSizes } from './asked/use-vpc-sizes';
export type { SimulationState, SimulationStore } from './simulation';
export { areNotedAtOnce } from './told/are-noted-at-once';
export { lowEndShown } from './told/low-end-shown';
export { requiredTold } from './told/required-told';
export { runTold } from './told/run-told';
export { lowEndUnasked } from './told/unasked/low-end-unasked';
export { requiredUnasked } from './told/unasked/required-unasked';
export { useAtRest } from './told/use-at-rest';
export { useHeld } from './told/use-held';
export { useIsNoted } from './told/use-is-noted';
export { useLowEnd } from './told/use-low-end';
export { useRequiredTold } from './told/use-required-told';
export { useRunTold } from './told/use-run-told';
export { useSimulationOf } from './told/use-simulation-of';
export { offeredRepairs, useRepairs } from './use-repairs';
export {
  followPlan,
  simulation,
  simulationActions,
  useSimulation,
  useWorkerFile,
} from './use-simulation';
