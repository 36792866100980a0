/** Headings of kubectl that have a blank in them. */
const WIDE = ['NOMINATED NODE', 'READINESS GATES', 'LAST SEEN', 'NODE SELECTOR', 'UP-TO-DATE'];
const WORD = /^[A-Z][A-Z0-9_()./:%-]*$/;

/**
 * The headings of a line that heads columns, in their order, with the place where each begins;
 * `undefined`: it heads none. They are in capitals, one of them is NAME or the line has three.
 */
export function tableHeading(line: string): readonly Heading[] | undefined {
  if (last.line !== line) last = { line, headings: readHeading(line) };
  return last.headings;
}

/** A line is asked for several times before the next one is. */
let last: { readonly line: string; readonly headings: readonly Heading[] | undefined } = {
  line: '',
  headings: undefined,
};

function readHeading(line: string): readonly Heading[] | undefined {
  if (line.length > 1000 || !/^\s*[A-Z]/.test(line)) return undefined;
  const headings = split(line);
  if (headings.length < 2) return undefined;
  if (!headings.every(({ name }) => name.split(' ').every((word) => WORD.test(word)))) {
    return undefined;
  }
  const hasName = headings.some(({ name }) => name === 'NAME');
  return hasName || headings.length > 2 ? headings : undefined;
}

export interface Heading {
  readonly name: string;
  readonly start: number;
}

export function isTableHeading(line: string): boolean {
  return tableHeading(line) !== undefined;
}

/** The headings of a line that is known to head columns. */
export function splitHeading(line: string): readonly Heading[] {
  return split(line);
}

/** At least two blanks or a tab part columns; where there are single blanks only, each does. */
function split(line: string): readonly Heading[] {
  if (/\t| {2}/.test(line.trim())) return found(line, /[^\s]+(?: [^\s]+)*/g);
  const wide = new RegExp(`${WIDE.join('|')}|\\S+`, 'g');
  return found(line, wide);
}

function found(line: string, form: RegExp): readonly Heading[] {
  return [...line.matchAll(form)].map((match) => ({ name: match[0], start: match.index }));
}
