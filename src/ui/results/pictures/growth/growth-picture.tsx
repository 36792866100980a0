import { type ReactNode, useMemo, useRef } from 'react';
import type { QuestionTold } from '@/i18n/questions';
import type { ComparedGrowth, GrowthRange } from '@/plan';
import { useAllMessages, usePlanner } from '@/store';
import { subnetColour } from '@/store/derived';
import type { AnswerWithNumbers } from '@/store/document';
import { simulationActions, useAskedGrowth, useRunTold } from '@/store/simulation';
import { LastAnswer, useLastBeside } from '@/ui/results/last-answer';
import { ChartFrame } from '@/ui/results/pictures/frame/chart-frame';
import { canBeAsked, whyUnasked } from '@/ui/results/pictures/frame/why-unasked';
import { useAppliedChange } from '@/ui/results/use-applied-change';
import { useBoxSize } from '@/ui/shared/browser';
import { Button } from '@/ui/shared/controls';
import { growthDescription } from './growth-description';
import { GrowthDrawing } from './growth-drawing';
import { growthFinding } from './growth-finding';
import { GrowthKnobs } from './growth-knobs';
import { GrowthLegend } from './growth-legend';
import { GrowthOthers, type GrowthOthersProps } from './growth-others';
import { type Growing, useGrowing, useGrowthTold, whyNotGrown } from './growth-shown';
import { GrowthSubnets } from './growth-subnets';
import { GrowthTable } from './growth-table';
import { growthView } from './growth-view';

/** How far the plan can grow, in all groups or in one of them; as high while that is not known. */
export function GrowthPicture({ answer }: { readonly answer: AnswerWithNumbers }) {
  const range = usePlanner(({ view }) => view.range);
  const change = useAppliedChange();
  const of = useGrowing(answer);
  const asked = useAskedGrowth(answer, { group: of.label, judged: of.judged });
  const told = useGrowthTold(answer, of, asked);
  return (
    <>
      <GrowthKnobs answer={answer} group={of.label} />
      <AsHigh isKnown={told.status === 'known'}>
        <ToldGrowth {...{ answer, told, of, range, change }} />
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

interface ToldGrowthProps {
  readonly answer: AnswerWithNumbers;
  readonly told: QuestionTold<ComparedGrowth | 'not-run'>;
  readonly of: Growing;
  readonly range: GrowthRange;
  readonly change: GrowthOthersProps['change'];
}

function ToldGrowth({ told, ...around }: ToldGrowthProps) {
  const messages = useAllMessages();
  const { questions: words } = messages;
  const { answer, of } = around;
  const found = told.status === 'known' && told.found !== 'not-run' ? told.found : undefined;
  const last = useLastBeside(found, { of, answer });
  switch (told.status) {
    case 'known':
      return told.found === 'not-run' ? (
        <Place>{whyNotGrown(answer, messages)}</Place>
      ) : (
        <LastAnswer isLast={false}>
          <KnownGrowth {...around} growth={told.found} />
        </LastAnswer>
      );
    case 'checking':
      // What was chosen before stays until the next is known: a table stays a table.
      return last === undefined ? (
        <Place>{words.checking}</Place>
      ) : (
        <LastAnswer isLast>
          <KnownGrowth {...around} growth={last.value} {...last.beside} />
        </LastAnswer>
      );
    case 'waits-for-run':
    case 'unread':
    case 'failed':
      return (
        <Place>
          {words.whyNotRun[whyUnasked(told.status, answer)]}
          {canBeAsked(told, answer) && of.label === undefined && of.judged === 'at-rest' && (
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

function KnownGrowth({ growth, answer, of, range, change }: KnownGrowthProps) {
  const messages = useAllMessages();
  const { scenario } = useRunTold(answer);
  const { subnets } = answer.cluster;
  const planned = of.nodes;
  const view = useMemo(
    () => growthView(growth, subnets, planned, range, of.counted),
    [growth, subnets, planned, range, of.counted],
  );
  const colours = subnets.map(({ label }) => subnetColour(answer, label));
  const others = planned > 0 && of.judged === 'at-rest' && (
    <GrowthOthers {...{ growth, answer, planned, view, change }} />
  );
  const finding = growthFinding(growth, planned, messages, { ...of, scenario });
  if (view.cannotWork) {
    return (
      <div className="px-4 pt-3.5 pb-4">
        <h3 className="text-15 font-semibold">{finding}</h3>
        {others}
      </div>
    );
  }
  return (
    <ChartFrame
      name="growth"
      finding={finding}
      description={growthDescription({ growth, view, judged: of.judged, scenario }, messages)}
      below={others}
      table={() => <GrowthTable view={view} subnets={subnets} />}
      legend={<GrowthLegend view={view} judged={of.judged} />}
    >
      <div className="@container">
        <div className="flex flex-col gap-3 @2xl:flex-row">
          <GrowthSubnets subnets={view.subnets} counted={of.counted} {...{ planned, colours }} />
          <div className="h-80 min-w-0 shrink-0 @2xl:shrink @2xl:flex-1">
            {planned > 0 && <GrowthDrawing view={view} planned={planned} colours={colours} />}
          </div>
        </div>
      </div>
    </ChartFrame>
  );
}
