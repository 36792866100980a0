// Rows of an import in place of those of the plan, or beside them.
import { type ConsumerText, type GroupText, type PlanText, rowNumber } from '@/plan';
import type { SubnetTexts } from './subnet-texts';

/** In place of what the plan has of the same, or beside it. */
export type ImportHow = 'replace' | 'add';

export interface ImportedRows {
  readonly base: PlanText;
  readonly how: ImportHow;
  readonly subnets: SubnetTexts;
  readonly groups: readonly GroupText[];
  readonly consumers: readonly ConsumerText[];
}

/**
 * A subnet with the range of one that is there takes its place and keeps its colour; so do the other rows of
 * the plan that stay.
 */
export function joinRows({ base, how, subnets, groups, consumers }: ImportedRows): PlanText {
  const ranges = new Set(subnets.rows.map(({ range }) => range).filter(isRange));
  const isKept = how === 'add';
  const before = isKept ? base.subnets.filter(({ range }) => !ranges.has(range.trim())) : [];
  const hasSubnets = subnets.rows.length > 0;
  const idOf = new Map(
    base.subnets.flatMap(({ id, range }) => (isRange(range) ? [[range.trim(), id] as const] : [])),
  );
  return {
    ...base,
    live: hasSubnets ? subnets.isLive : base.live,
    subnets: hasSubnets
      ? behind(before, subnets.rows, 's', ({ range }) => idOf.get(range))
      : base.subnets,
    groups: groups.length > 0 ? behind(isKept ? base.groups : [], groups, 'g') : base.groups,
    consumers:
      consumers.length > 0 ? behind(isKept ? base.consumers : [], consumers, 'c') : base.consumers,
  };
}

/** One that names its subnet: of a size alone there may be several. */
function isRange(range: string): boolean {
  return range.includes('.');
}

/** Rows behind others, with ids whose numbers no other has: a subnet's colour goes by it. */
function behind<Row extends { readonly id: string }>(
  before: readonly Row[],
  rows: readonly Row[],
  letter: string,
  idOf: (row: Row) => string | undefined = () => undefined,
): readonly Row[] {
  const taken = new Set(
    [...before, ...rows].flatMap((row, at) =>
      at < before.length ? rowNumber(row) : numberOf(idOf(row)),
    ),
  );
  const used = new Set<string>();
  const joined: Row[] = [...before];
  for (const row of rows) {
    const own = idOf(row);
    const isOwn = own !== undefined && !used.has(own);
    let number = joined.length + 1;
    while (taken.has(number)) number += 1;
    const id = isOwn ? own : `${letter}${number}`;
    taken.add(rowNumber({ id }));
    used.add(id);
    joined.push({ ...row, id });
  }
  return joined;
}

function numberOf(id: string | undefined): readonly number[] {
  return id === undefined ? [] : [rowNumber({ id })];
}
