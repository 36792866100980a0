import type { Architecture, InstanceType } from '@/limits/instance-type';

export type Quantity = 'enis' | 'ips' | 'vcpus' | 'pods';
export type Comparison = '>=' | '<=' | '>' | '<' | '=';

export type SearchFilter =
  | {
      readonly kind: 'number';
      readonly quantity: Quantity;
      readonly comparison: Comparison;
      readonly value: number;
    }
  | { readonly kind: 'arch'; readonly arch: Architecture }
  | { readonly kind: 'nitro' };

/** What the matches are put in order by; of equals the better name first. */
export interface SearchOrder {
  readonly first: 'most' | 'fewest';
  readonly quantity: Quantity;
}

export interface SearchQuery {
  /** Parts of a name. */
  readonly words: readonly string[];
  readonly filters: readonly SearchFilter[];
  /** The last one that was typed. */
  readonly order: SearchOrder | undefined;
  /** The first comparison that could not be read, as typed. */
  readonly unknownFilter: string | undefined;
}

const LONGEST_QUERY = 200;

const UNITS: ReadonlyMap<string, Quantity> = new Map([
  ['eni', 'enis'],
  ['enis', 'enis'],
  ['ip', 'ips'],
  ['ips', 'ips'],
  ['ipv4', 'ips'],
  ['slot', 'ips'],
  ['slots', 'ips'],
  ['vcpu', 'vcpus'],
  ['vcpus', 'vcpus'],
  ['cpu', 'vcpus'],
  ['cpus', 'vcpus'],
  ['pod', 'pods'],
  ['pods', 'pods'],
  ['maxpods', 'pods'],
  ['파드', 'pods'],
  ['슬롯', 'ips'],
]);

const KEYWORDS: ReadonlyMap<string, SearchFilter> = new Map<string, SearchFilter>([
  ['arm', { kind: 'arch', arch: 'arm64' }],
  ['arm64', { kind: 'arch', arch: 'arm64' }],
  ['x86', { kind: 'arch', arch: 'amd64' }],
  ['x86_64', { kind: 'arch', arch: 'amd64' }],
  ['amd64', { kind: 'arch', arch: 'amd64' }],
  ['graviton', { kind: 'arch', arch: 'arm64' }],
  ['nitro', { kind: 'nitro' }],
]);

/** One step of reading: what the tokens at a place mean, and how many they are. */
interface Reading {
  readonly tokens: number;
  readonly filter?: SearchFilter;
  readonly order?: SearchOrder;
  readonly word?: string;
  readonly unknown?: string;
}

/**
 * Reads what a person types to find an instance type: parts of names, comparisons such as `>=8 eni`,
 * `<= 4 vcpu`, `=15 ip`, `>100 pods` or `8 eni` (the same as `=8 eni`), the unit first as well, `pods>=100`,
 * `arm`, `x86`, `nitro`, and an order such as `most pods` or `fewest eni`, in any order. The unit of a
 * comparison may still be half typed (`>=8 e`), and one alone narrows nothing yet. Read are the first 200
 * letters, wide ones as narrow ones, and in Korean `파드 많은 순`, `58 파드`. Never fails: a comparison that can't be read is left out and named, an order without a unit
 * is left out until there is one.
 */
export function parseSearchQuery(query: string): SearchQuery {
  const tokens = tokenize(query);
  const words: string[] = [];
  const filters: SearchFilter[] = [];
  let order: SearchOrder | undefined;
  let unknownFilter: string | undefined;
  for (let i = 0; i < tokens.length; ) {
    const reading = readTokens(tokens[i] ?? '', tokens[i + 1], tokens[i + 2]);
    if (reading.filter) filters.push(reading.filter);
    order = reading.order ?? order;
    if (reading.word !== undefined) words.push(reading.word);
    unknownFilter ??= reading.unknown;
    i += reading.tokens;
  }
  return { words, filters, order, unknownFilter };
}

function tokenize(query: string): string[] {
  return query
    .slice(0, LONGEST_QUERY)
    .normalize('NFKC')
    .replace(/\p{Cf}/gu, '')
    .toLowerCase()
    .replace(/\bmax pods?\b/g, 'pods')
    .replaceAll('≥', '>=')
    .replaceAll('≤', '<=')
    .replace(/[<>]=?|=/g, ' $& ')
    .split(/\s+/)
    .filter((token) => token !== '');
}

function readTokens(
  token: string,
  next: string | undefined,
  afterNext: string | undefined,
): Reading {
  if (isComparison(token)) return readComparison(token, next, afterNext);
  const keyword = KEYWORDS.get(token);
  if (keyword) return { tokens: 1, filter: keyword };
  return (
    readOrder(token, next) ??
    readUnit(token, next, afterNext) ??
    readBareNumber(token, next) ?? { tokens: 1, word: token }
  );
}

function isComparison(token: string): token is Comparison {
  return /^([<>]=?|=)$/.test(token);
}

function readComparison(
  comparison: Comparison,
  number: string | undefined,
  unitAfter: string | undefined,
): Reading {
  const [, digits, unitAttached] = NUMBER.exec(number ?? '') ?? [];
  if (digits === undefined) return { tokens: 1, unknown: comparison };
  const quantity = unitFrom(unitAttached ?? unitAfter);
  const tokens = unitAttached === undefined && quantity !== undefined ? 3 : 2;
  if (quantity !== undefined) return { tokens, filter: compared(quantity, comparison, digits) };
  return { tokens, unknown: `${comparison}${number}` };
}

/** `8`, `1,000`, `8eni`. */
const NUMBER = /^(\d+(?:,\d{3})*)([a-z가-힣]\S*)?$/;

function compared(quantity: Quantity, comparison: Comparison, digits: string): SearchFilter {
  return { kind: 'number', quantity, comparison, value: Number(digits.replaceAll(',', '')) };
}

/** Also while `most` is being typed: no name of a type has these letters in it. */
const ORDERS: readonly (readonly [typed: RegExp, first: SearchOrder['first']])[] = [
  [/^mo(s|st)?$/, 'most'],
  [/^few(e|es|est)?$|^least$/, 'fewest'],
];

function readOrder(token: string, next: string | undefined): Reading | undefined {
  const first = ORDERS.find(([typed]) => typed.test(token))?.[1];
  if (first === undefined) return undefined;
  const quantity = unitFrom(next);
  return quantity === undefined ? { tokens: 1 } : { tokens: 2, order: { first, quantity } };
}

/** The unit first: `pods>=100`, `파드 많은 순`, `eni 적은`. Alone, or half typed, it narrows nothing yet. */
function readUnit(token: string, next = '', afterNext = ''): Reading | undefined {
  const quantity = UNITS.get(token);
  if (quantity === undefined) return undefined;
  const isCompared = isComparison(next);
  const number = isCompared ? afterNext : next;
  const [, digits, unitAttached] = NUMBER.exec(number) ?? [];
  if (digits !== undefined && unitAttached === undefined) {
    const filter = compared(quantity, isCompared ? next : '=', digits);
    return { tokens: isCompared ? 3 : 2, filter };
  }
  const first = KOREAN_ORDERS.get(next);
  if (first !== undefined) {
    return { tokens: afterNext === '순' ? 3 : 2, order: { first, quantity } };
  }
  return { tokens: /^(많|적)$/.test(next) ? 2 : 1 };
}

const KOREAN_ORDERS: ReadonlyMap<string, SearchOrder['first']> = new Map([
  ['많은', 'most'],
  ['많은순', 'most'],
  ['적은', 'fewest'],
  ['적은순', 'fewest'],
]);

function readBareNumber(token: string, next: string | undefined): Reading | undefined {
  const [, digits, unitAttached] = NUMBER.exec(token) ?? [];
  const quantity = UNITS.get(unitAttached ?? next ?? '');
  if (digits === undefined || quantity === undefined) return undefined;
  return { tokens: unitAttached === undefined ? 2 : 1, filter: compared(quantity, '=', digits) };
}

function unitFrom(start: string | undefined): Quantity | undefined {
  if (start === undefined) return undefined;
  for (const [unit, quantity] of UNITS) if (unit.startsWith(start)) return quantity;
  return undefined;
}

/** Does an instance type with that many max pods pass the filter? What is not published does not. */
export function passesFilter(filter: SearchFilter, type: InstanceType, maxPods: number): boolean {
  switch (filter.kind) {
    case 'arch':
      return type.arch === filter.arch;
    case 'nitro':
      return type.prefixCapable;
    case 'number':
      return compare(quantityOf(filter.quantity, type, maxPods), filter.comparison, filter.value);
    default:
      return filter satisfies never;
  }
}

/** `undefined`: not published. */
export function quantityOf(
  quantity: Quantity,
  type: InstanceType,
  maxPods: number,
): number | undefined {
  switch (quantity) {
    case 'enis':
      return type.maxEnis;
    case 'ips':
      return type.ipv4PerEni;
    case 'vcpus':
      return type.vcpus;
    case 'pods':
      return maxPods;
    default:
      return quantity satisfies never;
  }
}

function compare(a: number | undefined, comparison: Comparison, b: number): boolean {
  if (a === undefined) return false;
  switch (comparison) {
    case '>=':
      return a >= b;
    case '<=':
      return a <= b;
    case '>':
      return a > b;
    case '<':
      return a < b;
    case '=':
      return a === b;
    default:
      return comparison satisfies never;
  }
}
