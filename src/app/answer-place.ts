/** Where the answer stands. */
export const ANSWER_ID = 'answer';

/** The keyboard goes on to the answer; where only what had it has gone, the page is to stay where it is. */
export function focusAnswer(options?: FocusOptions): void {
  document.getElementById(ANSWER_ID)?.focus(options);
}
