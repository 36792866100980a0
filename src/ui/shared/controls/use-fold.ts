import { useState } from 'react';

/**
 * Whether a part is unfolded: by the person's choice, once something in it is used, and while a field in it
 * needs a look whatever they chose.
 *
 * @returns that, and what folds it and unfolds it
 */
export function useFold(
  isUsed = false,
  needsLook = false,
): readonly [isOpen: boolean, choose: (isOpen: boolean) => void] {
  const [fold, setFold] = useState({ isOpen: isUsed, isUsed });
  if (fold.isUsed !== isUsed || (needsLook && !fold.isOpen)) {
    setFold({ isOpen: fold.isOpen || isUsed || needsLook, isUsed });
  }
  return [fold.isOpen, (isOpen) => setFold({ isOpen, isUsed })];
}
