import type { Page } from '@playwright/test';
import { expect, test } from '../support/test';

// Counted, not timed: on any machine a key draws as much.
test.use({ tab: 'new' });

/** Of what React keeps of a component: https://github.com/facebook/react, packages/react-reconciler. */
interface Fiber {
  readonly flags: number;
  readonly child: Fiber | null;
  readonly sibling: Fiber | null;
  readonly alternate: Fiber | null;
  readonly stateNode: unknown;
}

interface Commit {
  /** The four numbers, as they read then. */
  readonly figures: string;
  /** Cells, lanes and rows of groups that were drawn, and what each of them then was. */
  readonly drawn: readonly (readonly [name: string, html: string])[];
}

declare global {
  interface Window {
    commits?: Commit[];
  }
}

const FITS =
  '?runs=2&subnet=a:10.0.0.0/24:12&subnet=b:10.0.1.0/24&node=m5.large:6:20&node=t3.medium:2:5';

test('a key draws the figures first and alone, and of all else what then says something else', async ({
  planner,
  page,
}) => {
  await page.addInitScript(noteCommits);
  await planner.open(FITS);
  await planner.settled();
  await expect(
    planner.charts.getByRole('tab').filter({ hasText: planner.words.questions.checking }),
  ).toHaveCount(0);
  const before = await page.evaluate(() => {
    const last = window.commits?.at(-1);
    window.commits = [];
    return last?.figures;
  });
  await planner.form.nodes(1).press('End');
  await planner.form.nodes(1).press('Backspace');
  await planner.form.nodes(1).press('7');
  await planner.settled();
  await expect(
    planner.charts.getByRole('tab').filter({ hasText: planner.words.questions.checking }),
  ).toHaveCount(0);
  const commits = await commitsOf(page);

  const first = commits.find(({ figures }) => figures !== before);
  expect(first?.drawn, 'beside the figures').toEqual([]);
  const names = new Set(commits.flatMap(({ drawn }) => drawn.map(([name]) => name)));
  expect(names.size).toBeGreaterThan(6);
  for (const name of names) {
    const looks = commits.flatMap(({ drawn }) => drawn.filter(([each]) => each === name));
    const again = looks.filter(([, html], index) => html === looks[index - 1]?.[1]);
    // Where a zone has come into the head of a column, its lanes are drawn with it.
    expect(again.length, `${name}, of ${looks.length} times`).toBeLessThanOrEqual(1);
  }
});

async function commitsOf(page: Page): Promise<readonly Commit[]> {
  return (await page.evaluate(() => window.commits)) ?? [];
}

/** Runs in the page, before React: it tells its developer tools of each commit. */
function noteCommits(): void {
  const PERFORMED_WORK = 1;
  const WATCHED = '[role="tab"] > *, [data-lane], table tr:has([aria-expanded])';
  const nameOf = (element: Element) =>
    element.parentElement?.getAttribute('data-tab') ??
    element.getAttribute('data-lane') ??
    element.querySelector('[aria-expanded]')?.textContent ??
    '';
  const note = (fiber: Fiber | null, drawn: [string, string][]) => {
    for (let each = fiber; each !== null; each = each.sibling) {
      const { flags, child, alternate } = each;
      const element = child?.stateNode;
      const isDrawn = (flags & PERFORMED_WORK) !== 0;
      if (isDrawn && element instanceof Element && element.matches(WATCHED)) {
        drawn.push([nameOf(element), element.outerHTML]);
      }
      // What was not come to has the same parts as before.
      if (child !== alternate?.child) note(child, drawn);
    }
  };
  const onCommitFiberRoot = (_: number, { current }: { current: Fiber }) => {
    const drawn: [string, string][] = [];
    note(current, drawn);
    const button = document.querySelector('li > button[aria-haspopup="dialog"]');
    window.commits?.push({ figures: button?.closest('ul')?.textContent ?? '', drawn });
  };
  Object.assign(window, {
    commits: [],
    __REACT_DEVTOOLS_GLOBAL_HOOK__: {
      supportsFiber: true,
      inject: () => 1,
      onCommitFiberRoot,
      onCommitFiberUnmount: () => undefined,
      onPostCommitFiberRoot: () => undefined,
    },
  });
}
