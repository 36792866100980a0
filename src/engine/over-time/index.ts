/**
 * The simulator: a plan through a scenario, node by node, on real addresses. The second door of the
 * engine, apart from the first because the page loads it in a worker.
 *
 * A `Scenario` is a plan, events and what AWS does not publish (`ScenarioParameters`, seconds).
 * `simulate` runs it once and gives the timeline, its verdict and figures; `bandOver` runs it with
 * several seeds; `snapshotAt` shows one moment. Chance is the seed's: the same scenario and seed give
 * the same result, byte by byte.
 *
 * Units: seconds from the start of the scenario, whole addresses, /28 blocks, nodes and pods. A value
 * of a timeline holds until the next time.
 *
 * @example
 * const { verdict, figures } = simulate(
 *   plainScenario(plan, { events: [{ kind: 'restart-pods', at: 60 }] }),
 *   1,
 * );
 * graver(answer(plan).verdict.kind, verdict.kind); // what a headline says of both
 *
 * @module
 */

export { zonesToLose } from '@/engine/answers/required/zones-to-lose';
export { isAdvisable } from '@/engine/answers/settings/warm-candidates';
export { grownPlan } from '@/engine/answers/sizes/grown-plan';
export {
  decidedByChance,
  graver,
  isByLuck,
  isOfAnotherRun,
  type LowestFree,
  podsWithoutPlace,
  type RefusedWhen,
  type RoomInRun,
  type RunVerdict,
  roomInRun,
  type StuckUpgrade,
  type SubnetWaits,
  scenarioVerdict,
  waitedFor,
  type ZoneLoss,
} from '@/engine/model';
export {
  beatsInAll,
  byFit,
  byPodsWaiting,
  byWorth,
  costTheSame,
  OBJECTIVES,
  type Objective,
  type RankedSettings,
  rankedSettings,
  type SettingsCost,
  type SettingsFit,
  unbeaten,
} from '@/engine/over-time/answers/settings/unbeaten';
export {
  plannedWarmSettings,
  triedWarmSettings,
  type WarmSettings,
  warmSettings,
} from '@/engine/over-time/answers/settings/warm-settings';
export { WAIT_REASONS, type WaitReason } from '@/engine/over-time/cluster/pods/waiting-pods';
export { RunStalledError } from '@/engine/over-time/cluster/run-guard';
export {
  ADDRESS_USES,
  type AddressUse,
  type NodeSnapshot,
  type Snapshot,
  type SubnetSnapshot,
  snapshotAt,
} from '@/engine/over-time/timeline/snapshot';
export type { ShortPart, SubnetTimeline, Timeline } from '@/engine/over-time/timeline/timeline';
export type { TimelineFinding } from '@/engine/over-time/timeline/timeline-findings';
export { type AutoscalingMaximum, autoscalingMaximum } from './answers/autoscaling-maximum';
export { type CarvedVpc, carveVpc, type VpcWishes } from './answers/carve-vpc';
export { isAmongUpgrades } from './answers/group-upgrade';
export {
  countsThatRun,
  type GrowthOverTime,
  growthOverTime,
  type RunBy,
} from './answers/growth-over-time';
export {
  type HeldCounts,
  type HeldUpTo,
  heldNodes,
  heldOfAny,
  heldReplicas,
  nodesInScenario,
} from './answers/held-counts';
export { heldInGrowth } from './answers/held-in-growth';
export {
  addressesOf,
  type NeededSubnets,
  neededSubnets,
  needsSearch,
} from './answers/needed/needed-subnets';
export {
  lacksFree,
  type NeedsWishes,
  type SizeRung,
  type Strain,
  strainsOf,
  type UseSize,
  wantedByUse,
} from './answers/needed/size-rung';
export { smallerWithSettings } from './answers/needed/smaller-with-settings';
export { type RequiredChanges, requiredChanges } from './answers/required-changes';
export { type SizeWishes, type SubnetSizes, subnetSizes } from './answers/subnet-sizes';
export { turningOverTime } from './answers/turning-over-time';
export { type Band, bandOver, type Seeds, simulateOver, verdictOver } from './band';
export {
  hardestLoss,
  hardestZones,
  hurtsMore,
  loseZone,
  lossesOf,
  worstZoneLoss,
  zoneLossScenario,
} from './lose-zone';
export { countsThatStart, type RunWork, runWork, startsUnasked } from './run-work';
export {
  type AddressChoice,
  DEFAULT_PARAMETERS,
  plainScenario,
  type Scenario,
  type ScenarioEvent,
  type ScenarioParameters,
  UPGRADE_STRATEGIES,
  type UpgradeStrategy,
} from './scenario/scenario';
export { type Simulation, simulate, startOnly } from './simulate';
export { UNKNOWN_RUN, verdictOfRuns } from './timeline/judge-run';
