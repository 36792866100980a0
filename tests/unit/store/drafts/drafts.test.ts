import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import {
  EMPTY_PLAN_TEXT,
  newConsumer,
  newEvent,
  PLAIN_NETWORKING,
  type PlanText,
  PRESET_IDS,
  presetText,
} from '@/plan';
import { createPlanner, plannerActions } from '@/store/document/planner';
import { draftKey, keptDrafts, lastReadable, saveDraft } from '@/store/drafts/drafts';
import { type DraftKeeper, keepDrafts } from '@/store/session/draft-keeper';
import { safeStorage } from '@/store/storage/browser-storage';
import { readPreferences, savePreferences } from '@/store/storage/preferences';
import { fakeAddressBar } from '../../../support/store/fake-address-bar';
import { memoryStorage, refusingStorage } from '../../../support/store/memory-storage';
import { readDrafts } from '../../../support/store/read-drafts';

const EXAMPLE = presetText('small-production');

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function tab(storage: Storage, startId?: string) {
  const planner = createPlanner({ text: EXAMPLE });
  const actions = plannerActions(planner);
  if (startId !== undefined) actions.openPlan(EXAMPLE, startId);
  const address = fakeAddressBar('subnet=/23');
  let ids = 0;
  const onLost = vi.fn();
  const keeper: DraftKeeper = keepDrafts(
    planner,
    safeStorage(() => storage),
    {
      actions,
      address,
      newId: () => `new${++ids}`,
      now: () => Date.now(),
      onLost,
    },
  );
  const rename = (name: string) => actions.edit((text) => ({ ...text, name }));
  return { planner, actions, address, keeper, rename, onLost };
}

const names = (storage: Storage) =>
  Object.fromEntries(
    readDrafts(safeStorage(() => storage)).map((draft) => [draft.id, draft.text.name]),
  );

test('a kept plan comes back as it was typed', () => {
  const storage = safeStorage(memoryStorage);
  const kept = memoryStorage();
  const text = { ...EXAMPLE, name: '여기 <b>', clusterPods: '1.000' };
  saveDraft(
    safeStorage(() => kept),
    { id: 'x', savedAt: 5, text, link: 'subnet=/23' },
  );
  expect(readDrafts(safeStorage(() => kept))).toEqual([
    { id: 'x', savedAt: 5, text, link: 'subnet=/23' },
  ]);
  expect(readDrafts(storage)).toEqual([]);
});

test('the newest plan comes first, and the oldest beyond twenty are forgotten', () => {
  const storage = safeStorage(
    (
      (kept) => () =>
        kept
    )(memoryStorage()),
  );
  for (let day = 1; day <= 25; day += 1)
    saveDraft(storage, { id: `d${day}`, savedAt: day, text: EXAMPLE, link: '' });
  const ids = readDrafts(storage).map((draft) => draft.id);
  expect(ids).toHaveLength(20);
  expect(ids[0]).toBe('d25');
  expect(ids).not.toContain('d5');
});

const keptAs = (text: object, link: unknown = '') => JSON.stringify({ savedAt: 1, text, link });
const SUBNETS = EXAMPLE.subnets.map((row) => ({ ...row, usedAs: 'maybe' }));
const RUBBISH: readonly [string, string][] = [
  ['no JSON', '{{{'],
  ['nothing', 'null'],
  ['a number', '7'],
  ['no text', '{"savedAt":1,"link":""}'],
  ['settings of another kind', keptAs({ ...EXAMPLE, settings: null })],
  ['rows of another kind', keptAs({ ...EXAMPLE, groups: [3] })],
  ['rows that are no list', keptAs({ ...EXAMPLE, subnets: {} })],
  ['a choice that does not exist', keptAs({ ...EXAMPLE, subnets: SUBNETS })],
  ['a link of another kind', keptAs(EXAMPLE, 7)],
];
test('what the storage holds when it is not rubbish', () => {
  const kept = memoryStorage();
  kept.setItem(draftKey('good'), keptAs(EXAMPLE));
  expect(names(kept)).toEqual({ good: EXAMPLE.name });
});

test.each(RUBBISH)('rubbish in the storage is passed over: %s', (_, json) => {
  const kept = memoryStorage();
  kept.setItem(draftKey('bad'), json);
  kept.setItem('of-another-page', json);
  saveDraft(
    safeStorage(() => kept),
    { id: 'good', savedAt: 1, text: EXAMPLE, link: '' },
  );
  expect(readDrafts(safeStorage(() => kept)).map((draft) => draft.id)).toEqual(['good']);
});

test('rows that were kept under one id are told apart, and the plan is whole', () => {
  const kept = memoryStorage();
  const row = (list: 'subnets' | 'groups') => ({ ...EXAMPLE[list][0], id: 'r1' });
  const twice = {
    ...EXAMPLE,
    subnets: [row('subnets'), row('subnets'), { ...row('subnets'), id: 'r2' }],
    groups: [row('groups'), row('groups')],
    consumers: [newConsumer('alb', 'x'), newConsumer('nlb', 'x')],
    scenario: { ...EXAMPLE.scenario, events: [newEvent('churn', 'e'), newEvent('upgrade', 'e')] },
  };
  kept.setItem(draftKey('twice'), keptAs(twice));
  const [draft] = keptDrafts(safeStorage(() => kept));
  const { subnets = [], groups = [], consumers = [], scenario } = draft?.text ?? {};
  for (const rows of [subnets, groups, consumers, scenario?.events ?? []]) {
    expect(rows.length).toBeGreaterThan(1);
    expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
  }
  expect(draft?.problem).toBeUndefined();
});

test('rows that were kept under one number have another each: a colour goes by it', () => {
  const kept = memoryStorage();
  const [row] = EXAMPLE.subnets;
  const subnets = ['s2', 's3', 'r3'].map((id) => ({ ...row, id }));
  kept.setItem(draftKey('alike'), keptAs({ ...EXAMPLE, subnets }));
  const [draft] = keptDrafts(safeStorage(() => kept));
  expect(draft?.text?.subnets.map(({ id }) => id)).toEqual(['s2', 's3', 'r1']);
});

test.each([1e300, -1e300, 8.64e15 + 1])(
  'a time that no date can have is not known: %d',
  (savedAt) => {
    const kept = memoryStorage();
    kept.setItem(draftKey('odd'), JSON.stringify({ ...JSON.parse(keptAs(EXAMPLE)), savedAt }));
    const [draft] = keptDrafts(safeStorage(() => kept));
    expect(draft).toMatchObject({ savedAt: 0, text: EXAMPLE, problem: undefined });
  },
);

const whole = JSON.parse(keptAs(EXAMPLE));
const later = { ...whole.text, groups: [{ ...whole.text.groups[0], spot: '3' }] };
const UNOPENED: readonly [string, object, string][] = [
  ['by a newer version', { ...whole, version: 2 }, 'DRAFT_NEWER'],
  ['by a newer version that keeps plans otherwise', { version: 2, plan: [] }, 'DRAFT_NEWER'],
  ['with a field that this version lacks', { ...whole, text: later }, 'DRAFT_NOT_WHOLE'],
  [
    'with a choice that there is none of',
    {
      ...whole,
      text: { ...whole.text, networking: { ...whole.text.networking, ipFamily: 'ipv9' } },
    },
    'DRAFT_NOT_WHOLE',
  ],
  ['by nobody', { ...whole, version: '1' }, 'DRAFT_UNREADABLE'],
];

test.each(UNOPENED)('a plan kept %s is told, and not erased to make room', (_, value, problem) => {
  const kept = memoryStorage();
  const raw = JSON.stringify(value);
  kept.setItem(draftKey('theirs'), raw);
  const storage = safeStorage(() => kept);
  for (let day = 1; day <= 25; day += 1)
    saveDraft(storage, { id: `d${day}`, savedAt: day, text: EXAMPLE, link: '' });
  expect(keptDrafts(storage).find(({ id }) => id === 'theirs')).toMatchObject({ problem, raw });
  expect(JSON.parse(storage.read(draftKey('d25')) ?? '')).toMatchObject({ version: 1 });
  expect(readDrafts(storage).filter(({ id }) => id !== 'theirs')).toHaveLength(20);
});

test.each(UNOPENED)('a plan kept %s is not written over by who goes on in it', (_, value) => {
  const kept = memoryStorage();
  const raw = JSON.stringify(value);
  kept.setItem(draftKey('theirs'), raw);
  const { address, rename } = tab(kept, 'theirs');
  expect(address.draftId()).toBe('theirs');
  rename('mine');
  rename('mine, edited');
  expect(kept.getItem(draftKey('theirs'))).toBe(raw);
  expect(address.draftId()).toBe('new1');
  expect(names(kept)).toMatchObject({ new1: 'mine, edited' });
});

test('a tab that has not heard that a newer version went on in its plan leaves it that', () => {
  const kept = memoryStorage();
  const { rename, address } = tab(kept, 'mine');
  rename('mine');
  const raw = JSON.stringify({ ...whole, version: 2 });
  kept.setItem(draftKey('mine'), raw);
  rename('mine, edited');
  expect(kept.getItem(draftKey('mine'))).toBe(raw);
  expect(address.draftId()).toBe('new1');
  expect(names(kept)).toEqual({ new1: 'mine, edited' });
});

test('opening a plan keeps nothing; each edit is kept at once', () => {
  const kept = memoryStorage();
  const { actions, rename } = tab(kept);
  actions.openPlan(EMPTY_PLAN_TEXT);
  expect(names(kept)).toEqual({});
  rename('a');
  expect(Object.values(names(kept))).toEqual(['a']);
  rename('ab');
  expect(Object.values(names(kept))).toEqual(['ab']);
});

test('a plan that was imported in place of this one is kept before it is edited, and what was kept stays', () => {
  const storage = memoryStorage();
  const { actions, rename } = tab(storage);
  rename('mine');
  actions.takePlan({ ...EXAMPLE, name: 'imported' });
  expect(names(storage)).toEqual({ new1: 'mine', new2: 'imported' });
  actions.undo();
  actions.redo();
  expect(names(storage)).toEqual({ new1: 'mine', new2: 'imported' });
  actions.replacePlan({ ...EXAMPLE, name: 'a preset' });
  expect(names(storage)).toEqual({ new1: 'mine', new2: 'imported' });
});

test('a link opened over a kept plan leaves that as it was', () => {
  const kept = memoryStorage();
  saveDraft(
    safeStorage(() => kept),
    { id: 'mine', savedAt: 1, text: { ...EXAMPLE, name: 'mine' }, link: '' },
  );
  const { actions, rename } = tab(kept, 'mine');
  actions.openPlan({ ...EXAMPLE, name: 'theirs' });
  rename('theirs, edited');
  expect(names(kept)).toEqual({ mine: 'mine', new1: 'theirs, edited' });
});

test('a draft is kept with the link of what could last be read, and the address knows it', () => {
  const kept = memoryStorage();
  const { actions, rename, address } = tab(kept);
  const id = address.draftId();
  rename('edited');
  actions.edit((text) => ({ ...text, clusterPods: 'x' }));
  const [draft] = readDrafts(safeStorage(() => kept));
  if (draft === undefined) throw new Error('not kept');
  expect(draft.id).toBe(id);
  expect(draft.text.clusterPods).toBe('x');
  expect(lastReadable(draft)).toMatchObject({ name: 'edited', clusterPods: '0' });
});

test('the address knows another draft when another plan is opened, and when all is erased', () => {
  const { actions, keeper, address } = tab(memoryStorage(), 'mine');
  expect(address.draftId()).toBe('mine');
  actions.replacePlan(EMPTY_PLAN_TEXT, 'other');
  expect(address.draftId()).toBe('other');
  keeper.forget();
  expect(address.draftId()).toMatch(/^new/);
  actions.openPlan(EXAMPLE, 'mine');
  actions.openPlan(EXAMPLE);
  expect(address.draftId()).toMatch(/^new/);
});

test('undo leads back to the plan before this one and to what it is kept as; redo to the other', () => {
  const kept = memoryStorage();
  const { actions, rename, address } = tab(kept);
  rename('first');
  const first = address.draftId();
  actions.replacePlan(EMPTY_PLAN_TEXT);
  rename('second');
  const second = address.draftId();
  const both = { [first ?? '']: 'first', [second ?? '']: 'second' };
  actions.undo();
  actions.undo();
  expect(address.draftId()).toBe(first);
  actions.redo();
  actions.redo();
  expect(address.draftId()).toBe(second);
  expect(names(kept)).toEqual(both);
  actions.undo();
  actions.undo();
  rename('first, edited');
  expect(names(kept)).toMatchObject({ [first ?? '']: 'first, edited' });
});

test('undo does not write over what another tab has made of the plan before', () => {
  const kept = memoryStorage();
  const { actions, rename, address } = tab(kept, 'mine');
  rename('mine');
  actions.replacePlan(EMPTY_PLAN_TEXT);
  tab(kept, 'mine').rename('theirs');
  actions.undo();
  expect(address.draftId()).not.toBe('mine');
  expect(names(kept)).toMatchObject({ mine: 'theirs' });
});

test('a copy begins a draft of its own, and what it is a copy of is kept as it is', () => {
  const kept = memoryStorage();
  const { actions, keeper, rename } = tab(kept);
  actions.openPlan({ ...EXAMPLE, name: 'a link' });
  keeper.copy({ ...EXAMPLE, name: 'a link 2' });
  expect(Object.values(names(kept)).toSorted()).toEqual(['a link', 'a link 2']);
  expect(names(kept)[keeper.id()]).toBe('a link 2');
  rename('changed');
  expect(Object.values(names(kept)).toSorted()).toEqual(['a link', 'changed']);
  actions.undo();
  actions.undo();
  rename('back');
  expect(Object.values(names(kept)).toSorted()).toEqual(['a link 2', 'back']);
});

test('after all was erased, the next edit begins a draft of its own', () => {
  const kept = memoryStorage();
  const { rename, keeper } = tab(kept, 'mine');
  keeper.forget();
  rename('new');
  expect(names(kept)).toEqual({ new1: 'new' });
});

test.each([
  ['all was erased', eraseAll],
  ['another tab has written there', writeOver],
])('undo and redo after %s go on in one draft, not in one for each step', (_, lose) => {
  const kept = memoryStorage();
  const { actions, rename, keeper } = tab(kept);
  for (const name of ['a', 'b', 'c']) {
    rename(name);
    vi.advanceTimersByTime(5_000);
  }
  const before = keeper.id();
  lose(kept, keeper);
  actions.undo();
  actions.undo();
  const after = keeper.id();
  expect(after).not.toBe(before);
  const others = () => {
    const { [before]: _, ...rest } = names(kept);
    return rest;
  };
  expect(others()).toEqual({ [after]: 'a' });
  actions.redo();
  expect(others()).toEqual({ [after]: 'b' });
});

function eraseAll(kept: Storage, keeper: DraftKeeper) {
  keeper.forget();
  kept.clear();
}

function writeOver(kept: Storage, keeper: DraftKeeper) {
  const id = keeper.id();
  const text = { ...EXAMPLE, name: 'of another' };
  saveDraft(
    safeStorage(() => kept),
    { id, savedAt: 9e12, text, link: '' },
  );
  keeper.onForeignWrite(draftKey(id));
}

test('two tabs on the same plan do not write over each other', () => {
  const kept = memoryStorage();
  const first = tab(kept, 'mine');
  const second = tab(kept, 'mine');
  first.rename('first');
  second.keeper.onForeignWrite(draftKey('mine'));
  second.rename('second');
  expect(names(kept)).toEqual({ mine: 'first', new1: 'second' });
});

test('a storage that refuses everything is told once it has refused, and nothing breaks', () => {
  const { planner, rename, onLost } = tab(refusingStorage());
  rename('kept on the page');
  expect(onLost).toHaveBeenCalledTimes(1);
  expect(planner.getState().text.name).toBe('kept on the page');
});

test('a browser that throws at the very access to its storage is no harm', () => {
  const storage = safeStorage(() => {
    throw new DOMException('denied', 'SecurityError');
  });
  expect(storage.read('x')).toBeUndefined();
  expect(storage.write('x', 'y')).toBe(false);
  expect(storage.keys()).toEqual([]);
  storage.remove('x');
});

test('language, theme and letter keys are kept, and rubbish in their place is not believed', () => {
  const kept = memoryStorage();
  const storage = safeStorage(() => kept);
  expect(readPreferences(storage, ['ko-KR', 'en'])).toEqual({
    language: 'ko',
    theme: 'system',
    letterKeys: true,
  });
  expect(readPreferences(storage, ['fr'])).toEqual({
    language: 'en',
    theme: 'system',
    letterKeys: true,
  });
  const before = { language: 'en', theme: 'system', letterKeys: true } as const;
  savePreferences(storage, { language: 'ko', theme: 'dark', letterKeys: false }, before);
  expect(readPreferences(storage, ['en'])).toEqual({
    language: 'ko',
    theme: 'dark',
    letterKeys: false,
  });
  for (const key of storage.keys()) kept.setItem(key, '__proto__');
  expect(readPreferences(storage, ['en'])).toEqual({
    language: 'en',
    theme: 'system',
    letterKeys: true,
  });
});

test('a preference of a newer version stays while another is changed', () => {
  const kept = memoryStorage();
  const storage = safeStorage(() => kept);
  savePreferences(
    storage,
    { language: 'ko', theme: 'dark', letterKeys: true },
    readPreferences(storage, ['en']),
  );
  for (const key of storage.keys().filter((name) => name.endsWith('theme')))
    kept.setItem(key, 'sepia');
  const now = readPreferences(storage, ['en']);
  savePreferences(storage, { ...now, language: 'en' }, now);
  expect(storage.keys().map((key) => storage.read(key))).toEqual(['en', 'sepia']);
});

test('a plan that was kept before there were scenarios opens with the default one', () => {
  const kept = memoryStorage();
  const { scenario, ...old } = { ...EXAMPLE, name: 'old' };
  kept.setItem(draftKey('x'), JSON.stringify({ savedAt: 1, text: old, link: '' }));
  expect(readDrafts(safeStorage(() => kept))[0]?.text).toEqual({ ...old, scenario });
});

/** The form as the first version kept it. */
function firstForm({ networking, systemPodAddons, consumers, ...text }: PlanText) {
  return {
    ...text,
    subnets: text.subnets.map(({ id, zone, range, usedAs, used, name }) => {
      return { id, zone, range, usedAs, used, name };
    }),
    groups: text.groups.map((row) => {
      const { id, instanceType, nodes, podsPerNode, zones } = row;
      const { maxPods, name, maxEnis, ipv4PerEni } = row;
      return { id, instanceType, nodes, podsPerNode, zones, maxPods, name, maxEnis, ipv4PerEni };
    }),
  };
}

function reopened(text: unknown): PlanText | undefined {
  const kept = memoryStorage();
  kept.setItem(draftKey('x'), JSON.stringify({ savedAt: 1, text, link: '' }));
  return readDrafts(safeStorage(() => kept))[0]?.text;
}

test('a plan that was kept by the first version opens as it was', () => {
  expect(reopened(firstForm(EXAMPLE))).toEqual(EXAMPLE);
});

test.each(PRESET_IDS)('a kept plan of the example %s opens as it was', (id) => {
  const text = presetText(id);
  const own = { ...text.settings, prefixDelegation: true, MAX_ENI: '1.000' };
  const groups = text.groups.map((row, index) =>
    index === 0 ? { ...row, ownSettings: own } : row,
  );
  expect(reopened({ ...text, groups })).toEqual({ ...text, groups });
});

test.each<[string, (text: PlanText) => object]>([
  ['an IP family', () => ({ networking: { ...PLAIN_NETWORKING, ipFamily: 'ipv5' } })],
  ['a consumer', () => ({ consumers: [{ ...newConsumer('alb', 'c1'), kind: 'tardis' }] })],
  ['an add-on', () => ({ systemPodAddons: { skynet: { isOn: true, count: '' } } })],
  ['a count of add-ons', () => ({ systemPodAddons: { coredns: { isOn: true, count: 3 } } })],
  [
    'a use of a subnet',
    ({ subnets }) => ({ subnets: subnets.map((row) => ({ ...row, use: '' })) }),
  ],
  [
    'a kind of node',
    ({ groups }) => ({ groups: groups.map((row) => ({ ...row, kind: 'arm', maxPodsPolicy: 5 })) }),
  ],
  [
    'own settings',
    ({ groups }) => ({ groups: groups.map((row) => ({ ...row, ownSettings: { MAX_ENI: '' } })) }),
  ],
])('a kept plan with %s that does not exist opens without it', (_, broken) => {
  expect(reopened({ ...EXAMPLE, ...broken(EXAMPLE) })).toEqual(EXAMPLE);
});

test.each([
  ['a text that is a number', { subnets: [{ ...EXAMPLE.subnets[0], hostLocal: 11 }] }],
  ['a row that is none', { groups: ['m5.large'] }],
])('a kept plan with %s is not opened', (_, broken) => {
  expect(reopened({ ...EXAMPLE, ...broken })).toBeUndefined();
});

test.each([
  ['a kind of event', { events: [{ ...newEvent('churn', 'e1'), kind: 'explode' }] }],
  ['a strategy', { events: [{ ...newEvent('upgrade', 'e1'), strategy: 'hope' }] }],
  ['a choice of addresses', { addressChoice: 'best' }],
  ['a place of the others', { othersLie: 'elsewhere' }],
])('a kept plan with %s that does not exist opens with the default scenario', (_, broken) => {
  const kept = memoryStorage();
  const text = { ...EXAMPLE, scenario: { ...EXAMPLE.scenario, ...broken } };
  kept.setItem(draftKey('x'), JSON.stringify({ savedAt: 1, text, link: '' }));
  expect(readDrafts(safeStorage(() => kept))[0]?.text).toEqual(EXAMPLE);
});

test('a scenario with a broken field is kept as it was typed', () => {
  const kept = memoryStorage();
  const events = [{ ...newEvent('lose-zone', 'e1'), zone: 'nowhere' }];
  const text = { ...EXAMPLE, scenario: { ...EXAMPLE.scenario, events, duration: '1h' } };
  saveDraft(
    safeStorage(() => kept),
    { id: 'x', savedAt: 5, text, link: '' },
  );
  expect(readDrafts(safeStorage(() => kept))[0]?.text).toEqual(text);
});

test('a kept plan with rubbish deeper than any form is left aside, and editing goes on', () => {
  const kept = memoryStorage();
  const storage = safeStorage(() => kept);
  saveDraft(storage, { id: 'deep', savedAt: 5, text: EXAMPLE, link: '' });
  const whole = storage.read(draftKey('deep')) ?? '';
  const deep = '['.repeat(100_000) + ']'.repeat(100_000);
  storage.write(draftKey('deep'), whole.replace('"text":{', `"text":{"future":${deep},`));
  expect(readDrafts(storage)).toEqual([]);
  const proto = whole.replace('"text":{', '"text":{"__proto__":{"isAdmin":true},');
  storage.write(draftKey('deep'), proto);
  expect(readDrafts(storage).map(({ id }) => id)).toEqual(['deep']);
  expect('isAdmin' in {}).toBe(false);
});
