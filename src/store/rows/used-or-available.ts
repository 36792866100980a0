// "Others use" and "available" are two ways to say the same of a subnet; of nodes that run,
// beside what they hold.
import { freeAtStart, usableAddresses } from '@/engine';
import type { PlanText, SubnetText } from '@/plan';
import { type Reading, readPlan } from '@/store/document';

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
 * the nodes come are taken for ones that were read now. Of a plan without nodes, in which nobody has typed what
 * others use, nothing is known to be available: that is still to be typed.
 */
export function withLive(text: PlanText, live: boolean): PlanText {
  const reading = readPlan(text);
  const usedAs = live ? 'available' : 'in-use';
  const isBlank = live && text.groups.every(({ nodes }) => isNone(nodes));
  const subnets = text.subnets.map((row) =>
    isBlank && row.usedAs === 'in-use' && isNone(row.used)
      ? { ...row, usedAs: 'available' as const, used: '', others: '' }
      : turned(row, usedAs, reading, true),
  );
  return { ...text, live, subnets };
}

/** Nothing typed, or 0. */
function isNone(field: string): boolean {
  return /^0*$/.test(field.trim());
}

function turned(
  row: SubnetText,
  usedAs: SubnetText['usedAs'],
  { outcome, parts }: Reading,
  isLive: boolean,
): SubnetText {
  if (row.usedAs === usedAs) return row;
  if (usedAs === 'in-use' && row.used.trim() === '')
    return { ...row, usedAs, used: '0', others: '' };
  const at = [...parts.subnets.keys()].indexOf(row.id);
  if (isLive && at >= 0 && outcome.kind === 'answered') {
    const { cluster, usage } = outcome;
    const others = String(cluster.subnets[at]?.usedByOthers);
    return usedAs === 'in-use'
      ? { ...row, usedAs, used: others, others: '' }
      : { ...row, usedAs, used: String(freeAtStart(cluster, usage)[at]), others };
  }
  const read = parts.subnets.get(row.id);
  if (read?.range === undefined || read.used === undefined) return { ...row, usedAs };
  return { ...row, usedAs, used: String(usableAddresses(read.range.prefixLength) - read.used) };
}
