// A subnet's row beside what the answer says of it.
import { PREFIX_SIZE, type Subnet, type SubnetUsage } from '@/engine';
import type { SubnetText } from '@/plan';
import type { Reading } from '@/store/document/read-plan';

/** What the answer says of a row. */
interface AnsweredRow {
  readonly spec: Subnet;
  readonly usage: SubnetUsage;
}

/** `undefined` while the form can't be read, or for a row that does not count. */
export function answeredRow({ outcome, parts }: Reading, row: string): AnsweredRow | undefined {
  if (outcome.kind !== 'answered') return undefined;
  const index = [...parts.subnets.keys()].indexOf(row);
  const spec = outcome.cluster.subnets[index];
  const usage = outcome.usage.subnets[index];
  return spec && usage && { spec, usage };
}

/** What others hold in a row with a live count; below 0 where its nodes come to more than is in use. */
export function othersBeside(reading: Reading, row: string): number | undefined {
  const spec = answeredRow(reading, row)?.spec;
  if (spec?.live === undefined) return undefined;
  const { together, beyond } = spec.live;
  // Counted together with others of its zone, no one of them is what is wrong.
  return together.length === 1 ? spec.usedByOthers - beyond : spec.usedByOthers;
}

/** A row said in the other way, of nodes that run: the answer stays what it is. */
export function saidBesideNodes(
  row: SubnetText,
  usedAs: SubnetText['usedAs'],
  { spec, usage }: AnsweredRow,
): SubnetText {
  if (row.usedAs === usedAs) return row;
  const used = usedAs === 'available' ? printedCount(spec, usage) : spec.usedByOthers;
  return { ...row, usedAs, used: String(used) };
}

/** What EC2 prints: reserved blocks that nobody uses are not free to it, a range it does not know of is. */
function printedCount({ prefixReservation, hostLocal }: Subnet, usage: SubnetUsage): number {
  const blocks = Math.max(0, prefixReservation - (usage.blocks?.wanted ?? 0));
  const unknown = hostLocal?.isReserved === false ? hostLocal.addresses : 0;
  return Math.max(0, usage.free - blocks * PREFIX_SIZE + unknown);
}
