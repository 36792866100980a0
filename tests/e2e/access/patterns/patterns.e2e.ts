// What the parts of one page share: the keys of the ARIA Authoring Practices, pressed on it in turn.
import { test } from '../../support/test';
import { dialogPattern } from './dialog';
import { disclosureOfNotice, disclosurePattern } from './disclosure';
import { menuPattern } from './menu';
import { tabsPattern } from './tabs';

// The card of a copied link has the keyboard; of one that is not, its field has.
test.use({ runs: 'held', permissions: ['clipboard-read', 'clipboard-write'] });

test('tabs, windows, menus and folds have the names and keys of their patterns', async ({
  planner,
}) => {
  await planner.open('?subnet=a:/22;name=first&node=m5.large:3:20');
  await test.step('one tab is in the order of Tab; arrows, Home and End choose; then comes the panel', () =>
    tabsPattern(planner));
  await test.step('a window, a card and the drawer have names, and give the keyboard back', () =>
    dialogPattern(planner));
  await test.step('Enter and Space fold and unfold the parts and rows of the page, and the button says what it unfolds', () =>
    disclosurePattern(planner));
  await test.step('the button opens its menu, and each key has its meaning there', () =>
    menuPattern(planner));
  await test.step('a notice unfolds with the same keys', () => disclosureOfNotice(planner));
});
