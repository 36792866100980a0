import { type ReactNode, useId } from 'react';
import { useAllMessages, usePlanner } from '@/store';
import { simulationActions, useSimulation } from '@/store/simulation';
import { Button, TextButton } from '@/ui/shared/controls';
import { classes } from '@/ui/shared/look';

/** How far the simulation is, and what can be done about it. */
export function RunBar() {
  const { run: words } = useAllMessages().timeline;
  const state = useSimulation((simulation) => simulation);
  const isFaulty = usePlanner(({ reading }) => reading.scenarioErrors.length > 0);
  const { status, waitsForRun, work, failure, isStale, result } = state;
  if (status === 'running') {
    // What is drawn is of the plan: how far the other runs are is said beside what is drawn of them.
    if (result !== undefined && !isStale) return null;
    return (
      <Line
        isOver={result !== undefined}
        action={<Button onClick={simulationActions.cancel}>{words.cancel}</Button>}
      >
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
  if (isFaulty) {
    return (
      <Line isOver={result !== undefined}>
        <span className="text-bad">{words.faulty}</span> {result !== undefined && words.stale}
      </Line>
    );
  }
  if (waitsForRun || status === 'cancelled') {
    return (
      <Line action={<Button onClick={simulationActions.run}>{words.run}</Button>}>
        {waitsForRun && work !== undefined ? words.large(work) : words.cancelled}
      </Line>
    );
  }
  if (result === undefined) return <Line>{words.nothing}</Line>;
  return isStale ? <Line isOver>{words.stale}</Line> : null;
}

/** While the run that is drawn is repeated with other seeds: how far that is, and what ends it. */
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
  /** Over the title of the last run's picture, so that nothing moves while the next one comes. */
  readonly isOver?: boolean;
  readonly action?: ReactNode;
  readonly children: ReactNode;
}

function Line({ isOver = false, children, action }: LineProps) {
  const line = (
    <div
      className={classes(
        'flex min-h-11 flex-wrap items-center gap-3 border-t border-line px-4 py-2 text-13 text-muted',
        isOver &&
          'min-h-14! [@media(max-height:50rem)]:wide:min-h-9! [@media(max-height:50rem)]:wide:py-0!',
      )}
    >
      {children}
      {action !== undefined && <span className="ml-auto">{action}</span>}
    </div>
  );
  if (!isOver) return line;
  // What can be done with the picture beside its title can be done still, unless the next one comes.
  const right = action === undefined ? 'right-0 wide:right-72' : 'right-0';
  return (
    <div className="relative h-0">
      <div className={`absolute top-0 left-0 z-10 bg-surface ${right}`}>{line}</div>
    </div>
  );
}
