import { CellSelector } from '@/ui/inputs/rows/cell-selector';
import { LetterKeys } from './letter-keys';

/** Keys that the first sight of the page does without. */
export function LateKeys() {
  return (
    <>
      <LetterKeys />
      <CellSelector />
    </>
  );
}
