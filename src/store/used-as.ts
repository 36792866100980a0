// "In use already" and "available now" are two ways to say the same of a subnet.
import { usableAddresses } from '@/engine';
import type { PlanText, SubnetText } from '@/plan';
import { parseCidr } from '@/plan/fields/cidr';
import { parseNumber } from '@/plan/fields/number';

/**
 * The form with its subnets said one way; numbers that can be read are turned into it.
 * @param only the id of one row; left out: all of them
 */
export function withUsedAs(text: PlanText, usedAs: SubnetText['usedAs'], only?: string): PlanText {
  const subnets = text.subnets.map((row) =>
    only === undefined || row.id === only ? turned(row, usedAs) : row,
  );
  return { ...text, subnets };
}

function turned(row: SubnetText, usedAs: SubnetText['usedAs']): SubnetText {
  if (row.usedAs === usedAs) return row;
  const range = parseCidr(row.range);
  if (!range.ok) return { ...row, usedAs };
  const usable = usableAddresses(range.value.prefixLength);
  const used = parseNumber(row.used, { min: 0, max: usable });
  return used.ok ? { ...row, usedAs, used: String(usable - used.value) } : { ...row, usedAs };
}
