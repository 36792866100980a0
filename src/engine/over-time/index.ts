// The door of the simulator over time, apart from the engine's own: the page loads it in a worker.

export { type Band, bandOver } from './band';
export type { RunFigures } from './run-figures';
export { RunStalledError } from './run-guard';
export {
  graver,
  type RunVerdict,
  type RunVerdictKind,
  UNKNOWN_RUN,
  verdictOfRuns,
} from './run-verdict';
export {
  type AddressChoice,
  DEFAULT_PARAMETERS,
  type Scenario,
  type ScenarioEvent,
  type ScenarioParameters,
  UPGRADE_STRATEGIES,
  type UpgradeStrategy,
} from './scenario';
export { type RunStart, type Simulation, type SimulationOptions, simulate } from './simulate';
export {
  ADDRESS_USES,
  type AddressUse,
  type NodeSnapshot,
  type Snapshot,
  type SubnetSnapshot,
  snapshotAt,
} from './snapshot';
export type { SubnetTimeline, Timeline } from './timeline';
export type { TimelineFinding } from './timeline-findings';
export { WAIT_REASONS, type WaitReason } from './waiting-pods';
