// The checklist of usual add-ons: each is on or off, with as many pods as usual or as typed.
import { ADDON_PODS } from '@/plan/fields/number-ranges';
import { number } from '@/plan/table/field-builders';
import {
  blankFields,
  readFields,
  type TextOf,
  type ValuesOf,
  writeFields,
} from '@/plan/table/field-table';
import type { Notes } from '@/plan/table/problem-notes';
import { ADDON_IDS, ADDONS, type AddonId } from './addon-list';

export const ADDON = {
  /** Pods per node or in the cluster, as ADDONS has it; `''`: as many as usual. */
  count: number(ADDON_PODS, { usual: (id: AddonId) => String(ADDONS[id].pods) }),
};

export interface AddonText extends TextOf<typeof ADDON> {
  readonly isOn: boolean;
}
export type AddonTexts = Readonly<Record<AddonId, AddonText>>;

export interface AddonPath {
  readonly part: 'addon';
  readonly row: AddonId;
  readonly field: keyof typeof ADDON;
}

export interface PlanAddon {
  readonly id: AddonId;
  readonly pods: ValuesOf<typeof ADDON>['count'];
}

/** No add-on counted. */
export const NO_ADDONS = Object.fromEntries(
  ADDON_IDS.map((id): readonly [AddonId, AddonText] => [
    id,
    { isOn: false, ...blankFields(ADDON) },
  ]),
) as AddonTexts;

/** The add-ons that are on; how many pods each has is looked at only then. */
export function parseAddons(texts: AddonTexts, notes: Notes<AddonPath>): readonly PlanAddon[] {
  return ADDON_IDS.filter((id) => texts[id].isOn).flatMap((id) => {
    const { count } = readFields(ADDON, texts[id], undefined, notes.of('addon', id), {
      kind: id,
    });
    return count === undefined ? [] : [{ id, pods: count }];
  });
}

export function formatAddons(addons: readonly PlanAddon[]): AddonTexts {
  const texts = { ...NO_ADDONS };
  for (const { id, pods } of addons) {
    const on = { ...NO_ADDONS[id], isOn: true };
    texts[id] = writeFields(ADDON, on, { count: pods }, { kind: id });
  }
  return texts;
}
