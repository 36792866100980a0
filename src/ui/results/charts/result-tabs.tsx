import { memo, useState } from 'react';
import type { AnswerWithNumbers } from '@/store/answer';
import { useMessages } from '@/store/use-planner';
import { GrowthTab, SettingsTab, TimelineTab } from '@/ui/results/later';
import { SubnetsTab } from '@/ui/results/subnets-chart/subnets-tab';
import { WithNumbers } from '@/ui/results/with-numbers';
import { CARD } from '@/ui/shared/card';
import { Tabs } from '@/ui/shared/tabs';

/** Where the addresses are, how far the plan can grow, what other settings would do. */
export function ResultTabs() {
  return <WithNumbers>{(answer) => <TabsOf answer={answer} />}</WithNumbers>;
}

const TabsOf = memo(function TabsOf({ answer }: { readonly answer: AnswerWithNumbers }) {
  const { charts } = useMessages();
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
            content: <SubnetsTab subnets={answer.usage.subnets} />,
          },
          { id: 'growth', label: charts.growth.tab, content: <GrowthTab answer={answer} /> },
          { id: 'timeline', label: charts.timeline.tab, content: <TimelineTab /> },
          { id: 'settings', label: charts.settings.tab, content: <SettingsTab answer={answer} /> },
        ]}
      />
    </section>
  );
});
