// From the form's text to the engine's answer, once per text.

import { SHIPPED_SETTINGS } from '@/engine';
import { TYPE_LOOKUP } from '@/limits';
import {
  type Answered,
  answerPlan,
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

let sources: PlanSources = TYPE_LOOKUP;

/** Whether the plan has an expression that nothing here can read yet. */
export function waitsForExpressions({ errors }: Reading): boolean {
  return errors.some(({ code }) => code === 'EXPRESSION_WAITS');
}

/** Fetches what reads a maxPodsExpression, which few plans have. */
export async function fetchExpressions(): Promise<void> {
  const { readExpression } = await import('@/plan/expression');
  sources = { ...TYPE_LOOKUP, readExpression };
}

const readings = new WeakMap<PlanText, Reading>();

/** What is to be said of a form; the same object for the same form. */
export function readPlan(text: PlanText): Reading {
  const known = readings.get(text);
  if (known !== undefined) return known;
  const reading = read(text);
  if (!waitsForExpressions(reading)) readings.set(text, reading);
  return reading;
}

const NOTHING: ReadParts = { settings: SHIPPED_SETTINGS, subnets: new Map(), groups: new Map() };

function read(text: PlanText): Reading {
  try {
    const parsed = parsePlan(text, sources);
    const { parts, warnings, scenarioErrors } = parsed;
    const rest = { parts, warnings, scenarioErrors };
    if (parsed.ok) {
      const answered = answerPlan(parsed.plan, TYPE_LOOKUP);
      return { outcome: { kind: 'answered', ...answered }, errors: [], ...rest };
    }
    const errors = parsed.errors.filter((problem) => problem.code !== 'EMPTY_PLAN');
    const kind = errors.length === 0 ? 'empty' : 'unreadable';
    return { outcome: { kind }, errors, ...rest };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    const outcome = { kind: 'withheld', reason } as const;
    return { outcome, parts: NOTHING, errors: [], warnings: [], scenarioErrors: [] };
  }
}
