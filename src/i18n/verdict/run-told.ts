// What is known of the plan's scenario: the verdict at rest is not the whole answer before it.
import type { RunStart } from '@/engine';
import type { RunVerdict } from '@/engine/over-time';
import type { ScenarioName } from '@/i18n/verdict-values';
import type { Plan } from '@/plan';

export type RunTold = {
  readonly scenario: ScenarioName;
  /** What nodes hold when it begins, which is known long before a large plan has run. */
  readonly start?: RunStart | undefined;
} & (
  | { readonly status: 'checking' }
  /** Too large to be run unasked, cancelled, or it could not be run. */
  | { readonly status: 'not-run'; readonly hasFailed?: boolean }
  /** A field of the scenario can't be read. */
  | { readonly status: 'faulty' }
  | { readonly status: 'done'; readonly verdict: RunVerdict; readonly start: RunStart }
);

/** Of a plan for which nothing is run, as of one in a list. */
export const NOT_RUN: RunTold = { status: 'not-run', scenario: 'scenario' };

/** What the sentences call the plan’s events. */
export function scenarioName(scenario: Plan['scenario']): ScenarioName {
  if (scenario.status === 'faulty') return 'scenario';
  const [first, ...more] = scenario.events;
  if (first === undefined) return 'start';
  return more.length === 0 ? first.kind : 'scenario';
}

/** Whether a run has shown that every pod gets what it needs where all nodes start at once. */
export function allRunTogether({ start }: RunTold): boolean {
  return start?.podsWaitingForSubnets === 0 && start.nodesWaitingForSubnets === 0;
}
