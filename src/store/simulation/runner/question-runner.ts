// Has the questions about a plan answered.
import { hardestZone, type QuestionsTold, type QuestionTold } from '@/i18n/questions';
import { LATE_QUESTIONS, type LateQuestion, type Plan, type QuestionFound } from '@/plan';
import { CHECKING, NO_QUESTIONS, type SimulationStore } from '@/store/simulation/simulation';
import type { WorkerLine } from '@/store/simulation/worker/worker-line';

export class QuestionRunner {
  readonly #simulation: SimulationStore;
  readonly #line: WorkerLine;
  /** Those in the line. */
  #asked: readonly LateQuestion[] = [];
  /** Of the plan that answers are known of. */
  #key: string | undefined;

  constructor(simulation: SimulationStore, line: WorkerLine) {
    this.#simulation = simulation;
    this.#line = line;
  }

  /**
   * The plan is another one where its key is.
   *
   * @param known of that one, before
   */
  follow(key: string | undefined, known = NO_QUESTIONS): void {
    if (key === undefined || key !== this.#key) {
      this.#key = key;
      this.#simulation.setState({ questions: known });
    }
    this.#setAll(this.open, CHECKING);
  }

  /** Those that have no answer yet, and are not in the line. */
  get open(): readonly LateQuestion[] {
    return LATE_QUESTIONS.filter(
      (question) => this.#statusOf(question) !== 'known' && !this.#asked.includes(question),
    );
  }

  /** Has those of these that are open answered, behind all that was asked before. */
  ask(plan: Plan, questions: readonly LateQuestion[]): void {
    const { open } = this;
    const asked = questions.filter((question) => open.includes(question));
    if (asked.length === 0) return;
    this.#setAll(asked, CHECKING);
    this.#asked = [...this.#asked, ...asked];
    const settle = () => {
      this.#asked = this.#asked.filter((question) => !asked.includes(question));
    };
    this.#line.ask({
      request: () => ({
        kind: 'questions',
        plan,
        questions: asked,
        hardest: hardestZone(this.#simulation.getState().questions['zone-loss']),
      }),
      onReply: (reply) => {
        if (reply.kind === 'question') this.#take(reply.found);
        if (reply.kind === 'answered') settle();
      },
      onFailure: () => {
        settle();
        this.fail(asked.filter((question) => this.#statusOf(question) !== 'known'));
      },
    });
  }

  /** These are answered when somebody asks. */
  leave(questions: readonly LateQuestion[]): void {
    this.#setAll(questions, { status: 'waits-for-run' });
  }

  /** These are answered once the scenario can be read. */
  hold(questions: readonly LateQuestion[]): void {
    this.#setAll(questions, { status: 'unread' });
  }

  /** These can't be answered. */
  fail(questions: readonly LateQuestion[]): void {
    this.#setAll(questions, { status: 'failed' });
  }

  /** The line has ended; what is known stays. */
  end(): void {
    this.#asked = [];
    this.leave(LATE_QUESTIONS.filter((question) => this.#statusOf(question) === 'checking'));
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
      | { readonly status: 'waits-for-run' | 'unread' | 'failed' },
  ): void {
    this.#set(Object.fromEntries(questions.map((question) => [question, told])));
  }

  #set(change: Partial<QuestionsTold>): void {
    const { questions } = this.#simulation.getState();
    this.#simulation.setState({ questions: { ...questions, ...change } });
  }
}
