// Has settings compared behind all else: they are as many runs as repairs are, and seldom looked at.
import type { QuestionRunner } from './question-runner';
import { isAnsweredUnasked } from './unasked';
import { planned, type Wanted } from './wanted';

/** Settings take seconds of a processor: for a plan that is looked at for longer. */
export const SETTINGS_AFTER_MS = 4_000;

export class SettingsRunner {
  readonly #questions: QuestionRunner;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** What waits for the timer. */
  #waiting: Wanted | undefined;
  #isHurried = false;

  constructor(questions: QuestionRunner) {
    this.#questions = questions;
  }

  /** Another plan: nobody has asked for its settings. */
  follow(): void {
    this.#isHurried = false;
  }

  /** Where they are few enough: once the plan has rested, or now where somebody looks at them. */
  ask(wanted: Wanted): void {
    if (!isAnsweredUnasked('settings', wanted.work)) return;
    clearTimeout(this.#timer);
    const ask = () => this.#questions.ask(planned(wanted), ['settings']);
    if (this.#isHurried) ask();
    else {
      this.#waiting = wanted;
      this.#timer = setTimeout(ask, SETTINGS_AFTER_MS);
    }
  }

  hurry(): void {
    this.#isHurried = true;
    if (this.#waiting !== undefined) this.ask(this.#waiting);
  }

  end(): void {
    clearTimeout(this.#timer);
    this.#waiting = undefined;
  }
}
