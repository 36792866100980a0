import type { GroupText } from '@/plan';
import { usePlanner } from '@/store';
import type { PlannerState } from '@/store/document';
import { type MaxPodsBasis, type ShownLimits, shownLimits } from '@/store/form';

/** The limits of a row's type. Picked one by one: other rows are read anew with each keystroke. */
export function useShownLimits(row: GroupText, basis: MaxPodsBasis): ShownLimits | undefined {
  const limitsIn = ({ reading }: PlannerState) =>
    shownLimits(row, reading.parts.groups.get(row.id), basis);
  const maxEnis = usePlanner((state) => limitsIn(state)?.maxEnis);
  const ipv4PerEni = usePlanner((state) => limitsIn(state)?.ipv4PerEni);
  const maxPods = usePlanner((state) => limitsIn(state)?.maxPods);
  if (maxEnis === undefined || ipv4PerEni === undefined || maxPods === undefined) return undefined;
  return { maxEnis, ipv4PerEni, maxPods };
}
