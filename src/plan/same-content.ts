/**
 * Whether two forms, or parts of them, say the same, in whatever order they say it. Rows are told apart by
 * their ids, which say nothing of the plan. What is the same object is not looked into.
 */
export function isSameContent(a: unknown, b: unknown): boolean {
  if (a === b || !(a instanceof Object && b instanceof Object)) return a === b;
  const keys = Object.keys(a);
  if (keys.length !== Object.keys(b).length) return false;
  return keys.every(
    (key) => key === 'id' || isSameContent(Reflect.get(a, key), Reflect.get(b, key)),
  );
}
