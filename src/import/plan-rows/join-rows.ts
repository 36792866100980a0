// Rows of an import in place of those of the plan, or beside them.
import type { ConsumerText, GroupText, PlanText } from '@/plan';
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

/** A subnet with the range of one that is there takes its place. */
export function joinRows({ base, how, subnets, groups, consumers }: ImportedRows): PlanText {
  const ranges = new Set(
    subnets.rows.map(({ range }) => range).filter((range) => range.includes('.')),
  );
  const isKept = how === 'add';
  const before = isKept ? base.subnets.filter(({ range }) => !ranges.has(range.trim())) : [];
  const hasSubnets = subnets.rows.length > 0;
  return {
    ...base,
    live: hasSubnets ? subnets.isLive : base.live,
    subnets: hasSubnets ? numbered('s', [...before, ...subnets.rows]) : base.subnets,
    groups:
      groups.length > 0 ? numbered('g', [...(isKept ? base.groups : []), ...groups]) : base.groups,
    consumers:
      consumers.length > 0
        ? numbered('c', [...(isKept ? base.consumers : []), ...consumers])
        : base.consumers,
  };
}

function numbered<Row extends { readonly id: string }>(
  letter: string,
  rows: readonly Row[],
): readonly Row[] {
  return rows.map((row, index) => ({ ...row, id: `${letter}${index + 1}` }));
}
