// axe over themes, languages and widths, through the main states of the page. What a language can
// change is the room that words take and which names are alike, what a theme can change are colours, which the parts of the
// page have at any width: not every pair is tried, and each look asks the rules that it can break.
// The dark theme is looked at on whole pages: a unit test holds every colour of words on every surface.
import type { Locator, Page } from '@playwright/test';
import type { Language } from '@/i18n';
import { expectAccessible, expectAccessibleIn, type Rules, type Theme } from '../support/axe';
import { clearPlan } from '../support/form/type-plan';
import { PlannerPage } from '../support/planner-page';
import { expect, test } from '../support/test';

const BRIEFLY = { timeout: 1_000 };
const OF_WORDS = ['target-size', 'landmark-unique'];

interface Looks {
  readonly language: Language;
  readonly locale: string;
  /** Of one layout; the journey is that of the first, and the others are for whole pages. */
  readonly widths: readonly [number, ...number[]];
  /** Parts are looked at in the last. */
  readonly themes: readonly [...Theme[], Theme];
  /** Of whole pages, of parts, and of parts that are the same in each layout but for their room. */
  readonly rules: Readonly<Record<'page' | 'part' | 'same', Rules>>;
}

const LOOKS: readonly Looks[] = [
  {
    language: 'ko',
    locale: 'ko-KR',
    widths: [320, 768, 1440],
    themes: ['light'],
    rules: { page: 'all but colours', part: 'all but colours', same: OF_WORDS },
  },
  {
    language: 'en',
    locale: 'en-US',
    widths: [1440],
    themes: ['dark', 'light'],
    rules: { page: 'all', part: 'all', same: 'all' },
  },
];

/** Does not fit, with something in every field of its rows; runs that are short. */
const PLAN =
  '?runs=1&subnet=a:10.0.0.0/24:12&subnet=b:10.0.1.0/24;available=100;name=spare&subnet=c:10.0.2.0/24:30' +
  '&node=m5.large:12:22;name=web&node=c5.2xlarge:6:40';
const MAY_NOT_FIT =
  '?subnet=/22&node=m5.large:10:90&ENABLE_PREFIX_DELEGATION=true&WARM_IP_TARGET=5';
const PENDING = '?subnet=/24&node=t3.medium:3&system-pods=1&pods=50&colour=blue';
const ERRORS =
  '?subnet=a:10.0.0.1/24&subnet=:10.0.0.0/24&node=m5.lagre:1.5:20&WARM_IP_TARGET=x&pods=-1';
const CANNOT_WORK = '?subnet=a:10.0.0.0/24&subnet=b:192.168.0.0/24&node=m5.large:3:20';
const LIVE_UNTRUE =
  '?live=true&subnet=a:10.0.0.0/22;available=11&subnet=b:10.0.4.0/22;available=43&node=m5.2xlarge:40:20';
/** No other settings do with smaller subnets: these are listed in their place. */
const NO_OTHER_SETTINGS =
  '?runs=1&subnet=a:10.0.0.0/24:12&subnet=b:10.0.1.0/24:12&subnet=c:10.0.2.0/24:30' +
  '&node=m5.large:12:22&node=c5.2xlarge:6:40&view=needs';
const NODES_ALONE = '?node=m5.large:6:20&node=c5.2xlarge:3:40';
const NEWER = '?v=99&subnet=a:10.0.0.0/24&node=m5.large:3';
const DAMAGED = '?c=0000000&v=1&subnet=a:10.0.0.0/24&node=m5.large:3';

/**
 * Looks at a state of the page, at each width and in each theme, or at its new part; at one that is
 * `laid out` by width and theme as at the page, whose other parts were looked at.
 */
type Look = (
  state: string,
  part?: string | Locator,
  kind?: 'part' | 'same' | 'laid out',
) => Promise<readonly string[]>;

for (const looks of LOOKS) {
  const { language, locale, widths, themes } = looks;
  test.describe(`${language}, ${widths.join(' and ')} px, ${themes.join(' and ')}`, () => {
    test.use({ locale, viewport: { width: widths[0], height: 900 } });

    test('the answer, its proof and its charts, the form and what floats', async ({ page }) => {
      test.slow();
      const planner = new PlannerPage(page, language);
      const look = lookWith(looks, page);
      await planner.open(PLAN);
      await theAnswer(planner, look);
      await theForm(planner, look);
      await whatFloats(planner, look);
      await planner.open(NO_OTHER_SETTINGS);
      await expect(planner.charts.getByText(planner.words.needs.noOther)).toBeVisible();
      await look('needs without other settings', planner.charts, 'laid out');
    });

    test.describe('before the run', () => {
      test.use({ runs: 'held' });
      test('notices, errors and plans of other kinds', async ({ page }) => {
        await otherPlans(new PlannerPage(page, language), lookWith(looks, page));
      });
    });
  });
}

function lookWith({ widths, themes, rules }: Looks, page: Page): Look {
  return async (state, part, kind = 'part') => {
    if (part !== undefined && kind !== 'laid out') {
      return expectAccessible(page, `${state}, ${widths[0]} px`, part, rules[kind]);
    }
    // Its names are among those of all the page.
    if (part !== undefined) await expectAccessible(page, state, undefined, ['landmark-unique']);
    let found: readonly string[] = [];
    for (const width of widths.toReversed()) {
      if (widths.length > 1) await page.setViewportSize({ width, height: 900 });
      // Where it is scrolled the bar lies over a part of what stands below it; a press may be scrolling it still.
      await expect(async () => {
        await page.evaluate(() => scrollTo(0, 0));
        await expect(page.locator('[data-verdict-bar]:not([data-form])')).toHaveCount(0, BRIEFLY);
      }).toPass({ timeout: 15_000 });
      // Between the narrowest and the widest the page has the names and marks of these.
      const isBetween = width !== widths[0] && width !== widths.at(-1);
      const asked = isBetween ? OF_WORDS : rules.page;
      found = await expectAccessibleIn(themes, page, `${state}, ${width} px`, part, asked);
    }
    return found;
  };
}

async function theAnswer(planner: PlannerPage, look: Look) {
  await planner.openNodeGroup('web');
  expect(await look('does not fit, a row open')).toContain('target-size');
  for (const tab of ['growth', 'subnets'] as const) {
    await planner.tab(tab);
    await look(tab, '[role="tabpanel"]', 'same');
    await planner.table(tab);
    await look(`${tab} as a table`, '[role="tabpanel"]', 'same');
  }
  const settings = await planner.tab('settings');
  await expect(settings.getByText(planner.words.lanes.checking)).toHaveCount(0);
  await look('settings', '[role="tabpanel"]', 'same');
  for (const [tab, part] of [
    ['timeline', planner.charts],
    ['zone-loss', planner.charts],
    ['needs', undefined],
  ] as const) {
    await planner.tab(tab);
    await expect(planner.charts.getByText(planner.words.questions.checking)).toHaveCount(0);
    await look(tab, part, 'laid out');
  }
  for (const figure of ['held', 'remaining'] as const) {
    await planner.figure(figure).click();
    await expect(planner.section('sum').getByRole('term').first()).toBeVisible();
    await look(`why ${figure}`, 'aside');
    await planner.page.keyboard.press('Escape');
  }
}

async function theForm({ page, form, words }: PlannerPage, look: Look) {
  await form.unfold('subnets', 'cni', 'groups');
  await form.openDetails(form.subnetRow(2));
  await form.openDetails(form.groupRow(1));
  await form.openEveryNode();
  await form.openRareSettings();
  await look('the form open', page.getByRole('region', { name: words.form.inputs, exact: true }));

  await form.type(1).click();
  await expect(form.types.first()).toBeVisible();
  await look('the list of types', '[popover]');
  await page.keyboard.press('Escape');
  await form.hide();
}

async function whatFloats(planner: PlannerPage, look: Look) {
  const { page } = planner;
  for (const menu of ['plan', 'share', 'theme'] as const) {
    await planner.openMenu(menu);
    await look(`menu ${menu}`, '[role="menu"]');
    await page.keyboard.press('Escape');
  }
  await planner.copyLink();
  await expect(planner.dialog.getByRole('textbox')).toBeVisible();
  await look('the link', '[role="dialog"]');
  await page.keyboard.press('Escape');
  await planner.form.show();
  await planner.form.pasteRows.click();
  await planner.dialog.getByRole('textbox').fill('m5.large\t12\t22\nm5.huge\t3\t9');
  await expect(planner.dialog.getByRole('listitem')).toBeVisible();
  await look('rows to paste', 'dialog');
}

async function otherPlans(planner: PlannerPage, look: Look) {
  const { page, form, words } = planner;
  await planner.open(MAY_NOT_FIT);
  await planner.openNodeGroup('m5.large');
  await look('may not fit', planner.answer);
  await look('a node of prefixes', planner.nodeGroups);
  await planner.open(PENDING);
  await look('pods pending and a notice');
  await form.show();
  await form.nodes(1).fill('three');
  await look('an error beside the last answer');
  for (const [state, address] of [
    ['cannot work', CANNOT_WORK],
    ['live counts that can’t be true', LIVE_UNTRUE],
  ] as const) {
    await planner.open(address);
    await expect(planner.nodeGroups).toBeVisible();
    await look(state);
  }
  await planner.open(NODES_ALONE);
  await expect(page.getByText(words.notices.empty.nowSubnets)).toBeVisible();
  await expect(page.getByRole('combobox', { name: /./ }).last()).toBeVisible();
  await look('nodes alone');
  await planner.open(NEWER);
  await expect(page.getByRole('alert')).toBeVisible();
  await look('a link of a newer version');
  await planner.open(DAMAGED);
  await expect(page.getByRole('alert')).toBeVisible();
  await page.getByRole('button', { name: words.linkNotice.showText }).click();
  await look('a damaged link');
  await planner.open(ERRORS);
  await look('errors and no answer');
  await clearPlan(planner);
  await look('empty');
}
