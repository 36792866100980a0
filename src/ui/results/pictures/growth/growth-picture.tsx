import { type ReactNode, useMemo, useRef, useState } from 'react';
import type { QuestionTold } from '@/i18n/questions';
import type { ComparedGrowth } from '@/plan';
import { actions, useAllMessages, usePlanner } from '@/store';
import { subnetColour } from '@/store/derived';
import type { AnswerWithNumbers } from '@/store/document';
import { simulationActions, useGrownGroup, useSimulationOf } from '@/store/simulation';
import { ChartFrame } from '@/ui/results/pictures/frame/chart-frame';
import { whyUnasked } from '@/ui/results/pictures/frame/why-unasked';
import { useBoxSize } from '@/ui/shared/browser';
import { Button, optionsOf, SelectBox } from '@/ui/shared/controls';
import { GrowthDrawing } from './growth-drawing';
import { growthFinding } from './growth-finding';
import { GrowthLegend } from './growth-legend';
import { GrowthMost } from './growth-most';
import { GrowthOthers } from './growth-others';
import { GrowthSubnets } from './growth-subnets';
import { GrowthTable } from './growth-table';
import { GROWTH_RANGES, type GrowthRange, growthView } from './growth-view';

/** How far the plan can grow, in all groups or in one of them; as high while that is not known. */
export function GrowthPicture({ answer }: { readonly answer: AnswerWithNumbers }) {
  const { growth: words } = useAllMessages().charts;
  const [range, setRange] = useState<GrowthRange>('half');
  const chosen = usePlanner(({ view }) => view.grow);
  const groups = answer.cluster.groups.filter(({ nodes }) => nodes > 0);
  const group = groups.find(({ label }) => label === chosen);
  const of = group ?? { label: undefined, nodes: answer.usage.totals.nodes };
  const ofAll = useSimulationOf(answer, (state) => state.questions.growth);
  const ofGroup = useGrownGroup(answer, of.label);
  return (
    <>
      <div className="flex flex-wrap items-center gap-x-2 gap-y-1 border-b border-line px-4 py-2 text-13">
        <span>{words.grow}</span>
        <SelectBox
          label={words.grow}
          value={of.label ?? ALL}
          options={[
            { value: ALL, label: words.mix },
            ...(groups.length > 1 ? groups : []).map(({ label }) => {
              return { value: label, label: words.alone(label) };
            }),
          ]}
          onChange={(grow) => actions.look({ grow })}
        />
        <SelectBox
          label={words.rangeLabel}
          value={range}
          options={optionsOf(GROWTH_RANGES, words.range)}
          onChange={setRange}
        />
        <span>{words.judged}</span>
        <GrowthMost />
      </div>
      <AsHigh isKnown={(group ? ofGroup : ofAll).status === 'known'}>
        <ToldGrowth answer={answer} told={group ? ofGroup : ofAll} of={of} range={range} />
      </AsHigh>
    </>
  );
}

/** Until the next picture is there its place is as high as the last one: what stands below does not move. */
function AsHigh({
  isKnown,
  children,
}: {
  readonly isKnown: boolean;
  readonly children: ReactNode;
}) {
  const box = useRef<HTMLDivElement>(null);
  const { height } = useBoxSize(box);
  return (
    <div ref={box} style={isKnown ? undefined : { minHeight: height }}>
      {children}
    </div>
  );
}

/** No group has this label. */
const ALL = '';

/** What grows: a group alone, or all of them; and how many nodes that is as planned. */
interface Growing {
  readonly label: string | undefined;
  readonly nodes: number;
}

interface ToldGrowthProps {
  readonly answer: AnswerWithNumbers;
  readonly told: QuestionTold<ComparedGrowth>;
  readonly of: Growing;
  readonly range: GrowthRange;
}

function ToldGrowth({ answer, told, of, range }: ToldGrowthProps) {
  const { questions: words } = useAllMessages();
  const { cluster } = answer;
  const [last, setLast] = useState<{ growth: ComparedGrowth; of: Growing; cluster: unknown }>();
  const found = told.status === 'known' ? told.found : undefined;
  if (found !== undefined && found !== last?.growth) setLast({ growth: found, of, cluster });
  switch (told.status) {
    case 'known':
      return <KnownGrowth growth={told.found} answer={answer} of={of} range={range} />;
    case 'checking':
      // What was chosen before stays until the group is known: a table stays a table.
      return last?.cluster === cluster ? (
        <KnownGrowth growth={last.growth} answer={answer} of={last.of} range={range} />
      ) : (
        <Place>{words.checking}</Place>
      );
    case 'waits-for-run':
    case 'failed':
      return (
        <Place>
          {words.whyNotRun[whyUnasked(told.status, answer)]}
          {answer.status === 'current' && of.label === undefined && (
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

interface KnownGrowthProps extends Omit<ToldGrowthProps, 'told'> {
  readonly growth: ComparedGrowth;
}

function KnownGrowth({ growth, answer, of, range }: KnownGrowthProps) {
  const messages = useAllMessages();
  const { growth: words } = messages.charts;
  const { subnets } = answer.cluster;
  const planned = of.nodes;
  const view = useMemo(
    () => growthView(growth, subnets, planned, range),
    [growth, subnets, planned, range],
  );
  const colours = subnets.map(({ label }) => subnetColour(answer, label));
  return (
    <ChartFrame
      name="growth"
      finding={growthFinding(growth, planned, messages, of.label)}
      description={words.description}
      below={
        planned > 0 && (
          <GrowthOthers
            growth={growth}
            settings={answer.cluster.settings}
            planned={planned}
            view={view}
          />
        )
      }
      table={() => <GrowthTable view={view} subnets={subnets} />}
      legend={<GrowthLegend view={view} />}
    >
      <div className="@container">
        <div className="flex flex-col gap-3 @2xl:flex-row">
          <GrowthSubnets subnets={view.subnets} planned={planned} colours={colours} />
          <div className="h-80 min-w-0 shrink-0 forced-colors:bg-surface @2xl:shrink @2xl:flex-1">
            {planned > 0 && <GrowthDrawing view={view} planned={planned} colours={colours} />}
          </div>
        </div>
      </div>
    </ChartFrame>
  );
}
