// The page as a person meets it: by roles and by the words that it says, in either language.
import type { Locator, Page } from '@playwright/test';
import type { RepairLaneName } from '@/engine';
import { type AllMessages, type Language, numberFormat } from '@/i18n';
import { MESSAGES } from '@/i18n/all-messages';
import type { Question } from '@/plan';
import { expand, PlanForm } from './form/plan-form';
import { expect } from './quiet-page';
import { startsWith } from './words';

/** In the order of the page, whatever they are called. */
const FIGURES = ['held', 'remaining', 'idle', 'pods'] as const;
export type FigureName = (typeof FIGURES)[number];
export type TabName = 'subnets' | 'growth' | 'timeline' | 'zone-loss' | 'settings' | 'needs';

/** The question whose picture a tab is. */
const QUESTION: Readonly<Record<TabName, Question>> = {
  subnets: 'at-rest',
  timeline: 'scenario',
  'zone-loss': 'zone-loss',
  growth: 'growth',
  settings: 'settings',
  needs: 'needs',
};

export type MenuName = 'plan' | 'examples' | 'share' | 'theme';
export type DrawerSection = 'sum' | 'notes' | 'spreadsheet' | 'mistakes' | 'sources';

/** Below this width one menu holds all of the page's head. */
const WIDE = 900;

export class PlannerPage {
  readonly words: AllMessages;
  readonly form: PlanForm;

  constructor(
    readonly page: Page,
    readonly language: Language = 'en',
  ) {
    this.words = MESSAGES[language];
    const { form, shell, everyNode, planMenu } = this.words;
    this.form = new PlanForm(page, form, shell.formSheet, everyNode.labels, planMenu.name);
  }

  /** The same page, spoken of in another language. */
  in(language: Language): PlannerPage {
    return new PlannerPage(this.page, language);
  }

  /** @param address from `?` or `#` on; nothing for a visit without a link */
  async open(address = ''): Promise<void> {
    await this.page.goto(`./${address}`);
    await expect(this.page.getByRole('heading', { level: 1 })).toBeVisible();
  }

  get isWide(): boolean {
    return (this.page.viewportSize()?.width ?? 0) >= WIDE;
  }

  count(value: number): string {
    return numberFormat(this.language).count(value);
  }

  button(name: string | RegExp): Locator {
    return this.page.getByRole(
      'button',
      typeof name === 'string' ? { name, exact: true } : { name },
    );
  }

  get answer(): Locator {
    return this.region(this.words.results.label);
  }

  get verdict(): Locator {
    return this.answer.getByRole('heading', { level: 2 });
  }

  /** Waits for the run of the scenario: only “checking …” ends in an ellipsis, in both languages. */
  async settled(): Promise<void> {
    await expect(this.verdict).not.toContainText('…');
  }

  /** A lane of what would make the plan fit, or of the room that it has. */
  lane(name: RepairLaneName): Locator {
    return this.answer.locator(`[data-lane="${name}"]`).first();
  }

  /** What a plan of ranges comes to. */
  get ranges(): Locator {
    return this.region(this.words.asked.turning.title);
  }

  figure(name: FigureName): Locator {
    const { label } = this.words.results.figuresInLine;
    const list = this.answer.getByRole('list', { name: label });
    return list.getByRole('listitem').nth(FIGURES.indexOf(name)).getByRole('button');
  }

  get drawer(): Locator {
    return this.page.getByRole('complementary', { name: this.words.drawer.label });
  }

  /** A section of the drawer. */
  section(name: DrawerSection): Locator {
    return this.drawer.locator(`[data-section="${name}"]`);
  }

  /** Opens a section of the drawer by its line at the end of the page. */
  async openSection(name: Exclude<DrawerSection, 'sum'>): Promise<Locator> {
    await this.page.locator(`[data-opens="${name}"]`).click();
    await expect(this.section(name)).toBeVisible();
    return this.section(name);
  }

  /** A note, where notes are open. */
  note(code: string): Locator {
    return this.section('notes').locator(`[data-note="${code}"]`);
  }

  get nodeGroups(): Locator {
    return this.region(this.words.proof.nodeGroups.title);
  }

  /** The row of a node group; its button opens it. */
  nodeGroup(label: string): Locator {
    const button = this.page.getByRole('button', { name: startsWith(label) });
    const head = this.page.getByRole('rowheader').filter({ has: button });
    return this.nodeGroups.getByRole('row').filter({ has: head });
  }

  /** Opens a node group's row and gives what it opens to. */
  async openNodeGroup(label: string): Promise<Locator> {
    const row = this.nodeGroup(label);
    await expand(row.getByRole('button'));
    const id = await row.getByRole('button').getAttribute('aria-controls');
    return this.page.locator(`[id="${id}"]`);
  }

  get charts(): Locator {
    return this.region(this.words.charts.label);
  }

  /** Opens a tab and gives its panel. */
  async tab(name: TabName): Promise<Locator> {
    const tab = this.charts.locator(`[data-tab="${QUESTION[name]}"]`);
    await tab.click();
    await expect(tab).toHaveAttribute('aria-selected', 'true');
    return this.charts.getByRole('tabpanel');
  }

  /** Opens a tab as the table of its numbers. */
  async table(name: 'subnets' | 'growth'): Promise<Locator> {
    const panel = await this.tab(name);
    await panel.getByRole('button', { name: this.words.charts.table, exact: true }).click();
    return panel.getByRole('table');
  }

  get why(): Locator {
    return this.button(this.words.results.verdict.why);
  }

  get dialog(): Locator {
    return this.page.getByRole('dialog');
  }

  /** Opens the import: by its button, on a phone by the menu. */
  async openImport(): Promise<void> {
    const { shell } = this.words;
    const button = this.button(shell.import);
    if (!(await button.isVisible())) await this.button(shell.more).click();
    await button
      .or(this.page.getByRole('menuitem', { name: shell.import }))
      .first()
      .click();
    await expect(this.dialog).toBeVisible();
  }

  /** What a screen reader has been told last. */
  get spoken(): Locator {
    return this.page.locator('[aria-live="polite"] > p').last();
  }

  /** Where what has just been done is spoken. */
  announcement(text: string): Locator {
    return this.page.locator('[aria-live="polite"]').getByText(text, { exact: true });
  }

  /** Opens a menu of the page's head. */
  async openMenu(menu: MenuName): Promise<Locator> {
    const { shell, share } = this.words;
    const buttons = {
      plan: this.planMenu,
      examples: this.planMenu,
      share: this.button(share.menu),
      theme: this.button(startsWith(shell.theme.label)),
    };
    await (this.isWide || menu === 'share' ? buttons[menu] : this.button(shell.more)).click();
    const open = this.page.getByRole('menu');
    if (menu === 'examples') {
      const { examples } = this.words.planMenu;
      await open.getByRole('menuitem', { name: startsWith(examples) }).click();
    }
    return open;
  }

  async choose(menu: MenuName, item: string): Promise<void> {
    const open = await this.openMenu(menu);
    const name = startsWith(item);
    await open
      .getByRole('menuitem', { name })
      .or(open.getByRole('menuitemradio', { name }))
      .click();
  }

  /** The button that says the plan's name, on a wide page. */
  get planMenu(): Locator {
    return this.page.locator('[data-plan-menu]');
  }

  /** What the plan is called in the head of a wide page. */
  get planTitle(): Locator {
    return this.planMenu;
  }

  async rename(name: string): Promise<void> {
    const open = await this.openMenu('plan');
    await open.getByRole('menuitem').filter({ hasText: this.words.planMenu.rename }).click();
    await this.form.name.fill(name);
    await this.form.name.press('Enter');
  }

  /** All that the browser keeps, and says that it is meant. */
  async erase(): Promise<void> {
    this.page.once('dialog', (dialog) => void dialog.accept());
    await this.button(this.words.footer.erase).click();
  }

  /** Copies the link, whose card then stands beside Share. */
  async copyLink(): Promise<void> {
    const open = await this.openMenu('share');
    const { copyLinkHint } = this.words.planMenu;
    await open.getByRole('menuitem').filter({ hasText: copyLinkHint }).click();
  }

  private region(name: string): Locator {
    return this.page.getByRole('region', { name, exact: true });
  }
}
