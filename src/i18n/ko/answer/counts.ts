import { formatCount } from '@/i18n/wording/number-format';

const NAMES_SHOWN = 6;

/** `1,234개` */
export function pieces(amount: number): string {
  return `${formatCount(amount)}개`;
}

/** `18대` */
export function machines(amount: number): string {
  return `${formatCount(amount)}대`;
}

/** `a, b, c`; past six, `a, b, c, d, e, f 외 58개`. A noun of our own follows, never a particle. */
export function listOf(items: readonly string[]): string {
  const rest = items.length - NAMES_SHOWN;
  if (rest <= 1) return items.join(', ');
  return `${items.slice(0, NAMES_SHOWN).join(', ')} 외 ${pieces(rest)}`;
}

/** Values that belong to names, in their order; once, when they are all the same. */
export function valuesOf(values: readonly string[]): string {
  return values.every((value) => value === values[0]) ? (values[0] ?? '') : listOf(values);
}

/** `각각 1개, 1개, 19개`, `각각 4개` when all have 4, or `19개` alone. */
export function piecesEach(amounts: readonly number[]): string {
  const shown = valuesOf(amounts.map(pieces));
  return amounts.length === 1 ? shown : `각각 ${shown}`;
}

/** `0~14개`, or `14개` */
export function rangeOf(low: number, high: number): string {
  return low === high ? pieces(high) : `${formatCount(low)}~${pieces(high)}`;
}
