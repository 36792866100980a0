import { useAllMessages } from '@/store';
import { Legend } from '@/ui/results/pictures/frame/legend';
import { WANTED } from '@/ui/results/pictures/subnets/holder-looks';
import type { GrowthView } from './growth-view';

/** What the bars below zero are. */
export function GrowthLegend({ view }: { readonly view: Pick<GrowthView, 'isLeast'> }) {
  const { growth: words } = useAllMessages().charts;
  return (
    <Legend
      items={[
        { label: words.missingWarm, swatch: `border border-warn ${WANTED}` },
        { label: words.missingPods(view.isLeast), swatch: 'bg-bad' },
      ]}
    />
  );
}
