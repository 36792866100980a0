// The door of the simulator over time, apart from the engine's own: the page loads it in a worker.

export { RunStalledError } from '@/engine/over-time/cluster/run-guard';
export { WAIT_REASONS, type WaitReason } from '@/engine/over-time/cluster/waiting-pods';
export {
  graver,
  type RunVerdict,
  UNKNOWN_RUN,
  verdictOfRuns,
} from '@/engine/over-time/timeline/run-verdict';
export {
  ADDRESS_USES,
  type AddressUse,
  type NodeSnapshot,
  type Snapshot,
  type SubnetSnapshot,
  snapshotAt,
} from '@/engine/over-time/timeline/snapshot';
export type { SubnetTimeline, Timeline } from '@/engine/over-time/timeline/timeline';
export type { TimelineFinding } from '@/engine/over-time/timeline/timeline-findings';
export { type Band, bandOver } from './band';
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
