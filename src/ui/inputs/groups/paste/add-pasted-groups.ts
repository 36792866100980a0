import type { GroupText, PlanText } from '@/plan';
import { freeRowId } from '@/store/rows';

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
