// Workers that say what a test tells them to.
import type {
  SimulationNews,
  SimulationRequest,
} from '@/store/simulation/worker/simulation-protocol';
import type { StartWorker, WorkerListener } from '@/store/simulation/worker/worker-line';

export class FakeWorker {
  readonly requests: SimulationRequest[] = [];
  isEnded = false;
  readonly #listener: WorkerListener;

  constructor(listener: WorkerListener) {
    this.#listener = listener;
  }

  postMessage(request: SimulationRequest): void {
    this.requests.push(structuredClone(request));
  }

  terminate(): void {
    this.isEnded = true;
  }

  /** The last thing that was asked. */
  get newest(): SimulationRequest {
    const request = this.requests.at(-1);
    if (request === undefined) throw new Error('nothing was asked');
    return request;
  }

  /** The last thing that was asked, of a scenario. */
  get last(): Extract<SimulationRequest, { readonly scenario: unknown }> {
    const request = this.newest;
    if (!('scenario' in request)) {
      throw new Error(`${request.kind} were asked for`);
    }
    return request;
  }

  say(reply: SimulationNews, id = this.newest.id): void {
    this.#listener.onReply({ ...reply, id });
  }

  breakDown(detail: string): void {
    this.#listener.onError(detail);
  }
}

interface FakeWorkers {
  /** Every worker that was started, in order. */
  readonly all: FakeWorker[];
  /** The kinds of all that was asked of any of them, in order. */
  readonly asked: SimulationRequest['kind'][];
  /** The one that answers such a request now. */
  readonly at: (kind: SimulationRequest['kind']) => FakeWorker;
  readonly start: StartWorker;
}

export function fakeWorkers(): FakeWorkers {
  const all: FakeWorker[] = [];
  const asked: SimulationRequest['kind'][] = [];
  const start: StartWorker = (listener) => {
    const worker = new FakeWorker(listener);
    all.push(worker);
    return {
      postMessage: (request) => {
        asked.push(request.kind);
        worker.postMessage(request);
      },
      terminate: () => worker.terminate(),
    };
  };
  const at = (kind: SimulationRequest['kind']) => {
    const worker = all.findLast(
      ({ isEnded, requests }) => !isEnded && requests.at(-1)?.kind === kind,
    );
    if (worker === undefined) throw new Error(`no worker is asked for ${kind}`);
    return worker;
  };
  return { all, asked, at, start };
}
