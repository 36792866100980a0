import type { NextLimit } from '@/engine';

/** What a count comes to; null: nothing. */
export function limitJson(limit: NextLimit | undefined): object | null {
  if (limit === undefined) return null;
  const { subnet, constraint, left, verdict } = limit;
  return { subnet: subnet ?? null, constraint: constraint ?? null, left: left ?? null, verdict };
}
