// nodeadm's maxPodsExpression: CEL, as far as it counts with whole numbers.

/** What an expression may name, in nodeadm's words. */
export interface ExpressionNames {
  readonly default_enis: number;
  readonly ips_per_eni: number;
  /** What nodeadm would set without an expression. */
  readonly max_pods: number;
}

export type ExpressionReading =
  | { readonly ok: true; readonly value: number }
  /** `at`: what can't be read, or can't be counted; `''`: the end. */
  | { readonly ok: false; readonly at: string };

type Value = number | boolean;
/** The loosest first. */
const LOGICAL = ['||', '&&'];

type Count = (left: number, right: number) => Value;

/** The loosest first; those of a level are done from left to right. */
const LEVELS: readonly ReadonlyMap<string, Count>[] = [
  new Map<string, Count>([
    ['<', (left, right) => left < right],
    ['<=', (left, right) => left <= right],
    ['>', (left, right) => left > right],
    ['>=', (left, right) => left >= right],
    ['==', (left, right) => left === right],
    ['!=', (left, right) => left !== right],
  ]),
  new Map([
    ['+', (left, right) => left + right],
    ['-', (left, right) => left - right],
  ]),
  new Map([
    ['*', (left, right) => left * right],
    ['/', (left, right) => Math.trunc(left / right)],
    ['%', (left, right) => left % right],
  ]),
];

/** Characters: brackets in brackets take stack. */
const LONGEST = 300;

const TOKEN = /\s*(\d+|[a-z_]\w*|[<>=!]=|&&|\|\||\S|$)/iy;

/** `((default_enis - 1) * (ips_per_eni - 1)) + 2` as a number. */
export function readExpression(text: string, names: ExpressionNames): ExpressionReading {
  if (text.length > LONGEST) return { ok: false, at: text.slice(LONGEST) };
  const reading = reader(text, new Map(Object.entries(names)));
  try {
    return { ok: true, value: reading() };
  } catch (stop) {
    if (stop instanceof Unreadable) return { ok: false, at: stop.message };
    throw stop;
  }
}

/** Its message is the token that can't be read. */
class Unreadable extends Error {}

function reader(text: string, names: ReadonlyMap<string, number>): () => number {
  let token = '';
  let next = 0;
  // In the branch that a condition does not take nothing can go wrong but its writing.
  let isTaken = true;

  const advance = () => {
    TOKEN.lastIndex = next;
    token = TOKEN.exec(text)?.[1] ?? '';
    next = TOKEN.lastIndex;
  };
  const takes = (wanted: string) => {
    if (token !== wanted) return false;
    advance();
    return true;
  };
  const expect = (wanted: string) => {
    if (!takes(wanted)) throw new Unreadable(token);
  };

  const choice = (): Value => {
    const condition = logical(0);
    if (!takes('?')) return condition;
    const isFirst = boolean(condition, '?');
    const first = branch(isFirst);
    expect(':');
    const second = branch(!isFirst);
    if (typeof first !== typeof second) throw new Unreadable(':');
    return isFirst ? first : second;
  };
  const branch = (isChosen: boolean): Value => {
    const outer = isTaken;
    isTaken &&= isChosen;
    const value = choice();
    isTaken = outer;
    return value;
  };
  /** `||` of `&&` of operations. */
  const logical = (level: number): Value => {
    const sign = LOGICAL[level];
    if (sign === undefined) return operation(0);
    let value = logical(level + 1);
    while (takes(sign)) {
      const [left, right] = [boolean(value, sign), boolean(logical(level + 1), sign)];
      value = level === 0 ? left || right : left && right;
    }
    return value;
  };
  const operation = (level: number): Value => {
    const operators = LEVELS[level];
    if (operators === undefined) return signed();
    let value = operation(level + 1);
    for (;;) {
      const sign = token;
      const count = operators.get(sign);
      if (count === undefined) return value;
      advance();
      const right = number(operation(level + 1), sign);
      value = counted(count(number(value, sign), right), sign);
    }
  };
  /** A division by zero has no value. */
  const counted = (value: Value, sign: string): Value => {
    if (typeof value === 'boolean' || Number.isFinite(value)) return value;
    if (isTaken) throw new Unreadable(sign);
    return 0;
  };
  const signed = (): Value => {
    if (takes('-')) return -number(signed(), '-');
    if (takes('!')) return !boolean(signed(), '!');
    return single();
  };
  const single = (): Value => {
    const start = token;
    advance();
    if (start === '(') {
      const value = choice();
      expect(')');
      return value;
    }
    const value = /^\d/.test(start) ? Number(start) : names.get(start);
    if (value === undefined) throw new Unreadable(start);
    return value;
  };

  return () => {
    advance();
    const value = number(choice(), token);
    expect('');
    return value;
  };
}

function number(value: Value, at: string): number {
  if (typeof value === 'number') return value;
  throw new Unreadable(at);
}

function boolean(value: Value, at: string): boolean {
  if (typeof value === 'boolean') return value;
  throw new Unreadable(at);
}
