import { type FocusEvent, type PointerEvent, useRef, useState } from 'react';

/**
 * Whether the keyboard is in a picture, or a finger was last. A click of the mouse puts the focus there too,
 * and then goes on elsewhere: that is neither.
 */
export function useKeyboardInside() {
  const [isInside, setIsInside] = useState(false);
  const isTouched = useRef(false);
  return {
    isInside,
    /** A key was of use in it. */
    onKey: () => setIsInside(true),
    onPress: ({ pointerType }: PointerEvent) => {
      isTouched.current = pointerType === 'touch';
      if (!isTouched.current) setIsInside(false);
    },
    onFocus: ({ target }: FocusEvent) =>
      setIsInside(isTouched.current || target.matches(':focus-visible')),
    onBlur: () => {
      isTouched.current = false;
      setIsInside(false);
    },
  };
}
