// Workers that say what a test tells them to.
import type { SimulationReply, SimulationRequest } from '@/store/simulation/simulation-protocol';
import type { StartWorker, WorkerListener } from '@/store/simulation/worker-line';

/** A reply without the number of its request: that of the last one. */
type Said = SimulationReply extends infer Reply
  ? Reply extends SimulationReply
    ? Omit<Reply, 'id'>
    : never
  : never;

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

  get last(): SimulationRequest {
    const request = this.requests.at(-1);
    if (request === undefined) throw new Error('nothing was asked');
    return request;
  }

  say(reply: Said, id = this.last.id): void {
    this.#listener.onReply({ ...reply, id });
  }

  breakDown(detail: string): void {
    this.#listener.onError(detail);
  }
}

/** Every worker that was started, in order. */
export function fakeWorkers(): { readonly all: FakeWorker[]; readonly start: StartWorker } {
  const all: FakeWorker[] = [];
  const start: StartWorker = (listener) => {
    const worker = new FakeWorker(listener);
    all.push(worker);
    return worker;
  };
  return { all, start };
}
