import { memo, useState } from 'react';
import type { AnswerWithNumbers } from '@/store/document/answer';
import { useAllMessages } from '@/store/use-planner';
import { GrowthPicture } from '@/ui/results/pictures/growth/growth-picture';
import { SettingsPicture } from '@/ui/results/pictures/settings/settings-picture';
import { SubnetsPicture } from '@/ui/results/pictures/subnets/subnets-picture';
import { TimelinePicture } from '@/ui/results/pictures/timeline/timeline-picture';
import { Tabs } from '@/ui/shared/controls/tabs';
import { CARD } from '@/ui/shared/look/card';

/** Where the addresses are, how far the plan can grow, what other settings would do. */
export const Questions = memo(function Questions({
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
            content: <SubnetsPicture usage={answer.usage} />,
          },
          { id: 'growth', label: charts.growth.tab, content: <GrowthPicture answer={answer} /> },
          { id: 'timeline', label: charts.timeline.tab, content: <TimelinePicture /> },
          {
            id: 'settings',
            label: charts.settings.tab,
            content: <SettingsPicture answer={answer} />,
          },
        ]}
      />
    </section>
  );
});
