import { useRef } from 'react';

/**
 * The same object as long as it says the same; of one that says something else, the parts that do. What is
 * drawn of it by memoized components is then drawn anew where it has changed, and nowhere else.
 */
export function useSteady<Value>(value: Value): Value {
  const kept = useRef(value);
  kept.current = keptWhereAlike(kept.current, value);
  return kept.current;
}

/** @param next plain data; what is neither an array nor a plain object is alike where it is the same */
export function keptWhereAlike<Value>(before: unknown, next: Value): Value;
export function keptWhereAlike(before: unknown, next: unknown): unknown {
  if (Object.is(before, next)) return next;
  if (Array.isArray(before) && Array.isArray(next)) {
    const kept = next.map((each, index) => keptWhereAlike(before[index], each));
    return kept.length === before.length && kept.every((each, index) => each === before[index])
      ? before
      : kept;
  }
  if (!isPlain(before) || !isPlain(next)) return next;
  const keys = Object.keys(next);
  const kept = keys.map((key) => keptWhereAlike(before[key], next[key]));
  const isAlike =
    keys.length === Object.keys(before).length &&
    keys.every((key, index) => Object.hasOwn(before, key) && Object.is(kept[index], before[key]));
  return isAlike ? before : Object.fromEntries(keys.map((key, index) => [key, kept[index]]));
}

function isPlain(value: unknown): value is Readonly<Record<string, unknown>> {
  return (
    typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype
  );
}
