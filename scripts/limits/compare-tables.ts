import type { InstanceType } from '@/limits';

export interface TypeChange {
  readonly name: string;
  /** `ENIs 3 → 4` */
  readonly changes: readonly string[];
}

export interface TableDifference {
  readonly added: readonly InstanceType[];
  readonly lost: readonly string[];
  readonly changed: readonly TypeChange[];
  /** Types of the present table. */
  readonly present: number;
}

/** What a new table would change. */
export function compareTables(
  present: readonly InstanceType[],
  next: readonly InstanceType[],
): TableDifference {
  const before = new Map(present.map((type) => [type.name, type]));
  const after = new Set(next.map((type) => type.name));
  const added: InstanceType[] = [];
  const changed: TypeChange[] = [];
  for (const type of next) {
    const known = before.get(type.name);
    if (known === undefined) {
      added.push(type);
      continue;
    }
    const changes = changesOf(known, type);
    if (changes.length > 0) changed.push({ name: type.name, changes });
  }
  const lost = present.map((type) => type.name).filter((name) => !after.has(name));
  return { added, lost, changed, present: present.length };
}

const COLUMNS: readonly (readonly [string, (type: InstanceType) => string | number | undefined])[] =
  [
    ['ENIs', (type) => type.maxEnis],
    ['IPv4 per ENI', (type) => type.ipv4PerEni],
    ['prefixes', (type) => (type.prefixCapable ? 'yes' : 'no')],
    ['vCPUs', (type) => type.vcpus],
    ['ENIs per network card', (type) => type.networkCards.join('/')],
    ['memory MiB', (type) => type.memoryMiB],
    ['architecture', (type) => type.arch],
    ['branch ENIs', (type) => type.branchEnis],
    ['limits from', (type) => type.limitsFrom],
    ["in the controller's table", (type) => (type.inControllerTable ? 'yes' : 'no')],
  ];

function changesOf(before: InstanceType, after: InstanceType): string[] {
  return COLUMNS.filter(([, value]) => value(before) !== value(after)).map(
    ([column, value]) => `${column} ${value(before) ?? 'unknown'} → ${value(after) ?? 'unknown'}`,
  );
}

/** A share in hundredths of a percent, so that it is compared without rounding. */
export type BasisPoints = number;

export interface Allowance {
  /** Types of the present table that may change. */
  readonly share: BasisPoints;
  readonly lost: boolean;
}

/** Why a table must not be written, as sentences; empty when it may. */
export function refusals(difference: TableDifference, allowed: Allowance): string[] {
  const reasons: string[] = [];
  const { lost, changed, present } = difference;
  if (lost.length > 0 && !allowed.lost) {
    reasons.push(`types that would be lost: ${lost.length}; --allow-lost allows it`);
  }
  if (changed.length * 10_000 > present * allowed.share) {
    const share = `${allowed.share / 100} %`;
    reasons.push(
      `${changed.length} of ${present} types would change, more than ${share}; --allow-share allows more`,
    );
  }
  return reasons;
}
