// The bars of what is left once a zone is lost, on the scale of all zones.
import type { LostZone } from '@/plan';
import { type SubnetBar, subnetBars } from '@/ui/results/pictures/subnets/subnet-bars';

/** A subnet of another zone. */
export interface ZoneBar extends SubnetBar {
  /** More than before the loss. */
  readonly moreNodes: number;
  readonly morePods: number;
}

/** More subnets than this stay in a number; the tightest are in sight. */
const BARS_SHOWN = 4;

/** The subnets of the other zones in the order of the plan, and how many more there are. */
export function zoneBars({ zone, subnets, held, moved }: LostZone): {
  readonly bars: readonly ZoneBar[];
  readonly others: number;
} {
  const left = subnetBars(subnets, held).bars.filter(({ usage }) => usage.zone !== zone);
  const tightest = new Set(left.toSorted((a, b) => a.free - b.free).slice(0, BARS_SHOWN));
  const bars = left
    .filter((bar) => tightest.has(bar))
    .map((bar) => {
      const into = moved.into.find(({ subnet }) => subnet === bar.label);
      return { ...bar, moreNodes: into?.nodes ?? 0, morePods: into?.fargatePods ?? 0 };
    });
  return { bars, others: left.length - bars.length };
}

/** The largest value of the scale. */
export function barsExtent(losses: readonly LostZone[]): number {
  return Math.max(1, ...losses.map(({ subnets, held }) => subnetBars(subnets, held).extent));
}

/** A subnet in all losses; `undefined`: it is lost too, or not among the tightest. */
export interface ZoneBarRow {
  readonly label: string;
  readonly bars: readonly (ZoneBar | undefined)[];
}

/** The same bars, a row for each subnet and a column for each loss; subnets in the order of the plan. */
export function zoneBarRows(losses: readonly LostZone[]): readonly ZoneBarRow[] {
  const columns = losses.map((loss) => zoneBars(loss).bars);
  const shown = new Set(columns.flatMap((bars) => bars.map(({ label }) => label)));
  const labels = losses[0]?.subnets.map(({ label }) => label) ?? [];
  return labels
    .filter((label) => shown.has(label))
    .map((label) => ({
      label,
      bars: columns.map((bars) => bars.find((bar) => bar.label === label)),
    }));
}
