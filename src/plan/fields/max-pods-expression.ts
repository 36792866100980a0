// nodeadm's maxPodsExpression: CEL, as far as it counts with whole numbers of 64 bits. It is read in
// full first, each part with its kind, then counted: what can't be counted matters only where the
// result depends on it.
import {
  asCondition,
  asNumber,
  attempt,
  CALCULATIONS,
  COMPARISONS,
  chosen,
  decided,
  LOGICAL,
  type NumberPart,
  type Part,
  Unreadable,
  within64Bits,
} from './expression-parts';

/** What an expression may name, in nodeadm's words. */
export interface ExpressionNames {
  readonly default_enis: number;
  readonly ips_per_eni: number;
  /** What nodeadm would set without an expression. */
  readonly max_pods: number;
}

export type ExpressionReading =
  /** `value`: from −2⁶³ to 2⁶³ − 1. */
  | { readonly ok: true; readonly value: bigint }
  /** `at`: what can't be read, or can't be counted; `''`: the end. */
  | { readonly ok: false; readonly at: string };

/** Characters: brackets in brackets take stack. */
const LONGEST = 300;

const TOKEN = /\s*(\d+|[a-z_]\w*|[<>=!]=|&&|\|\||\S|$)/iy;

/** `((default_enis - 1) * (ips_per_eni - 1)) + 2` as a number. */
export function readExpression(text: string, names: ExpressionNames): ExpressionReading {
  if (text.length > LONGEST) return { ok: false, at: text.slice(LONGEST) };
  const whole = attempt(() => new ExpressionReader(text, names).read().count());
  return whole instanceof Unreadable
    ? { ok: false, at: whole.message }
    : { ok: true, value: whole };
}

class ExpressionReader {
  readonly #text: string;
  readonly #names: ReadonlyMap<string, number>;
  #token = '';
  #next = 0;

  constructor(text: string, names: ExpressionNames) {
    this.#text = text;
    this.#names = new Map(Object.entries(names));
    this.#advance();
  }

  read(): NumberPart {
    const whole = asNumber(this.#choice(), this.#token);
    this.#expect('');
    return whole;
  }

  #choice(): Part {
    const part = this.#logical(0);
    if (!this.#takes('?')) return part;
    const condition = asCondition(part, '?');
    const first = this.#choice();
    this.#expect(':');
    const second = this.#choice();
    return chosen(condition, first, second);
  }

  /** `||` of `&&` of comparisons. */
  #logical(level: number): Part {
    const sign = LOGICAL[level];
    if (sign === undefined) return this.#comparison();
    let part = this.#logical(level + 1);
    while (this.#takes(sign)) {
      const left = asCondition(part, sign);
      part = decided(sign, left, asCondition(this.#logical(level + 1), sign));
    }
    return part;
  }

  #comparison(): Part {
    let part = this.#calculation(0);
    for (;;) {
      const sign = this.#token;
      const holds = COMPARISONS.get(sign);
      if (holds === undefined) return part;
      this.#advance();
      const left = asNumber(part, sign);
      const right = asNumber(this.#calculation(0), sign);
      part = { kind: 'condition', count: () => holds(left.count(), right.count()) };
    }
  }

  /** Those of a level are done from left to right. */
  #calculation(level: number): Part {
    const operators = CALCULATIONS[level];
    if (operators === undefined) return this.#signed();
    let part = this.#calculation(level + 1);
    for (;;) {
      const sign = this.#token;
      const result = operators.get(sign);
      if (result === undefined) return part;
      this.#advance();
      const left = asNumber(part, sign);
      const right = asNumber(this.#calculation(level + 1), sign);
      const count = () => within64Bits(result(left.count(), right.count()), sign);
      part = { kind: 'number', count };
    }
  }

  #signed(): Part {
    if (this.#takes('!')) {
      const { count } = asCondition(this.#signed(), '!');
      return { kind: 'condition', count: () => !count() };
    }
    if (!this.#takes('-')) return this.#single();
    if (isDigits(this.#token)) return this.#literal(-1n);
    const { count } = asNumber(this.#signed(), '-');
    return { kind: 'number', count: () => within64Bits(-count(), '-') };
  }

  #single(): Part {
    if (isDigits(this.#token)) return this.#literal(1n);
    if (this.#takes('(')) {
      const part = this.#choice();
      this.#expect(')');
      return part;
    }
    const named = this.#names.get(this.#token);
    if (named === undefined) throw new Unreadable(this.#token);
    this.#advance();
    const value = BigInt(named);
    return { kind: 'number', count: () => value };
  }

  /** The least of all numbers stands only with its sign. */
  #literal(sign: 1n | -1n): NumberPart {
    const value = within64Bits(sign * BigInt(this.#token), this.#token);
    this.#advance();
    return { kind: 'number', count: () => value };
  }

  #advance(): void {
    TOKEN.lastIndex = this.#next;
    this.#token = TOKEN.exec(this.#text)?.[1] ?? '';
    this.#next = TOKEN.lastIndex;
  }

  #takes(wanted: string): boolean {
    if (this.#token !== wanted) return false;
    this.#advance();
    return true;
  }

  #expect(wanted: string): void {
    if (!this.#takes(wanted)) throw new Unreadable(this.#token);
  }
}

function isDigits(token: string): boolean {
  return /^\d/.test(token);
}
