// What is said of the growth picture below its finding.
import type { AllMessages, ScenarioName } from '@/i18n';
import type { ComparedGrowth, GrowthJudged } from '@/plan';
import type { GrowthView } from './growth-view';

interface Described {
  readonly growth: Pick<ComparedGrowth, 'runsToTurn'>;
  readonly view: Pick<GrowthView, 'points'>;
  readonly judged: GrowthJudged;
  readonly scenario: ScenarioName;
}

/** How to read it, and why a node more leaves more addresses free, where one does at rest. */
export function growthDescription(
  { growth, view, judged, scenario }: Described,
  { charts: { growth: words } }: Pick<AllMessages, 'charts'>,
): string {
  const rise = judged === 'at-rest' ? riseIn(view) : undefined;
  const described = words.described(judged, scenario, growth.runsToTurn ?? 1);
  return rise === undefined ? described : `${described} ${words.rises[rise]}`;
}

/**
 * The first subnet in which a node more leaves more free: where blocks are short single addresses break one,
 * where nothing is the new node takes pods of the subnet's own. Short of addresses it is who comes first.
 */
function riseIn({ points }: Pick<GrowthView, 'points'>): 'blocks' | 'pods' | undefined {
  for (const [at, { free, missing }] of points.entries()) {
    const before = points[at - 1]?.free ?? [];
    for (const [subnet, left = 0] of free.entries()) {
      if (left <= (before[subnet] ?? Number.POSITIVE_INFINITY)) continue;
      const lack = missing[subnet];
      if (lack?.unit === 'blocks') return 'blocks';
      if (lack?.amount === 0) return 'pods';
    }
  }
  return undefined;
}
