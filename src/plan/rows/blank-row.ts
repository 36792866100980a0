/** Chosen, not typed: a row in which only these differ from a new one is still blank. */
const CHOICES: ReadonlySet<string> = new Set(['id', 'usedAs', 'use', 'kind', 'maxPodsPolicy']);

/** Whether nothing was typed in a row: each text is empty or as in a new row. `id` does not count. */
export function isBlankRow<Row extends { readonly id: string }>(row: Row, fresh: Row): boolean {
  const texts = Object.entries(fresh).filter(
    ([key, text]) => typeof text === 'string' && !CHOICES.has(key),
  );
  const typed = new Map<string, unknown>(Object.entries(row));
  return texts.every(([key, text]) => {
    const value = String(typed.get(key)).trim();
    return value === '' || value === text;
  });
}
