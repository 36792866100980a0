import { type ReactNode, useId } from 'react';
import { useAllMessages, usePlanner } from '@/store';
import { simulationActions, useSimulation } from '@/store/simulation';
import { Button, TextButton } from '@/ui/shared/controls';
import { Rich } from '@/ui/shared/look';

/** How far the simulation is, and what can be done about it; beside a picture `RunNote` says it, as far as that draws something. */
export function RunBar() {
  const { run: words } = useAllMessages().timeline;
  const state = useSimulation((simulation) => simulation);
  const problems = useAllMessages().problems;
  const [fault] = usePlanner(({ reading }) => reading.scenarioErrors);
  const { status, waitsForRun, work, failure, result } = state;
  if (status === 'running') {
    if (result !== undefined) return null;
    return (
      <Line action={<Button onClick={simulationActions.cancel}>{words.cancel}</Button>}>
        <Progress width="w-32" />
      </Line>
    );
  }
  // What is missing is said above, for all that it works out.
  if (failure?.code === 'WORKER_LOST') return null;
  if (status === 'failed' && failure !== undefined) {
    return (
      <Line action={<Button onClick={simulationActions.run}>{words.retry}</Button>}>
        <span role="alert" className="text-bad">
          {words.failed[failure.code]}
        </span>
        <span className="font-mono text-12 text-muted">{failure.detail}</span>
      </Line>
    );
  }
  if (fault !== undefined) {
    return result === undefined ? (
      <Line>
        <span className="text-bad">
          {words.faulty} <Rich text={problems.field(fault)} />
        </span>
      </Line>
    ) : null;
  }
  if (waitsForRun || status === 'cancelled') {
    return (
      <Line action={<Button onClick={simulationActions.run}>{words.run}</Button>}>
        {waitsForRun && work !== undefined
          ? words.large(work)
          : words.cancelled(result !== undefined)}
      </Line>
    );
  }
  return result === undefined ? <Line>{words.nothing}</Line> : null;
}

/**
 * Of a picture of another plan: how far the run of this one is, or why there is none. It stands where what is drawn
 * is described, as high, so that nothing that is read is covered or moves.
 */
export function RunNote({ children }: { readonly children: ReactNode }) {
  const { run: words } = useAllMessages().timeline;
  const { status, isStale, waitsForRun } = useSimulation((simulation) => simulation);
  const isFaulty = useIsFaulty();
  const isRunning = status === 'running';
  const isToldAbove = status === 'failed' || status === 'cancelled' || waitsForRun;
  const note = isRunning ? (
    isStale && <OtherRuns />
  ) : isFaulty && status !== 'failed' ? (
    <>
      <span className="text-bad">{words.faulty}</span> {words.stale}
    </>
  ) : (
    isStale && !isToldAbove && words.stale
  );
  if (!note) return children;
  return (
    <span className="grid">
      <span className="invisible col-start-1 row-start-1 min-w-0">{children}</span>
      <span className="col-start-1 row-start-1 min-w-0">{note}</span>
    </span>
  );
}

function useIsFaulty(): boolean {
  return usePlanner(({ reading }) => reading.scenarioErrors.length > 0);
}

/** Beside what is drawn: how far the next run is, or its repetition with other seeds, and what ends it. */
export function OtherRuns() {
  const { run: words } = useAllMessages().timeline;
  return (
    <span className="inline-flex flex-wrap items-center gap-x-2" data-print="no">
      <Progress width="w-8" />
      <TextButton className="-my-3 text-12" onClick={simulationActions.cancel}>
        {words.cancel}
      </TextButton>
    </span>
  );
}

/** Not a live region: a screen reader asks a progress bar, it is not told of each per cent. */
function Progress({ width }: { readonly width: string }) {
  const { run: words } = useAllMessages().timeline;
  const percent = useSimulation(({ done }) => Math.floor(done * 100));
  const textId = useId();
  return (
    <>
      <span id={textId}>{words.progress(percent)}</span>
      <progress
        aria-labelledby={textId}
        value={percent}
        max={100}
        className={`h-2 accent-accent ${width}`}
      />
    </>
  );
}

interface LineProps {
  readonly action?: ReactNode;
  readonly children: ReactNode;
}

function Line({ children, action }: LineProps) {
  return (
    <div className="flex min-h-11 flex-wrap items-center gap-3 border-t border-line px-4 py-2 text-13 text-muted">
      {children}
      {action !== undefined && <span className="ml-auto">{action}</span>}
    </div>
  );
}
