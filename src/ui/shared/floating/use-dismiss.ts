import { type RefObject, useEffect } from 'react';
import { isComposingKey, useBackCloses } from '@/ui/shared/browser';

/** Closes what floats when something else is pressed or gets the keyboard, on Escape and on a phone's Back. */
export function useDismiss(
  inside: readonly RefObject<HTMLElement | null>[],
  onDismiss: (reason: 'escape' | 'elsewhere') => void,
): void {
  useBackCloses(true, () => onDismiss('escape'));
  useEffect(() => {
    const onOtherPlace = ({ target }: Event) => {
      const isInside = inside.some(
        ({ current }) => target instanceof Node && current?.contains(target),
      );
      if (!isInside) onDismiss('elsewhere');
    };
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.defaultPrevented || isComposingKey(event)) return;
      event.preventDefault();
      onDismiss('escape');
    };
    document.addEventListener('pointerdown', onOtherPlace, true);
    document.addEventListener('focusin', onOtherPlace);
    document.addEventListener('keydown', onKeyDown);
    return () => {
      document.removeEventListener('pointerdown', onOtherPlace, true);
      document.removeEventListener('focusin', onOtherPlace);
      document.removeEventListener('keydown', onKeyDown);
    };
  });
}
