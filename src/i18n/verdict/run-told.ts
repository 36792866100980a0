// What is known of the plan's scenario: the verdict at rest is not the whole answer before it.
import type { VerdictKind } from '@/engine';
import type { ScenarioName } from '@/i18n/verdict-values';

export type RunTold = { readonly scenario: ScenarioName } & (
  | { readonly status: 'checking' }
  /** Too large to be run unasked, cancelled, or it could not be run. */
  | { readonly status: 'not-run' }
  /** A field of the scenario can't be read. */
  | { readonly status: 'faulty' }
  | { readonly status: 'done'; readonly verdict: RunVerdict }
);

export interface RunVerdict {
  readonly kind: VerdictKind;
  /** Where EC2 refused first. */
  readonly subnet: string | undefined;
  /** Most pods that waited for a subnet at a time. */
  readonly pods: number;
}

/** What the sentences call the plan’s events. */
export function scenarioName(events: readonly { readonly kind: string }[]): ScenarioName {
  const [first] = events;
  if (first === undefined) return 'start';
  return events.length === 1 && first.kind === 'upgrade' ? 'upgrade' : 'scenario';
}
