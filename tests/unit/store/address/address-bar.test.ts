// The page's own address bar, in a window of which only what it asks is there.
import { expect, test } from 'vitest';
import { browserAddressBar } from '@/store/address/address-bar';
import { memoryStorage } from '../../../support/store/memory-storage';

/** A page as it was loaded: `state` is what the history's entry remembers. */
function loaded(type: 'reload' | 'navigate', state: unknown, sessionStorage: Storage): Window {
  const history = {
    state,
    replaceState: (next: unknown) => {
      history.state = next;
    },
  };
  const location = { search: '?subnet=/22', hash: '', pathname: '/' };
  const performance = { getEntriesByType: () => [{ type }] };
  return { history, location, performance, sessionStorage } as unknown as Window;
}

test('an entry of the history knows its draft', () => {
  const storage = memoryStorage();
  const page = loaded('navigate', null, storage);
  browserAddressBar(page).setDraft('mine');
  expect(browserAddressBar(page).draftId()).toBe('mine');
  expect(browserAddressBar(loaded('reload', { draft: 'older' }, storage)).draftId()).toBe('older');
});

test('one that forgot it in a reload has that of the tab', () => {
  const storage = memoryStorage();
  browserAddressBar(loaded('navigate', null, storage)).setDraft('mine');
  expect(browserAddressBar(loaded('reload', null, storage)).draftId()).toBe('mine');
});

test('a link that is opened in the tab has none', () => {
  const storage = memoryStorage();
  browserAddressBar(loaded('navigate', null, storage)).setDraft('mine');
  expect(browserAddressBar(loaded('navigate', null, storage)).draftId()).toBeUndefined();
});
