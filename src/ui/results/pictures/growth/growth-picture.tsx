import { useMemo } from 'react';
import { growthOf } from '@/store/derived/growth';
import type { AnswerWithNumbers } from '@/store/document/answer';
import { useAllMessages } from '@/store/use-planner';
import { lazyPart } from '@/ui/shared/lazy';
import { ChartFrame } from '@/ui/shared/look/chart-frame';
import { growthFinding } from './growth-finding';
import { growthLines, growthMarks } from './growth-lines';
import { GrowthTable } from './growth-table';

const GrowthDrawing = lazyPart(async () => (await import('./growth-drawing')).GrowthDrawing, {
  part: 'chart',
  place: 'h-full',
  isPicture: true,
});

export function GrowthPicture({ answer }: { readonly answer: AnswerWithNumbers }) {
  const messages = useAllMessages();
  const { growth: words, table, chart } = messages.charts;
  const growth = growthOf(answer);
  const { subnets } = answer.cluster;
  const lines = useMemo(() => growthLines(growth, subnets), [growth, subnets]);
  const planned = answer.usage.totals.nodes;
  return (
    <ChartFrame
      finding={growthFinding(growth, planned, messages)}
      description={words.description}
      table={() => <GrowthTable growth={growth} subnets={subnets} />}
      showTableLabel={table}
      showChartLabel={chart}
    >
      <div className="h-72 forced-colors:bg-surface">
        {planned > 0 && (
          <GrowthDrawing view={lines} planned={planned} marks={growthMarks(growth)} />
        )}
      </div>
    </ChartFrame>
  );
}
