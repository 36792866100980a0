import type { ReactElement } from 'react';
import type { AnswerWithNumbers } from '@/store/document/answer';
import { useMessages } from '@/store/use-planner';
import { Why } from '@/ui/results/drawer/why';
import { rangeOf } from '@/ui/results/pictures/subnets/range-of';
import { Popover } from '@/ui/shared/floating';

export interface VerdictWhyProps {
  readonly answer: AnswerWithNumbers;
  readonly trigger: ReactElement;
}

/** The sum of the subnet that the verdict speaks of. */
export function VerdictWhy({ answer, trigger }: VerdictWhyProps) {
  const words = useMessages().results.why;
  const { subnets, verdict } = answer.usage;
  const subnet = subnets.find((one) => one.label === verdict.subnet);
  if (subnet === undefined) return null;
  return (
    <Popover
      trigger={trigger}
      title={words.subnetTitle(subnet.label, subnet.free)}
      hint={<span className="font-mono">{rangeOf(subnet)}</span>}
    >
      <Why of="worst-subnet" answer={answer} />
    </Popover>
  );
}
