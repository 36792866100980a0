import { podsShortIn } from '@/engine';
import type { HeldTold } from '@/i18n/verdict';
import type { AnswerWithNumbers } from '@/store/document';

const NONE: ReadonlySet<string> = new Set();

/** Where pods wait in any order: told of a bar where nothing is known of what nodes hold, and will not be. */
export function podShortIn(
  { cluster, usage }: Pick<AnswerWithNumbers, 'cluster' | 'usage'>,
  { status }: Pick<HeldTold, 'status'>,
): ReadonlySet<string> {
  return status === 'unknown' ? podsShortIn(cluster, usage) : NONE;
}
