import { lazy, useMemo } from 'react';
import { growthOf } from '@/store/derived/growth';
import type { AnswerWithNumbers } from '@/store/document/answer';
import { useAllMessages } from '@/store/use-planner';
import { LazyDrawing } from '@/ui/results/charts/lazy-drawing';
import { ChartFrame } from '@/ui/shared/chart-frame';
import { growthFinding } from './growth-finding';
import { growthLines, growthMarks } from './growth-lines';
import { GrowthTable } from './growth-table';

const GrowthDrawing = lazy(async () => {
  const drawings = await import('@/ui/results/charts/drawings');
  return { default: drawings.GrowthDrawing };
});

export function GrowthTab({ answer }: { readonly answer: AnswerWithNumbers }) {
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
        <LazyDrawing className="h-full">
          {planned > 0 && (
            <GrowthDrawing view={lines} planned={planned} marks={growthMarks(growth)} />
          )}
        </LazyDrawing>
      </div>
    </ChartFrame>
  );
}
