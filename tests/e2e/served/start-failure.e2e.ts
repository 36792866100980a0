// Whatever goes wrong before there is anything to see: a sentence, the text of the address, and a way
// to a blank plan that costs no kept one.
import { test as loud, type Page } from '@playwright/test';
import type { Language } from '@/i18n';
import { start as en } from '@/i18n/en/page/start';
import { start as ko } from '@/i18n/ko/page/start';
import { answerToLink, expectAnswer } from '../support/answer/engine-answer';
import { holdRuns } from '../support/held-runs';
import { PlannerPage } from '../support/planner-page';
import { expect, test } from '../support/test';
import { escapeForRegExp } from '../support/words';

loud.beforeEach(({ context }) => holdRuns(context));
test.use({ tab: 'new' });

const LINK = '?subnet=/22&node=m5.large:7:20';
const WORDS = { en, ko };

// An error on purpose is told to the console too: tests of such are not those of the quiet page.

test('an address that was encoded over and over is refused in words at once', async ({
  planner,
  page,
}) => {
  const notice = page.getByRole('alert');
  for (const levels of [20_000, 249_000]) {
    await page.goto('about:blank');
    await planner.open(`#%${'25'.repeat(levels)}3D`);
    await expect(notice).toContainText('percent-encoded more than 8 times');
  }
  await planner.button(planner.words.shell.otherLanguage).click();
  await expect(notice).toContainText('퍼센트 인코딩');
  const korean = planner.in('ko');
  await expect(korean.planTitle).toBeVisible();
  await korean.choose('examples', korean.words.shell.presets['small-production']);
  await expect(korean.verdict).toBeVisible();

  await test.step('a blank plan is one address away, and the plan kept here stays', async () => {
    await korean.open(LINK);
    await korean.rename('mine');
    await korean.open('?v=1');
    await expect(page.getByText(korean.words.notices.empty.title)).toBeVisible();
    await korean.open();
    await expect(korean.planTitle).toHaveText('mine');
  });
});

test('a storage of which every part throws keeps nothing from being shown', async ({
  planner,
  page,
}) => {
  await page.addInitScript(() => {
    const refuse = () => {
      throw new Error('no storage');
    };
    for (const name of ['getItem', 'setItem', 'removeItem', 'key', 'clear'] as const) {
      Storage.prototype[name] = refuse;
    }
    Object.defineProperty(Storage.prototype, 'length', { get: refuse });
  });
  await planner.open(LINK);
  await expectAnswer(planner, answerToLink(LINK));
  await planner.open();
  await expect(planner.verdict).toBeVisible();
});

test('where reading the link fails, the page opens blank and keeps the text of the link', async ({
  planner,
  page,
}) => {
  await page.addInitScript(() => {
    const split = String.prototype.split;
    Object.defineProperty(String.prototype, 'split', {
      value(this: string, ...by: unknown[]) {
        if (by[0] === '&' && this.includes('m5.large:7:20'))
          throw new RangeError('broken on purpose');
        return Reflect.apply(split, this, by);
      },
    });
  });
  await planner.open(LINK);
  const notice = page.getByRole('alert');
  await expect(notice).toContainText('kept this plan from opening: “broken on purpose”');
  await notice.getByRole('button', { name: planner.words.linkNotice.showText }).click();
  await expect(notice.getByRole('textbox')).toHaveValue(LINK.slice(1));
  await planner.choose('examples', planner.words.shell.presets['small-production']);
  await expect(planner.verdict).toBeVisible();
});

/** What the page is made of, as its own HTML names it. */
async function entryOf(page: Page): Promise<RegExp> {
  const html = await (await page.request.get('./')).text();
  const path = /<script type="module"[^>]* src="\.\/([^"]+)"/.exec(html)?.[1];
  if (path === undefined) throw new Error('index.html has no module');
  return new RegExp(`${escapeForRegExp(path)}$`);
}

/** What gives it its looks. */
const STYLES = /assets\/index-[^/]+\.css$/;

/** Serves files of the page changed; the way back to the whole page. */
async function change(page: Page, files: RegExp, edit: (code: string) => string) {
  await page.route(files, async (route) => {
    const response = await route.fetch();
    const code = await response.text();
    const body = edit(code);
    expect(body).not.toBe(code);
    const headers = { ...response.headers(), 'cache-control': 'no-store' };
    await route.fulfill({ response, headers, body });
  });
  return () => page.unroute(files);
}

const ENGLISH = /assets\/en-[^/]+\.js$/;
const WITHOUT_FIGURES = (code: string) => code.replace(/\bfiguresInLine:/, 'figuresGone:');

/** The sentence, the kept text, and then the way out on the mended page. */
async function expectWayOut(page: Page, mend: () => Promise<unknown>, language: Language = 'en') {
  const words = WORDS[language];
  const alert = page.getByRole('alert');
  await expect(alert).toContainText(words.title);
  await expect(alert.getByRole('textbox', { name: words.address })).toHaveValue(LINK.slice(1));
  await expect(alert.getByRole('button', { name: words.reload })).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('lang', language);
  await expect(page).toHaveTitle(words.title);
  await mend();
  await alert.getByRole('link', { name: words.blank }).click();
  const planner = new PlannerPage(page, language);
  await expect(page.getByText(planner.words.notices.empty.title)).toBeVisible();
}

async function expectKept(page: Page, language: Language = 'en') {
  await page.goto('./');
  await expect(new PlannerPage(page, language).planTitle).toHaveText('kept');
}

async function keepPlan(page: Page, language: Language = 'en') {
  const planner = new PlannerPage(page, language);
  await planner.open(LINK);
  await planner.rename('kept');
  await page.goto('about:blank');
}

const THROW = (code: string) => `${code}\n;throw new Error('broken on purpose');`;

loud(
  'a script that throws while it is read, is no script, or is gone after a deployment',
  async ({ page }) => {
    const entry = await entryOf(page);
    await keepPlan(page);
    await loud.step('throws', async () => {
      const mend = await change(page, entry, () => THROW(''));
      await page.goto(`./${LINK}`);
      await expect(page.getByRole('alert')).toContainText('broken on purpose');
      await expectWayOut(page, mend);
    });
    await loud.step('is no script', async () => {
      const mend = await change(page, entry, () => '<!doctype html>');
      await page.goto(`./${LINK}`);
      await expectWayOut(page, mend);
    });
    await loud.step('is gone, and its styles with it', async () => {
      const gone = new RegExp(`${entry.source}|${STYLES.source}`);
      await page.route(gone, (route) => route.fulfill({ status: 404 }));
      await page.goto(`./${LINK}`);
      await expect(page.getByRole('alert')).toContainText(en.missing);
      await expectWayOut(page, () => page.unroute(gone));
    });
    await loud.step('is gone, and with it every other file of the page', async () => {
      const files = /\.(js|css)$/;
      await page.route(files, (route) => route.fulfill({ status: 404 }));
      await page.goto(`./${LINK}`);
      await expect(page.getByRole('alert')).toContainText(en.missing);
      await expectWayOut(page, () => page.unroute(files));
    });
    await loud.step('came without its styles: that is told above the page', async () => {
      await page.route(STYLES, (route) => route.fulfill({ status: 404 }));
      await page.goto(`./${LINK}`);
      const planner = new PlannerPage(page);
      await expectAnswer(planner, answerToLink(LINK));
      const alert = page.getByRole('alert');
      await expect(alert).toContainText(en.unstyled);
      await expect(alert).toContainText(en.missing);
      await expect(alert).toContainText(/index-[^/]+\.css/);
      await page.unroute(STYLES);
      await alert.getByRole('button', { name: en.reload }).click();
      await expectAnswer(planner, answerToLink(LINK));
      await expect(page.getByRole('alert')).toHaveCount(0);
    });
    await expectKept(page);
  },
);

loud.describe('in Korean', () => {
  loud.use({ locale: 'ko-KR' });
  loud('languages of which none can be fetched', async ({ page }) => {
    await keepPlan(page, 'ko');
    const languages = /assets\/(en|ko)-[^/]+\.js$/;
    await page.route(languages, (route) => route.abort());
    await page.goto(`./${LINK}`);
    await expect(page.getByRole('alert')).toContainText(ko.missing);
    await expectWayOut(page, () => page.unroute(languages), 'ko');
    await expectKept(page, 'ko');
  });
});

loud('a part of the page that throws as it is drawn', async ({ page }) => {
  const planner = new PlannerPage(page);
  const { crashed, notices } = planner.words;
  const alert = page.getByRole('alert');
  await loud.step('keeps the plan’s text and leads to a blank plan', async () => {
    const mend = await change(page, ENGLISH, WITHOUT_FIGURES);
    await page.goto(`./${LINK}`);
    await expect(alert).toContainText(crashed.title);
    await expect(alert).toContainText('&node=m5.large:7:20');
    await mend();
    await alert.getByRole('link', { name: crashed.startBlank }).click();
    await expect(page.getByText(notices.empty.title)).toBeVisible();
  });
  await loud.step('says what is left when even the words for a failure are missing', async () => {
    const laterWords = /assets\/parts-[^/]+\.js$/;
    await page.route(laterWords, (route) => route.abort());
    const mend = await change(page, ENGLISH, WITHOUT_FIGURES);
    await page.goto(`./${LINK}`);
    await expect(alert).toContainText(en.failed);
    await page.unroute(laterWords);
    await mend();
    await alert.getByRole('link', { name: en.blank }).click();
    await expect(page.getByText(notices.empty.title)).toBeVisible();
  });
  await loud.step('can be loaded again behind # too', async () => {
    const mend = await change(page, ENGLISH, WITHOUT_FIGURES);
    await page.goto(`./${LINK.replace('?', '#')}`);
    const reload = page.getByRole('button', { name: crashed.reload });
    await expect(reload).toBeVisible();
    await mend();
    await reload.click();
    await expectAnswer(planner, answerToLink(LINK));
    expect(new URL(page.url()).search).toBe('');
  });
});

test('a file that is dropped before any file of the page has come is opened once the page is there', async ({
  planner,
  page,
}) => {
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route(/assets\/.*\.js$/, async (route) => {
    await held;
    await route.continue();
  });
  await page.goto(`/${LINK}`, { waitUntil: 'commit' });
  await expect(page.locator('#skeleton')).toBeAttached();
  const isKept = await page.evaluate(() => {
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File(['?subnet=z:10.9.0.0/24&node=m5.large:2:5'], 'plan.txt'));
    return ['dragover', 'drop'].map((type) => {
      const event = new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true });
      return !document.documentElement.dispatchEvent(event);
    });
  });
  expect(isKept, 'the browser does not leave the page for it').toEqual([true, true]);
  release();
  await expect(planner.form.range(1)).toHaveValue('10.9.0.0/24');
});
