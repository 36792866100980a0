/** One table, or a table within it: `depth` bars stand before each line. */
export interface BoxSection {
  readonly depth: number;
  /** Of the lists and objects: what AWS calls them. */
  readonly title: string;
  /** Objects by the names of their fields; empty where the table has none. */
  readonly objects: readonly ReadonlyMap<string, string>[];
  /** Rows without headings. */
  readonly rows: readonly (readonly string[])[];
  /** It holds one object, its fields one below the other. */
  readonly isUpright: boolean;
}

export interface BoxTable {
  readonly sections: readonly BoxSection[];
  /** Its bottom line is missing: the last row may be too. */
  readonly isCut: boolean;
  /** A narrow terminal cut the ends of all lines: what stood there is not known. */
  readonly isNarrow: boolean;
}

interface Piece {
  readonly depth: number;
  readonly title: string;
  /** Rows between two border lines. */
  readonly groups: string[][][];
}

const FIELD = /^[A-Z][A-Za-z0-9]*$/;
/** EKS writes them small; at the top words of a list may look like them. */
const FIELD_BELOW = /^[A-Za-z][A-Za-z0-9]*$/;

/**
 * Reads a table of the AWS CLI. A list has a line of headings, one object two columns of field and
 * value, a list of lists neither; what an object holds stands below it with one more bar.
 */
export function readBox(all: readonly string[]): BoxTable {
  const isNarrow = isCutNarrow(all);
  const lines = isNarrow ? withoutCutCells(all) : all;
  const pieces: Piece[] = [];
  for (const [at, line] of lines.entries()) {
    const depth = /^\|*/.exec(line)?.[0].length ?? 0;
    const inside = line.slice(depth, depth > 0 ? -depth || undefined : undefined);
    const isBorder = /^[-+]+$/.test(inside.trim() === '' ? '-' : inside.trim());
    const last = pieces.at(-1);
    if (isBorder) {
      last?.groups.push([]);
      continue;
    }
    if (depth === 0 || !line.endsWith('|'.repeat(depth))) continue;
    // The last line of a text that was cut is shorter than the one above.
    if (at === lines.length - 1 && line.length < (lines[at - 1]?.length ?? 0)) continue;
    const cells = inside.split('|').map((cell) => cell.trim());
    if (isTitle(inside, depth, last)) pieces.push({ depth, title: cells[0] ?? '', groups: [] });
    else if (last === undefined) pieces.push({ depth, title: '', groups: [[cells]] });
    else last.groups.at(-1)?.push(cells);
  }
  const end = lines.findLast((line) => line.trim() !== '') ?? '';
  const isCut = !/^\|*[-+]+\|*$/.test(end);
  const isOne = (pieces[1]?.depth ?? 0) > 1 && pieces.slice(1).every(({ depth }) => depth > 1);
  const sections = pieces.map((piece) => section(piece, isOne));
  return { sections: isCut ? sections.map(withoutCut) : sections, isCut, isNarrow };
}

/** No line has the bar that ends it. */
function isCutNarrow(lines: readonly string[]): boolean {
  const rows = lines.filter((line) => line.startsWith('|'));
  return rows.length > 1 && rows.every((line) => !/.\|$/.test(line));
}

/** Closed behind the last cell that is whole: one that ends before the terminal does is. */
function withoutCutCells(lines: readonly string[]): readonly string[] {
  const width = lines.reduce((most, line) => Math.max(most, line.length), 0);
  return lines.map((line) => {
    const bars = /^\|*/.exec(line)?.[0] ?? '';
    const cells = line.slice(bars.length).split('|');
    if (/^[-+]*$/.test(cells.join(''))) return `${bars}${cells.join('')}${bars}`;
    const isWhole = cells.length === 1 || line.length < width;
    return `${bars}${(isWhole ? cells : cells.slice(0, -1)).join('|')}${bars}`;
  });
}

/**
 * Whether a line is the name of a table, which stands alone in the middle. So does the heading of a list
 * with one field, which has the list's name without its plural; elements of a list of texts stand left.
 */
function isTitle(inside: string, depth: number, last: Piece | undefined): boolean {
  if (inside.includes('|')) return false;
  if (last === undefined || depth !== last.depth || last.groups.length === 0) return true;
  if ((last.groups.at(-1) ?? []).length > 0) return false;
  const filled = last.groups.filter((group) => group.length > 0);
  const [first = [[inside.trim()]]] = filled;
  const [heading = ''] = first.length === 1 && first[0]?.length === 1 ? first[0] : [];
  const isHeading = heading !== '' && heading !== last.title && last.title.startsWith(heading);
  if (filled.length < 2 && isHeading) return false;
  return FIELD_BELOW.test(inside.trim()) && inside.search(/\S/) > 2;
}

/** Of a table without its bottom line an object may be cut, which has its fields one below the other. */
function withoutCut(one: BoxSection, at: number, all: readonly BoxSection[]): BoxSection {
  return at === all.length - 1 && one.isUpright ? { ...one, objects: [] } : one;
}

/** @param hasBelow the only section at the top has others below it: it is one object */
function section({ depth, title, groups }: Piece, hasBelow: boolean): BoxSection {
  const filled = groups.filter((group) => group.length > 0);
  const [first = [], ...rest] = filled;
  const [heading = []] = first;
  if (rest.length > 0 && first.length === 1) {
    const objects = rest.flat().map((cells) => object(heading, cells));
    return { depth, title, objects, rows: [], isUpright: false };
  }
  const isObject =
    first.length > 0 &&
    first.every(([field = '', ...values]) => {
      return values.length === 1 && (depth > 1 || hasBelow ? FIELD_BELOW : FIELD).test(field);
    });
  if (!isObject) return { depth, title, objects: [], rows: filled.flat(), isUpright: false };
  const fields = first.map(([field = '']) => field);
  const values = first.map(([, value = '']) => value);
  return { depth, title, objects: [object(fields, values)], rows: [], isUpright: true };
}

function object(fields: readonly string[], values: readonly string[]): ReadonlyMap<string, string> {
  const pairs = fields.map((field, at) => [field, values[at] ?? ''] as const);
  return new Map(pairs.filter(([, value]) => value !== 'None' && value !== ''));
}
