// One tab through reloads: the address, the browser's storage and the form together.
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type FieldPath, fieldText, type PlanText, presetText, rowColour, withField } from '@/plan';
import { openFirstPlan } from '@/store/address/first-plan';
import { syncAddress } from '@/store/address/url-sync';
import { createPlanner, plannerActions } from '@/store/document/planner';
import { lastReadable } from '@/store/drafts/drafts';
import { moveRow, removeRow } from '@/store/rows/rows';
import { keepDrafts } from '@/store/session/draft-keeper';
import { safeStorage } from '@/store/storage/browser-storage';
import { fakeAddressBar } from '../../../support/store/fake-address-bar';
import { memoryStorage } from '../../../support/store/memory-storage';
import { readDrafts } from '../../../support/store/read-drafts';

const NODES: FieldPath = {
  part: 'group',
  row: presetText('small-production').groups[0]?.id ?? '',
  field: 'nodes',
};

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

let visits = 0;

/** A page load: what the session does, with a storage and an address of the test's. */
function load(address: ReturnType<typeof fakeAddressBar>, kept: Storage) {
  const planner = createPlanner();
  const actions = plannerActions(planner);
  const storage = safeStorage(() => kept);
  const isAhead = openFirstPlan(address, storage, actions);
  visits += 1;
  const visit = `v${visits}`;
  const stop = syncAddress(planner, actions, address, visit, isAhead);
  let ids = 0;
  const keeper = keepDrafts(planner, storage, {
    actions,
    address,
    newId: () => `${visit}-${++ids}`,
    now: () => Date.now() + visits,
    onLost: vi.fn(),
  });
  return {
    planner,
    actions,
    type: (text: string) => actions.edit((plan) => withField(plan, NODES, text), { typing: NODES }),
    nodes: () => fieldText(planner.getState().text, NODES),
    change: (change: (rows: PlanText['subnets']) => PlanText['subnets']) =>
      actions.edit((plan) => ({ ...plan, subnets: change(plan.subnets) })),
    colours: () => planner.getState().text.subnets.map(rowColour),
    drafts: () => readDrafts(storage).map((draft) => fieldText(draft.text, NODES)),
    leave: () => {
      stop();
      keeper.stop();
    },
  };
}

function tab() {
  const address = fakeAddressBar();
  const kept = memoryStorage();
  let page = load(address, kept);
  return {
    address,
    kept,
    page: () => page,
    reload: () => {
      page.leave();
      address.reload();
      page = load(address, kept);
    },
    goTo: (query: string) => {
      page.leave();
      address.goTo(query);
      page = load(address, kept);
    },
    comeBack: (by: number) => {
      page.leave();
      address.comeBack(by);
      page = load(address, kept);
    },
  };
}

test('looking at the example of a first visit writes neither storage nor address', () => {
  const { address, kept, reload } = tab();
  vi.runAllTimers();
  reload();
  expect(kept.length).toBe(0);
  expect(address.entries()).toEqual(['']);
});

test.each(['13', '13x'])('%j typed into the example is there after a reload', (text) => {
  const { page, reload } = tab();
  page().type(text);
  reload();
  expect(page().nodes()).toBe(text);
  reload();
  expect(page().nodes()).toBe(text);
});

test('the broken text of a field is there after a reload, beside the last good numbers', () => {
  const { page, reload } = tab();
  page().type('13');
  page().actions.commitEdit();
  vi.runAllTimers();
  page().type('13x');
  vi.runAllTimers();
  reload();
  expect(page().nodes()).toBe('13x');
  const { answer } = page().planner.getState();
  expect(answer.status === 'stale' && answer.usage.groups[0]?.nodes).toBe(13);
});

test('edits after a reload go on in the same draft', () => {
  const { page, reload } = tab();
  page().type('13');
  reload();
  page().type('14');
  reload();
  expect(page().drafts()).toEqual(['14']);
});

test('somebody’s link in the same tab shows no draft and leaves it as it is; back, it is there', () => {
  const { page, goTo, comeBack } = tab();
  page().type('13x');
  goTo('subnet=/23&node=m5.large:7:20');
  expect(page().nodes()).toBe('7');
  vi.runAllTimers();
  expect(page().drafts()).toEqual(['13x']);
  page().type('8');
  vi.runAllTimers();
  expect(page().drafts()).toEqual(['8', '13x']);
  comeBack(-2);
  expect(page().nodes()).toBe('13x');
});

test('the very link of the draft, opened as a link, shows what the link says', () => {
  const { address, page, goTo } = tab();
  page().type('13');
  vi.runAllTimers();
  page().type('13x');
  vi.runAllTimers();
  goTo(address.read());
  expect(page().nodes()).toBe('13');
  page().type('99');
  vi.runAllTimers();
  expect(page().drafts()).toEqual(['99', '13x']);
});

test('a draft with a broken field, opened again from the menu, is there after a reload', () => {
  const { page, kept, reload, goTo } = tab();
  page().type('13x');
  goTo('subnet=/23&node=m5.large:7:20');
  page().type('8');
  vi.runAllTimers();
  const [, older] = readDrafts(safeStorage(() => kept));
  if (older === undefined) throw new Error('the draft was not kept');
  page().actions.replacePlan(older.text, older.id, lastReadable(older));
  vi.runAllTimers();
  reload();
  expect(page().nodes()).toBe('13x');
  expect(page().drafts()).toEqual(['8', '13x']);
});

test('who comes back to an older step finds that, not what became of it', () => {
  const { page, comeBack } = tab();
  for (const nodes of ['13', '14']) {
    page().type(nodes);
    page().actions.commitEdit();
    vi.runAllTimers();
  }
  comeBack(-1);
  expect(page().nodes()).toBe('13');
});

test('what was typed just before a reload is there, and comes into the address', () => {
  const { address, page, reload } = tab();
  page().type('13');
  page().actions.commitEdit();
  vi.runAllTimers();
  page().type('14');
  expect(address.read()).toContain('m5.large:13:');
  reload();
  expect(page().nodes()).toBe('14');
  vi.runAllTimers();
  expect(address.read()).toContain('m5.large:14:');
});

const THREE = 'subnet=a:10.0.0.0/24&subnet=b:10.0.1.0/24&subnet=c:10.0.2.0/24&node=m5.large:12:22';

test('9. a subnet keeps its colour where rows were moved and removed: after a reload, for who opens the link, and one step back', () => {
  const { address, page, reload, goTo } = tab();
  goTo(THREE);
  page().change((rows) => moveRow(rows, 's1', 1));
  expect(page().colours()).toEqual([2, 1, 3]);
  vi.runAllTimers();
  expect(address.read()).toMatch(/&colours=213$/);
  reload();
  expect(page().colours()).toEqual([2, 1, 3]);
  goTo(address.read());
  expect(page().colours()).toEqual([2, 1, 3]);
  page().change((rows) => removeRow(rows, rows[0]?.id ?? ''));
  vi.runAllTimers();
  expect(address.read()).toMatch(/&colours=13$/);
  reload();
  expect(page().colours()).toEqual([1, 3]);
  page().change((rows) => moveRow(rows, rows[1]?.id ?? '', -1));
  page().actions.undo();
  expect(page().colours()).toEqual([1, 3]);
  vi.runAllTimers();
  expect(address.read()).toMatch(/&colours=13$/);
});

test('9. the link of another plan, or of the same in its order, says no colours', () => {
  const { address, page, goTo } = tab();
  goTo(`${THREE}&colours=21`);
  page().change((rows) => moveRow(rows, rows[0]?.id ?? '', 1));
  vi.runAllTimers();
  expect(page().colours()).toEqual([1, 2, 3]);
  expect(address.read()).not.toContain('colours');
  page().change((rows) => rows.toReversed());
  vi.runAllTimers();
  expect(address.read()).toMatch(/&colours=321$/);
  page().actions.replacePlan(presetText('small-production'));
  vi.runAllTimers();
  expect(address.read()).not.toContain('colours');
});

test('9. colours of rows moved just before a reload stay, and come into the address', () => {
  const { address, page, reload, goTo } = tab();
  goTo(THREE);
  page().change((rows) => moveRow(rows, 's1', 1));
  expect(address.read()).not.toContain('colours');
  reload();
  expect(page().planner.getState().view.colours).toBe('213');
  vi.runAllTimers();
  expect(address.read()).toMatch(/&colours=213$/);
});
