/** Stands for what is put into a template. */
export const GAP = '¤';

/** Paths, and codes such as `prefix-remainder`. */
const NO_WORDS = /^([@.]\/.*|[a-z]+(-[a-z]+)*)$/;

/**
 * What the literals of a source say, in their order: texts between quotes, and templates with a gap for
 * what is put into them. Comments, import paths, codes and what stands between are left out.
 */
export function wordsOf(source: string): readonly string[] {
  const found: string[] = [];
  readCode(source, 0, found, false);
  return found.filter((words) => /[\p{L}\d]/u.test(words) && !NO_WORDS.test(words));
}

/** @returns where the code ends: at the end, or behind the brace that closes what is put into a template */
function readCode(source: string, from: number, found: string[], isPart: boolean): number {
  let depth = 0;
  let at = from;
  while (at < source.length) {
    const sign = source[at];
    if (source.startsWith('//', at)) at = lineEnd(source, at);
    else if (source.startsWith('/*', at)) at = source.indexOf('*/', at) + 2;
    else if (sign === "'" || sign === '"') at = readQuoted(source, at, found);
    else if (sign === '`') at = readTemplate(source, at, found);
    else if (sign === '}' && isPart && depth === 0) return at + 1;
    else {
      if (sign === '{') depth += 1;
      if (sign === '}') depth -= 1;
      at += 1;
    }
  }
  return at;
}

function lineEnd(source: string, from: number): number {
  const end = source.indexOf('\n', from);
  return end < 0 ? source.length : end;
}

function readQuoted(source: string, from: number, found: string[]): number {
  const quote = source[from];
  let at = from + 1;
  while (at < source.length && source[at] !== quote) at += source[at] === '\\' ? 2 : 1;
  found.push(source.slice(from + 1, at));
  return at + 1;
}

function readTemplate(source: string, from: number, found: string[]): number {
  let words = '';
  let at = from + 1;
  while (at < source.length && source[at] !== '`') {
    if (source.startsWith('${', at)) {
      words += GAP;
      at = readCode(source, at + 2, found, true);
    } else {
      const width = source[at] === '\\' ? 2 : 1;
      words += source.slice(at, at + width);
      at += width;
    }
  }
  found.push(words);
  return at + 1;
}
