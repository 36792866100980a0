// What the results side shows: never nothing while there was an answer, never a wrong number.
import { type Answered, formatLink, type PlanProblem, type PlanView } from '@/plan';
import type { Reading } from './read-plan';

export type Answer =
  /** The numbers of the form as it stands. */
  | ({ readonly status: 'current' } & Answered)
  /** The last good numbers, while `problems` keep the form from being read. */
  | ({ readonly status: 'stale'; readonly problems: readonly PlanProblem[] } & Answered)
  /** Nothing to count: no subnet, no node group, or fields that were never readable. */
  | { readonly status: 'empty'; readonly problems: readonly PlanProblem[] }
  /** The engine found a contradiction in its own numbers; they are not shown. */
  | { readonly status: 'withheld'; readonly reason: string };

export type AnswerWithNumbers = Extract<Answer, Answered>;

export function hasNumbers(answer: Answer): answer is AnswerWithNumbers {
  return answer.status === 'current' || answer.status === 'stale';
}

/** The link of the plan that the numbers are of, and of what is shown of it. */
export function linkOf(answer: Answer, view?: PlanView): string | undefined {
  return hasNumbers(answer) ? formatLink(answer.plan, view) : undefined;
}

/** Rows are there, but no subnet has a range yet or no node group a type: no mistake so far. */
function isOnlyBegun({ errors, parts }: Reading): boolean {
  const subnets = [...parts.subnets.values()];
  const groups = [...parts.groups.values()];
  return (
    errors.every(({ code }) => code === 'CIDR_EMPTY' || code === 'TYPE_EMPTY') &&
    (subnets.every(({ range }) => !range) || groups.every(({ limits }) => !limits))
  );
}

/** The next thing to show, given what was shown before. */
export function nextAnswer(reading: Reading, previous: Answer | undefined): Answer {
  const { outcome, errors } = reading;
  switch (outcome.kind) {
    case 'answered': {
      const { plan, cluster, usage } = outcome;
      return { status: 'current', plan, cluster, usage };
    }
    case 'empty':
      return { status: 'empty', problems: [] };
    case 'withheld':
      return { status: 'withheld', reason: outcome.reason };
    case 'unreadable': {
      if (previous === undefined || !hasNumbers(previous)) {
        return { status: 'empty', problems: isOnlyBegun(reading) ? [] : errors };
      }
      const { plan, cluster, usage } = previous;
      return { status: 'stale', plan, cluster, usage, problems: errors };
    }
  }
}
