// "In use already" and "available now" are two ways to say the same of a subnet.
import { usableAddresses } from '@/engine';
import type { PlanText, SubnetReading, SubnetText } from '@/plan';
import { readPlan } from './read-plan';

/**
 * The form with its subnets said one way; numbers that can be read are turned into it.
 * @param only the id of one row; left out: all of them
 */
export function withUsedAs(text: PlanText, usedAs: SubnetText['usedAs'], only?: string): PlanText {
  const { parts } = readPlan(text);
  const subnets = text.subnets.map((row) =>
    only === undefined || row.id === only ? turned(row, usedAs, parts.subnets.get(row.id)) : row,
  );
  return { ...text, subnets };
}

function turned(
  row: SubnetText,
  usedAs: SubnetText['usedAs'],
  read: SubnetReading | undefined,
): SubnetText {
  if (row.usedAs === usedAs) return row;
  if (read?.range === undefined || read.used === undefined) return { ...row, usedAs };
  return { ...row, usedAs, used: String(usableAddresses(read.range.prefixLength) - read.used) };
}
