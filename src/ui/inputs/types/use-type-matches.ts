import { useMemo, useState } from 'react';
import { findInstanceType, type InstanceSearch, searchInstanceTypes } from '@/limits';
import { type MaxPodsBasis, maxPodsOfType } from '@/store/form';
import { movedTo } from './type-list-keys';

export interface TypeMatches {
  /** What the list is narrowed by. */
  readonly query: string;
  readonly found: InstanceSearch;
  /** Index of the match that Enter takes; -1 when there is none. */
  readonly active: number;
  readonly move: (by: number) => void;
  readonly point: (index: number) => void;
}

const MOST_SHOWN = 50;

/**
 * The types that the list shows, and the one that it is at.
 * @param draft what is being typed; without it the list shows the family of the type that is there
 */
export function useTypeMatches(
  instanceType: string,
  draft: string | undefined,
  basis: MaxPodsBasis,
): TypeMatches {
  const query = draft ?? familyOf(instanceType);
  const [chosen, setChosen] = useState<{ readonly query: string; readonly index: number }>();
  const found = useMemo(
    () =>
      searchInstanceTypes(query, {
        maxPodsOf: (type) => maxPodsOfType(type, basis),
        most: MOST_SHOWN,
      }),
    [query, basis],
  );
  const { matches } = found;
  const own = draft === undefined ? matches.findIndex((one) => one.name === instanceType) : 0;
  // What was moved to holds until something else is typed.
  if (chosen !== undefined && chosen.query !== query) setChosen(undefined);
  const active = Math.min(matches.length - 1, chosen?.index ?? Math.max(0, own));
  const point = (index: number) => setChosen({ query, index });
  return { query, found, active, move: (by) => point(movedTo(active, by, matches.length)), point };
}

/** Opened without typing, the list shows the sizes of the family that is there. */
function familyOf(name: string): string {
  const known = findInstanceType(name);
  return known === undefined ? name : (known.name.split('.')[0] ?? '');
}
