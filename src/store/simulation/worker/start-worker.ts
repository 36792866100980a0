// The workers of the page. Who asks nothing any more hands its worker on: one that has worked has its code
// ready, while a new one reads and compiles all of it again.
import { openWorker } from './open-worker';
import type { SimulationReply } from './simulation-protocol';
import { heedWorker } from './worker-file';
import type { SimulationWorker, StartWorker, WorkerListener } from './worker-line';

/** More are asked at once seldom, and each keeps megabytes. */
const MOST_IDLE = 2;

interface Kept {
  readonly worker: SimulationWorker;
  listener: WorkerListener;
  hasSpoken: boolean;
}

/** Starts a worker, or goes on with one that was handed back. May throw, as `open` does. */
export function handOnWorkers(open: StartWorker): StartWorker {
  const idle: Kept[] = [];
  const openOne = (listener: WorkerListener): Kept => {
    const worker = open({
      onReply: (reply) => {
        kept.hasSpoken = true;
        kept.listener.onReply(reply);
      },
      onError: (detail) => kept.listener.onError(detail),
    });
    const kept: Kept = { worker, listener, hasSpoken: false };
    return kept;
  };
  return (listener) => {
    const kept = idle.pop() ?? openOne(listener);
    kept.listener = listener;
    const { worker, hasSpoken } = kept;
    return {
      hasSpoken,
      postMessage: (request) => worker.postMessage(request),
      terminate: () => worker.terminate(),
      handBack: () => {
        if (idle.length < MOST_IDLE) idle.push(kept);
        else worker.terminate();
      },
    };
  };
}

export const startWorker = handOnWorkers(({ onReply, onError }) => {
  const worker = openWorker();
  worker.onmessage = ({ data }: MessageEvent<SimulationReply>) => onReply(data);
  // Without a message: the file of the worker could not be fetched.
  worker.onerror = ({ message = '' }) => onError(message);
  heedWorker(worker);
  worker.onmessageerror = () => onError('a reply could not be read');
  return worker;
});
