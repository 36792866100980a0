// Has one of the questions worked out whose answer comes piece by piece, in a worker of its own: what is
// wished of it changes while the plan's run goes on.
import type { QuestionTold } from '@/i18n/questions';
import type { PlanView } from '@/plan';
import { CHECKING, type SimulationStore, type Streamed } from '@/store/simulation/simulation';
import { type StartWorker, WorkerLine } from '@/store/simulation/worker/worker-line';
import {
  LOOKED_AT_AFTER_MS,
  STREAMED_QUESTIONS,
  type StreamedQuestion,
} from './streamed-questions';
import type { Wanted } from './wanted';

export class StreamedRunner {
  readonly #kind: keyof Streamed;
  readonly #question: StreamedQuestion;
  readonly #simulation: SimulationStore;
  readonly #line: WorkerLine;
  #wanted: { readonly of: Wanted; readonly view: PlanView } | undefined;
  /** Of what is known, or being worked out. */
  #key: string | undefined;
  #isLookedAt = false;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(kind: keyof Streamed, simulation: SimulationStore, startWorker: StartWorker) {
    this.#kind = kind;
    this.#question = STREAMED_QUESTIONS[kind];
    this.#simulation = simulation;
    this.#line = new WorkerLine(startWorker);
  }

  /** @param wanted `undefined` while the plan or its scenario can't be read: what is known stays */
  want(wanted: Wanted | undefined, view: PlanView): void {
    this.#wanted = wanted && { of: wanted, view };
    if (wanted === undefined) {
      this.#end();
      if (this.#told.status === 'checking') this.#tell({ status: 'waits-for-run' });
      if (this.#told.status !== 'known') this.#key = undefined;
      return;
    }
    const key = `${this.#question.wishes(view, wanted)} ${wanted.key}`;
    const isLookedAt = this.#question.isLookedAt(view, wanted);
    const isTyped = this.#key !== undefined && key !== this.#key;
    if (key !== this.#key) {
      this.#end();
      this.#key = key;
      this.#tell(CHECKING);
    } else if (isLookedAt === this.#isLookedAt) return;
    this.#isLookedAt = isLookedAt;
    const lookedAtAfter = isTyped ? LOOKED_AT_AFTER_MS : 0;
    const after = isLookedAt ? lookedAtAfter : this.#question.elseAfterMs;
    if (after === undefined || this.#told.status !== 'checking' || this.#line.isBusy) return;
    this.#end();
    if (this.#question.isSmall(wanted, view)) this.#timer = setTimeout(() => this.ask(), after);
    else this.#tell({ status: 'waits-for-run' });
  }

  /** The scenario can't be read: what is known is of another plan. */
  hold(): void {
    this.#end();
    this.#key = undefined;
    this.#tell({ status: 'unread' });
  }

  /** Now, however large it is. */
  ask(): void {
    const wanted = this.#wanted;
    if (wanted === undefined) return;
    this.#end();
    this.#tell(CHECKING);
    this.#line.ask({
      request: () =>
        this.#question.request(wanted.of, wanted.view, this.#simulation.getState().questions),
      onReply: (reply) => {
        if (reply.kind === this.#kind) this.#tell({ status: 'checking', found: reply.found });
        if (reply.kind !== 'answered') return;
        const told = this.#told;
        if (told.status === 'checking' && told.found) {
          this.#tell({ status: 'known', found: told.found });
        }
      },
      onFailure: () => this.#tell({ status: 'failed' }),
    });
  }

  /** Now, where it has not been asked and is small. */
  hurry(): void {
    const wanted = this.#wanted;
    if (wanted === undefined || this.#told.status !== 'checking' || this.#line.isBusy) return;
    if (this.#question.isSmall(wanted.of, wanted.view)) this.ask();
    else this.#tell({ status: 'waits-for-run' });
  }

  /** Now, where it failed. */
  retry(): void {
    if (this.#told.status === 'failed') this.ask();
  }

  /** Another plan: nothing of the last one stays. */
  forget(): void {
    this.#end();
    this.#key = undefined;
    this.#wanted = undefined;
  }

  get #told(): QuestionTold<unknown> {
    return this.#simulation.getState()[this.#kind];
  }

  #end(): void {
    clearTimeout(this.#timer);
    this.#line.end();
  }

  #tell(told: QuestionTold<unknown>): void {
    this.#simulation.setState({ [this.#kind]: told });
  }
}
