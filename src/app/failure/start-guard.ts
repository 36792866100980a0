// Built as a file of its own that runs before all others: whatever throws or is missing while the
// page has nothing to show, the person sees what happened.
import { safeStorage } from '@/store/storage/browser-storage';
import { readPreferences } from '@/store/storage/preferences';
import { type StartFailure, showStartFailure } from './start-failure';

// The words of Chromium, Firefox and Safari.
const MISSING_MODULE = /dynamically imported module|Importing a module script failed/i;

guardStart(window);

function guardStart(page: Window): void {
  // React empties the page before it tells of an error that nothing has caught, and the page may
  // still come: what is shown here is replaced by it.
  const showIfBlank = (failure: StartFailure) =>
    page.setTimeout(() => {
      const root = blankRoot(page);
      if (root === undefined) return;
      const storage = safeStorage(() => page.localStorage);
      const { language } = readPreferences(storage, page.navigator.languages);
      showStartFailure(page, root, failure, language);
    });
  page.addEventListener(
    'error',
    ({ target, error, message }) => {
      if (target instanceof HTMLScriptElement) {
        showIfBlank({ isMissingFile: true, detail: target.src });
      } else if (target === page) showIfBlank(thrown(error ?? message));
    },
    // What could not be fetched is told to its own element only.
    true,
  );
  page.addEventListener('unhandledrejection', ({ reason }) => void showIfBlank(thrown(reason)));
}

function blankRoot(page: Window): Element | undefined {
  const root = page.document.querySelector('#root');
  return root?.childElementCount === 0 ? root : undefined;
}

function thrown(error: unknown): StartFailure {
  const detail = String(error);
  return { isMissingFile: MISSING_MODULE.test(detail), detail };
}
