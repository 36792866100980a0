// What stands between ** and ** in a sentence of a catalogue is strong. What is put into the sentence
// is not of the catalogue: a name may hold ** too, and stays as it was typed.

// Unicode keeps these two free for such use: no text has them.
const STRONG = '\ufdd0';
const STAR = '\ufdd1';

/**
 * The catalogue with its ** as marks of its own, which `markedParts` reads. In texts that are put
 * into its sentences, at any depth, nothing is a mark. Each of its sections is made ready when it is
 * first read: all of them together would keep the page for as long as its first answer.
 */
export function withMarks<Catalogue extends object>(catalogue: Catalogue): Catalogue {
  const sections = Object.entries(catalogue).map(([name, section]) => {
    let marked: unknown;
    const get = () => {
      marked ??= changed(section, setMarks);
      return marked;
    };
    return [name, { enumerable: true, get }] as const;
  });
  return Object.defineProperties({} as Catalogue, Object.fromEntries(sections));
}

/** The parts of a sentence in turn: plain, strong, plain, strong … */
export function markedParts(sentence: string): readonly string[] {
  return sentence.split(STRONG);
}

/** The sentence as it is spoken, or written where nothing can be strong. */
export function withoutMarks(sentence: string): string {
  return sentence.replaceAll(STRONG, '');
}

function setMarks(text: string): string {
  return text.replaceAll('**', STRONG).replaceAll(STAR, '*');
}

function hideMarks(text: string): string {
  return text.replace(/[\ufdd0\ufdd1]/g, '\ufffd').replaceAll('*', STAR);
}

/** What is put into sentences, large objects among it: a copy only of what holds a mark, few do. */
function withoutOwnMarks(given: unknown): unknown {
  return mayHoldMarks(given) ? changed(given, hideMarks) : given;
}

const ANY_MARK = /[\ufdd0\ufdd1*]/;

function mayHoldMarks(value: unknown): boolean {
  if (typeof value === 'string') return ANY_MARK.test(value);
  if (typeof value === 'function') return true;
  if (typeof value !== 'object' || value === null) return false;
  for (const key in value) if (mayHoldMarks(value[key as keyof typeof value])) return true;
  return false;
}

/** All texts of a value changed, and the results of its functions; the same value if none does. */
function changed(value: unknown, change: (text: string) => string): unknown {
  if (typeof value === 'string') return change(value);
  if (typeof value === 'function') {
    return (...given: readonly unknown[]) => changed(value(...given.map(withoutOwnMarks)), change);
  }
  if (typeof value !== 'object' || value === null) return value;
  const before = Object.entries(value);
  const after = before.map(([key, part]) => [key, changed(part, change)] as const);
  if (after.every(([, part], at) => part === before[at]?.[1])) return value;
  return Array.isArray(value) ? after.map(([, part]) => part) : Object.fromEntries(after);
}
