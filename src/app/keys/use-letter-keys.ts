import { useEffect } from 'react';
import { usePlanner } from '@/store';
import { doKey } from './do-key';
import { letterKeyOutsideFields } from './letter-key';

/** Letters alone lead to questions, fields and the link, unless the person has turned them off. */
export function useLetterKeys(): void {
  const isOn = usePlanner((state) => state.letterKeys);
  useEffect(() => {
    if (!isOn) return;
    const onKeyDown = (event: KeyboardEvent) => {
      const key = letterKeyOutsideFields(event);
      if (key === undefined) return;
      event.preventDefault();
      doKey(key);
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [isOn]);
}
