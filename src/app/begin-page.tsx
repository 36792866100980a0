// Shows the page: first what answers, then what a click may ask for, then what works behind the answer.
import { StrictMode, startTransition } from 'react';
import { createRoot } from 'react-dom/client';
import { LANGUAGES } from '@/i18n';
import { actions, fetchLanguage, planner } from '@/store';
import { type PlannerState, readWithParts } from '@/store/document';
import { followPlan, simulation } from '@/store/simulation';
import { fetchLazyModules, holdLazyModules, tellLanguageLost } from '@/ui/shared/lazy';
import { App } from './app';
import { keepDocumentInStep } from './document/document-look';
import { ErrorBoundary } from './failure/error-boundary';
import { session } from './session';

// What a click may ask for is fetched when the first sight is done, and is then there at once.
const REST_MS = 1_500;
/** What is worked out behind the answer waits no longer for them. */
const SCRIPTS_MOST_MS = 2_000;

export function beginPage(): void {
  void fetchFirstLanguage().then(begin).then(show);
}

// Not a top-level await: no shared module could then stay in the first chunk, since what waits for
// a chunk can't be imported by it; the build would scatter them over dozens of small files.
async function begin(): Promise<void> {
  session.open();
  // What is said of a link needs its plan too.
  if (await readWithParts(planner, actions)) session.open();
  session.begin();
}

function show(): void {
  const root = document.getElementById('root');
  if (root === null) throw new Error('index.html has no #root');
  holdLazyModules(painted(root), () => import('./styles/part-styles'));
  keepDocumentInStep(planner, simulation, document);
  // As a transition it is drawn in slices: what is pressed meanwhile waits for a slice, not for all.
  startTransition(() =>
    createRoot(root).render(
      <StrictMode>
        <ErrorBoundary>
          <App />
        </ErrorBoundary>
      </StrictMode>,
    ),
  );
  setTimeout(goOn, REST_MS);
  followAtOnceWhereAsked();
}

/** Workers and scripts at once would have the page wait for a processor on a machine with two. */
function goOn(): void {
  const most = new Promise((resolve) => setTimeout(resolve, SCRIPTS_MOST_MS));
  void Promise.race([fetchLazyModules(), most]).then(followPlan);
}

/** When something in the element has been painted; in a page in the background nothing is, so then soon. */
function painted(element: HTMLElement): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, REST_MS);
    const observer = new MutationObserver(() => {
      observer.disconnect();
      requestAnimationFrame(() => setTimeout(resolve));
    });
    observer.observe(element, { childList: true });
  });
}

/** Who looks at a question other than the first sight's waits for its answer, and for nothing else. */
function followAtOnceWhereAsked(): void {
  const follow = ({ view }: PlannerState) => view.question === 'at-rest' || followPlan();
  follow(planner.getState());
  planner.subscribe((state, { view }) => state.view === view || follow(state));
}

/** The wanted language, or whichever can be had: the page then speaks that, and says so. */
async function fetchFirstLanguage(): Promise<void> {
  const wanted = planner.getState().language;
  try {
    await fetchLanguage(wanted);
  } catch (error) {
    const others = LANGUAGES.map((each) => fetchLanguage(each).then(() => each));
    const language = await Promise.any(others).catch(() => {
      throw error;
    });
    actions.setLanguage(language);
    setTimeout(tellLanguageLost, REST_MS);
  }
}
