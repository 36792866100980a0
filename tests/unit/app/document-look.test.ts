import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { keepDocumentInStep, TITLE_AFTER_MS } from '@/app/document/document-look';
import { withField } from '@/plan';
import { createPlanner, plannerActions } from '@/store/document/planner';
import { createSimulation } from '@/store/simulation/simulation';
import { fetchLanguage } from '@/store/spoken-language';
import { linkText } from '../../support/plan-texts';

beforeAll(async () => {
  await fetchLanguage('en');
  await fetchLanguage('ko');
});

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

function pageWith(link: string) {
  const planner = createPlanner({ text: linkText(link) });
  const simulation = createSimulation();
  const page = { documentElement: { lang: '', dataset: {} }, title: '' };
  keepDocumentInStep(planner, simulation, page as unknown as Document);
  return { planner, simulation, actions: plannerActions(planner), page };
}

const FITS = 'name=payments&subnet=a:/24&node=m5.large:2:10';

test('the title says the verdict first, then the plan', () => {
  const { page, simulation, actions } = pageWith(FITS);
  expect(page.title).toBe('… Fits at rest, checking · payments – Subnet Planner for Amazon EKS');
  simulation.setState({ status: 'failed' });
  vi.advanceTimersByTime(TITLE_AFTER_MS);
  expect(page.title).toBe('Fits at rest · payments – Subnet Planner for Amazon EKS');
  actions.setLanguage('ko');
  vi.advanceTimersByTime(TITLE_AFTER_MS);
  expect(page.title).toBe('평소 수용됨 · payments – Amazon EKS 서브넷 플래너');
  expect(page.documentElement.lang).toBe('ko');
});

test('a plan without a name is untitled, with its verdict in the title too', () => {
  const { page } = pageWith('subnet=a:/24&node=m5.large:30:10');
  expect(page.title).toBe(
    '✕ Does not fit at rest, at least 75 wait, checking · Untitled plan – Subnet Planner for Amazon EKS',
  );
  const refused = 'subnet=a:10.0.0.0/24&subnet=b:192.168.0.0/24&node=m5.large:3:5';
  expect(pageWith(refused).page.title).toMatch(/^✕ Cannot work · /);
});

test('the title is written once for all that a key changes, and not in its way', () => {
  const { page, simulation, actions } = pageWith(FITS);
  const before = page.title;
  simulation.setState({ status: 'failed' });
  actions.setLanguage('ko');
  expect(page.title).toBe(before);
  vi.advanceTimersByTime(TITLE_AFTER_MS);
  expect(page.title).toBe('평소 수용됨 · payments – Amazon EKS 서브넷 플래너');
});

test('while a field can’t be read no verdict stands in the title', () => {
  const { page, planner, actions } = pageWith(FITS);
  const [group] = planner.getState().text.groups;
  const nodes = { part: 'group', row: group?.id ?? '', field: 'nodes' } as const;
  actions.edit((text) => withField(text, nodes, '1.5'));
  vi.advanceTimersByTime(TITLE_AFTER_MS);
  expect(page.title).toBe('payments – Subnet Planner for Amazon EKS');
});

test('a key writes nothing to the document but the title: each write has the whole page styled anew', () => {
  const planner = createPlanner({ text: linkText(FITS) });
  const simulation = createSimulation();
  const actions = plannerActions(planner);
  const writes: string[] = [];
  const noting = <Shape extends object>(shape: Shape) =>
    new Proxy(shape, {
      set: (target, key, value) => writes.push(String(key)) > 0 && Reflect.set(target, key, value),
      deleteProperty: (target, key) =>
        writes.push(String(key)) > 0 && Reflect.deleteProperty(target, key),
    });
  const documentElement = noting({ lang: '', dataset: noting({}) });
  keepDocumentInStep(planner, simulation, { documentElement, title: '' } as unknown as Document);
  writes.length = 0;
  const [group] = planner.getState().text.groups;
  const nodes = { part: 'group', row: group?.id ?? '', field: 'nodes' } as const;
  actions.edit((text) => withField(text, nodes, '3'));
  simulation.setState({ status: 'running', done: 0.5 });
  expect(writes).toEqual([]);
  actions.setTheme('dark');
  actions.setTheme('system');
  actions.setLanguage('ko');
  expect(writes).toEqual(['theme', 'theme', 'lang']);
});

test('the title has no more of a name than the plan', () => {
  const title = (name: string) => pageWith(FITS.replace('payments', name)).page.title;
  expect(title('x'.repeat(80))).toBe(title('x'.repeat(64)));
  expect(title('a%E2%80%AEb')).toBe(title('a b'));
});
