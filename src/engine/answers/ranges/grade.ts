// How well a plan does where it is compared with itself under other numbers.

import {
  graver,
  gravity,
  podsWithoutPlace,
  type Requirements,
  type RunVerdict,
  type Verdict,
  type WaitsAtRest,
} from '@/engine/model';
import type { JudgedRequirement } from '@/engine/verdict/judge-required';

/**
 * From the best to the gravest: the kinds of verdict, and between them a plan of which pods stay pending
 * whatever the subnets have, then one that does not hold what it is required to, as far as pods need not
 * wait at rest: the order in which a headline tells them.
 */
export const GRADES = [
  'fits',
  'warm-short',
  'may-not-fit',
  'pods-pending',
  'not-met',
  'does-not-fit',
  'cannot-work',
] as const;
export type Grade = (typeof GRADES)[number];

/** A plan with a number in place of each range, judged. */
export interface Graded {
  /** Of what is known: the graver of the two below, and whether pods stay pending. */
  readonly grade: Grade;
  readonly atRest: Verdict;
  /** Of its scenario; `undefined`: not run. */
  readonly run: RunVerdict | undefined;
  /** `undefined`: nothing is required. */
  readonly required: RequiredOfGraded | undefined;
  /** At rest; left out where none is known to. */
  readonly waits?: WaitsAtRest | undefined;
}

export interface RequiredOfGraded {
  readonly required: Requirements;
  /** With those that were not worked out. */
  readonly judged: readonly JudgedRequirement[];
}

/** The graver of the plan at rest and its run; a requirement that fails, or pods without a place, where neither is. */
export function graded(
  atRest: Verdict,
  run?: RunVerdict,
  required?: RequiredOfGraded,
  waits?: WaitsAtRest,
): Graded {
  const kind = graver(atRest.kind, run?.kind ?? 'unknown');
  const judged = { atRest, run, required, ...(waits && { waits }) };
  if (gravity(atRest.kind) < gravity('does-not-fit') && isFailed(required)) {
    return { grade: 'not-met', ...judged };
  }
  const isPending = podsWithoutPlace(atRest, run) > 0 && gravity(kind) < gravity('does-not-fit');
  return { grade: isPending ? 'pods-pending' : kind, ...judged };
}

/** The plan at rest is better than what the run came to, which decides. */
export function isOfRun({ grade, atRest, run }: Graded): boolean {
  return grade === run?.kind && grade !== atRest.kind;
}

function isFailed(of: RequiredOfGraded | undefined): boolean {
  return of?.judged.some(({ status }) => status === 'failed') ?? false;
}

/** It fits as far as it was judged: of what is required something was not. */
export function isOpen({ grade, required }: Graded): boolean {
  return grade === 'fits' && (required?.judged.some(({ status }) => status !== 'met') ?? false);
}

/** 0 for `fits`, more for what is graver. */
export function rankOf({ grade }: Pick<Graded, 'grade'>): number {
  return GRADES.indexOf(grade);
}
