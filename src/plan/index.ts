// The door of the plan: what the rest of the house may use.

export { type EventField, type EventText, newEvent, type PlanEvent } from '@/plan/scenario/event';
export {
  EVENT,
  EVENT_KINDS,
  EVENT_USES,
  type EventKind,
  MODE_CHANGES,
} from '@/plan/scenario/event-fields';
export {
  ADDRESS_CHOICES,
  DEFAULT_SCENARIO_TEXT,
  OTHERS_LIE,
  PARAMETER_FIELDS,
  type ParameterField,
  type ReadScenario,
  type ScenarioText,
} from '@/plan/scenario/scenario';
export * from './answer-plan';
export * from './examples/first-example';
export * from './examples/presets';
export * from './field-path';
export { formatRange, parseAddress } from './fields/cidr';
export * from './fields/instance-type';
export { cutName, parseName } from './fields/name';
export { formatEnds, type NumberReading, parseNumber, partEnds } from './fields/number';
export * from './fields/number-ranges';
export type * from './fields/plan-fault';
export { formatHostLocal } from './fields/reserved';
export { UNSET } from './fields/setting';
export { groupLabels, subnetLabels } from './labels';
export { formatLink, formatTypedLink, linkLengthNote } from './link/format-link';
export {
  FIRST_VIEW,
  type GrowthJudged,
  type GrowthRange,
  type PlanView,
  QUESTIONS,
  type Question,
} from './link/keys/view-keys';
export type { LinkProblem, LinkProblemCode } from './link/link-problem';
export { type LinkReading, parseLink } from './link/parse-link';
export {
  formatPlanFile,
  MAX_PLAN_FILE_BYTES,
  parsePlanFile,
  refuseBigFile,
} from './link/plan-file';
export * from './plan';
export * from './plan-sources';
export { plannedFrom } from './planned-from';
export * from './problem';
export {
  askedGrowth,
  type ComparedGrowth,
  type GrowthAsked,
} from './questions/growth/compared-growth';
export type { SmallerSubnets } from './questions/growth/smaller-subnets';
export { neededPlan } from './questions/needs/needed-plan';
export {
  leastWishes,
  MOST_GROWTH,
  MOST_KEPT_FREE,
  needsWishes,
  writeNeedsWishes,
} from './questions/needs/needs-wishes';
export { newZonesText, USUAL_ZONES } from './questions/needs/new-zones';
export {
  countedInSizes,
  type NeedsUnder,
  type PlacedBlock,
  type PlanNeeds,
  planNeeds,
} from './questions/needs/plan-needs';
export { arePodsApart, toldUse } from './questions/needs/pods-apart';
export { oneNodeText, type PodEnds, podEnds } from './questions/one-node';
export {
  COUNTED_IN_COUNTS,
  type MostOfGroup,
  type PlanMost,
  planMost,
  type SafeBy,
  safeBy,
  safeNodes,
} from './questions/plan-most';
export {
  LATE_QUESTIONS,
  type LateQuestion,
  planQuestions,
  type QuestionFound,
} from './questions/plan-questions';
export { type PlanTurning, planTurning } from './questions/plan-turning';
export { comparedInPlan } from './questions/settings/compared-in-plan';
export {
  type OwnSettings,
  ownAtRest,
  ownCandidates,
  ownSettings,
  whyNoCandidate,
} from './questions/settings/own-settings';
export { readOwnSettings, writeOwnSettings } from './questions/settings/own-settings-text';
export {
  orderedSettings,
  rankedByRun,
  type SettingsSearch,
  settingsSearch,
} from './questions/settings/settings-search';
export {
  type ComparedSettings,
  countSettings,
  heldUnder,
  holdingFewer,
  leavesPods,
  type RunSettings,
  type SettingsCount,
  type SettingsTold,
  type TriedSettings,
} from './questions/settings/tried-settings';
export {
  hardestOf,
  type LostZone,
  type MovedNodes,
  type ZoneLosses,
} from './questions/zone-losses';
export { atEnd, type RangedInput, rangedInputs } from './ranges';
export * from './repair/proven-repairs';
export type { RepairPrice } from './repair/repair-price';
export { repairedPlan, subnetsFrom } from './repair/repaired-plan';
export { type ChangesAtRest, changesAtRest, repairsAtRest } from './repair/repairs-at-rest';
export { kindAfter } from './repair/try-out';
export { requiredNow, stateOfAll } from './required';
export * from './rows/addon-list';
export { type AddonText, NO_ADDONS } from './rows/addons';
export {
  type ConsumerField,
  type ConsumerText,
  newConsumer,
  type PlanConsumer,
} from './rows/consumer';
export * from './rows/consumer-defaults';
export {
  type GroupField,
  type GroupReading,
  type GroupText,
  isBlankGroup,
  newGroup,
  PLAIN_GROUP,
  type PlanGroup,
  withKind,
} from './rows/group';
export {
  CHOICES_OF_KIND,
  hasClusterPods,
  LINUX_EXTRA_FIELDS,
  LINUX_EXTRAS,
  type LinuxExtra,
  MAX_PODS_CHOICES,
  type MaxPodsChoice,
} from './rows/group-fields';
export { type NetworkingText, PLAIN_NETWORKING, WINDOWS_FIELDS } from './rows/networking';
export { QUOTA_FIELDS } from './rows/quotas';
export {
  formatTargets,
  MODE_TARGETS,
  parseSettings,
  SETTING_FIELDS,
  SETTING_KEYS,
  type SettingField,
  type TargetsText,
} from './rows/settings';
export {
  isBlankSubnet,
  newSubnet,
  type PlanSubnet,
  type SubnetField,
  type SubnetText,
} from './rows/subnet';
export { colourAt, coloursOf, rowColour, rowNumber } from './rows/subnet-colours';
export { isSameContent } from './same-content';
export { drifts, upgradesPods, usualGroup } from './scenario/drifts';
export { runOf, runOfRead } from './scenario/run-of';
export { scenarioFields } from './scenario/scenario-fields';
export * from './scenario/scenario-presets';
export { toScenario } from './scenario/to-scenario';
export type { Lows } from './table/field-table';
export * from './text/format-plan';
export * from './text/parse-plan';
export { readStoredText } from './text/stored-text';
export * from './to-cluster';
export * from './vpc';
export { blocksOf, movedSubnets, type SubnetsMoved } from './vpc/moved-subnets';
