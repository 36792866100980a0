import type { ClusterPlan } from '@/engine';

/** Of more groups what there is to notice, and the spreadsheet, take as long as the answer itself. */
const FEW_GROUPS = 20;

/** Whether the page works out with the answer what there is to notice; else a worker does. */
export function areNotedAtOnce({ groups }: ClusterPlan): boolean {
  return groups.length <= FEW_GROUPS;
}
