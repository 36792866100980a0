// The linter reads `import … from` and `await import()`, but no types of the form `import('./x').Name` and no
// `new URL('./x', import.meta.url)`.

const COMMENTS = /\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm;
const CALLS = /\b(?:import|require|new URL)\s*\(\s*(['"`])([^'"`]+)\1/g;

/** What a file names of other files, but for `from`. */
export function importCalls(code: string): readonly string[] {
  return [...code.replaceAll(COMMENTS, '').matchAll(CALLS)].map((match) => match[2] ?? '');
}
