// Whole numbers as spreadsheets of several countries write them.

/** What a sheet parts decimals with, where its own cells tell; `unknown`: they don't. */
export type DecimalMark = ',' | '.' | 'unknown';

export type SheetNumber =
  /** An empty cell, a dash, `#N/A`. */
  | { readonly kind: 'none' }
  | { readonly kind: 'whole'; readonly value: number }
  /** Thousands or decimals: `1.200`. `value` takes them for thousands. */
  | { readonly kind: 'doubtful'; readonly value: number }
  | { readonly kind: 'unreadable' };

const NOTHING = /^(?:[-–—−]|n\/?a|#n\/a|#[a-z]+[!?]|null|none)?$/i;
const COUNTER =
  /\s*(?:대|개|명|건|식|ea|pcs\.?|pc\.?|stk\.?|stück|units?|instances?|nodes?|pods?|knoten|instanzen|노드|파드|포드|인스턴스|台|個|本|ノード|ポッド|个|节点|x|×)$/i;
const GROUPS_BY_SPACE = /^(\d{1,3}(?:([ \u00a0\u202f\u2009'’])\d{3})(?:\2\d{3})*)(?:[.,]0+)?$/;
const ONE_GROUP = /^(\d{1,3})([.,])(\d{3})$/;
const SEVERAL_GROUPS = /^\d{1,3}(?:([.,])\d{3})(?:\1\d{3})+(?:[.,]0+)?$/;
const MIXED_GROUPS = /^(\d{1,3}(?:([.,])\d{3})+)(?!\2)[.,]0+$/;
const ZERO_DECIMALS = /^(\d+)[.,]0{1,2}$|^(\d+)[.,]0{4,}$/;

/**
 * Reads a whole number with or without thousands marks (`1 000`, `1'000`, `1,000`), with decimals
 * that are zero (`32,0`), and with a counter behind it (`14대`, `6 EA`). What could be a thousand
 * times more or less is `doubtful`. Nothing is rounded: `2,5` can't be read.
 */
export function readSheetNumber(text: string, mark: DecimalMark): SheetNumber {
  // Digits of Japanese keyboards are as wide as a letter.
  const typed = text.trim().normalize('NFKC');
  if (NOTHING.test(typed)) return { kind: 'none' };
  const digits = typed.replace(COUNTER, '');
  if (/^\d+$/.test(digits)) return whole(digits);
  const spaced = GROUPS_BY_SPACE.exec(digits);
  if (spaced !== null) return whole(spaced[1] ?? '');
  const mixed = MIXED_GROUPS.exec(digits);
  if (mixed !== null) return whole(mixed[1] ?? '');
  const oneGroup = ONE_GROUP.exec(digits);
  if (oneGroup !== null) {
    const [, front = '', parted = '', group = ''] = oneGroup;
    if (front.startsWith('0')) return { kind: 'unreadable' };
    const isThousands = parted === ',' && mark !== ',';
    return { kind: isThousands ? 'whole' : 'doubtful', value: Number(front + group) };
  }
  if (SEVERAL_GROUPS.test(digits))
    return whole(digits.replace(/[.,]0+$/, (end) => (end.length === 4 ? end : '')));
  const zero = ZERO_DECIMALS.exec(digits);
  return zero === null ? { kind: 'unreadable' } : whole(zero[1] ?? zero[2] ?? '');
}

function whole(digits: string): SheetNumber {
  const value = Number(digits.replace(/\D/g, ''));
  return Number.isSafeInteger(value) ? { kind: 'whole', value } : { kind: 'unreadable' };
}

/** What parts decimals, by cells that can be nothing else: `0,214`, `2.5`. */
export function findDecimalMark(cells: Iterable<string>): DecimalMark {
  const seen = new Set<string>();
  for (const cell of cells) {
    const [, mark] =
      /^(?:\d+|\d{1,3}(?:[.' ]\d{3})+)([.,])(?:\d{1,2}|\d{4,})$/.exec(cell.trim()) ??
      /^0([.,])\d+$/.exec(cell.trim()) ??
      [];
    if (mark !== undefined) seen.add(mark);
  }
  if (seen.size !== 1) return 'unknown';
  return seen.has(',') ? ',' : '.';
}
