import { useEffect, useRef } from 'react';
import { announce } from './announcer';

/**
 * Has a sentence spoken once when it has come to rest, not with every keystroke; who says it takes it along.
 * @param restMs how long it has to stay the same
 */
export function useSpoken(text: string, restMs: number): void {
  const spoken = useRef<string>(undefined);
  const takeBack = useRef<() => void>(undefined);
  useEffect(() => () => takeBack.current?.(), []);
  useEffect(() => {
    const timer = setTimeout(() => {
      if (spoken.current === text) return;
      spoken.current = text;
      takeBack.current = announce(text);
    }, restMs);
    return () => clearTimeout(timer);
  }, [text, restMs]);
}
