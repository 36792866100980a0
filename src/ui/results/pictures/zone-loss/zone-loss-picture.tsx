import type { ReactNode } from 'react';
import { countedIn } from '@/engine';
import { zonesToLose } from '@/engine/over-time';
import type { ZoneLosses } from '@/plan';
import { useAllMessages } from '@/store';
import { subnetColour } from '@/store/derived';
import type { AnswerWithNumbers } from '@/store/document';
import { simulationActions, useSimulationOf } from '@/store/simulation';
import { LastAnswer, useLastBeside } from '@/ui/results/last-answer';
import { ChartFrame } from '@/ui/results/pictures/frame/chart-frame';
import { Legend } from '@/ui/results/pictures/frame/legend';
import { canBeAsked, isUnasked, whyUnasked } from '@/ui/results/pictures/frame/why-unasked';
import { legendItems } from '@/ui/results/pictures/subnets/holder-looks';
import { subnetBars } from '@/ui/results/pictures/subnets/subnet-bars';
import { useMedia } from '@/ui/shared/browser';
import { Button } from '@/ui/shared/controls';
import { hardestTold } from './hardest-told';
import { ZoneCards } from './zone-cards';
import { ZoneColumns } from './zone-columns';
import { ZoneLossTable } from './zone-loss-table';

/** Every zone lost in turn: where its nodes go, what the others have left, and which pods wait. */
export function ZoneLossPicture({ answer }: { readonly answer: AnswerWithNumbers }) {
  const { questions: words, charts } = useAllMessages();
  const told = useSimulationOf(answer, (state) => state.questions['zone-loss']);
  const last = useLastBeside(told.status === 'known' ? told.found : undefined, answer);
  // Known at once: nothing is to come that room is kept for.
  if (zonesToLose(answer.cluster).length === 0) {
    const { noNodes, oneZone } = charts.zoneLoss;
    const { totals, groups, subnets } = answer.usage;
    const zones = new Set(subnets.filter(({ use }) => use === 'nodes').map(({ zone }) => zone));
    const why = totals.nodes === 0 ? noNodes : oneZone(countedIn(groups), zones.size > 1);
    return <p className="px-4 py-3.5 text-13 text-muted">{why}</p>;
  }
  if (isUnasked(told)) {
    return (
      <Place>
        {words.whyNotRun[whyUnasked(told.status, answer)]}
        {canBeAsked(told, answer) && (
          <Button onClick={() => simulationActions.ask('zone-loss')}>{words.ask}</Button>
        )}
      </Place>
    );
  }
  const isLast = told.status === 'checking' && last !== undefined;
  const found = isLast ? last.value : told.found;
  if (found === undefined || found.losses.length === 0) return <Place>{words.checking}</Place>;
  return (
    <LastAnswer isLast={isLast}>
      <Losses
        found={found}
        isDone={isLast || told.status === 'known'}
        answer={isLast ? last.beside : answer}
      />
    </LastAnswer>
  );
}

function Place({ children }: { readonly children: ReactNode }) {
  return (
    <div className="flex min-h-[22rem] items-start gap-3 px-4 py-3.5 text-13 text-muted">
      {children}
    </div>
  );
}

interface LossesProps {
  readonly found: ZoneLosses;
  /** Until the last zone is known, the hardest may be another. */
  readonly isDone: boolean;
  readonly answer: AnswerWithNumbers;
}

function Losses({ found, isDone, answer }: LossesProps) {
  const { questions, charts } = useAllMessages();
  const { losses } = found;
  const { zoneLoss: words } = charts;
  const hasRoom = useMedia('(min-width: 40rem)');
  const counted = countedIn(answer.usage.groups);
  const zones = zonesToLose(answer.cluster).length;
  const told = hardestTold(found, words);
  const around = {
    hardest: isDone ? told.standOut : [],
    counted,
    colourOf: (label: string) => subnetColour(answer, label),
  };
  return (
    <ChartFrame
      name="zones"
      finding={(isDone && told.finding) || questions.checking}
      description={words.description(counted)}
      legend={
        <Legend
          items={legendItems(
            charts.subnets,
            losses.flatMap(({ subnets, held }) => subnetBars(subnets, held).bars),
            losses.every(({ held }) => held === undefined),
          )}
        />
      }
      table={() => <ZoneLossTable {...{ losses, counted }} />}
    >
      {hasRoom || zones === 1 ? (
        <ZoneCards losses={losses} zones={zones} {...around} />
      ) : (
        <ZoneColumns losses={losses} {...around} />
      )}
    </ChartFrame>
  );
}
