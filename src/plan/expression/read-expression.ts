// nodeadm's maxPodsExpression, by a library for CEL; what cel-go refuses and the library takes is
// refused here, and what it turns into a whole number is as cel-go turns it.
// Source: awslabs/amazon-eks-ami, nodeadm, CalcMaxPods (cel-go 0.29.2).
import { type ASTNode, Environment } from '@marcbachmann/cel-js';
import { bareInnerChoice, isMeantAsCel, withoutRoots } from './cel-text';
import type { ExpressionNames, ExpressionReading } from './expression';

/** Characters: brackets in brackets take stack. */
const LONGEST = 300;
/** Lists in lists in lists would be walked for ever. */
const MOST_NESTED_WALKS = 2;

const WALKS = new Set(['all', 'exists', 'exists_one', 'map', 'filter']);
/** Those of CEL itself. `matches` is not among them: a pattern can take longer than anybody waits. */
const CALLS = new Set([
  ...WALKS,
  ...['int', 'uint', 'double', 'string', 'bytes', 'bool', 'dyn', 'type', 'duration', 'timestamp'],
  ...['size', 'contains', 'startsWith', 'endsWith', 'has'],
  ...['getFullYear', 'getMonth', 'getDate', 'getDayOfMonth', 'getDayOfWeek', 'getDayOfYear'],
  ...['getHours', 'getMinutes', 'getSeconds', 'getMilliseconds'],
]);
const ORDERED = new Set(['<', '<=', '>', '>=']);
const NUMBERS = new Set(['int', 'uint', 'double']);
const NAMES = ['default_enis', 'ips_per_eni', 'max_pods'] as const;

const LEAST = -(2n ** 63n);
const MOST = 2n ** 63n - 1n;
const NANOSECONDS = 1_000_000_000n;

const environment = NAMES.reduce(
  (known, name) => known.registerVariable(name, 'int'),
  new Environment({ limits: { maxDepth: 60, maxAstNodes: LONGEST } }),
).registerFunction('int(google.protobuf.Timestamp): int', secondsOf);

/** `((default_enis - 1) * (ips_per_eni - 1)) + 2` as a number. */
export function readExpression(text: string, names: ExpressionNames): ExpressionReading {
  const reading = readCel(text, names);
  return reading.ok || isMeantAsCel(text) ? reading : { ...reading, isNonsense: true };
}

function readCel(text: string, names: ExpressionNames): ExpressionReading {
  if (text.length > LONGEST) return { ok: false, at: text.slice(LONGEST) };
  const rooted = withoutRoots(text);
  try {
    const expression = environment.parse(rooted);
    const refused = bareInnerChoice(rooted) ?? refusedPart(expression.ast);
    if (refused !== undefined) return { ok: false, at: refused };
    const checked = expression.check();
    if (!checked.valid) throw checked.error;
    const values = Object.fromEntries(NAMES.map((name) => [name, BigInt(names[name])]));
    const value = asInteger(expression(values));
    return value === undefined ? { ok: false, at: text.trim() } : { ok: true, value };
  } catch (error) {
    return { ok: false, at: placeOf(error, rooted) };
  }
}

/** The first part that cel-go, as nodeadm sets it up, does not compile, or that could run for ever. */
function refusedPart(node: ASTNode, walks = 0): string | undefined {
  const inside = walks + (isWalk(node) ? 1 : 0);
  if (isRefused(node) || inside > MOST_NESTED_WALKS) return textOf(node);
  if (isLeastNumber(node)) return undefined;
  for (const part of partsOf(node)) {
    const refused = refusedPart(part, inside);
    if (refused !== undefined) return refused;
  }
  return undefined;
}

/** Only with its sign it is a number of 64 bits. */
function isLeastNumber(node: ASTNode): boolean {
  return node.op === '-_' && node.args.op === 'value' && node.args.args === -LEAST;
}

function isWalk(node: ASTNode): boolean {
  return node.op === 'rcall' && WALKS.has(node.args[0]);
}

function isRefused(node: ASTNode): boolean {
  if (node.op === 'call') return !CALLS.has(node.args[0]) || asksForPartOfNone(node.args);
  if (node.op === 'rcall') return !CALLS.has(node.args[0]);
  if (node.op === 'value') return typeof node.args === 'bigint' && node.args > MOST;
  if (!ORDERED.has(node.op)) return false;
  const [left, right] = partsOf(node).map(kindOf);
  return left !== right && [left, right].every((kind) => kind !== undefined && NUMBERS.has(kind));
}

/** `has(max_pods.x)`: a number has no parts. */
function asksForPartOfNone([name, [part]]: readonly [string, readonly ASTNode[]]): boolean {
  return name === 'has' && part?.op === '.' && NUMBERS.has(kindOf(part.args[0]) ?? '');
}

function kindOf(node: ASTNode): string | undefined {
  const checked = environment.check(textOf(node));
  return checked.valid ? checked.type : undefined;
}

function partsOf({ args }: ASTNode): readonly ASTNode[] {
  return [args].flat(3).filter(isNode);
}

function isNode(value: unknown): value is ASTNode {
  return typeof value === 'object' && value !== null && 'op' in value && 'args' in value;
}

function textOf({ input, range }: ASTNode): string {
  return input.slice(range.start, range.end);
}

/** What cel-go makes of a value that is wanted as a whole number of 64 bits; `undefined`: nothing. */
function asInteger(value: unknown): bigint | undefined {
  if (typeof value === 'bigint') return within64Bits(value);
  if (typeof value === 'number') {
    return Number.isFinite(value) ? within64Bits(BigInt(Math.trunc(value))) : undefined;
  }
  if (typeof value === 'string') {
    return /^[+-]?\d+$/.test(value) ? within64Bits(BigInt(value)) : undefined;
  }
  if (value instanceof Date) return secondsOf(value);
  if (typeof value !== 'object' || value === null) return undefined;
  if ('nanos' in value && 'seconds' in value) {
    return within64Bits(BigInt(String(value.seconds)) * NANOSECONDS + BigInt(String(value.nanos)));
  }
  const unsigned = value.valueOf();
  return typeof unsigned === 'bigint' ? within64Bits(unsigned) : undefined;
}

function secondsOf(time: Date): bigint {
  return BigInt(Math.floor(time.getTime() / 1_000));
}

function within64Bits(value: bigint): bigint | undefined {
  return value >= LEAST && value <= MOST ? value : undefined;
}

/** What of the text can't be read or counted; `''`: its end. */
function placeOf(error: unknown, text: string): string {
  const range = error instanceof Error && 'range' in error ? error.range : undefined;
  if (typeof range !== 'object' || range === null) return text.trim();
  return 'start' in range && 'end' in range
    ? text.slice(Number(range.start), Number(range.end))
    : text.trim();
}
