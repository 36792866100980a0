import type { GrowthJudged } from '@/plan';
import { useAllMessages } from '@/store';
import { Legend } from '@/ui/results/pictures/frame/legend';
import { WANTED } from '@/ui/results/pictures/subnets/holder-looks';
import type { GrowthView } from './growth-view';

/** What the bars below zero are. */
export function GrowthLegend(props: {
  readonly view: Pick<GrowthView, 'isLeast'>;
  readonly judged: GrowthJudged;
}) {
  const { growth: words } = useAllMessages().charts;
  const pods = { swatch: 'bg-bad' };
  if (props.judged !== 'at-rest') return <Legend items={[{ ...pods, label: words.mostPods }]} />;
  return (
    <Legend
      items={[
        { label: words.missingWarm, swatch: `border border-warn ${WANTED}` },
        { ...pods, label: words.missingPods(props.view.isLeast) },
      ]}
    />
  );
}
