import { useEffect, useState } from 'react';

export interface LiveRegionProps {
  /** What screen readers hear when it has stayed the same for a while. */
  readonly text: string;
  readonly restMs?: number;
}

/** Speaks a sentence once when it has come to rest, not with every keystroke. */
export function LiveRegion({ text, restMs = 900 }: LiveRegionProps) {
  const [spoken, setSpoken] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setSpoken(text), restMs);
    return () => clearTimeout(timer);
  }, [text, restMs]);
  return (
    <div role="status" aria-live="polite" className="sr-only">
      {spoken}
    </div>
  );
}
