// A subnet's row beside what the answer says of it.
import type { Subnet, SubnetUsage } from '@/engine';
import type { Reading } from '@/store/document';

/** What the answer says of a row. */
export interface AnsweredRow {
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
