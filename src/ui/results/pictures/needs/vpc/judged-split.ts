import { formatCidr, type SubnetUsage, type Verdict } from '@/engine';
import { judgePlan, type SplitPlan, splitPlan, subnetsOf, type VpcLayout } from '@/plan';
import { type AnswerWithNumbers, planSources } from '@/store/document';

/** What the plan at rest comes to in the subnets of a layout. */
export interface JudgedSplit {
  readonly split: SplitPlan;
  /** `undefined`: it can't be counted, as without a subnet for nodes. */
  readonly verdict: Verdict | undefined;
  /** Of each block, by its range, what lies in it. */
  readonly usage: ReadonlyMap<string, SubnetUsage>;
}

export function judgedSplit(
  answer: AnswerWithNumbers,
  layout: VpcLayout,
  outside: readonly number[],
): JudgedSplit {
  const split = splitPlan(answer, { layout, outside });
  try {
    const { usage } = judgePlan(split.plan, planSources());
    const ofBlocks = subnetsOf(layout).flatMap(({ cidr }, index) => {
      const found = usage.subnets[split.rowOfBlock[index] ?? -1];
      return found === undefined ? [] : [[formatCidr(cidr), found] as const];
    });
    return { split, verdict: usage.verdict, usage: new Map(ofBlocks) };
  } catch {
    return { split, verdict: undefined, usage: new Map() };
  }
}
