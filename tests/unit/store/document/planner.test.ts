import { beforeEach, expect, test, vi } from 'vitest';
import {
  EMPTY_PLAN_TEXT,
  type FieldPath,
  fieldText,
  newSubnet,
  type PlanText,
  presetText,
  withField,
} from '@/plan';
import { hasNumbers } from '@/store/document/answer';
import {
  createPlanner,
  type Planner,
  type PlannerActions,
  plannerActions,
} from '@/store/document/planner';

const EXAMPLE = presetText('small-production');
const row = EXAMPLE.groups[0]?.id ?? '';
const NODES: FieldPath = { part: 'group', row, field: 'nodes' };
const PODS: FieldPath = { part: 'group', row, field: 'podsPerNode' };

/** A plan whose answer is an error, as that of the engine's own check. */
const CONTRADICTION: PlanText = {
  ...EXAMPLE,
  name: 'contradiction',
  groups: new Proxy([], {
    get: () => {
      throw new Error('R5: held is not the sum of its terms');
    },
  }),
};

let planner: Planner;
let actions: PlannerActions;

beforeEach(() => {
  planner = createPlanner({ text: EXAMPLE });
  actions = plannerActions(planner);
});

function type(path: FieldPath, ...texts: readonly string[]): void {
  for (const text of texts) actions.edit((plan) => withField(plan, path, text), { typing: path });
}

function held(): number {
  const { answer } = planner.getState();
  if (!hasNumbers(answer)) throw new Error(`no numbers: ${answer.status}`);
  return answer.usage.totals.held;
}

test('the store has the answer to the plan that it starts with', () => {
  expect(planner.getState().answer.status).toBe('current');
  expect(held()).toBe(720);
});

test('each keystroke has its answer at once', () => {
  type(NODES, '1');
  expect(held()).toBe(390);
  type(NODES, '1', '13');
  expect(held()).toBe(750);
});

test('typing a number is one step of undo', () => {
  type(NODES, '', '1', '13');
  actions.undo();
  expect(fieldText(planner.getState().text, NODES)).toBe('12');
  expect(held()).toBe(720);
  actions.redo();
  expect(fieldText(planner.getState().text, NODES)).toBe('13');
});

test('after leaving a field, coming back to it is a new step', () => {
  type(NODES, '13');
  actions.commitEdit();
  type(NODES, '14');
  actions.undo();
  expect(fieldText(planner.getState().text, NODES)).toBe('13');
});

test('while a field can’t be read the last answer stays, and the field is named', () => {
  type(NODES, '13', '13x');
  const { answer } = planner.getState();
  expect(answer.status).toBe('stale');
  expect(held()).toBe(750);
  expect(answer.status === 'stale' && answer.problems.map((problem) => problem.field)).toEqual([
    NODES,
  ]);
});

test('two fields that can’t be read are two problems, and both repaired is a new answer', () => {
  type(NODES, 'many');
  type(PODS, '1.5');
  const { answer } = planner.getState();
  expect(answer.status === 'stale' && answer.problems).toHaveLength(2);
  type(NODES, '1');
  type(PODS, '1');
  expect(planner.getState().answer.status).toBe('current');
});

test('a plan without rows is empty, not wrong', () => {
  actions.edit((text) => ({ ...text, groups: [] }));
  expect(planner.getState().answer).toEqual({ status: 'empty', problems: [] });
});

test('a subnet of which only the zone is typed is no mistake yet while there is no node group', () => {
  actions.edit((text) => ({ ...text, subnets: [{ ...newSubnet('r1'), zone: 'a' }], groups: [] }));
  const { answer, reading } = planner.getState();
  expect(answer).toEqual({ status: 'empty', problems: [] });
  expect(reading.errors.map(({ code }) => code)).toEqual(['CIDR_EMPTY']);
});

test('beside a node group a subnet without its range is only begun; a second one that has it is a mistake', () => {
  const begun = { ...newSubnet('r9'), zone: 'a' };
  actions.openPlan({ ...EXAMPLE, subnets: [begun] });
  expect(planner.getState().answer).toEqual({ status: 'empty', problems: [] });
  actions.openPlan({ ...EXAMPLE, subnets: [...EXAMPLE.subnets, begun] });
  expect(planner.getState().answer).toMatchObject({
    status: 'empty',
    problems: [{ code: 'CIDR_EMPTY' }],
  });
});

test('a plan that was never readable shows no numbers of the plan before it', () => {
  actions.openPlan(withField(EXAMPLE, NODES, 'x'));
  const { answer } = planner.getState();
  expect(answer.status).toBe('empty');
  expect(answer.status === 'empty' && answer.problems).toHaveLength(1);
});

test('numbers that contradict themselves are withheld, and come back with the next sound plan', () => {
  actions.edit(() => CONTRADICTION);
  expect(planner.getState().answer).toEqual({
    status: 'withheld',
    reason: 'R5: held is not the sum of its terms',
  });
  actions.edit(() => withField(EXAMPLE, NODES, '14'));
  expect(held()).toBe(780);
});

test('another name is no other plan: its numbers stay, in a copy too', () => {
  const numbers = () => {
    const { answer } = planner.getState();
    if (!hasNumbers(answer)) throw new Error(answer.status);
    return answer;
  };
  const { cluster, usage } = numbers();
  actions.look({ needs: '20', grow: 'm5.large' });
  const { view } = planner.getState();
  actions.edit((text) => ({ ...text, name: 'payments' }));
  actions.replacePlan({ ...planner.getState().text, name: 'payments 2' });
  expect(numbers().plan.name).toBe('payments 2');
  expect(numbers().cluster).toBe(cluster);
  expect(numbers().usage).toBe(usage);
  expect(planner.getState().view).toBe(view);
  type(NODES, '13');
  expect(numbers().cluster).not.toBe(cluster);
  actions.openPlan(presetText('prefix-delegation'));
  expect(planner.getState().view).not.toBe(view);
});

test('a copy of a plan that can’t be read shows the numbers that this shows', () => {
  type(NODES, 'x');
  const { answer } = planner.getState();
  expect(answer.status).toBe('stale');
  actions.replacePlan({ ...planner.getState().text, name: 'copy' });
  expect(planner.getState().answer).toEqual(answer);
});

test('opening a plan starts a new history', () => {
  type(NODES, '13');
  actions.openPlan(EMPTY_PLAN_TEXT);
  actions.undo();
  expect(planner.getState().text).toBe(EMPTY_PLAN_TEXT);
});

test('an example in place of the plan can be undone', () => {
  actions.replacePlan(presetText('prefix-delegation'));
  expect(planner.getState().text.prefixDelegation).toBe(true);
  actions.undo();
  expect(planner.getState().text).toBe(EXAMPLE);
});

test('an example in place of a plan is not kept under the plan’s key', () => {
  actions.openPlan(EXAMPLE, 'kept');
  actions.replacePlan(presetText('prefix-delegation'));
  expect(planner.getState().opened.draftId).toBeUndefined();
});

test('the language and the theme are no step of undo', () => {
  actions.setLanguage('ko');
  actions.setTheme('dark');
  expect(planner.getState().history.past).toEqual([]);
  expect(planner.getState()).toMatchObject({ language: 'ko', theme: 'dark' });
});

test('an edit that changes nothing tells nobody', () => {
  const listener = vi.fn();
  planner.subscribe(listener);
  actions.edit((text: PlanText) => text);
  expect(listener).not.toHaveBeenCalled();
});

test('an edit that ends where it began is no step, and leaves redo what it had', () => {
  type(NODES, '13');
  actions.undo();
  actions.edit((text) => ({ ...text, subnets: text.subnets.map((each) => ({ ...each })) }));
  actions.edit((text) => withField(text, NODES, '12'), { typing: NODES });
  actions.replacePlan(structuredClone(EXAMPLE));
  expect(planner.getState().history.past).toEqual([]);
  actions.redo();
  expect(fieldText(planner.getState().text, NODES)).toBe('13');
});

test('what is said about a link goes with the plan that it was said of; an edit keeps it', () => {
  const notice = { status: 'warned', warnings: [] } as const;
  actions.noteLink(notice);
  type(NODES, '7');
  actions.undo();
  expect(planner.getState().linkNotice).toBe(notice);
  for (const open of [actions.openPlan, actions.replacePlan]) {
    actions.noteLink(notice);
    open(EMPTY_PLAN_TEXT);
    expect(planner.getState().linkNotice).toBeUndefined();
  }
});
