/**
 * The engine: how many IPv4 addresses an Amazon EKS cluster takes from its subnets. Pure functions of
 * what they are given: no time, no chance, no table of instance types of their own.
 *
 * A plan (`ClusterPlan`) is subnets, settings and groups of equal nodes. `answer(plan)` gives
 * everything that is said of it: numbers, verdict, findings. `compareSettings`, `repairs` and `growth`
 * ask the same of plans beside it. The door `over-time` runs it through a scenario.
 *
 * Units: addresses, nodes, pods, ENIs and /28 blocks are whole numbers; prefix lengths are 16 to 28; a
 * zone is whatever the person calls it. What AWS leaves to chance comes as its two ends.
 * rules.md numbers the rules with their sources; ledger terms cite them.
 *
 * @example
 * const plan = plainPlan({
 *   subnets: [plainSubnet('a', 24)],
 *   groups: [plainGroup('m5.large', { maxEnis: 3, ipv4PerEni: 10 }, { nodes: 9, podsPerNode: 20 })],
 * });
 * answer(plan).verdict; // does-not-fit: a is 19 addresses short
 * growth(plan).firstShort; // { nodes: 9, kind: 'does-not-fit', subnet: 'a' }
 *
 * @module
 */

export { answer, findingsOf } from './answer';
export {
  CHANGE_KINDS,
  type FittingChange,
  type PlanChange,
} from './answers/change/change';
export { changedPlan } from './answers/change/changed-plan';
export { type CheapestChange, cheapestChange } from './answers/change/cheapest-change';
export { grownPlanOf, growth, growthOfGroup, pointsOfGrowth } from './answers/growth';
export {
  type HeldOnOneNode,
  heldOnOneNode,
  heldWith,
  type NodeStairs,
  stairsUnder,
} from './answers/held-by-pods';
export { type MoreReplicas, moreReplicas, type NextReplica } from './answers/most/more-replicas';
export {
  MOST_NODES,
  type MostNodes,
  mostNodesOfGroup,
  type NextLimit,
} from './answers/most/most-nodes';
export { type MostOfMix, mostNodesOfMix } from './answers/most/most-of-mix';
export { NO_REPAIR_REASONS, type NoRepairReason, whyNoRepair } from './answers/no-repair';
export {
  changeToType,
  type OtherTypes,
  otherTypes,
  type PodsOnType,
} from './answers/other-types';
export {
  type PrefixReservation,
  prefixReservations,
} from './answers/prefixes/prefix-reservation';
export {
  type Grade,
  type Graded,
  graded,
  isOfRun,
  isOpen,
  type RequiredOfGraded,
  rankOf,
} from './answers/ranges/grade';
export type { Ends } from './answers/ranges/spans';
export { turningAtRest } from './answers/ranges/turning-at-rest';
export type {
  Turning,
  TurningPoints,
} from './answers/ranges/turning-points';
export { addressesMade, combinedLanes } from './answers/repairs/combined-lanes';
export {
  type FewerNodes,
  fewerNodesOf,
  groupsToCut,
  isOfFewerNodes,
  nodesToCut,
} from './answers/repairs/node-counts';
export { type RepairLane, repairLanes, repairs } from './answers/repairs/repairs';
export { isSameChange } from './answers/repairs/same-change';
export {
  doubledSubnets,
  isPlannedOnly,
  withReplaced,
} from './answers/repairs/subnets/larger-subnets-lane';
export type { RepairAim } from './answers/required/trial';
export { distinctSettings, rulingSettings } from './answers/ruling-settings';
export { scaledPlan } from './answers/scaled-plan';
export {
  compareSettings,
  furtherSettings,
  settingsHoldingLess,
} from './answers/settings/compare-settings';
export { type ComparedNodes, comparedNodes } from './answers/settings/compared-nodes';
export { type FewestHeld, fewestHeld } from './answers/settings/fewest-held';
export { type HeldUnder, hostsAll } from './answers/settings/settings-at-rest';
export {
  CARVED_USES,
  type CarvedSubnet,
  type CarvedUse,
  CONTROL_PLANE_LENGTH,
  LOAD_BALANCERS_LENGTH,
  type WantedSubnet,
} from './answers/sizes/carve';
export { type PlacedInVpc, placeInVpc } from './answers/sizes/place-in-vpc';
export { planInZones, zonesLeft } from './answers/sizes/plan-in-zones';
export {
  furtherSubnets,
  isCarvedUse,
  smallestBlock,
  type VpcBlock,
} from './answers/sizes/smallest-block';
export type { NeededSize } from './answers/sizes/smallest-subnets';
export { type Arrivals, nodeAtRest } from './at-rest/node/node-at-rest';
export { planNumbers } from './at-rest/plan-numbers';
export { addressesShort, isShort, leftToNodes, sumInReach } from './at-rest/shortage';
export {
  type PlainLimits,
  plainGroup,
  plainPlan,
  plainSubnet,
} from './builders';
export { attachableEnis } from './cluster/attachable-enis';
export { changedMaxPods } from './cluster/changed-max-pods';
export { PlanError } from './cluster/check-plan';
export { reservedRange } from './cluster/cidr-rules';
export { placedBy } from './cluster/effective-group';
export { formulaMaxPods, managedMaxPodsCap, maxPods } from './cluster/max-pods';
export { podsOnEveryNode } from './cluster/pods-on-every-node';
export { ignoredTargets } from './findings/ignored-targets';
export { type GroupLack, groupLack } from './held/group-lack';
export { heldInAll, isToldByStart } from './held/held-in-all';
export { spreadOver } from './held/spread-over';
export {
  type HeldInGroup,
  type WhatIsHeld,
  wantedByGroup,
  whatIsHeld,
} from './held/what-is-held';
export { judge } from './judge';
export type { LiveCounts } from './live/counted';
export { settleLive } from './live/settle-live';
export { freeAtStart } from './live/start-together';
export * from './model';
export { readIpamdEnvironment } from './nodes/ipamd-settings';
export * from './rules';
export { isDiscovering } from './verdict/filled-subnets';
export {
  type Grown,
  type JudgedRequirement,
  judgeRequired,
  nodesLost,
  type Proof,
  type RequiredProof,
  type RequirementLack,
} from './verdict/judge-required';
export { podsShortIn } from './verdict/pods-short-in';
