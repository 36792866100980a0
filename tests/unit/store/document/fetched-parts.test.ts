import { expect, test, vi } from 'vitest';
import { EMPTY_PLAN_TEXT, newGroup, newSubnet } from '@/plan';
import { linkText } from '../../../support/plan-texts';
import { fakeAddressBar } from '../../../support/store/fake-address-bar';

const LINK = 'subnet=/22&node=t3.medium:3:5;max-pods=max_pods-5';

/** A page on which nothing has been fetched. */
async function freshPage() {
  vi.resetModules();
  const { createPlanner, plannerActions } = await import('@/store/document/planner');
  const { readWithParts } = await import('@/store/document/fetched-parts');
  const planner = createPlanner();
  const actions = plannerActions(planner);
  const maxPods = () => {
    const { answer } = planner.getState();
    return answer.status === 'current' ? answer.usage.groups[0]?.maxPods : undefined;
  };
  return { planner, actions, readWithParts, maxPods };
}

test('a link with an expression has its numbers before the page shows', async () => {
  const { planner, actions, readWithParts, maxPods } = await freshPage();
  actions.openPlan(linkText(LINK));
  expect(planner.getState().reading.errors.map(({ code }) => code)).toEqual(['EXPRESSION_WAITS']);
  await readWithParts(planner, actions);
  expect(planner.getState().reading.errors).toEqual([]);
  expect(maxPods()).toBe(12);
});

test('an expression that is typed is read as soon as what reads it is there', async () => {
  const { planner, actions, readWithParts, maxPods } = await freshPage();
  await readWithParts(planner, actions);
  const group = { ...newGroup('g1'), instanceType: 't3.medium', nodes: '3', podsPerNode: '5' };
  const subnets = [{ ...newSubnet('s1'), range: '/22' }];
  actions.openPlan({ ...EMPTY_PLAN_TEXT, subnets, groups: [group] });
  expect(maxPods()).toBe(17);
  actions.edit((text) => ({ ...text, groups: [{ ...group, maxPods: 'max_pods - 5' }] }));
  await vi.waitFor(() => expect(maxPods()).toBe(12));
});

test('a link with live counts has its numbers before the page shows', async () => {
  const { planner, actions, readWithParts } = await freshPage();
  actions.openPlan(linkText('live=true&subnet=a:/24;available=11&node=m5.large:6:15'));
  expect(planner.getState().reading.errors.map(({ code }) => code)).toEqual(['LIVE_WAITS']);
  await readWithParts(planner, actions);
  const { answer } = planner.getState();
  expect(answer).toMatchObject({ status: 'current', usage: { subnets: [{ free: 11 }] } });
});

test('a link with both has both', async () => {
  const { planner, actions, readWithParts, maxPods } = await freshPage();
  actions.openPlan(linkText(`live=true&${LINK.replace('/22', 'a:/22;available=900')}`));
  await readWithParts(planner, actions);
  expect(planner.getState().reading.errors).toEqual([]);
  expect(maxPods()).toBe(12);
});

test('a plan that is switched to live keeps its answer until what works it out is there', async () => {
  const { planner, actions, readWithParts } = await freshPage();
  actions.openPlan(linkText('subnet=a:/24:20&node=m5.large:6:15'));
  await readWithParts(planner, actions);
  const { withLive } = await import('@/store/rows/used-or-available');
  actions.edit((text) => withLive(text, true));
  expect(planner.getState().answer.status).toBe('stale');
  await vi.waitFor(() => expect(planner.getState().answer.status).toBe('current'));
  expect(planner.getState().text.subnets[0]).toMatchObject({ usedAs: 'available', used: '51' });
});

test('the address of a plan that is switched to live follows it, however late what works it out comes', async () => {
  const { planner, actions, readWithParts } = await freshPage();
  actions.openPlan(linkText('subnet=a:/24:20&node=m5.large:6:15'));
  vi.useFakeTimers();
  const address = fakeAddressBar('');
  const { syncAddress } = await import('@/store/address/url-sync');
  const stop = syncAddress(planner, actions, address, 'test');
  const { withLive } = await import('@/store/rows/used-or-available');
  actions.edit((text) => withLive(text, true));
  await vi.advanceTimersByTimeAsync(5_000);
  expect(address.read()).not.toContain('live=true');
  await readWithParts(planner, actions);
  await vi.advanceTimersByTimeAsync(5_000);
  expect(address.read()).toContain('live=true');
  stop();
  vi.useRealTimers();
});

test('a link with a type that few plans have has its numbers before the page shows', async () => {
  const { planner, actions, readWithParts, maxPods } = await freshPage();
  actions.openPlan(linkText('subnet=a:/22&node=c8gn.large:3:5'));
  expect(planner.getState().reading.errors.map(({ code }) => code)).toEqual(['TYPE_WAITS']);
  expect(await readWithParts(planner, actions)).toBe(true);
  expect(planner.getState().reading.errors).toEqual([]);
  expect(maxPods()).toBe(29);
});

test('a link with types that most plans have needs nothing more', async () => {
  const { planner, actions, readWithParts, maxPods } = await freshPage();
  actions.openPlan(linkText('subnet=a:/22&node=m5.large:3:5&node=m7g.large:3:5&node=t4g.nano:1:1'));
  expect(await readWithParts(planner, actions)).toBe(false);
  expect(maxPods()).toBe(29);
});

test('limits by hand wait too for what is known of their type', async () => {
  const { planner, actions, readWithParts } = await freshPage();
  actions.openPlan(linkText('subnet=a:/22&node=c8gn.large:3:5;enis=4;ipv4-per-eni=10'));
  expect(planner.getState().reading.errors.map(({ code }) => code)).toEqual(['TYPE_WAITS']);
  await readWithParts(planner, actions);
  const { errors, warnings } = planner.getState().reading;
  expect(errors).toEqual([]);
  expect(warnings.map(({ code }) => code)).toEqual(['HAND_LIMITS_DIFFER']);
});

test('types that are lost are told, and none is said to be unknown', async () => {
  const { planner, actions, readWithParts } = await freshPage();
  vi.doMock('@/limits/type-lookup', () => {
    throw new TypeError('Failed to fetch dynamically imported module');
  });
  actions.openPlan(linkText('subnet=a:/22&node=c8gn.large:3:5'));
  expect(await readWithParts(planner, actions)).toBe(false);
  expect(planner.getState().partsLost).toEqual({ parts: ['TYPE_WAITS'], isAgain: false });
  expect(planner.getState().reading.errors.map(({ code }) => code)).toEqual(['TYPE_WAITS']);
  vi.doUnmock('@/limits/type-lookup');
});

test('a type that the table lacks has those like it beside it before the page shows', async () => {
  const { planner, actions, readWithParts } = await freshPage();
  actions.openPlan(linkText('subnet=a:/24&node=m5.larg:6:15'));
  await readWithParts(planner, actions);
  const { errors } = planner.getState().reading;
  expect(errors).toMatchObject([
    { code: 'TYPE_UNKNOWN', fixes: ['m5.large', 'm5.xlarge', 'm5a.large'] },
  ]);
});

test('so has a type that is left in the form, and in a scenario', async () => {
  const { planner, actions, readWithParts } = await freshPage();
  await readWithParts(planner, actions);
  actions.openPlan(linkText('subnet=a:/24&node=m5.large:6:15&event=add-group:m5.larg:2'));
  await vi.waitFor(() =>
    expect(planner.getState().reading.scenarioErrors[0]?.fixes[0]).toBe('m5.large'),
  );
  actions.edit((text) => ({
    ...text,
    groups: text.groups.map((group) => ({ ...group, instanceType: 'c5.larg' })),
  }));
  expect(planner.getState().reading.errors[0]?.fixes[0]).toBe('c5.large');
});

test('what a plan needs and can’t be had is told; it comes at another try, and what it is of is told no more', async () => {
  const { planner, actions, readWithParts, maxPods } = await freshPage();
  let isLost = true;
  vi.doMock('@/plan/expression', async (original) => {
    if (isLost) throw new TypeError('Failed to fetch dynamically imported module');
    return original();
  });
  const lost = () => planner.getState().partsLost;
  actions.openPlan(linkText(`live=true&${LINK.replace('/22', 'a:/22;available=900')}`));
  await readWithParts(planner, actions);
  expect(lost()).toEqual({ parts: ['EXPRESSION_WAITS'], isAgain: false });
  // What could be had is there.
  expect(planner.getState().reading.errors.map(({ code }) => code)).toEqual(['EXPRESSION_WAITS']);
  actions.reread();
  await vi.waitFor(() => expect(lost()).toEqual({ parts: ['EXPRESSION_WAITS'], isAgain: true }));
  isLost = false;
  actions.reread();
  await vi.waitFor(() => expect(lost()).toBeUndefined());
  expect(maxPods()).toBe(12);
  vi.doUnmock('@/plan/expression');
});

test('a plan that has no use for what is lost tells nothing of it', async () => {
  const { planner, actions, readWithParts } = await freshPage();
  vi.doMock('@/plan/live', () => {
    throw new TypeError('Failed to fetch dynamically imported module');
  });
  actions.openPlan(linkText('live=true&subnet=a:/24;available=11&node=m5.large:6:15'));
  await readWithParts(planner, actions);
  expect(planner.getState().partsLost?.parts).toEqual(['LIVE_WAITS']);
  actions.openPlan(linkText('subnet=a:/24&node=m5.large:6:15'));
  await vi.waitFor(() => expect(planner.getState().partsLost).toBeUndefined());
  vi.doUnmock('@/plan/live');
});
