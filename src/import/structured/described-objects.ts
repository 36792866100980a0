// Objects as `kubectl describe` prints those that it has no words of its own for.
import { isFields } from './own-field';

export interface Described {
  readonly objects: readonly Readonly<Record<string, unknown>>[];
  /** The last one has no end, and was left out. */
  readonly isCut: boolean;
}

const KIND = /^Kind:\s+(?:NodePool|NodeClaim|EC2NodeClass|NodeClass|ENIConfig|CNINode)$/;
const FIELD = /^\s*([A-Z][\w ./-]*):(?:\s+(.*))?$/;
/** Lists that may have one element only, which is printed as if there were none around it. */
const LISTS: ReadonlySet<string> = new Set([
  'budgets',
  'conditions',
  'features',
  'podSubnetSelectorTerms',
  'requirements',
  'subnetSelectorTerms',
  'subnets',
]);
const DEEPEST = 32;

/** The objects of a text with several descriptions, in the form that JSON would have; none of other kinds. */
export function describedObjects(lines: readonly string[]): Described {
  const starts = lines.flatMap((line, at) => (/^Name:\s+\S/.test(line) ? [at] : []));
  const all = starts.map((start, at) => lines.slice(start, starts[at + 1]));
  const known = all.filter((one) => one.some((line) => KIND.test(line)));
  const last = known.at(-1);
  const isCut =
    last !== undefined && last === all.at(-1) && !last.some((line) => /^Events:/.test(line));
  const whole = isCut ? known.slice(0, -1) : known;
  return { objects: whole.map(objectOf), isCut };
}

function objectOf(lines: readonly string[]): Readonly<Record<string, unknown>> {
  const fields = fieldsOf(
    lines.filter((line) => line.trim() !== ''),
    0,
  );
  const { name, labels, metadata, ...rest } = fields;
  return {
    ...rest,
    metadata: { ...(isFields(metadata) ? metadata : {}), name, labels: labelsOf(labels) },
  };
}

/** The first label stands behind the key, the others below it. */
function labelsOf(value: unknown): Readonly<Record<string, string>> {
  const pairs = (Array.isArray(value) ? value : [value]).map((pair) => String(pair));
  return Object.fromEntries(
    pairs.map((pair) => {
      const at = pair.indexOf('=');
      return [pair.slice(0, at), pair.slice(at + 1)] as const;
    }),
  );
}

/** Keys of an object are sorted: where one comes that is not behind the last, the next element begins. */
function fieldsOf(lines: readonly string[], depth: number): Record<string, unknown> {
  return elementsOf(lines, depth)[0] ?? {};
}

function elementsOf(lines: readonly string[], depth: number): Record<string, unknown>[] {
  const elements: Record<string, unknown>[] = [{}];
  const indent = indentOf(lines[0]);
  let before = '';
  for (let at = 0; at < lines.length; ) {
    const line = lines[at] ?? '';
    const below = endOf(lines, at, indent);
    const [, words, text] = FIELD.exec(line) ?? [];
    if (words !== undefined) {
      if (depth > 0 && words <= before) elements.push({});
      before = words;
      const key = keyOf(words);
      const element = elements.at(-1);
      if (element !== undefined)
        element[key] = valueBelow(key, text, lines.slice(at + 1, below), depth);
    }
    at = below;
  }
  return elements;
}

function valueBelow(
  key: string,
  text: string | undefined,
  below: readonly string[],
  depth: number,
): unknown {
  if (below.length === 0 || depth > DEEPEST) return text === '<none>' ? undefined : text;
  if (text !== undefined && text !== '') return [text, ...below.map((line) => line.trim())];
  if (!FIELD.test(below[0] ?? '')) return below.map((line) => line.trim());
  const elements = elementsOf(below, depth + 1);
  return LISTS.has(key) || elements.length > 1 ? elements : elements[0];
}

function endOf(lines: readonly string[], at: number, indent: number): number {
  let end = at + 1;
  while (end < lines.length && indentOf(lines[end]) > indent) end += 1;
  return end;
}

function indentOf(line = ''): number {
  return line.search(/\S/);
}

/** `Node Class Ref` is nodeClassRef. */
function keyOf(words: string): string {
  const [first = '', ...rest] = words.split(' ');
  const isShort = /^[A-Z]+$/.test(first);
  return [isShort ? first.toLowerCase() : first[0]?.toLowerCase() + first.slice(1), ...rest].join(
    '',
  );
}
