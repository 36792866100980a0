// How well a plan does where it is compared with itself under other numbers.
import { gravity, type Verdict } from '@/engine/model';
import { graver, type RunVerdict } from '@/engine/over-time/timeline/run-verdict';

/**
 * From the best to the gravest: the kinds of verdict, and between them a plan of which pods stay pending
 * whatever the subnets have, unless it is graver than that.
 */
export const GRADES = [
  'fits',
  'warm-short',
  'may-not-fit',
  'pods-pending',
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
}

export function graded(atRest: Verdict, run?: RunVerdict): Graded {
  const kind = graver(atRest.kind, run?.kind ?? 'unknown');
  const isPending = atRest.podsPending > 0 && gravity(kind) < gravity('does-not-fit');
  return { grade: isPending ? 'pods-pending' : kind, atRest, run };
}

/** 0 for `fits`, more for what is graver. */
export function rankOf({ grade }: Pick<Graded, 'grade'>): number {
  return GRADES.indexOf(grade);
}
