// The inner layer: a row is positions parted by `:`, then named fields, each behind `;`.
import { splitOnce } from './pairs';

export interface RowParts {
  readonly positions: readonly string[];
  /** In the order of the link; a name may stand twice. */
  readonly named: readonly (readonly [name: string, value: string])[];
}

// Only what would end a part is escaped, a second time below the escapes of the link itself.
const ESCAPES: Readonly<Record<string, string>> = { '%': '%25', ':': '%3A', ';': '%3B' };

export function readRow(value: string): RowParts {
  const [head = '', ...fields] = value.split(';');
  return {
    positions: head.split(':').map(unescapePart),
    named: fields
      .filter((field) => field !== '')
      .map((field) => {
        const [name, text] = splitOnce(field);
        return [name, unescapePart(text)] as const;
      }),
  };
}

/** Positions that are empty at the end, and named fields that are `undefined`, are left out. */
export function writeRow(
  positions: readonly string[],
  named: readonly (readonly [name: string, value: string | undefined])[],
): string {
  const last = positions.findLastIndex((position) => position !== '');
  const head = positions.slice(0, last + 1).map((text) => text.replace(/[%:;]/g, escapeCharacter));
  const fields = named.flatMap(([name, text]) =>
    text === undefined ? [] : [namedField(name, text)],
  );
  return [head.join(':'), ...fields].join(';');
}

/** A field that says something by standing there has no value. */
function namedField(name: string, text: string): string {
  return text === '' ? name : `${name}=${text.replace(/[%;]/g, escapeCharacter)}`;
}

function escapeCharacter(character: string): string {
  return ESCAPES[character] ?? character;
}

function unescapePart(text: string): string {
  return text.replace(/%(?:25|3A|3B)/gi, (sequence) => decodeURIComponent(sequence));
}
