// One request at a time to a worker that is started when it is needed and ended to stop it.

import type { SimulationFailure } from '@/store/simulation/simulation';
import { openWorker } from './open-worker';
import type { SimulationReply, SimulationRequest } from './simulation-protocol';

/** The part of a worker that is needed. */
export interface SimulationWorker {
  postMessage(request: SimulationRequest): void;
  terminate(): void;
}
export interface WorkerListener {
  readonly onReply: (reply: SimulationReply) => void;
  readonly onError: (detail: string) => void;
}
/** May throw, where a browser has no workers. */
export type StartWorker = (listener: WorkerListener) => SimulationWorker;

export function startWorker({ onReply, onError }: WorkerListener): SimulationWorker {
  const worker = openWorker();
  worker.onmessage = ({ data }: MessageEvent<SimulationReply>) => onReply(data);
  // An event without a message: the file of the worker could not be fetched.
  worker.onerror = ({ message = '' }) => onError(message);
  worker.onmessageerror = () => onError('a reply could not be read');
  return worker;
}

type Unnumbered<Request> = Request extends SimulationRequest ? Omit<Request, 'id'> : never;

export interface Listener {
  /** Replies to the last request only, the one that ends it among them. */
  readonly onReply: (reply: Exclude<SimulationReply, { kind: 'failed' }>) => void;
  readonly onFailure: (failure: SimulationFailure) => void;
}

/** Replies after which none comes to the same request. */
const ENDS: ReadonlySet<SimulationReply['kind']> = new Set([
  'finished',
  'snapshot',
  'repaired',
  'questions-done',
]);

export class WorkerLine {
  readonly #start: StartWorker;
  #worker: SimulationWorker | undefined;
  #id = 0;
  #waiting: Listener | undefined;
  /** The worker has said something: what fails now is not its start. */
  #hasSpoken = false;

  constructor(start: StartWorker) {
    this.#start = start;
  }

  get isBusy(): boolean {
    return this.#waiting !== undefined;
  }

  /** Ends the request before it, if that is under way. */
  ask(request: Unnumbered<SimulationRequest>, listener: Listener): void {
    this.end();
    this.#id += 1;
    this.#waiting = listener;
    try {
      this.#worker ??= this.#startWorker();
      this.#worker.postMessage({ ...request, id: this.#id });
    } catch (error) {
      this.#fail(error instanceof Error ? error.message : String(error));
    }
  }

  /** A worker that computes can't be told to stop: it is ended, and another started when needed. */
  end(): void {
    if (this.#waiting !== undefined) this.#drop();
  }

  #startWorker(): SimulationWorker {
    this.#hasSpoken = false;
    // What an ended worker had sent before its end may still arrive.
    const whileCurrent =
      <Value>(take: (value: Value) => void) =>
      (value: Value) => {
        if (worker === undefined || worker === this.#worker) take(value);
      };
    let worker: SimulationWorker | undefined;
    worker = this.#start({
      onReply: whileCurrent((reply: SimulationReply) => this.#take(reply)),
      onError: whileCurrent((detail: string) => this.#fail(detail)),
    });
    return worker;
  }

  #take(reply: SimulationReply): void {
    const listener = this.#waiting;
    this.#hasSpoken = true;
    if (listener === undefined || reply.id !== this.#id) return;
    if (reply.kind === 'failed') this.#fail(reply.reason, reply.code);
    else {
      if (ENDS.has(reply.kind)) this.#waiting = undefined;
      listener.onReply(reply);
    }
  }

  #fail(
    detail: string,
    code: SimulationFailure['code'] = this.#hasSpoken ? 'RUN_FAILED' : 'WORKER_UNAVAILABLE',
  ): void {
    const listener = this.#waiting;
    this.#drop();
    listener?.onFailure({ code, detail });
  }

  #drop(): void {
    this.#worker?.terminate();
    this.#worker = undefined;
    this.#waiting = undefined;
  }
}
