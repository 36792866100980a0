import { ADDON_PODS } from '@/plan/fields/limits';
import { parseNumber } from '@/plan/fields/number';
import type { PlanAddon, PlanText } from '@/plan/plan';
import { ADDON_IDS, ADDONS } from './addon-list';
import type { ProblemNotes } from './problem-notes';

/** The add-ons that are on; how many pods each has is looked at only then. */
export function parseAddons(
  texts: PlanText['systemPodAddons'],
  notes: ProblemNotes,
): readonly PlanAddon[] {
  return ADDON_IDS.flatMap((id) => {
    const { isOn, count } = texts[id];
    if (!isOn) return [];
    if (count.trim() === '') return [{ id, pods: ADDONS[id].pods }];
    const path = { part: 'addon', row: id, field: 'count' } as const;
    const pods = notes.take(path, count, parseNumber(count, ADDON_PODS));
    return pods === undefined ? [] : [{ id, pods }];
  });
}
