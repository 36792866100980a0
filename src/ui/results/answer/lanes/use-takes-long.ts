import { useEffect, useState } from 'react';

/** So long a change that may yet become another is not shown: what is read should stay. */
const PATIENCE_MS = 12_000;

/** Whether something is worked out for this plan, and has been for long. */
export function useTakesLong(plan: unknown, isChecking: boolean): boolean {
  const [late, setLate] = useState<unknown>(undefined);
  useEffect(() => {
    if (!isChecking) return undefined;
    const timer = setTimeout(() => setLate(plan), PATIENCE_MS);
    return () => clearTimeout(timer);
  }, [plan, isChecking]);
  return isChecking && late === plan;
}
