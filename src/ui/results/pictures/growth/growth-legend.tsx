import type { GrowthJudged } from '@/plan';
import { useAllMessages } from '@/store';
import { Legend } from '@/ui/results/pictures/frame/legend';
import { PART_SWATCH } from '@/ui/results/pictures/subnets/holder-looks';
import { type Below, belowOf, type GrowthView } from './growth-view';

const SHORT = `border border-warn ${PART_SWATCH.warmShort}`;
const SWATCHES: Readonly<Record<Below['of'], string>> = {
  addresses: SHORT,
  blocks: SHORT,
  'may-wait': PART_SWATCH.podsMayLack,
  'waits-shortly': 'border border-warn bg-warn-soft',
  waits: 'bg-bad',
};
const ORDER = Object.keys(SWATCHES) as readonly Below['of'][];

/** What the bars below zero are, of those that there are. */
export function GrowthLegend(props: {
  readonly view: Pick<GrowthView, 'points' | 'isLeast'>;
  readonly judged: GrowthJudged;
}) {
  const { growth: words } = useAllMessages().charts;
  const { points, isLeast } = props.view;
  const drawn = new Set(points.map((point) => belowOf(point)?.of));
  const together = props.judged === 'at-rest' ? words.together : words.mostPods;
  const label = (of: Below['of']) =>
    of === 'waits' && isLeast ? words.leastPods : words.below[of](together);
  return (
    <Legend
      items={ORDER.filter((of) => drawn.has(of)).map((of) => ({
        label: label(of),
        swatch: SWATCHES[of],
      }))}
    />
  );
}
