import { useAllMessages } from '@/store';
import { Legend } from '@/ui/results/pictures/frame/legend';
import { WANTED } from '@/ui/results/pictures/subnets/holder-looks';

/** What the bars below zero are. */
export function GrowthLegend() {
  const { growth: words } = useAllMessages().charts;
  return (
    <Legend
      items={[
        { label: words.missingWarm, swatch: `border border-warn ${WANTED}` },
        { label: words.missingPods, swatch: 'bg-bad' },
      ]}
    />
  );
}
