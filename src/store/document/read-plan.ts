// From the form's text to the engine's answer, once per text.

import { SHIPPED_SETTINGS } from '@/engine';
import { findCommonType } from '@/limits';
import {
  type Answered,
  judgePlan,
  type PlanProblem,
  type PlanSources,
  type PlanText,
  parsePlan,
  type ReadParts,
} from '@/plan';

export type Outcome =
  | ({ readonly kind: 'answered' } & Answered)
  /** No subnet or no node group: nothing to count. */
  | { readonly kind: 'empty' }
  /** `errors` keep the plan from being understood. */
  | { readonly kind: 'unreadable' }
  /** The engine contradicted itself. */
  | { readonly kind: 'withheld'; readonly reason: string };

export interface Reading {
  readonly outcome: Outcome;
  /** What could be read, for what the form shows beside its fields. */
  readonly parts: ReadParts;
  /** Fields that can't be read. */
  readonly errors: readonly PlanProblem[];
  readonly warnings: readonly PlanProblem[];
  /** Fields of the scenario that can't be read; the plan at rest has its numbers nevertheless. */
  readonly scenarioErrors: readonly PlanProblem[];
}

let sources: PlanSources = { findInstanceType: findCommonType };

/** What few plans have a use for and the page fetches then, by what is wrong with a plan until it is there. */
const PARTS = {
  EXPRESSION_WAITS: async () => {
    const { readExpression } = await import('@/plan/expression');
    return { readExpression };
  },
  LIVE_WAITS: async () => {
    const { settleLive } = await import('@/plan/live');
    return { settleLive };
  },
  TYPE_WAITS: async () => {
    const { TYPE_LOOKUP } = await import('@/limits/type-lookup');
    return TYPE_LOOKUP;
  },
};
export type SourcePart = keyof typeof PARTS;

/** Parts that the plan needs and that have not been fetched. */
export function missingParts({ errors, scenarioErrors }: Reading): readonly SourcePart[] {
  const codes = new Set<string>([...errors, ...scenarioErrors].map(({ code }) => code));
  return (['EXPRESSION_WAITS', 'LIVE_WAITS', 'TYPE_WAITS'] as const).filter((part) =>
    codes.has(part),
  );
}

/** @throws when it can't be fetched */
export async function fetchPart(part: SourcePart): Promise<void> {
  const fetched = await PARTS[part]();
  sources = { ...sources, ...fetched };
}

/** What plans are read with by now. */
export function planSources(): PlanSources {
  return sources;
}

/** Half a megabyte each of a large plan: more than all kept plans and the last steps are. */
const MOST_READINGS = 50;
/** Of forms, the one that was asked for last at the end. */
const readings = new Map<PlanText, Reading>();

/**
 * What is to be said of a form; the same object for the same form, while no others were asked for since.
 *
 * @param before the form that it comes from: where nothing but its name is another, its numbers stay
 */
export function readPlan(text: PlanText, before = text): Reading {
  const alike = isAlikeButForName(text, before) ? readings.get(before) : undefined;
  const reading = readings.get(text) ?? read(text, alike);
  readings.delete(text);
  if (missingParts(reading).length === 0) readings.set(text, reading);
  if (readings.size > MOST_READINGS) {
    const [longestAgo = text] = readings.keys();
    readings.delete(longestAgo);
  }
  return reading;
}

const NOTHING: ReadParts = {
  settings: SHIPPED_SETTINGS,
  subnets: new Map(),
  groups: new Map(),
  clusterPods: 0,
};

/** Fields that nobody has edited are the same objects. */
export function isAlikeButForName(a: PlanText, b: PlanText): boolean {
  return Object.keys(a).every(
    (key) => key === 'name' || Reflect.get(a, key) === Reflect.get(b, key),
  );
}

function read(text: PlanText, alike: Reading | undefined): Reading {
  try {
    const parsed = parsePlan(text, sources);
    const { parts, warnings, scenarioErrors } = parsed;
    const rest = { parts, warnings, scenarioErrors };
    if (parsed.ok) {
      const { plan } = parsed;
      const before = alike?.outcome;
      const known = before?.kind === 'answered' ? { ...before, plan } : undefined;
      const answered = known ?? judgePlan(plan, sources);
      return { outcome: { kind: 'answered', ...answered }, errors: [], ...rest };
    }
    const errors = parsed.errors.filter((problem) => problem.code !== 'EMPTY_PLAN');
    const kind = errors.length < parsed.errors.length ? 'empty' : 'unreadable';
    return { outcome: { kind }, errors, ...rest };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    const outcome = { kind: 'withheld', reason } as const;
    return { outcome, parts: NOTHING, errors: [], warnings: [], scenarioErrors: [] };
  }
}
