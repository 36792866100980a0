// Workers that say what a test tells them to.
import type {
  SimulationReply,
  SimulationRequest,
} from '@/store/simulation/worker/simulation-protocol';
import type { StartWorker, WorkerListener } from '@/store/simulation/worker/worker-line';

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
  readonly #onFirst: (request: SimulationRequest) => void;

  constructor(listener: WorkerListener, onFirst: (request: SimulationRequest) => void) {
    this.#listener = listener;
    this.#onFirst = onFirst;
  }

  postMessage(request: SimulationRequest): void {
    if (this.requests.length === 0) this.#onFirst(request);
    this.requests.push(structuredClone(request));
  }

  terminate(): void {
    this.isEnded = true;
  }

  /** The last thing that was asked, of a scenario. */
  get last(): Exclude<SimulationRequest, { kind: 'repairs' | 'questions' }> {
    const request = this.#newest();
    if (request.kind === 'repairs' || request.kind === 'questions') {
      throw new Error(`${request.kind} were asked for`);
    }
    return request;
  }

  #newest(): SimulationRequest {
    const request = this.requests.at(-1);
    if (request === undefined) throw new Error('nothing was asked');
    return request;
  }

  say(reply: Said, id = this.#newest().id): void {
    this.#listener.onReply({ ...reply, id });
  }

  breakDown(detail: string): void {
    this.#listener.onError(detail);
  }
}

interface FakeWorkers {
  /** Every worker that was started and asked for runs or their moments, in order. */
  readonly all: FakeWorker[];
  /** And those that were asked for repairs. */
  readonly ofRepairs: FakeWorker[];
  /** And questions. */
  readonly ofQuestions: FakeWorker[];
  readonly start: StartWorker;
}

export function fakeWorkers(): FakeWorkers {
  const all: FakeWorker[] = [];
  const ofRepairs: FakeWorker[] = [];
  const ofQuestions: FakeWorker[] = [];
  const start: StartWorker = (listener) => {
    const worker = new FakeWorker(listener, ({ kind }) => {
      const askedFor = { repairs: ofRepairs, questions: ofQuestions, simulate: all, snapshot: all };
      askedFor[kind].push(worker);
    });
    return worker;
  };
  return { all, ofRepairs, ofQuestions, start };
}
