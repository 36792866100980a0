// How accessible names are looked for: names of buttons go on with hints and values.

export function escapeForRegExp(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
}

/** The name itself, or the name followed by other words. */
export function startsWith(text: string): RegExp {
  return new RegExp(`^${escapeForRegExp(text)}(?![\\p{L}\\p{N}])`, 'u');
}

/** One of the names, whole. */
export function oneOf(...names: readonly string[]): RegExp {
  return new RegExp(`^(${names.map(escapeForRegExp).join('|')})$`);
}
