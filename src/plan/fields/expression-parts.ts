// The parts of a maxPodsExpression: each of one kind, counted only when it is asked.

/** `count` throws `Unreadable` where there is no value. */
export type Part = NumberPart | ConditionPart;
export interface NumberPart {
  readonly kind: 'number';
  readonly count: () => bigint;
}
interface ConditionPart {
  readonly kind: 'condition';
  readonly count: () => boolean;
}

type Operator<Result> = (left: bigint, right: bigint) => Result;

/** The loosest first. */
export const LOGICAL = ['||', '&&'] as const;
export const COMPARISONS: ReadonlyMap<string, Operator<boolean>> = new Map([
  ['<', (left, right) => left < right],
  ['<=', (left, right) => left <= right],
  ['>', (left, right) => left > right],
  ['>=', (left, right) => left >= right],
  ['==', (left, right) => left === right],
  ['!=', (left, right) => left !== right],
]);
/** The loosest first; `undefined` divides by zero. */
export const CALCULATIONS: readonly ReadonlyMap<string, Operator<bigint | undefined>>[] = [
  new Map([
    ['+', (left, right) => left + right],
    ['-', (left, right) => left - right],
  ]),
  new Map([
    ['*', (left: bigint, right: bigint) => left * right],
    ['/', (left, right) => (right === 0n ? undefined : left / right)],
    ['%', remainder],
  ]),
];

/** Its message is the token that can't be read or counted. */
export class Unreadable extends Error {}

export function attempt<Result>(count: () => Result): Result | Unreadable {
  try {
    return count();
  } catch (stop) {
    if (stop instanceof Unreadable) return stop;
    throw stop;
  }
}

export function chosen({ count }: ConditionPart, first: Part, second: Part): Part {
  if (first.kind === 'number' && second.kind === 'number') {
    return { kind: 'number', count: () => (count() ? first : second).count() };
  }
  if (first.kind === 'condition' && second.kind === 'condition') {
    return { kind: 'condition', count: () => (count() ? first : second).count() };
  }
  throw new Unreadable(':');
}

/** Where either side decides alone, the other need not be countable. */
export function decided(
  sign: (typeof LOGICAL)[number],
  left: ConditionPart,
  right: ConditionPart,
): ConditionPart {
  const deciding = sign === '||';
  const count = () => {
    const sides = [attempt(left.count), attempt(right.count)];
    if (sides.includes(deciding)) return deciding;
    const stop = sides.find((side) => side instanceof Unreadable);
    if (stop !== undefined) throw stop;
    return !deciding;
  };
  return { kind: 'condition', count };
}

export function asNumber(part: Part, at: string): NumberPart {
  if (part.kind === 'number') return part;
  throw new Unreadable(at);
}

export function asCondition(part: Part, at: string): ConditionPart {
  if (part.kind === 'condition') return part;
  throw new Unreadable(at);
}

/** It has none where its quotient has none. */
function remainder(left: bigint, right: bigint): bigint | undefined {
  return right === 0n || !isInt64(left / right) ? undefined : left % right;
}

function isInt64(value: bigint): boolean {
  return BigInt.asIntN(64, value) === value;
}

export function within64Bits(value: bigint | undefined, at: string): bigint {
  if (value !== undefined && isInt64(value)) return value;
  throw new Unreadable(at);
}
