import { formulaMaxPods, type InstanceLimits, type NodeKindName } from '@/engine';
import { MAX_PODS } from './limits';
import { readExpression } from './max-pods-expression';
import { parseNumber } from './number';
import { faulty, type Reading } from './reading';

interface MaxPodsText {
  readonly kind: NodeKindName;
  readonly maxPods: string;
}

/** Whether it is meant as nodeadm's maxPodsExpression, which Linux nodes may have in place of a number. */
export function isMaxPodsExpression({ kind, maxPods }: MaxPodsText): boolean {
  return kind === 'linux' && /\b(?:default|ips|max)_/i.test(maxPods);
}

/** Max pods by hand. An expression waits for the limits of its type: `undefined`. */
export function parseMaxPods(
  row: MaxPodsText,
  limits: Pick<InstanceLimits, 'maxEnis' | 'ipv4PerEni'> | undefined,
): Reading<number> | undefined {
  if (!isMaxPodsExpression(row)) return parseNumber(row.maxPods, MAX_PODS);
  if (limits === undefined) return undefined;
  const { maxEnis, ipv4PerEni } = limits;
  const reading = readExpression(row.maxPods, {
    default_enis: maxEnis,
    ips_per_eni: ipv4PerEni,
    max_pods: formulaMaxPods({ maxEnis, ipv4PerEni, prefixCapable: false }, WITHOUT_CNI),
  });
  if (!reading.ok) return faulty({ code: 'EXPRESSION_UNREADABLE', at: reading.at });
  const { value } = reading;
  if (value >= MAX_PODS.min && value <= MAX_PODS.max) return { ok: true, value: Number(value) };
  return faulty({ code: 'EXPRESSION_OUT_OF_RANGE', value, ...MAX_PODS });
}

/** nodeadm knows nothing of the CNI's settings. */
const WITHOUT_CNI = { prefixDelegation: false, maxEni: undefined };
