import { type ReactNode, useMemo, useState } from 'react';
import type { ComparedGrowth } from '@/plan';
import { useAllMessages } from '@/store';
import { subnetColour } from '@/store/derived';
import type { AnswerWithNumbers } from '@/store/document';
import { simulationActions, useSimulation } from '@/store/simulation';
import { ChartFrame } from '@/ui/results/pictures/frame/chart-frame';
import { whyUnasked } from '@/ui/results/questions/why-unasked';
import { Button, SelectBox } from '@/ui/shared/controls';
import { lazyPart } from '@/ui/shared/lazy';
import { growthFinding } from './growth-finding';
import { GrowthLegend } from './growth-legend';
import { GrowthMost } from './growth-most';
import { GrowthOthers } from './growth-others';
import { GrowthSubnets } from './growth-subnets';
import { GrowthTable } from './growth-table';
import { GROWTH_RANGES, type GrowthRange, growthView } from './growth-view';

const GrowthDrawing = lazyPart(
  () => import('./growth-drawing').then((module) => module.GrowthDrawing),
  {
    part: 'chart',
    place: 'h-full',
    isPicture: true,
  },
);

/** How far the plan can grow, as the worker has found it; as high while that is not known. */
export function GrowthPicture({ answer }: { readonly answer: AnswerWithNumbers }) {
  const { questions: words } = useAllMessages();
  const told = useSimulation((state) => state.questions.growth);
  switch (told.status) {
    case 'known':
      return <KnownGrowth growth={told.found} answer={answer} />;
    case 'checking':
      return <Place>{words.checking}</Place>;
    case 'waits-for-run':
    case 'failed':
      return (
        <Place>
          {words.whyNotRun[whyUnasked(told.status, answer)]}
          {answer.status === 'current' && (
            <Button onClick={() => simulationActions.ask('growth')}>{words.ask}</Button>
          )}
        </Place>
      );
  }
}

function Place({ children }: { readonly children: ReactNode }) {
  return (
    <div className="flex min-h-[29rem] items-start gap-3 px-4 py-3.5 text-13 text-muted">
      {children}
    </div>
  );
}

interface KnownGrowthProps {
  readonly growth: ComparedGrowth;
  readonly answer: AnswerWithNumbers;
}

function KnownGrowth({ growth, answer }: KnownGrowthProps) {
  const messages = useAllMessages();
  const { growth: words } = messages.charts;
  const [range, setRange] = useState<GrowthRange>('half');
  const { subnets } = answer.cluster;
  const planned = answer.usage.totals.nodes;
  const view = useMemo(
    () => growthView(growth, subnets, planned, range),
    [growth, subnets, planned, range],
  );
  const colours = subnets.map(({ label }) => subnetColour(answer, label));
  return (
    <>
      <div className="flex flex-wrap items-center gap-x-2 gap-y-1 border-b border-line px-4 py-2 text-13">
        <span>{words.grow}</span>
        <SelectBox
          label={words.grow}
          value={range}
          options={GROWTH_RANGES.map((value) => ({ value, label: words.range[value] }))}
          onChange={setRange}
        />
        <span>{words.judged}</span>
        <GrowthMost />
      </div>
      <ChartFrame
        name="growth"
        finding={growthFinding(growth, planned, messages)}
        description={words.description}
        below={planned > 0 && <GrowthOthers growth={growth} view={view} />}
        table={() => <GrowthTable growth={growth} subnets={subnets} />}
        legend={<GrowthLegend />}
      >
        <div className="@container">
          <div className="flex flex-col gap-3 @2xl:flex-row">
            <GrowthSubnets subnets={view.subnets} planned={planned} colours={colours} />
            <div className="h-80 min-w-0 flex-1 forced-colors:bg-surface">
              {planned > 0 && <GrowthDrawing view={view} planned={planned} colours={colours} />}
            </div>
          </div>
        </div>
      </ChartFrame>
    </>
  );
}
