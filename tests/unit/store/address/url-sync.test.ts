import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import {
  EMPTY_PLAN_TEXT,
  FIRST_VIEW,
  type FieldPath,
  fieldText,
  formatLink,
  newGroup,
  parseLink,
  presetText,
  withField,
} from '@/plan';
import { syncAddress, WRITE_EVERY_MS } from '@/store/address/url-sync';
import { createPlanner, plannerActions } from '@/store/document/planner';
import { linkText } from '../../../support/plan-texts';
import { fakeAddressBar } from '../../../support/store/fake-address-bar';

const EXAMPLE = presetText('small-production');
const NODES: FieldPath = { part: 'group', row: EXAMPLE.groups[0]?.id ?? '', field: 'nodes' };

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function page(query = '') {
  const planner = createPlanner({ text: EXAMPLE });
  const actions = plannerActions(planner);
  const address = fakeAddressBar(query);
  const stop = syncAddress(planner, actions, address, 'test');
  const notice = () => planner.getState().linkNotice;
  const type = (text: string) =>
    actions.edit((plan) => withField(plan, NODES, text), { typing: NODES });
  const typeAndLeave = (text: string) => {
    type(text);
    actions.commitEdit();
    vi.advanceTimersByTime(WRITE_EVERY_MS);
  };
  const nodes = () => fieldText(planner.getState().text, NODES);
  const link = () => {
    const { outcome } = planner.getState().reading;
    return outcome.kind === 'answered' ? formatLink(outcome.plan) : undefined;
  };
  return { planner, actions, address, stop, type, typeAndLeave, nodes, link, notice };
}

test('looking at a plan does not change the address', () => {
  const { address } = page();
  vi.advanceTimersByTime(60_000);
  expect(address.entries()).toEqual(['']);
});

test('the address follows what is typed', () => {
  const { address, type, link } = page();
  type('13');
  vi.advanceTimersByTime(WRITE_EVERY_MS);
  expect(address.read()).toBe(link());
});

test('thirty seconds of fast typing write the address no more than sixty times', () => {
  const { address, type, link } = page();
  const before = address.writes();
  for (let time = 0; time < 30_000; time += 20) {
    type(String(1 + (time % 997)));
    vi.advanceTimersByTime(20);
  }
  expect(address.writes() - before).toBeLessThanOrEqual(60);
  vi.advanceTimersByTime(WRITE_EVERY_MS);
  expect(address.read()).toBe(link());
});

test('typing in one field is one entry of the browser’s history', () => {
  const { address, type } = page();
  for (const text of ['1', '12', '123']) {
    type(text);
    vi.advanceTimersByTime(WRITE_EVERY_MS);
  }
  expect(address.entries()).toHaveLength(2);
});

test('back and forward walk through the edits', () => {
  const { address, typeAndLeave, nodes } = page();
  typeAndLeave('13');
  typeAndLeave('14');
  address.travel(-1);
  expect(nodes()).toBe('13');
  address.travel(-1);
  expect(nodes()).toBe('12');
  address.travel(2);
  expect(nodes()).toBe('14');
});

test('going back writes no address, and an edit after it leads on from there', () => {
  const { address, typeAndLeave, nodes, link } = page();
  typeAndLeave('13');
  typeAndLeave('14');
  address.travel(-1);
  vi.advanceTimersByTime(60_000);
  expect(address.entries()).toHaveLength(3);
  typeAndLeave('15');
  expect(address.entries()).toHaveLength(3);
  expect(address.read()).toBe(link());
  address.travel(-1);
  expect(nodes()).toBe('13');
});

test('going back shows what the address says: the question that was looked at then', () => {
  const { actions, address, planner, typeAndLeave, nodes } = page();
  actions.look({ question: 'scenario' });
  vi.advanceTimersByTime(WRITE_EVERY_MS);
  typeAndLeave('13');
  actions.look({ question: 'growth' });
  vi.advanceTimersByTime(WRITE_EVERY_MS);
  address.travel(-1);
  expect(nodes()).toBe('12');
  expect(address.read()).toContain('view=scenario');
  expect(planner.getState().view.question).toBe('scenario');
  address.travel(1);
  expect(address.read()).toContain('view=growth');
  expect(planner.getState().view.question).toBe('growth');
});

test('going back can be undone', () => {
  const { actions, address, typeAndLeave, nodes } = page();
  typeAndLeave('13');
  address.travel(-1);
  actions.undo();
  expect(nodes()).toBe('13');
});

test('while a field can’t be read the address keeps the last plan', () => {
  const { address, typeAndLeave, type } = page();
  typeAndLeave('13');
  const before = address.read();
  type('13x');
  vi.advanceTimersByTime(60_000);
  expect(address.read()).toBe(before);
});

test('a field that can’t be read as the first edit: the address takes the plan before it', () => {
  const { address, type, link } = page();
  const before = link();
  type('12x');
  vi.advanceTimersByTime(WRITE_EVERY_MS);
  expect(address.read()).toBe(before);
});

test('a link with a field that never could be read stays as it is', () => {
  const { actions, address, type } = page('subnet=/33&node=m5.large:1:1');
  actions.openPlan(withField(EXAMPLE, NODES, 'x'));
  vi.advanceTimersByTime(WRITE_EVERY_MS);
  const before = address.read();
  type('xy');
  vi.advanceTimersByTime(WRITE_EVERY_MS);
  expect(address.read()).toBe(before);
});

test('another plan that can’t be read does not stay behind the address of the plan before', () => {
  const { actions, address, typeAndLeave } = page();
  typeAndLeave('13');
  actions.replacePlan(withField(EXAMPLE, NODES, 'x'));
  vi.advanceTimersByTime(WRITE_EVERY_MS);
  expect(address.read()).toBe('');
});

test('an empty plan has an empty address', () => {
  const { actions, address, typeAndLeave } = page();
  typeAndLeave('13');
  actions.replacePlan(EMPTY_PLAN_TEXT);
  vi.advanceTimersByTime(WRITE_EVERY_MS);
  expect(address.read()).toBe('');
});

test('nodes alone have an address, with what stands beside their settings', () => {
  const { actions, address } = page();
  const text = linkText('node=m5.large::20&WARM_IP_TARGET=2');
  actions.replacePlan(text);
  actions.look({ beside: 'prefix-warm-ip-5' });
  vi.advanceTimersByTime(WRITE_EVERY_MS);
  const back = parseLink(address.read());
  expect(back).toMatchObject({ status: 'read', view: { beside: 'prefix-warm-ip-5' } });
  expect(back.status === 'read' && back.text.groups).toEqual(text.groups);
  expect(back.status === 'read' && back.text.settings).toEqual(text.settings);
});

test('nodes alone have one whatever is typed', () => {
  const { actions, address } = page();
  actions.replacePlan({ ...EMPTY_PLAN_TEXT, groups: [newGroup('n1')] });
  vi.advanceTimersByTime(WRITE_EVERY_MS);
  expect(address.read()).toBe('');
  const groups = [{ ...newGroup('n1'), instanceType: 'm5;name=x:\ud800&' }];
  actions.edit((text) => ({ ...text, groups }));
  vi.advanceTimersByTime(WRITE_EVERY_MS);
  const back = parseLink(address.read());
  expect(back.status === 'read' && back.text.groups).toMatchObject([
    { instanceType: 'm5;name=x:\ufffd&' },
  ]);
});

test('nodes in zones that have no subnet yet have one: it is not left at the plan before them', () => {
  const { actions, address, typeAndLeave } = page();
  typeAndLeave('13');
  const added = {
    ...newGroup('n9'),
    ...{ instanceType: 'm5.large', nodes: '2', podsPerNode: '5', zones: 'eu-west-1x' },
  };
  actions.edit((text) => ({ ...text, groups: [...text.groups, added] }));
  vi.advanceTimersByTime(WRITE_EVERY_MS);
  const back = parseLink(address.read());
  if (back.status !== 'read') throw new Error('no link');
  expect(back.text.groups.at(-1)).toMatchObject({ zones: 'eu-west-1x', nodes: '2' });
  expect(back.text.subnets).toHaveLength(EXAMPLE.subnets.length);
  // So it is when it is opened, and whatever else is changed there.
  const opened = page(address.read());
  opened.actions.openPlan(back.text);
  vi.advanceTimersByTime(WRITE_EVERY_MS);
  opened.actions.edit((text) =>
    withField(text, { part: 'group', row: text.groups[0]?.id ?? '', field: 'nodes' }, '7'),
  );
  vi.advanceTimersByTime(WRITE_EVERY_MS);
  expect(opened.address.read()).toContain('m5.large:7:');
  // Beside a field that can't be read it stays.
  const before = address.read();
  actions.edit((text) => withField(text, NODES, '13x'));
  vi.advanceTimersByTime(WRITE_EVERY_MS);
  expect(address.read()).toBe(before);
});

test('a plan that is ahead of the address it was left with is written into it', () => {
  const planner = createPlanner({ text: withField(EXAMPLE, NODES, '13') });
  const address = fakeAddressBar('subnet=/23&node=m5.large:7:20');
  syncAddress(planner, plannerActions(planner), address, 'test', true);
  vi.advanceTimersByTime(WRITE_EVERY_MS);
  expect(address.read()).toContain('node=m5.large:13:22');
  expect(address.entries()).toHaveLength(1);
});

test('another link typed into the open page is opened', () => {
  const { address, planner } = page();
  address.retype('subnet=/23&node=m5.large:7:20');
  expect(planner.getState().text.groups.map((row) => row.nodes)).toEqual(['7']);
});

test('another link typed into the open page is another plan, not an edit of mine', () => {
  const { actions, address, planner, nodes } = page();
  actions.openPlan(EXAMPLE, 'mine');
  address.retype('subnet=/23&node=m5.large:7:20');
  expect(planner.getState().opened.draftId).toBeUndefined();
  actions.undo();
  expect(nodes()).toBe('12');
});

test('after a reload, back walks through the edits of before it in the same draft', () => {
  const { actions, address, planner, typeAndLeave, stop } = page();
  typeAndLeave('13');
  typeAndLeave('14');
  stop();
  actions.openPlan(planner.getState().text, 'mine');
  const stopAgain = syncAddress(planner, actions, address, 'again');
  address.travel(-1);
  expect(planner.getState().text.groups[0]?.nodes).toBe('13');
  expect(planner.getState().opened.draftId).toBe('mine');
  stopAgain();
});

test('a link typed into the open page is told of its unknown keys, and the plan stays without any other', () => {
  const { address, planner, notice } = page();
  address.retype('subnt=/23');
  expect(planner.getState().text).toBe(EXAMPLE);
  expect(notice()?.warnings).toMatchObject([{ code: 'LINK_UNKNOWN_KEY', key: 'subnt' }]);
  address.retype('subnet=/23&node=m5.large:7:20&nod=x');
  expect(notice()?.warnings).toMatchObject([{ code: 'LINK_UNKNOWN_KEY', key: 'nod' }]);
  address.retype('subnet=/23&node=m5.large:8:20');
  expect(notice()).toBeUndefined();
});

test('a damaged link typed into the open page leaves the plan and is told', () => {
  const { address, planner, notice } = page();
  address.retype('v=99&subnet=/23');
  expect(planner.getState().text).toBe(EXAMPLE);
  expect(notice()?.status).toBe('refused');
});

test('after stopping, the address is left alone', () => {
  const { address, stop, type } = page();
  stop();
  type('13');
  vi.advanceTimersByTime(60_000);
  expect(address.read()).toBe('');
});

test('the address follows what is looked at, without a further entry or step', () => {
  const { planner, actions, address } = page('subnet=/24&node=m5.large:3:8');
  actions.look({ question: 'growth' });
  vi.advanceTimersByTime(WRITE_EVERY_MS);
  expect(address.read()).toMatch(/&view=growth$/);
  expect(address.entries()).toHaveLength(1);
  expect(planner.getState().history.past).toEqual([]);
});

test('another plan is asked the same question, at no moment and with no row open', () => {
  const { planner, actions } = page();
  actions.look({ question: 'growth', moment: 60, row: 'm5.large' });
  actions.openPlan(EMPTY_PLAN_TEXT);
  expect(planner.getState().view).toEqual({ ...FIRST_VIEW, question: 'growth' });
});
