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
 * else the new node takes replicas of the subnet's own.
 */
function riseIn({ points }: Pick<GrowthView, 'points'>): 'blocks' | 'replicas' | undefined {
  for (const [at, { free, missing }] of points.entries()) {
    const before = points[at - 1]?.free ?? [];
    const subnet = free.findIndex((left, index) => (left ?? 0) > (before[index] ?? Infinity));
    if (subnet >= 0) return missing[subnet]?.unit === 'blocks' ? 'blocks' : 'replicas';
  }
  return undefined;
}
