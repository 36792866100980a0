import { CellSelector } from '@/ui/inputs/rows/cell-selector';
import { LetterKeys } from './letter-keys';

export { openDropped } from '@/app/drop/dropped-files';

/** Keys that the first sight of the page does without. */
export function LateKeys() {
  return (
    <>
      <LetterKeys />
      <CellSelector />
    </>
  );
}
