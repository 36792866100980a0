// Whatever throws or is missing while the page has nothing to show, the person sees what happened.
import { readLanguage, safeReader } from '@/store/storage';
import { type StartFailure, showStartFailure } from './start-failure';

// The words of Chromium, Firefox and Safari.
const MISSING_MODULE = /dynamically imported module|Importing a module script failed/i;

export function guardStart(page: Window): void {
  let note: Element | undefined;
  let isTold = false;
  const show = (place: Element, failure: StartFailure) => {
    const read = safeReader(() => page.localStorage);
    const language = readLanguage(read, page.navigator.languages);
    showStartFailure(page, place, failure, language);
  };
  // React empties the page before it tells of an error that nothing has caught, and the page may
  // still come: what is shown here is replaced by it.
  const showIfBlank = (failure: StartFailure) =>
    page.setTimeout(() => {
      const root = blankRoot(page);
      if (root === undefined) return;
      note?.remove();
      isTold = true;
      show(root, failure);
    });
  // The page comes without its styles too: it is told above. Until they failed it is not loaded.
  const showAbove = (failure: StartFailure) =>
    page.addEventListener('load', () => {
      if (isTold || note !== undefined) return;
      note = page.document.createElement('div');
      page.document.body.prepend(note);
      show(note, failure);
    });
  page.addEventListener(
    'error',
    ({ target, error, message }) => {
      if (target instanceof HTMLScriptElement) {
        showIfBlank({ kind: 'missing', detail: target.src });
      } else if (target instanceof HTMLLinkElement && target.rel === 'stylesheet') {
        showAbove({ kind: 'unstyled', detail: target.href });
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
  return { kind: MISSING_MODULE.test(detail) ? 'missing' : 'failed', detail };
}
