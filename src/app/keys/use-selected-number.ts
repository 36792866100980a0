import { useEffect } from 'react';

/** The first click into a field of a number selects it, as the Tab key does: what is typed takes its place. */
export function useSelectedNumber(): void {
  useEffect(() => {
    let entered: EventTarget | null = null;
    const onPointerDown = ({ target, shiftKey }: PointerEvent) => {
      // With Shift it picks cells.
      const isEntered = !shiftKey && isNumberField(target) && target !== document.activeElement;
      entered = isEntered ? target : null;
    };
    const onClick = ({ target }: MouseEvent) => {
      // A drag has chosen a part of it.
      if (
        target === entered &&
        isNumberField(target) &&
        target.selectionStart === target.selectionEnd
      ) {
        target.select();
      }
      entered = null;
    };
    document.addEventListener('pointerdown', onPointerDown);
    document.addEventListener('click', onClick);
    return () => {
      document.removeEventListener('pointerdown', onPointerDown);
      document.removeEventListener('click', onClick);
    };
  }, []);
}

function isNumberField(target: EventTarget | null): target is HTMLInputElement {
  return target instanceof HTMLInputElement && target.inputMode === 'numeric';
}
