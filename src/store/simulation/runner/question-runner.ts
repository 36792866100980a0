// Has the questions about a plan answered in a worker of their own, behind the run of its scenario.
import type { QuestionsTold, QuestionTold } from '@/i18n/questions/question-told';
import { LATE_QUESTIONS, type LateQuestion, type Plan, type QuestionFound } from '@/plan';
import { NO_QUESTIONS, type SimulationStore } from '@/store/simulation/simulation';
import { type StartWorker, WorkerLine } from '@/store/simulation/worker/worker-line';

export class QuestionRunner {
  readonly #simulation: SimulationStore;
  readonly #line: WorkerLine;
  /** What is under way, and what is asked once that is answered. */
  #now: readonly LateQuestion[] = [];
  #next: readonly LateQuestion[] = [];
  /** Of the plan that answers are known of. */
  #key: string | undefined;

  constructor(simulation: SimulationStore, startWorker: StartWorker) {
    this.#simulation = simulation;
    this.#line = new WorkerLine(startWorker);
  }

  /** The plan is another one where its key is: then nothing is known of it. */
  follow(key: string | undefined): void {
    this.end();
    if (key !== undefined && key === this.#key) {
      this.#setAll(this.open, { status: 'checking', found: undefined });
      return;
    }
    this.#key = key;
    this.#simulation.setState({ questions: NO_QUESTIONS });
  }

  /** Those that have no answer yet. */
  get open(): readonly LateQuestion[] {
    return LATE_QUESTIONS.filter((question) => this.#statusOf(question) !== 'known');
  }

  /** Has these answered, after those that are under way. */
  ask(plan: Plan, questions: readonly LateQuestion[]): void {
    const under = this.#line.isBusy ? [...this.#now, ...this.#next] : [];
    const asked = questions.filter((question) => !under.includes(question));
    if (asked.length === 0) return;
    this.#setAll(asked, { status: 'checking', found: undefined });
    if (this.#line.isBusy) {
      this.#next = [...this.#next, ...asked];
      return;
    }
    this.#now = asked;
    const { 'zone-loss': losses } = this.#simulation.getState().questions;
    const hardest = losses.status === 'known' ? losses.found.hardest : undefined;
    this.#line.ask(
      { kind: 'questions', plan, questions: asked, hardest },
      {
        onReply: (reply) => {
          if (reply.kind === 'question') this.#take(reply.found);
          else this.ask(plan, this.#takeNext());
        },
        onFailure: () => {
          this.#next = [];
          this.fail(this.#checked);
        },
      },
    );
  }

  /** These are answered when somebody asks. */
  leave(questions: readonly LateQuestion[]): void {
    this.#setAll(questions, { status: 'waits-for-run' });
  }

  /** These can't be answered. */
  fail(questions: readonly LateQuestion[]): void {
    this.#setAll(questions, { status: 'failed' });
  }

  /** Ends what is under way; what is known stays. */
  end(): void {
    this.#line.end();
    this.#next = [];
    this.leave(this.#checked);
  }

  #takeNext(): readonly LateQuestion[] {
    const next = this.#next;
    this.#next = [];
    return next;
  }

  get #checked(): readonly LateQuestion[] {
    return LATE_QUESTIONS.filter((question) => this.#statusOf(question) === 'checking');
  }

  #statusOf(question: LateQuestion): QuestionTold<unknown>['status'] {
    return this.#simulation.getState().questions[question].status;
  }

  #take({ question, found, isDone }: QuestionFound): void {
    this.#set({ [question]: { status: isDone ? 'known' : 'checking', found } });
  }

  #setAll(
    questions: readonly LateQuestion[],
    told:
      | { readonly status: 'checking'; readonly found: undefined }
      | { readonly status: 'waits-for-run' | 'failed' },
  ): void {
    this.#set(Object.fromEntries(questions.map((question) => [question, told])));
  }

  #set(change: Partial<QuestionsTold>): void {
    const { questions } = this.#simulation.getState();
    this.#simulation.setState({ questions: { ...questions, ...change } });
  }
}
