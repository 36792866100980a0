import { memo, useState } from 'react';
import type { AnswerWithNumbers } from '@/store/document/answer';
import { useAllMessages } from '@/store/use-planner';
import { GrowthTab } from '@/ui/results/growth-chart/growth-tab';
import { SettingsTab } from '@/ui/results/settings-compared/settings-tab';
import { SubnetsTab } from '@/ui/results/subnets-chart/subnets-tab';
import { TimelineTab } from '@/ui/results/timeline/timeline-tab';
import { Tabs } from '@/ui/shared/controls/tabs';
import { CARD } from '@/ui/shared/look/card';

/** Where the addresses are, how far the plan can grow, what other settings would do. */
export const ResultTabs = memo(function ResultTabs({
  answer,
}: {
  readonly answer: AnswerWithNumbers;
}) {
  const { charts } = useAllMessages();
  const [selected, setSelected] = useState('subnets');
  return (
    <section aria-label={charts.label} className={CARD}>
      <Tabs
        label={charts.label}
        selected={selected}
        onSelect={setSelected}
        items={[
          {
            id: 'subnets',
            label: charts.subnets.tab,
            content: <SubnetsTab usage={answer.usage} />,
          },
          { id: 'growth', label: charts.growth.tab, content: <GrowthTab answer={answer} /> },
          { id: 'timeline', label: charts.timeline.tab, content: <TimelineTab /> },
          { id: 'settings', label: charts.settings.tab, content: <SettingsTab answer={answer} /> },
        ]}
      />
    </section>
  );
});
