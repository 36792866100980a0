// The door of the simulator over time, apart from the engine's own: the page loads it in a worker.

export { type Band, bandOver } from './band';
export { RunStalledError } from './run-guard';
export {
  graver,
  type RunVerdict,
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
export { type Simulation, simulate } from './simulate';
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
