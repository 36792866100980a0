import type { Reading } from '@/store/document';
import { answeredRow } from './live-row';

/** What others hold in a row with a live count; below 0 where its nodes come to more than is in use. */
export function othersBeside(reading: Reading, row: string): number | undefined {
  const spec = answeredRow(reading, row)?.spec;
  if (spec?.live === undefined) return undefined;
  const { together, beyond } = spec.live;
  // Counted together with others of its zone, no one of them is what is wrong.
  return together.length === 1 ? spec.usedByOthers - beyond : spec.usedByOthers;
}
