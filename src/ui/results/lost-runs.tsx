import { useRef } from 'react';
import { simulationActions, useWorkerFile } from '@/store/simulation';
import { NotLoaded } from '@/ui/shared/lazy';

/** What works every question out could not be loaded: said once, for whatever is shown, with another try. */
export function LostRuns({ place = 'px-4 pt-3.5' }: { readonly place?: string }) {
  const { isLost, retries } = useWorkerFile();
  const mark = useRef<HTMLDivElement>(null);
  const retry = () => {
    // The button goes with what is tried.
    mark.current?.closest<HTMLElement>('[tabindex]')?.focus({ preventScroll: true });
    simulationActions.retry();
  };
  if (!isLost) return null;
  return (
    <div ref={mark}>
      <NotLoaded key={retries} part="runs" place={place} isAgain={retries > 0} onRetry={retry} />
    </div>
  );
}
