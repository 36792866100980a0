import { useEffect, useState } from 'react';
import { announce } from './announcer';

/** How long it is seen that something was copied. */
const COPIED_MS = 2_000;

interface CopiedWords {
  readonly copied: string;
  readonly notCopied: string;
}

/** Whether something was copied a moment ago; and says of a try how it went. */
export function useCopied(
  words: CopiedWords,
): readonly [isCopied: boolean, tell: (isDone: boolean) => void] {
  const [isCopied, setIsCopied] = useState(false);
  useEffect(() => {
    if (!isCopied) return;
    const timer = setTimeout(() => setIsCopied(false), COPIED_MS);
    return () => clearTimeout(timer);
  }, [isCopied]);
  return [
    isCopied,
    (isDone) => {
      setIsCopied(isDone);
      announce(isDone ? words.copied : words.notCopied);
    },
  ];
}
