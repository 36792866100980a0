import { useCallback } from 'react';
import type { PlanAnswer, Verdict } from '@/engine';
import { type Band, decidedByChance, isByLuck, type Simulation } from '@/engine/over-time';
import { actions, useAllMessages, usePlanner } from '@/store';
import { subnetColour } from '@/store/derived';
import { hasNumbers } from '@/store/document';
import { useSimulation } from '@/store/simulation';
import { ChartFrame } from '@/ui/results/pictures/frame/chart-frame';
import { Fold } from '@/ui/shared/controls';
import { classes } from '@/ui/shared/look';
import { CourseLanes } from './course-lanes';
import { CourseToCome } from './course-to-come';
import { lanesDescription, lanesFinding } from './lanes/lanes-finding';
import { momentTold, shortSubnets, tightest } from './lanes/run-lanes';
import { shortElsewhere } from './lanes/told-lane';
import { Moment } from './moment/moment';
import { OtherRuns, RunBar, RunNote } from './run-bar';
import { ScenarioProse } from './scenario/scenario-prose';
import { TimelineFindings } from './timeline-findings';
import { type RunResult, TimelineTable } from './timeline-table';
import { WholeBlocks } from './whole-blocks';

/** What happens to the plan over time: the scenario in a line, its course, and any moment of it. */
export function TimelinePicture() {
  const result = useSimulation((state) => state.result);
  return (
    <div>
      <ScenarioProse />
      <RunBar />
      {result === undefined ? (
        <CourseToCome />
      ) : (
        <Course key={result.scenario.durationSeconds} result={result} />
      )}
    </div>
  );
}

function Course({ result }: { readonly result: RunResult }) {
  const messages = useAllMessages();
  const band = useSimulation((state) => state.band);
  const isStale = useSimulation((state) => state.isStale);
  const isRepeated = useSimulation((state) => state.status === 'running' && !state.isStale);
  const pinned = usePlanner((state) => state.view.moment);
  const colourOf = useColours();
  const usage = useUsage();
  const atRest = usage?.verdict;
  const { scenario, simulation } = result;
  const seconds = scenario.durationSeconds;
  const { subnet, at: worst } = worstMoment(simulation, band);
  const at = Math.min(pinned ?? worst, seconds);
  const description = lanesDescription(simulation, band, messages, atRest);
  const starts = scenario.events.map((event) => event.at);
  return (
    <div className={classes(isStale && '[filter:grayscale(1)]')}>
      <ChartFrame
        name="run"
        isDense
        finding={lanesFinding(simulation, band, messages, usage)}
        description={
          <RunNote>
            <span className="xl:flex">
              <span className="min-w-0 xl:truncate" title={description}>
                {description}
              </span>
              {isRepeated && (
                <span className="shrink-0 whitespace-pre">
                  {' · '}
                  <OtherRuns />
                </span>
              )}
            </span>
          </RunNote>
        }
        table={() => <TimelineTable result={result} isStale={isStale} />}
      >
        <CourseLanes
          {...{ simulation, band, atRest, seconds, at, colourOf }}
          begins={starts.length === 0 ? undefined : Math.min(...starts)}
          onPin={pin}
        />
      </ChartFrame>
      <Below
        {...{ simulation, at, subnet, atRest }}
        findings={band?.findings ?? simulation.findings}
      />
    </div>
  );
}

function pin(moment: number): void {
  actions.look({ moment });
}

/** What opens below the picture: the moment that is looked at, and what the run gives to notice. */
function Below({
  simulation,
  at,
  subnet,
  findings,
  atRest,
}: {
  readonly simulation: Simulation;
  readonly at: number;
  readonly subnet: string;
  readonly findings: Simulation['findings'];
  readonly atRest: Verdict | undefined;
}) {
  const { timeline, verdict } = simulation;
  const { moment, lanes, findings: noticed } = useAllMessages().timeline;
  const { nodes, fargatePods, waiting } = momentTold(timeline, at);
  const none =
    atRest && isByLuck(atRest, verdict)
      ? noticed.noneByLuck(decidedByChance(atRest, verdict, timeline.subnets))
      : noticed.none;
  return (
    <>
      <div className="flex items-start gap-3 border-t border-line px-4 py-2.5">
        <Fold
          className="min-w-0 flex-1 wrap-anywhere"
          title={moment.heading(at)}
          summary={lanes.whatOpens(nodes, waiting.pods, waiting.forAddress, subnet, fargatePods)}
        >
          <Moment timeline={timeline} at={at} subnet={subnet} />
        </Fold>
        <span className="hidden text-12 text-muted wide:block" data-print="no" aria-hidden="true">
          {lanes.keys}
        </span>
      </div>
      {(findings.length > 0 || verdict.kind !== 'cannot-work') && (
        <Fold
          className="border-t border-line px-4 py-2.5 wrap-anywhere"
          title={noticed.title}
          summary={
            findings.length === 0
              ? none
              : untold(findings)
                  .map((found) => noticed.finding(found).head)
                  .join(' · ')
          }
        >
          <TimelineFindings {...{ findings, none }} />
        </Fold>
      )}
      <WholeBlocks timeline={timeline} />
    </>
  );
}

/** Without subnets that run short, where there is more to tell: the picture and its title say which do. */
function untold(findings: Simulation['findings']): Simulation['findings'] {
  const others = findings.filter(({ code }) => code !== 'RUNS_OUT');
  return others.length > 0 ? others : findings;
}

/** Where the run is at its worst, in the subnet that the title tells: the start of the first shortage, else the fewest free. */
function worstMoment(
  simulation: Simulation,
  band: Band | undefined,
): { readonly subnet: string; readonly at: number } {
  const elsewhere = shortElsewhere({ simulation, band });
  const drawn = shortSubnets(simulation);
  const first = drawn.find(({ label }) => label === elsewhere?.label) ?? elsewhere ?? drawn[0];
  const { peaks } = simulation.timeline;
  if (first !== undefined) {
    const { from, until, waits } = first.shortage;
    const { at } = peaks.waiting;
    return {
      subnet: first.label,
      at: Math.floor(waits !== 'none' && at >= from && at < until ? at : from),
    };
  }
  const least = tightest(simulation.timeline);
  return { subnet: least?.label ?? '', at: Math.floor(least?.lowest.at ?? 0) };
}

/** The plan at rest, where the run that is shown is of it. */
function useUsage(): PlanAnswer | undefined {
  const isOfAnswer = useSimulation((state) => state.isOfAnswer);
  const usage = usePlanner(({ answer }) => (hasNumbers(answer) ? answer.usage : undefined));
  return isOfAnswer ? usage : undefined;
}

function useColours(): (label: string) => string {
  const answer = usePlanner((state) => (hasNumbers(state.answer) ? state.answer : undefined));
  return useCallback(
    (label) => (answer === undefined ? 'var(--muted)' : subnetColour(answer, label)),
    [answer],
  );
}
