// Who has its answer hands its worker on: one that has worked has its code ready, while a new one reads and
// compiles all of it again. What nobody has asked for takes turns.
import type { SimulationRequest } from './simulation-protocol';
import { turnsFor } from './turns';
import type { SimulationWorker, StartWorker, WorkerListener } from './worker-line';

/** More are asked at once seldom, and each keeps megabytes. */
const MOST_IDLE = 2;

/** What a person has asked for and looks at: it waits for nothing. */
const AT_ONCE: ReadonlySet<SimulationRequest['kind']> = new Set([
  'snapshot',
  'own-settings',
  'growth',
  'vpc-sizes',
  'types',
]);

interface Kept {
  readonly worker: SimulationWorker;
  listener: WorkerListener;
  hasSpoken: boolean;
}

/**
 * Starts a worker, or goes on with one that was handed back.
 * @param most so many work at once on what nobody has asked for
 */
export function handOnWorkers(open: StartWorker, most = Number.POSITIVE_INFINITY): StartWorker {
  const idle: Kept[] = [];
  const nextTurn = turnsFor(most);
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
    let kept: Kept | undefined;
    const turn = nextTurn();
    const begin = (request: SimulationRequest) => {
      try {
        kept ??= idle.pop() ?? openOne(listener);
        kept.listener = listener;
        kept.worker.postMessage(request);
      } catch (error) {
        listener.onError(error instanceof Error ? error.message : String(error));
      }
    };
    return {
      get hasSpoken() {
        return kept?.hasSpoken ?? false;
      },
      postMessage: (request) => {
        if (AT_ONCE.has(request.kind)) begin(request);
        else turn.take(() => begin(request));
      },
      terminate: () => {
        kept?.worker.terminate();
        turn.end();
      },
      handBack: () => {
        if (kept !== undefined && idle.length < MOST_IDLE) idle.push(kept);
        else kept?.worker.terminate();
        turn.end();
      },
    };
  };
}
