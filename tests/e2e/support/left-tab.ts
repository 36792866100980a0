// To open a browser's first tab takes three times as long as to open the page anew in a tab that has
// shown it: its process, its files and their code are there. So a test that changes nothing of its tab
// that lasts leaves it to the next one: on another page of the site, with an empty storage.
import type { Browser, BrowserContext, Page, PlaywrightTestOptions } from '@playwright/test';
import { limitRuns, type Runs } from './held-runs';
import { watch } from './watch';

/** A person at a browser of their own. */
export interface Visit {
  readonly context: BrowserContext;
  readonly page: Page;
  /** What the page should not have done. */
  readonly complaints: string[];
}

/** What a test wants of its browser. */
export interface TabKind {
  readonly runs: Runs;
  readonly baseURL: string | undefined;
  readonly permissions: readonly string[] | undefined;
  readonly viewport: { readonly width: number; readonly height: number } | null | undefined;
  readonly colorScheme: PlaywrightTestOptions['colorScheme'];
  /** All else that a browser is made with. */
  readonly device: Readonly<Record<string, unknown>>;
}

/** A page of the site without a script. */
const ELSEWHERE = './robots.txt';

/** What would outlast a test is for tests with a tab of their own. */
const LASTS = ['addInitScript', 'exposeFunction', 'route'] as const;

export async function newVisit(browser: Browser, { runs, baseURL }: TabKind): Promise<Visit> {
  const context = await browser.newContext();
  await limitRuns(context, runs);
  const page = await context.newPage();
  const complaints = await watch(page, new URL(baseURL ?? '').origin);
  return { context, page, complaints };
}

/** The tabs that tests of one worker leave to one another, one of each kind. */
export class LeftTabs {
  private readonly tabs = new Map<string, Visit>();

  constructor(private readonly browser: Browser) {}

  /** As it was left; else a new one. */
  async take(kind: TabKind): Promise<Visit> {
    const left = this.tabs.get(keyOf(kind));
    this.tabs.delete(keyOf(kind));
    if (left === undefined) return refusingWhatLasts(await newVisit(this.browser, kind));
    left.complaints.splice(0);
    if (kind.viewport) await left.page.setViewportSize(kind.viewport);
    await left.page.emulateMedia({ colorScheme: kind.colorScheme });
    return left;
  }

  async leave(visit: Visit, kind: TabKind): Promise<void> {
    const { context, page } = visit;
    for (const other of context.pages()) if (other !== page) await other.close();
    await page.goto(ELSEWHERE);
    await page.evaluate(() => {
      localStorage.clear();
      sessionStorage.clear();
    });
    await page.emulateMedia({ media: null, reducedMotion: null, forcedColors: null });
    await context.clearPermissions();
    await context.grantPermissions([...(kind.permissions ?? [])]);
    this.tabs.set(keyOf(kind), visit);
  }
}

/** The size of the window and the theme are set anew for each test. */
function keyOf({ runs, baseURL, permissions, device }: TabKind): string {
  return JSON.stringify([runs, baseURL, permissions, device]);
}

function refusingWhatLasts(visit: Visit): Visit {
  for (const owner of [visit.page, visit.context]) {
    for (const name of LASTS) {
      owner[name] = () => {
        throw new Error(`${name} lasts: use a new tab for it`);
      };
    }
  }
  visit.page.clock.install = () => {
    throw new Error('a clock lasts: use a new tab for it');
  };
  return visit;
}
