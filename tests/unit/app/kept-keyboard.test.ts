import { beforeEach, expect, test } from 'vitest';
import { type Keyboard, keepKeyboard } from '@/app/keys/kept-keyboard';
import { newGroup, type PlanText, presetText } from '@/plan';
import { createPlanner, type Planner, type PlannerActions, plannerActions } from '@/store/document';
import { insertAfter, moveRow, removeRow } from '@/store/rows';

const EXAMPLE = presetText('small-production');
const rowIds = ({ subnets, groups }: PlanText) => ({
  subnets: subnets.map(({ id }) => id),
  groups: groups.map(({ id }) => id),
});
const [FIRST = '', SECOND = ''] = rowIds(EXAMPLE).subnets;
const range = (row: string) => `field-subnet-${row}-range`;
const zone = (row: string) => `field-subnet-${row}-zone`;
const type = (row: string) => `field-group-${row}-instanceType`;

let planner: Planner;
let actions: PlannerActions;
/** What has the keyboard: a field, the name of a button, or nothing. */
let held: string;

/** A button that stands on the page until its step is undone. */
const GOES_WITH_ITS_STEP = 'the way back from a change';
/** The page still shows the rows from before the step. */
let isDrawnLate = false;

/** Fields of rows that are there. */
function isField(id: string): boolean {
  const { subnets, groups } = rowIds(planner.getState().text);
  return [...subnets.flatMap((row) => [range(row), zone(row)]), ...groups.map(type)].includes(id);
}

/** As in a browser: what goes from the page loses the keyboard. */
function fakeKeyboard(): Keyboard {
  return {
    holder: () => {
      const before = held;
      if (before === '') return undefined;
      const isOfRow = before.startsWith('field-');
      return {
        field: isOfRow ? before : '',
        takeAgain: () => {
          const isRowGone = isOfRow && !isField(before) && !isDrawnLate;
          const isGone = before === GOES_WITH_ITS_STEP || isRowGone;
          held = isGone ? '' : before;
          return held !== '';
        },
        giveNear: () => {
          if (held === '') held = `near ${before}`;
        },
      };
    },
    isThere: isField,
    onceDrawn: (act) => act(),
    moveTo: (id) => {
      held = id;
    },
  };
}

beforeEach(() => {
  isDrawnLate = false;
  planner = createPlanner({ text: EXAMPLE });
  actions = plannerActions(planner);
  keepKeyboard(planner, fakeKeyboard());
});

function editRows(change: <R extends { readonly id: string }>(rows: readonly R[]) => readonly R[]) {
  actions.edit((text) => ({ ...text, subnets: change(text.subnets) }));
}

function addBelowFirst(): void {
  const [row] = EXAMPLE.subnets;
  if (row === undefined) throw new Error('the example has subnets');
  const added = { ...row, id: 'added' };
  actions.edit((text) => ({ ...text, subnets: insertAfter(text.subnets, FIRST, added) }));
}

test('undo of a row that was added leads back to the field that it was added from, redo to the field of the row', () => {
  held = range(FIRST);
  addBelowFirst();
  held = range('added');
  actions.undo();
  expect(held).toBe(range(FIRST));
  actions.redo();
  expect(held).toBe(range('added'));
});

test('a row that goes does not keep it while it is still drawn', () => {
  isDrawnLate = true;
  held = range(FIRST);
  addBelowFirst();
  held = range('added');
  actions.undo();
  expect(held).toBe(range(FIRST));
});

test('a row that a button had removed has the keyboard when it comes back; redo leads to where it had been', () => {
  held = 'Remove subnet 1';
  editRows((rows) => removeRow(rows, FIRST));
  held = zone(SECOND);
  actions.undo();
  expect(held).toBe(zone(FIRST));
  actions.redo();
  expect(held).toBe(zone(SECOND));
});

test('a duplicate that goes leaves the keyboard to its original, and one that comes back has it', () => {
  held = 'Duplicate';
  addBelowFirst();
  held = zone('added');
  actions.undo();
  expect(held).toBe(zone(FIRST));
  actions.redo();
  expect(held).toBe(zone('added'));
});

test('the first row that goes leaves it to the one below', () => {
  held = 'Add';
  actions.edit((text) => ({ ...text, groups: [newGroup('added'), ...text.groups] }));
  held = type('added');
  actions.undo();
  expect(held).toBe(type(EXAMPLE.groups[0]?.id ?? ''));
});

test('a row that is moved back keeps it, and so does whatever a step that changes no row leaves there', () => {
  held = range(SECOND);
  editRows((rows) => moveRow(rows, SECOND, -1));
  actions.undo();
  expect(held).toBe(range(SECOND));
  actions.edit((text) => ({ ...text, name: 'mine' }));
  held = range(FIRST);
  actions.undo();
  expect(held).toBe(range(FIRST));
});

test('the button of undo keeps it, and where nothing had it nothing gets it', () => {
  held = range(FIRST);
  addBelowFirst();
  held = 'Undo';
  actions.undo();
  expect(held).toBe('Undo');
  actions.redo();
  expect(held).toBe('Undo');
  held = '';
  actions.undo();
  expect(held).toBe('');
});

test('a button that goes with its step gives the keyboard to what it stood in', () => {
  actions.edit((text) => ({ ...text, clusterPods: '7' }));
  held = GOES_WITH_ITS_STEP;
  actions.undo();
  expect(held).toBe(`near ${GOES_WITH_ITS_STEP}`);
});
