// What of the page stands outside React's root: language, theme and title of the document.

import { withoutMarks } from '@/i18n';
import { type Tone, titleOf, verdictTone } from '@/i18n/verdict';
import { allMessagesIn, messagesIn } from '@/store';
import type { Planner } from '@/store/document';
import { lowEndShown, requiredTold, runTold, type SimulationStore } from '@/store/simulation';
import { examples } from './known-example';
import { planTitle } from './plan-title';

/** Once for all that a key changes, and behind what is read first: a title takes as long as the figures. */
export const TITLE_AFTER_MS = 100;

export function keepDocumentInStep(
  planner: Planner,
  simulation: SimulationStore,
  page: Document,
): void {
  const showLook = () => {
    const { language, theme } = planner.getState();
    const root = page.documentElement;
    // Written anew even the same makes the browser style every element of the page again.
    if (root.lang !== language) root.lang = language;
    if (theme === 'system') {
      if (root.dataset.theme !== undefined) delete root.dataset.theme;
    } else if (root.dataset.theme !== theme) root.dataset.theme = theme;
  };
  let isDue = false;
  const showTitle = () => {
    isDue = false;
    const title = documentTitle(planner, simulation);
    if (page.title !== title) page.title = title;
  };
  const showTitleSoon = () => {
    if (!isDue) setTimeout(showTitle, TITLE_AFTER_MS);
    isDue = true;
  };
  showLook();
  showTitle();
  planner.subscribe(showLook);
  planner.subscribe(showTitleSoon);
  simulation.subscribe(showTitleSoon);
  examples.fetch().then(showTitleSoon, () => {});
}

/** The verdict first: of several tabs a person looks for the one that does not fit. */
function documentTitle(planner: Planner, simulation: SimulationStore): string {
  const { language, text, answer } = planner.getState();
  const messages = messagesIn(language);
  const { shell, results } = messages;
  const plan = shell.documentTitle(planTitle(text, messages));
  if (answer.status !== 'current') return plan;
  const state = simulation.getState();
  const run = runTold(state, answer);
  const required = requiredTold(answer, state);
  const { verdict } = answer.usage;
  const lowEnd = lowEndShown(answer, state.lowEnd, state.status);
  const mark = MARKS[verdictTone(verdict, run, required, lowEnd)];
  const { ofHighEnd } = results.verdict;
  const words = run.start === undefined ? messages : allMessagesIn(language);
  const told = titleOf(answer.usage, run, words, required);
  const end = lowEnd?.line() || (lowEnd === undefined ? told : ofHighEnd + told);
  return `${mark}${withoutMarks(end)} · ${plan}`;
}

/** As the verdict's mark on the page: of several tabs only the first letters are seen. */
const MARKS: Readonly<Record<Tone, string>> = {
  ok: '✓ ',
  warn: '△ ',
  bad: '✕ ',
  checking: '… ',
  neutral: '',
};
