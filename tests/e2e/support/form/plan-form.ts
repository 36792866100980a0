// The fields of the form by what they are called.
import type { Locator, Page } from '@playwright/test';
import type { AllMessages, Messages } from '@/i18n';
import type { SettingField } from '@/plan';
import { expect } from '../quiet-page';
import { oneOf, startsWith } from '../words';

export const SECTIONS = ['subnets', 'cni', 'groups'] as const;
export type Section = (typeof SECTIONS)[number];

/** Below this width the form's sections fold. */
const WIDE = 900;

export class PlanForm {
  constructor(
    private readonly page: Page,
    private readonly words: Messages['form'],
    private readonly sheet: Messages['shell']['formSheet'],
    private readonly onEveryNode: AllMessages['everyNode']['labels'],
    private readonly nameOfPlan: string,
  ) {}

  get name(): Locator {
    return this.field(this.nameOfPlan);
  }

  zone(place: number): Locator {
    const { zone, row } = this.words.subnets;
    return this.field(`${zone}, ${row(place)}`);
  }

  range(place: number): Locator {
    const { range, row } = this.words.subnets;
    return this.field(`${range}, ${row(place)}`);
  }

  /** Addresses in use, or available now: whichever the row says. */
  used(place: number): Locator {
    const { used, available, row } = this.words.subnets;
    return this.field(oneOf(`${used}, ${row(place)}`, `${available}, ${row(place)}`));
  }

  type(place: number): Locator {
    const { type, row } = this.words.groups;
    return this.page.getByRole('combobox', { name: `${type}, ${row(place)}`, exact: true });
  }

  nodes(place: number): Locator {
    const { nodes, row } = this.words.groups;
    return this.field(`${nodes}, ${row(place)}`);
  }

  podsPerNode(place: number): Locator {
    const { podsPerNode, row } = this.words.groups;
    return this.field(`${podsPerNode}, ${row(place)}`);
  }

  /** A rarer field in the opened part of a row. */
  detail(row: Locator, label: string): Locator {
    return row.getByRole('textbox', { name: label, exact: true });
  }

  subnetRow(place: number): Locator {
    return this.page.getByRole('listitem').filter({ has: this.zone(place) });
  }

  groupRow(place: number): Locator {
    return this.page.getByRole('listitem').filter({ has: this.type(place) });
  }

  setting(name: SettingField): Locator {
    return this.field(name);
  }

  get systemPods(): Locator {
    return this.field(this.onEveryNode.systemPods);
  }

  get hostNetworkPods(): Locator {
    return this.field(this.onEveryNode.hostNetworkPods);
  }

  get clusterPods(): Locator {
    return this.field(this.words.clusterPods.label);
  }

  get addSubnet(): Locator {
    return this.button(this.words.subnets.addNamed);
  }

  get addGroup(): Locator {
    return this.button(this.words.groups.addNamed);
  }

  get pasteRows(): Locator {
    return this.button(this.words.groups.paste);
  }

  /** The list of instance types under the field that is being typed in. */
  get types(): Locator {
    return this.page.getByRole('listbox').getByRole('option');
  }

  /** Brings the form up, where it is a sheet. */
  async show(): Promise<void> {
    if (this.isBeside) return;
    const bar = this.page.getByRole('button', { name: startsWith(this.sheet.open) });
    const done = this.button(this.sheet.done);
    await expect(bar.or(done)).toBeVisible();
    if (await bar.isVisible()) await bar.click();
    await expect(done).toBeVisible();
  }

  /** Takes the sheet away again. */
  async hide(): Promise<void> {
    if (!this.isBeside) await this.button(this.sheet.done).click();
  }

  /** Opens a section of the form, where sections fold. */
  async unfold(...sections: readonly Section[]): Promise<void> {
    if (this.isBeside) return;
    await this.show();
    for (const section of sections) {
      const name = startsWith(this.words[section].title);
      await expand(this.page.getByRole('heading', { level: 2 }).getByRole('button', { name }));
    }
  }

  /** Opens the rarer fields of a row. */
  async openDetails(row: Locator): Promise<void> {
    const more = aroundName(this.words.moreFields);
    const menu = row.getByRole('button', { name: aroundName(this.words.rowMenu) });
    const button = row.getByRole('button', { name: more });
    await expect(menu.or(button).first()).toBeVisible();
    if (!(await menu.isVisible())) {
      await expand(button);
      return;
    }
    await menu.click();
    const item = this.page.getByRole('menuitem').first();
    if (more.test(await item.innerText())) await item.click();
    else await this.page.keyboard.press('Escape');
  }

  /** Takes a row away, by its button or in its menu. */
  async removeRow(name: string): Promise<void> {
    const remove = this.words.removeRow(name);
    const menu = this.button(this.words.rowMenu(name));
    if (await menu.isVisible()) {
      await menu.click();
      await this.page.getByRole('menuitem', { name: remove, exact: true }).click();
    } else await this.button(remove).click();
  }

  async openRareSettings(): Promise<void> {
    const name = startsWith(this.words.cni.moreModes);
    await expand(this.page.getByRole('button', { name }));
  }

  async openEveryNode(): Promise<void> {
    const name = startsWith(this.words.groups.clusterWide);
    await expand(this.page.getByRole('button', { name }));
  }

  private get isBeside(): boolean {
    return (this.page.viewportSize()?.width ?? 0) >= WIDE;
  }

  private field(name: string | RegExp): Locator {
    return this.page.getByRole(
      'textbox',
      typeof name === 'string' ? { name, exact: true } : { name },
    );
  }

  private button(name: string): Locator {
    return this.page.getByRole('button', { name, exact: true });
  }
}

/** A name with any row's in its place. */
function aroundName(words: (row: string) => string): RegExp {
  const [before = '', after = ''] = words('|').split('|');
  return new RegExp(`^${before}.*${after}$`);
}

/** Opens what a button folds away, unless it is open. */
export async function expand(button: Locator): Promise<void> {
  if ((await button.getAttribute('aria-expanded')) !== 'true') await button.click();
  await expect(button).toHaveAttribute('aria-expanded', 'true');
}
