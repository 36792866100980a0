// The plan document: as a person typed it (PlanText) and as it was understood (Plan).

import type { ClusterNetworking, CniSettings, Quotas, Requirements } from '@/engine';
import type { PlanScenario, ScenarioText } from '@/plan/scenario/scenario';
import { DEFAULT_SCENARIO_TEXT } from '@/plan/scenario/scenario';
import type { Lows, TextOf } from '@/plan/table/field-table';
import { blankFields } from '@/plan/table/field-table';
import type { AddonTexts, PlanAddon } from './rows/addons';
import { NO_ADDONS } from './rows/addons';
import type { ConsumerText, PlanConsumer } from './rows/consumer';
import type { GroupText, PlanGroup } from './rows/group';
import type { NetworkingText } from './rows/networking';
import { PLAIN_NETWORKING } from './rows/networking';
import { ONCE } from './rows/plan-fields';
import type { TargetsText } from './rows/settings';
import { SHIPPED_TARGETS } from './rows/settings';
import type { PlanSubnet, SubnetText } from './rows/subnet';

/** The whole form, exactly as typed. Any text is allowed; `parsePlan` says what it means. */
export interface PlanText extends TextOf<typeof ONCE> {
  readonly settings: TargetsText;
  readonly subnets: readonly SubnetText[];
  readonly groups: readonly GroupText[];
  readonly networking: NetworkingText;
  /** Usual add-ons: they count beside the three numbers of pods. */
  readonly systemPodAddons: AddonTexts;
  readonly consumers: readonly ConsumerText[];
  /** What happens to the cluster over time. */
  readonly scenario: ScenarioText;
}

/**
 * A plan that was read without error. Of each input that was typed as a range it has the high end: all
 * that is said of a plan is said of it there, unless it names the other end.
 */
export interface Plan {
  readonly name: string;
  /** The nodes run: what is available in a subnet is free beside them and the named consumers. */
  readonly live: boolean;
  readonly settings: CniSettings;
  readonly networking: ClusterNetworking;
  readonly subnets: readonly PlanSubnet[];
  readonly groups: readonly PlanGroup[];
  readonly managedCap: boolean;
  /** As typed: the pods of `addons` are not among these three. */
  readonly hostNetworkPodsPerNode: number;
  readonly systemPodsPerNode: number;
  readonly clusterPods: number;
  /** Of `systemPods` and `clusterPods` the low end, where one was typed as a range: `@/plan/ranges`. */
  readonly lows?: Lows;
  readonly quotas: Quotas;
  /** What it has to hold besides fitting as it is. */
  readonly requirements: Requirements;
  /** Those that are on, in the order of ADDONS. */
  readonly addons: readonly PlanAddon[];
  readonly consumers: readonly PlanConsumer[];
  readonly scenario: PlanScenario;
}

/** Some of its numbers were typed as a range. */
export function hasRanges({ lows, groups }: Pick<Plan, 'lows' | 'groups'>): boolean {
  return lows !== undefined || groups.some((group) => group.lows !== undefined);
}

/** A plan without rows, every other field as AWS ships it. */
export const EMPTY_PLAN_TEXT: PlanText = {
  ...blankFields(ONCE),
  settings: SHIPPED_TARGETS,
  subnets: [],
  groups: [],
  networking: PLAIN_NETWORKING,
  systemPodAddons: NO_ADDONS,
  consumers: [],
  scenario: DEFAULT_SCENARIO_TEXT,
};
