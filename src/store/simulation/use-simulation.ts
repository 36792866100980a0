// The page's simulation, and React's way to it. What runs it is fetched when it is first needed.
import { useStore } from 'zustand';
import { allMessagesIn, fetchAllMessages, planner } from '@/store';
import type { Planner } from '@/store/document';
import type { SimulationRunner } from './runner/simulation-runner';
import {
  createSimulation,
  type SimulationActions,
  type SimulationState,
  unavailable,
} from './simulation';
import { retryWorkerFile, type WorkerFile, workerFile } from './worker/worker-file';

/** The one simulation of the page, as it is shown: `loadRunner` says what it shows. */
export const simulation = createSimulation();

let loading: Promise<SimulationRunner> | undefined;

/** Starts to follow the planner, once: call it after the first answer is on the page. */
export function followPlan(): void {
  void withRunner(() => {});
}

export const simulationActions: SimulationActions = {
  run: () => void withRunner((runner) => runner.run()),
  cancel: () => void withRunner((runner) => runner.cancel()),
  ask: (question) => void withRunner((runner) => runner.ask(question)),
  hurry: () => void withRunner((runner) => runner.hurry()),
  retry: () => {
    retryWorkerFile();
    void withRunner((runner) => runner.retry());
  },
  showAt: (seconds) => void withRunner((runner) => runner.showAt(seconds)),
};

export function useSimulation<Selected>(select: (state: SimulationState) => Selected): Selected {
  return useStore(simulation, select);
}

export function useWorkerFile(): WorkerFile {
  return useStore(workerFile);
}

async function withRunner(use: (runner: SimulationRunner) => void): Promise<void> {
  loading ??= loadRunner();
  try {
    use(await loading);
  } catch (error) {
    // What could not be fetched may be there the next time.
    loading = undefined;
    simulation.setState(unavailable(String(error)));
    workerFile.setState({ isLost: true });
  }
}

async function loadRunner(): Promise<SimulationRunner> {
  const [
    { runSimulations, followLowEnd },
    { judgeRequirements },
    { judgeAtRest },
    { startWorker },
    { showCalmly },
  ] = await Promise.all([
    import('./runner/simulation-runner'),
    import('./runner/required-runner'),
    import('./runner/at-rest-runner'),
    import('./worker/start-worker'),
    import('./show-calmly'),
    fetchAllMessages(planner.getState().language),
  ]);
  const worked = createSimulation();
  const { start, together } = showCalmly(worked, simulation, startWorker);
  // A key has a dozen things begin anew: whoever reads them is told once.
  const followed: Planner = {
    ...planner,
    subscribe: (listener) => planner.subscribe(together(listener)),
  };
  judgeAtRest(worked, followed, start);
  const runner = runSimulations(worked, followed, start);
  judgeRequirements(worked, followed, (failed, scenario) =>
    allMessagesIn(planner.getState().language).requirements.say(failed, scenario),
  );
  followLowEnd(worked, followed, () => allMessagesIn(planner.getState().language));
  return runner;
}
