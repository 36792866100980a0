import type { Trial } from '@/engine/answers/required/trial';
import { reservedRange } from '@/engine/cluster/cidr-rules';
import { cidrRefusals } from '@/engine/findings/refusals/network-refusals';
import { type Cidr, type ClusterPlan, freeRange, type Subnet } from '@/engine/model';
import { isKeptBack, type LargerSubnets, withReplaced } from './larger-subnets-lane';

/** Where no subnet of the plan has a range that a VPC can have. */
const FIRST_RANGE: Cidr = { base: 10 * 2 ** 24, prefixLength: 16 };

/**
 * Subnets whose ranges no VPC can have, alone or with the first one's, as large as they are in free ranges
 * near that (R26). `undefined` where there is none, where no range is free, where something of one is kept
 * back by its range, and where the plan then does not hold in the trial.
 */
export function movedRanges(plan: ClusterPlan, trial: Trial): LargerSubnets | undefined {
  const refused = new Set(
    cidrRefusals(plan.subnets).map((found) => ('subnet' in found ? found.subnet : undefined)),
  );
  const moving = plan.subnets.filter(({ label }) => refused.has(label));
  if (moving.length === 0 || !moving.every(isMovable)) return undefined;
  const kept = plan.subnets.flatMap(({ label, cidr }) =>
    cidr && !refused.has(label) ? [cidr] : [],
  );
  const beside = kept.find((cidr) => reservedRange(cidr) === undefined) ?? FIRST_RANGE;
  const taken = [...kept];
  const replaced = [];
  for (const { label, prefixLength } of moving) {
    const cidr = freeRange(taken, beside, prefixLength);
    if (cidr === undefined) return undefined;
    taken.push(cidr);
    replaced.push({ label, cidr, prefixLength });
  }
  const { answer, holds } = trial.judge(withReplaced(plan, replaced));
  return holds ? { kind: 'larger-subnets', replaced, verdict: answer.verdict } : undefined;
}

/** What is counted there now is counted in a range that it has. */
function isMovable(subnet: Subnet): boolean {
  return subnet.live === undefined && !isKeptBack(subnet);
}
