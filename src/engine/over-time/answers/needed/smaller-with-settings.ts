import { rulingSettings } from '@/engine/answers/ruling-settings';
import { compareSettings } from '@/engine/answers/settings/compare-settings';
import type { CniSettings } from '@/engine/model';
import { addressesOf, countedSizes, type NeedsSearch, smallestBelow } from './needed-subnets';
import type { UseSize } from './size-rung';

/** Settings that are run; counting has chosen them. */
const MOST_TRIED = 3;

/**
 * Settings with which smaller subnets hold the same, all of its pods hosted: of those that need the
 * smallest by counting the least change first, each run until one does. `undefined`: none of them.
 *
 * @param own what the plan's own settings need; `undefined` where no size is enough with them
 * @throws Error as `simulate` does.
 */
export function smallerWithSettings(
  search: NeedsSearch,
  own: readonly UseSize[] | undefined,
): NeedsSearch | undefined {
  const { plan } = search.scenario;
  const limit = own === undefined ? Number.POSITIVE_INFINITY : addressesOf(own);
  const [planned, ...outcomes] = compareSettings(plan);
  const seen = new Set([rulingSettings(plan.settings)]);
  const candidates = outcomes
    .filter(({ settings, podsHosted, verdict }) => {
      const key = rulingSettings(settings);
      const isNew = !seen.has(key);
      seen.add(key);
      const hosts = podsHosted >= (planned?.podsHosted ?? 0);
      return isNew && hosts && verdict.kind !== 'cannot-work';
    })
    .map(({ settings }) => ({ search: withSettings(search, settings) }))
    .map((each) => ({ ...each, counted: countedSizes(each.search) }))
    .flatMap(({ counted, ...each }) =>
      counted === undefined
        ? []
        : [{ ...each, least: addressesOf(counted.atRest), likely: addressesOf(counted.likely) }],
    )
    .filter(({ least }) => least < limit)
    .toSorted((a, b) => a.likely - b.likely)
    .slice(0, MOST_TRIED);
  return candidates.find((each) => smallestBelow(each.search, limit) !== undefined)?.search;
}

function withSettings(search: NeedsSearch, settings: CniSettings): NeedsSearch {
  const { scenario } = search;
  return {
    ...search,
    scenario: { ...scenario, plan: { ...scenario.plan, settings } },
    known: new Map(),
  };
}
