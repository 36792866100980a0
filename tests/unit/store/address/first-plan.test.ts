import { expect, test } from 'vitest';
import { EMPTY_PLAN_TEXT, formatLink, type PlanText, presetText } from '@/plan';
import { BLANK_QUERY } from '@/plan/link/blank-link';
import { openFirstPlan } from '@/store/address/first-plan';
import { createPlanner, plannerActions } from '@/store/document/planner';
import { readPlan } from '@/store/document/read-plan';
import { draftKey, saveDraft } from '@/store/drafts/drafts';
import { safeStorage } from '@/store/storage/browser-storage';
import { memoryStorage, refusingStorage } from '../../../support/store/memory-storage';

const EXAMPLE = presetText('small-production');
const OTHER = { ...presetText('prefix-delegation'), name: 'mine' };
const BROKEN = { ...OTHER, clusterPods: '5x' };

function linkTo(text: PlanText): string {
  const { outcome } = readPlan(text);
  if (outcome.kind !== 'answered') throw new Error(outcome.kind);
  return formatLink(outcome.plan);
}

/** @param draftId the draft that the browser's history remembers with the address */
function open(query: string, kept = memoryStorage(), draftId?: string, isReload = false) {
  const planner = createPlanner();
  openFirstPlan(
    { read: () => query, draftId: () => draftId, isReload: () => isReload },
    safeStorage(() => kept),
    plannerActions(planner),
  );
  return planner.getState();
}

function withDraft(text: PlanText, link = '', kept = memoryStorage(), id = 'mine'): Storage {
  saveDraft(
    safeStorage(() => kept),
    { id, savedAt: kept.length, text, link },
  );
  return kept;
}

test('the first visit shows a worked example, and keeps nothing', () => {
  const kept = memoryStorage();
  expect(open('', kept).text).toEqual(EXAMPLE);
  expect(kept.length).toBe(0);
  expect(open('', refusingStorage()).text).toEqual(EXAMPLE);
});

test('a later visit without a link shows the plan last edited here', () => {
  const state = open('', withDraft(OTHER, linkTo(OTHER)));
  expect(state.text).toEqual(OTHER);
  expect(state.opened.draftId).toBe('mine');
});

test('the plan last edited here has its last good numbers beside a field that can’t be read', () => {
  const { answer, text } = open('', withDraft(BROKEN, linkTo(OTHER)));
  expect(text).toEqual(BROKEN);
  expect(answer.status === 'stale' && answer.plan.name).toBe('mine');
});

test('a link is opened, whatever was edited here before', () => {
  const state = open('subnet=/23&node=m5.12xlarge:2:100', withDraft(OTHER));
  expect(state.answer.status === 'current' && state.answer.usage.totals.nodes).toBe(2);
  expect(state.opened.draftId).toBeUndefined();
  expect(state.linkNotice).toBeUndefined();
});

test('somebody’s link to the plan that I keep shows the link’s, and my draft is not its own', () => {
  const state = open(linkTo(OTHER), withDraft(BROKEN, linkTo(OTHER)));
  expect(state.text.clusterPods).toBe(OTHER.clusterPods);
  expect(state.opened.draftId).toBeUndefined();
});

test('a reload shows the draft with the field that can’t be read, and the last good numbers', () => {
  const state = open(linkTo(OTHER), withDraft(BROKEN, linkTo(OTHER)), 'mine');
  expect(state.text).toEqual(BROKEN);
  expect(state.opened.draftId).toBe('mine');
  expect(state.answer.status).toBe('stale');
  expect(state.answer.status === 'stale' && state.answer.plan.name).toBe('mine');
});

test('a reload shows the draft of this tab, not the one that another tab edited last', () => {
  const kept = withDraft(EXAMPLE, '', withDraft(OTHER, linkTo(OTHER)), 'other tab');
  expect(open('', kept, 'mine').text).toEqual(OTHER);
  expect(open('', kept).text).toEqual(EXAMPLE);
});

test('an address that the draft did not write last is opened as a link', () => {
  const state = open(linkTo(EXAMPLE), withDraft(BROKEN, linkTo(OTHER)), 'mine');
  expect(state.text.name).toBe('');
  expect(state.opened.draftId).toBeUndefined();
});

test('on a reload the draft is shown even when its last address did not come through', () => {
  const state = open(linkTo(EXAMPLE), withDraft(BROKEN, linkTo(OTHER)), 'mine', true);
  expect(state.text).toEqual(BROKEN);
  expect(state.opened.draftId).toBe('mine');
});

test('a reload after the draft was erased opens the address', () => {
  const state = open(linkTo(OTHER), memoryStorage(), 'mine');
  expect(state.text.name).toBe('mine');
  expect(state.opened.draftId).toBeUndefined();
});

test('a key that is not known is told, and the rest opens', () => {
  const state = open('subnet=/23&node=m5.12xlarge:2:100&colour=red');
  expect(state.answer.status).toBe('current');
  expect(state.linkNotice?.warnings.map((warning) => warning.code)).toEqual(['LINK_UNKNOWN_KEY']);
});

test('a question alone is asked of the example, or of the plan last edited here', () => {
  const example = open('view=growth&objective=calls');
  expect(example.text).toEqual(EXAMPLE);
  expect(example.view).toMatchObject({ question: 'growth', objective: 'calls' });
  const kept = open('view=settings', withDraft(OTHER, linkTo(OTHER)));
  expect(kept.text).toEqual(OTHER);
  expect(kept.view.question).toBe('settings');
  const unknown = open('view=sideways');
  expect(unknown.view.question).toBe('at-rest');
  expect(unknown.linkNotice?.warnings.map(({ code }) => code)).toEqual(['LINK_UNKNOWN_FIELD']);
});

test.each([
  ['subnt=/23', ['subnt']],
  ['subnt=/23&nod=m5.large:2:10&utm_source=mail', ['subnt', 'nod']],
  ['c%253', ['c%3']],
])(
  'keys that are not known, and no other, open the usual start and are named: %s',
  (query, keys) => {
    const state = open(query);
    expect(state.text).toEqual(EXAMPLE);
    const { linkNotice } = state;
    expect(linkNotice?.status).toBe('warned');
    expect(linkNotice?.warnings.map((warning) => 'key' in warning && warning.key)).toEqual(keys);
    expect(open(query, withDraft(OTHER)).text).toEqual(OTHER);
  },
);

test('what trackers add is nothing to speak of', () => {
  const state = open('utm_source=mail&fbclid=x&gclid=y');
  expect(state.text).toEqual(EXAMPLE);
  expect(state.linkNotice).toBeUndefined();
});

test('a link that was cut opens nothing until somebody says so', () => {
  const whole = linkTo(EXAMPLE);
  const state = open(whole.slice(0, whole.length - 20));
  expect(state.answer).toEqual({ status: 'empty', problems: [] });
  expect(state.linkNotice?.status).toBe('refused');
});

test('a link of a newer version opens nothing, and the plan kept here is not shown as its own', () => {
  const state = open('v=99&subnet=/23', withDraft(OTHER));
  expect(state.text.subnets).toEqual([]);
  expect(state.linkNotice?.status === 'refused' && state.linkNotice.errors[0].code).toBe(
    'LINK_NEWER',
  );
});

/** Kept by a version that calls itself 2, or says of a group what this one does not know. */
const NEWER = JSON.stringify({ version: 2, savedAt: 8e15, plan: [] });
const MORE = JSON.stringify({
  version: 1,
  savedAt: 8e15,
  link: linkTo(OTHER),
  text: { ...BROKEN, groups: BROKEN.groups.map((row) => ({ ...row, spot: '3' })) },
});

function withKept(raw: string, kept = memoryStorage()): Storage {
  kept.setItem(draftKey('theirs'), raw);
  return kept;
}

test('where the plan last edited here is of a newer version, that is said, and the one before is shown', () => {
  const state = open('', withKept(NEWER, withDraft(OTHER)));
  expect(state.text).toEqual(OTHER);
  expect(state.opened.draftId).toBe('mine');
  expect(state.linkNotice).toMatchObject({
    status: 'refused',
    raw: NEWER,
    errors: [{ code: 'DRAFT_NEWER' }],
  });
  expect(open('', withKept(NEWER)).text).toEqual(EXAMPLE);
});

test('a plan of a newer version that was not the last one edited is not spoken of', () => {
  const older = JSON.stringify({ version: 2, savedAt: -1 });
  expect(open('', withKept(older, withDraft(OTHER))).linkNotice).toBeUndefined();
});

test('a reload of what a newer version kept shows the link, and leaves the entry to that version', () => {
  const state = open(linkTo(OTHER), withKept(NEWER), 'theirs', true);
  expect(state.text.name).toBe('mine');
  expect(state.opened.draftId).toBe('theirs');
  expect(state.linkNotice?.status === 'refused' && state.linkNotice.errors[0].code).toBe(
    'DRAFT_NEWER',
  );
});

test('with a link of the newer version both are told, and the address waits for it', () => {
  const state = open('v=99&subnet=/23', withKept(NEWER), 'theirs', true);
  const { text, opened, linkNotice } = state;
  expect(text).toEqual(EMPTY_PLAN_TEXT);
  expect(opened.draftId).toBe('theirs');
  expect(linkNotice).toMatchObject({ errors: [{ code: 'DRAFT_NEWER' }, { code: 'LINK_NEWER' }] });
});

test('what can be read of a plan of a newer version is shown, and said not to be all', () => {
  const state = open(linkTo(OTHER), withKept(MORE), 'theirs', true);
  expect(state.text).toEqual(BROKEN);
  expect(state.answer.status).toBe('stale');
  expect(state.linkNotice).toMatchObject({ raw: MORE, errors: [{ code: 'DRAFT_NOT_WHOLE' }] });
});

test('a blank plan opens whatever is kept here, and what is kept stays', () => {
  const kept = withDraft(OTHER);
  const state = open(BLANK_QUERY, kept);
  expect(state.text).toEqual(EMPTY_PLAN_TEXT);
  expect(state.linkNotice).toBeUndefined();
  expect(open('', kept).text).toEqual(OTHER);
});

test('where the planner itself fails over a plan, a blank one opens beside the text of the address', () => {
  const planner = createPlanner();
  const actions = plannerActions(planner);
  const openPlan: typeof actions.openPlan = (text, ...from) => {
    if (text.subnets.length > 0) throw new RangeError('too deep');
    actions.openPlan(text, ...from);
  };
  const raw = 'subnet=/23&node=m5.large:3:10';
  const address = { read: () => raw, draftId: () => undefined, isReload: () => false };
  const kept = withDraft(OTHER);
  openFirstPlan(
    address,
    safeStorage(() => kept),
    { ...actions, openPlan },
  );
  const { text, linkNotice } = planner.getState();
  expect(text).toEqual(EMPTY_PLAN_TEXT);
  expect(linkNotice).toMatchObject({
    status: 'refused',
    raw,
    errors: [{ code: 'PLAN_NOT_OPENED', raw, reason: 'too deep' }],
  });
  expect(open('', kept).text).toEqual(OTHER);
});

test('a link with a name that is too long is answered, and the name is told', () => {
  const name = 'x'.repeat(80);
  const state = open(`name=${name}&subnet=/23&node=m5.12xlarge:2:100`);
  expect(state.answer).toMatchObject({ status: 'current', plan: { name: 'x'.repeat(64) } });
  expect(state.text.name).toBe(name);
  expect(state.linkNotice).toMatchObject({
    status: 'warned',
    warnings: [{ code: 'NAME_TOO_LONG', field: { part: 'plan', field: 'name' } }],
  });
});

test.each([
  ['row=gone', 'gone'],
  ['row=m5.large%20(3)', 'm5.large (3)'],
])('a link that opens a node group that the plan does not have says so: %s', (pair, name) => {
  const plan = 'subnet=/22&node=m5.large:3:20&node=m5.large:2:8';
  expect(open(`${plan}&${pair}`).linkNotice).toMatchObject({
    status: 'warned',
    warnings: [{ code: 'LINK_UNKNOWN_FIELD', key: 'row', name }],
  });
  for (const there of ['m5.large', 'm5.large%20(2)']) {
    expect(open(`${plan}&row=${there}`).linkNotice).toBeUndefined();
  }
});

test.each(['view=sideways', 'moment=soon', 'at=5'])('as it does of %s', (pair) => {
  const { linkNotice } = open(`subnet=/22&node=m5.large:3:20&${pair}`);
  expect(linkNotice).toMatchObject({
    status: 'warned',
    warnings: [{ code: expect.stringMatching(/^LINK_UNKNOWN/) }],
  });
});
