// "Others use" and "available" are two ways to say the same of a subnet; of nodes that run,
// beside what they hold.
import { type Subnet, type SubnetUsage, usableAddresses } from '@/engine';
import type { PlanText, SubnetText } from '@/plan';
import { type Reading, readPlan } from '@/store/document';
import { type AnsweredRow, answeredRow } from './live-row';

/**
 * The form with its subnets said one way; numbers that can be read are turned into it.
 * @param only the id of one row; left out: all of them
 */
export function withUsedAs(text: PlanText, usedAs: SubnetText['usedAs'], only?: string): PlanText {
  const reading = readPlan(text);
  const subnets = text.subnets.map((row) =>
    only === undefined || row.id === only ? turned(row, usedAs, reading, text.live) : row,
  );
  return { ...text, subnets };
}

/**
 * The form as one of nodes that run, or of nodes to come. Where it has an answer it keeps it: what is
 * free at rest is available, and what others hold is in use. Numbers that stood for available before
 * the nodes come are taken for ones that were read now.
 */
export function withLive(text: PlanText, live: boolean): PlanText {
  const reading = readPlan(text);
  const usedAs = live ? 'available' : 'in-use';
  const subnets = text.subnets.map((row) => turned(row, usedAs, reading, true));
  return { ...text, live, subnets };
}

function turned(
  row: SubnetText,
  usedAs: SubnetText['usedAs'],
  reading: Reading,
  isLive: boolean,
): SubnetText {
  if (row.usedAs === usedAs) return row;
  const answered = isLive ? answeredRow(reading, row.id) : undefined;
  if (answered !== undefined) return saidBesideNodes(row, usedAs, answered);
  const read = reading.parts.subnets.get(row.id);
  if (read?.range === undefined || read.used === undefined) return { ...row, usedAs };
  return { ...row, usedAs, used: String(usableAddresses(read.range.prefixLength) - read.used) };
}

/** A row said in the other way, of nodes that run: the answer stays what it is. */
function saidBesideNodes(
  row: SubnetText,
  usedAs: SubnetText['usedAs'],
  { spec, usage }: AnsweredRow,
): SubnetText {
  const used = usedAs === 'available' ? printedCount(spec, usage) : spec.usedByOthers;
  return { ...row, usedAs, used: String(used) };
}

/** What EC2 prints: reserved blocks that nobody uses are not free to it, a range it does not know of is. */
function printedCount(spec: Subnet, usage: SubnetUsage): number {
  const { hostLocal } = spec;
  const unknown = hostLocal?.isReserved === false ? hostLocal.addresses : 0;
  return Math.max(0, usage.free + unknown);
}
