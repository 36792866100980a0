// Forms for tests: a plan that can be read, with what a test is about.
import type { ClusterPlan } from '@/engine';
import { TYPE_LOOKUP } from '@/limits';
import {
  ADDON_IDS,
  type AddonId,
  type Answered,
  answerPlan,
  type ConsumerText,
  EMPTY_PLAN_TEXT,
  type GroupText,
  type NetworkingText,
  NO_ADDONS,
  newConsumer,
  newGroup,
  newSubnet,
  PLAIN_NETWORKING,
  type Plan,
  type PlanProblem,
  type PlanSources,
  type PlanText,
  parseLink,
  parsePlan,
  type SubnetText,
  toCluster,
} from '@/plan';
import { readExpression } from '@/plan/expression';
import { settleLive } from '@/plan/live';

export const LOOKUP: PlanSources = { ...TYPE_LOOKUP, readExpression, settleLive };

export function subnetText(changed: Partial<SubnetText> = {}): SubnetText {
  return { ...newSubnet('s1'), zone: 'a', range: '10.0.0.0/24', ...changed };
}

export function groupText(changed: Partial<GroupText> = {}): GroupText {
  return { ...newGroup('g1'), instanceType: 'm5.large', nodes: '3', podsPerNode: '10', ...changed };
}

export function planText(changed: Partial<PlanText> = {}): PlanText {
  return { ...EMPTY_PLAN_TEXT, subnets: [subnetText()], groups: [groupText()], ...changed };
}

/** A consumer of a kind: one in every zone, unless it is said otherwise. */
export function consumerText(
  kind: ConsumerText['kind'],
  changed: Partial<ConsumerText> = {},
): ConsumerText {
  return { ...newConsumer(kind, 'c1'), ...changed };
}

/** Networking as AWS ships it, changed. */
export function networkingText(changed: Partial<NetworkingText> = {}): NetworkingText {
  return { ...PLAIN_NETWORKING, ...changed };
}

/** The checklist with these add-ons on. */
export function addonsText(on: Partial<Record<AddonId, string>>): PlanText['systemPodAddons'] {
  const texts = { ...NO_ADDONS };
  for (const id of ADDON_IDS) {
    const count = on[id];
    if (count !== undefined) texts[id] = { isOn: true, count };
  }
  return texts;
}

/** The plan of a form that has to be readable. */
export function planOf(text: PlanText): Plan {
  const reading = parsePlan(text, LOOKUP);
  if (!reading.ok) throw new Error(JSON.stringify(reading.errors));
  return reading.plan;
}

/** What keeps a form from being read. */
export function errorsOf(text: PlanText): readonly PlanProblem[] {
  const reading = parsePlan(text, LOOKUP);
  return reading.ok ? [] : reading.errors;
}

/** The form that a link fills; throws for one that can't be opened. */
export function linkText(link: string): PlanText {
  const reading = parseLink(link);
  if (reading.status !== 'read') throw new Error(`${link}: ${JSON.stringify(reading)}`);
  return reading.text;
}

/** The plan in a link, which has to be readable. */
export function planOfLink(link: string): Plan {
  return planOf(linkText(link));
}

/** What the engine is told of the plan in a link. */
export function linkPlan(link: string): ClusterPlan {
  return toCluster(planOfLink(link), LOOKUP);
}

/** What the engine answers to the plan in a link. */
export function answerToLink(link: string): Answered {
  return answerPlan(planOfLink(link), LOOKUP);
}
