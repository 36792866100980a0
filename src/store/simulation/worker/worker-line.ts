// Requests to a worker, one after the other. It is started when it is needed and handed back with its last
// reply; it is ended to stop what is under way.
import type { SimulationFailure } from '@/store/simulation/simulation';
import type { SimulationReply, SimulationRequest, SimulationTask } from './simulation-protocol';

/** The part of a worker that is needed. */
export interface SimulationWorker {
  /** It has replied to somebody: what fails now is not its start. */
  readonly hasSpoken?: boolean;
  postMessage(request: SimulationRequest): void;
  /** Where somebody else may have it next; it answers nothing then. */
  handBack?(): void;
  terminate(): void;
}
export interface WorkerListener {
  readonly onReply: (reply: SimulationReply) => void;
  readonly onError: (detail: string) => void;
}
/** May throw, where a browser has no workers. */
export type StartWorker = (listener: WorkerListener) => SimulationWorker;

export interface Job {
  /** Read when its turn has come. */
  readonly request: () => SimulationTask;
  /** Replies to this request only, the one that ends it among them. */
  readonly onReply: (reply: Exclude<SimulationReply, { kind: 'failed' }>) => void;
  readonly onFailure: (failure: SimulationFailure) => void;
}

/** Replies after which none comes to the same request. */
const ENDS: ReadonlySet<SimulationReply['kind']> = new Set([
  'finished',
  'snapshot',
  'noted',
  'at-rest',
  'answered',
  'types',
  'vpc-sizes',
]);

export class WorkerLine {
  readonly #start: StartWorker;
  #worker: SimulationWorker | undefined;
  #id = 0;
  #now: Job | undefined;
  #next: readonly Job[] = [];
  /** The worker has said something: what fails now is not its start. */
  #hasSpoken = false;

  constructor(start: StartWorker) {
    this.#start = start;
  }

  get isBusy(): boolean {
    return this.#now !== undefined;
  }

  /** Behind all that was asked before. */
  ask(job: Job): void {
    this.#next = [...this.#next, job];
    this.#proceed();
  }

  /** What is under way begins anew behind it. */
  askFirst(job: Job): void {
    const now = this.#now;
    this.#next = now === undefined ? [job, ...this.#next] : [job, now, ...this.#next];
    this.#stop();
    this.#proceed();
  }

  /** Nothing of what was asked is answered any more. */
  end(): void {
    this.#next = [];
    this.#stop();
  }

  #proceed(): void {
    const [job, ...others] = this.#next;
    if (this.#now !== undefined || job === undefined) return;
    this.#now = job;
    this.#next = others;
    this.#id += 1;
    try {
      this.#worker ??= this.#startWorker();
      this.#worker.postMessage({ ...job.request(), id: this.#id });
    } catch (error) {
      this.#fail(error instanceof Error ? error.message : String(error));
    }
  }

  #startWorker(): SimulationWorker {
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
    this.#hasSpoken = false;
    return worker;
  }

  #take(reply: SimulationReply): void {
    const job = this.#now;
    this.#hasSpoken = true;
    if (job === undefined || reply.id !== this.#id) return;
    if (reply.kind === 'failed') {
      this.#fail(reply.reason, reply.code);
      return;
    }
    const isLast = ENDS.has(reply.kind);
    if (isLast) this.#handBack();
    job.onReply(reply);
    if (isLast) this.#proceed();
  }

  #handBack(): void {
    this.#now = undefined;
    if (this.#worker?.handBack === undefined) return;
    this.#worker.handBack();
    this.#worker = undefined;
  }

  #fail(
    detail: string,
    code: SimulationFailure['code'] = this.#hasWorked ? 'RUN_FAILED' : whyNotStarted(detail),
  ): void {
    const job = this.#now;
    this.#drop();
    job?.onFailure({ code, detail });
    this.#proceed();
  }

  get #hasWorked(): boolean {
    return this.#hasSpoken || this.#worker?.hasSpoken === true;
  }

  /** A worker that computes can't be told to stop: it is ended, and another started when needed. */
  #stop(): void {
    if (this.#now !== undefined) this.#drop();
  }

  #drop(): void {
    this.#worker?.terminate();
    this.#worker = undefined;
    this.#now = undefined;
  }
}

/** Browsers have no words for a file that could not be fetched. */
function whyNotStarted(detail: string): SimulationFailure['code'] {
  return detail === '' ? 'WORKER_LOST' : 'WORKER_UNAVAILABLE';
}
