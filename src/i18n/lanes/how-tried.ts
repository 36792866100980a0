// How the changes that are offered are tried, in one sentence for all of them.
import type { AllMessages } from '@/i18n/messages';
import type { ScenarioName } from '@/i18n/verdict-values';
import type { LaneView } from './lane-views';

/** The zone that all ways are tried without, `hardest` before any is. */
export function commonZone(
  lanes: readonly LaneView[],
  hardest: string | undefined,
): string | undefined {
  const zones = lanes.flatMap(({ way, others }) => [way, ...others].map(({ zone }) => zone));
  return zones.find((zone) => zone !== undefined) ?? hardest;
}

/** What the title says of how they are tried. */
export function howTried(
  { lanes: views, scenario, zone, zones, isRequired }: HowTried,
  { lanes }: Pick<AllMessages, 'lanes'>,
): string {
  const ways = views.flatMap(({ way, others }) => [way, ...others]).filter(({ repair }) => repair);
  const isNoneRun = ways.length > 0 && ways.every((way) => way.isNotRun);
  if (isNoneRun) return lanes.howAtRest;
  const how = zones < 2 ? lanes.howInOneZone(scenario) : lanes.how(scenario, zone);
  return isRequired ? lanes.andRequired(how) : how;
}

interface HowTried {
  readonly lanes: readonly LaneView[];
  readonly scenario: ScenarioName;
  readonly zone: string | undefined;
  /** In which the plan has nodes. */
  readonly zones: number;
  /** The plan must hold more than to fit. */
  readonly isRequired: boolean;
}
