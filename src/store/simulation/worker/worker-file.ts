// Whether the file of the workers could be had. Each line of requests starts a worker of its own from it.
import { createStore } from 'zustand/vanilla';

export interface WorkerFile {
  /** It could not be had, whatever was asked. */
  readonly isLost: boolean;
  /** How often it was asked for again since. */
  readonly retries: number;
}

export function createWorkerFile() {
  return createStore<WorkerFile>(() => ({ isLost: false, retries: 0 }));
}

/** The one of the page. */
export const workerFile = createWorkerFile();

/** The part of a browser's worker that is listened to. */
interface StartedWorker {
  onmessage: ((event: MessageEvent) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
}

/**
 * Keeps in step with what a worker tells that was just started. One that runs since before says nothing
 * of the file: a new version of the page takes that away beneath it.
 */
export function heedWorker(worker: StartedWorker, file = workerFile): void {
  const { onmessage, onerror } = worker;
  const wasLost = file.getState().isLost;
  let hasSpoken = false;
  worker.onmessage = (event) => {
    if (wasLost && !hasSpoken) file.setState({ isLost: false });
    hasSpoken = true;
    onmessage?.(event);
  };
  worker.onerror = (event) => {
    if (!hasSpoken && isOfFile(event)) file.setState({ isLost: true });
    onerror?.(event);
  };
}

/** An error of the code has words. */
function isOfFile({ message = '' }: ErrorEvent): boolean {
  return message === '';
}

/** What is asked from now on asks for the file anew. */
export function retryWorkerFile(file = workerFile): void {
  file.setState(({ retries }) => ({ isLost: false, retries: retries + 1 }));
}
