import { useState } from 'react';
import { timelineCsv } from '@/csv/timeline-csv';
import { hasNumbers } from '@/store/document/answer';
import type { SimulationState } from '@/store/simulation/simulation';
import { useSimulation } from '@/store/simulation/use-simulation';
import { planner, useAllMessages } from '@/store/use-planner';
import { localDay } from '@/ui/shared/browser/local-day';
import { planLink } from '@/ui/shared/browser/plan-link';
import { fileName, saveFile } from '@/ui/shared/browser/save-file';
import { TextButton } from '@/ui/shared/controls/button';
import { classes } from '@/ui/shared/look/classes';
import { announce } from '@/ui/shared/spoken/announcer';
import { Moment } from './moment/moment';
import { runsOut, tightest } from './peak';
import { RunBar } from './run-bar';
import { ScenarioForm } from './scenario/scenario-form';
import { TimelineCharts } from './timeline-charts';
import { TimelineFigures } from './timeline-figures';
import { TimelineFindings } from './timeline-findings';

/** What happens to the plan over time: a scenario, its course, and the state at any moment. */
export function TimelinePicture() {
  const result = useSimulation((state) => state.result);
  return (
    <div>
      <ScenarioForm />
      <RunBar />
      {result !== undefined && <Course key={result.scenario.durationSeconds} result={result} />}
    </div>
  );
}

type Result = NonNullable<SimulationState['result']>;

function Course({ result }: { readonly result: Result }) {
  const band = useSimulation((state) => state.band);
  const isStale = useSimulation((state) => state.isStale);
  const { scenario, simulation } = result;
  const { timeline, findings, verdict } = simulation;
  const out = runsOut(simulation);
  const least = tightest(timeline);
  const peakAt = out[0]?.at ?? least?.lowest.at ?? 0;
  const [chosenAt, setChosenAt] = useState<number>();
  const at = Math.min(chosenAt ?? peakAt, scenario.durationSeconds);
  const subnet = out[0]?.subnet ?? least?.label ?? '';
  return (
    <div className={classes(isStale && 'grayscale')}>
      <TimelineFigures timeline={timeline} verdict={verdict} />
      <div className="border-t border-line">
        <TimelineCharts simulation={simulation} band={band} scenario={scenario} at={at} />
      </div>
      <Moment
        timeline={timeline}
        seconds={scenario.durationSeconds}
        at={at}
        onAt={setChosenAt}
        subnet={subnet}
      />
      <TimelineFindings findings={band?.findings ?? findings} />
      <div className="border-t border-line px-4 py-2" data-print="no">
        <CsvButton result={result} isStale={isStale} />
      </div>
    </div>
  );
}

function CsvButton({ result, isStale }: { readonly result: Result; readonly isStale: boolean }) {
  const { csv: labels, files } = useAllMessages();
  const { chart: words } = useAllMessages().timeline;
  const save = () => {
    const { answer } = planner.getState();
    if (!hasNumbers(answer)) return;
    const text = timelineCsv({
      planName: answer.plan.name,
      scenario: result.scenario,
      seed: result.seed,
      timeline: result.simulation.timeline,
      isStale,
      link: planLink(answer.plan, '?'),
      generatedOn: localDay(new Date()),
      labels,
    });
    saveFile(text, 'text/csv;charset=utf-8', fileName(answer.plan.name, '-timeline.csv'));
    announce(files.csvSaved);
  };
  return <TextButton onClick={save}>{words.csv}</TextButton>;
}
