import type { GroupText, PlanText } from '@/plan';
import { freeRowId } from '@/store/rows';

type Cells = readonly (readonly string[])[];

/** What fills from a row on: the cells where there are several in a line, else what was read of the text. */
export function cellsToFill(
  cells: Cells | undefined,
  read: readonly Omit<GroupText, 'id'>[],
): Cells | undefined {
  if (read.length === 0 || cells?.some((line) => line.length > 1)) return cells;
  return read.map((row) => [row.instanceType, row.nodes, row.podsPerNode]);
}

/** The form with pasted node groups below its own, or in their place. */
export function addPastedGroups(
  text: PlanText,
  pasted: readonly Omit<GroupText, 'id'>[],
  how: 'add' | 'replace',
): PlanText {
  const groups: GroupText[] = how === 'add' ? [...text.groups] : [];
  for (const row of pasted) groups.push({ ...row, id: freeRowId(groups) });
  return { ...text, groups };
}
