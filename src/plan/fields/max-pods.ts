import { formulaMaxPods, type InstanceLimits, type NodeKindName } from '@/engine';
import type { ReadExpression } from '@/plan/expression/expression';
import { type FieldReading, faulty } from './field-reading';
import { parseNumber } from './number';
import { MAX_PODS } from './number-ranges';
import type { NumberFault } from './plan-fault';

interface MaxPodsText {
  readonly kind: NodeKindName;
  readonly maxPods: string;
}

/** What CEL may read nevertheless: `0x6E` and `-5` are numbers to it. */
const NO_PLAIN_NUMBER: ReadonlySet<string> = new Set<NumberFault['code']>([
  'NUMBER_UNREADABLE',
  'NUMBER_OUT_OF_RANGE',
]);

/**
 * Whether it may be meant as nodeadm's maxPodsExpression, which Linux nodes may have in place of a number.
 * A number that may be a slip, `1.000` or `58.5`, is not: CEL would cut it short.
 */
export function isMaxPodsExpression({ kind, maxPods }: MaxPodsText): boolean {
  const number = parseNumber(maxPods, MAX_PODS);
  return kind === 'linux' && !number.ok && NO_PLAIN_NUMBER.has(number.fault.code);
}

/**
 * Max pods by hand. An expression waits for the limits of its type: `undefined`.
 * @param readExpression where it has been fetched
 */
export function parseMaxPods(
  row: MaxPodsText,
  limits: Pick<InstanceLimits, 'maxEnis' | 'ipv4PerEni'> | undefined,
  readExpression: ReadExpression | undefined,
): FieldReading<number> | undefined {
  const number = parseNumber(row.maxPods, MAX_PODS);
  if (!isMaxPodsExpression(row)) return number;
  if (limits === undefined)
    return number.ok || number.fault.code !== 'NUMBER_OUT_OF_RANGE' ? undefined : number;
  const { maxEnis, ipv4PerEni } = limits;
  if (readExpression === undefined) return faulty({ code: 'EXPRESSION_WAITS' });
  const standard = formulaMaxPods({ maxEnis, ipv4PerEni, prefixCapable: false }, WITHOUT_CNI);
  const names = { default_enis: maxEnis, ips_per_eni: ipv4PerEni, max_pods: standard };
  const reading = readExpression(row.maxPods, names);
  if (!reading.ok && reading.isNonsense) return number;
  if (!reading.ok) return faulty({ code: 'EXPRESSION_UNREADABLE', at: reading.at, standard });
  const { value } = reading;
  if (value >= MAX_PODS.min && value <= MAX_PODS.max) return { ok: true, value: Number(value) };
  const instead = value >= 1n && value <= MOST_OF_NODEADM ? undefined : standard;
  return faulty({ code: 'EXPRESSION_OUT_OF_RANGE', value, instead, ...MAX_PODS });
}

const MOST_OF_NODEADM = 2n ** 31n - 1n;

/** nodeadm knows nothing of the CNI's settings. */
const WITHOUT_CNI = { prefixDelegation: false, maxEni: undefined };
