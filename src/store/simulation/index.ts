// What is worked out beside the page, in workers: the run over time, proofs, questions.

export { atRest, useAtRest } from './at-rest';
export { lowEndShown } from './low-end-shown';
export { useOtherTypes } from './other-types';
export { requiredTold } from './required-told';
export { requiredUnasked } from './required-unasked';
export { runTold } from './run-told';
export type { SimulationState, SimulationStore } from './simulation';
export { useGrownGroup } from './use-grown-group';
export { useLowEnd } from './use-low-end';
export { offeredRepairs, useRepairs } from './use-repairs';
export { useRequiredTold } from './use-required-told';
export { useRunTold } from './use-run-told';
export { followPlan, simulation, simulationActions, useSimulation } from './use-simulation';
export { useVpcSizes } from './use-vpc-sizes';
