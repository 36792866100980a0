import { beforeAll, expect, test, vi } from 'vitest';
import { guardStart } from '@/app/failure/guard-start';
import { start as en } from '@/i18n/en/page/start';
import { start as ko } from '@/i18n/ko/page/start';
import { FakeElement, FakeLink, FakeScript, fakePage } from '../../support/fake-page';

beforeAll(() => {
  vi.stubGlobal('HTMLScriptElement', FakeScript);
  vi.stubGlobal('HTMLLinkElement', FakeLink);
});

function guarded(options?: Parameters<typeof fakePage>[0]) {
  const fake = fakePage(options);
  guardStart(fake.page);
  return fake;
}

function element<Kind extends FakeElement>(kind: Kind, fields: Partial<FakeElement>): Kind {
  return Object.assign(kind, fields);
}

const SCRIPT = 'https://planner.example/assets/index-1.js';
const missingScript = () => element(new FakeScript(), { src: SCRIPT });
const styles = (rel = 'stylesheet') =>
  element(new FakeLink(), { rel, href: '/assets/index-1.css' });

test('a script that could not be fetched is told in the place of the page, with the text of the address', () => {
  const { root, documentElement, dispatch } = guarded();
  dispatch('error', { target: missingScript() });
  expect(root.told).toContain(en.title);
  expect(root.told).toContain(en.missing);
  expect(root.told).toContain(SCRIPT);
  expect(root.told).toContain('subnet=/24');
  expect(documentElement.lang).toBe('en');
});

test('the language is the one chosen here, else the browser’s', () => {
  const korean = guarded({ languages: ['ko-KR', 'en'] });
  korean.dispatch('error', { target: missingScript() });
  expect(korean.root.told).toContain(ko.missing);
  const chosen = guarded({ languages: ['en'], kept: { 'eks-subnet-planner/language': 'ko' } });
  chosen.dispatch('error', { target: missingScript() });
  expect(chosen.root.told).toContain(ko.missing);
  expect(chosen.documentElement.lang).toBe('ko');
});

test.each([
  'Failed to fetch dynamically imported module: https://planner.example/assets/en-1.js',
  'error loading dynamically imported module: https://planner.example/assets/en-1.js',
  'Importing a module script failed.',
])('a module that could not be fetched is missing, no fault of ours: %s', (reason) => {
  const { root, dispatch } = guarded();
  dispatch('unhandledrejection', { reason: new TypeError(reason) });
  expect(root.told).toContain(en.missing);
  expect(root.told).not.toContain(en.failed);
});

test('what was thrown before anything was shown is told as an error of the planner', () => {
  const { root, dispatch } = guarded();
  dispatch('error', { error: new RangeError('too deep') });
  expect(root.told).toContain(en.failed);
  expect(root.told).toContain('RangeError: too deep');
});

test('a page that is there keeps what it shows', () => {
  const { root, dispatch } = guarded();
  root.append(element(new FakeElement('main'), { textContent: 'the page' }));
  dispatch('error', { error: new Error('later') });
  dispatch('unhandledrejection', { reason: new Error('later') });
  dispatch('error', { target: missingScript() });
  expect(root.told).toBe('the page');
});

test('a picture that could not be fetched is nobody’s matter', () => {
  const { root, body, dispatch } = guarded();
  dispatch('error', { target: new FakeElement('img') });
  dispatch('error', { target: styles('icon') });
  dispatch('load', {});
  expect(body.children).toEqual([root]);
  expect(root.childElementCount).toBe(0);
});

test('styles that could not be fetched are told once, above the page', () => {
  const { root, body, dispatch } = guarded();
  dispatch('error', { target: styles() });
  dispatch('error', { target: styles() });
  expect(body.told).toBe('');
  root.append(element(new FakeElement('main'), { textContent: 'the page' }));
  dispatch('load', {});
  const [note, ...rest] = body.children;
  expect(note?.told).toContain(en.unstyled);
  expect(rest).toEqual([root]);
  expect(root.told).toBe('the page');
});

test('where the page could not start either, that is told alone', () => {
  const { root, body, dispatch } = guarded();
  dispatch('error', { target: styles() });
  dispatch('load', {});
  dispatch('error', { target: missingScript() });
  expect(body.children).toEqual([root]);
  expect(root.told).toContain(en.title);
  const other = guarded();
  other.dispatch('error', { target: missingScript() });
  other.dispatch('error', { target: styles() });
  other.dispatch('load', {});
  expect(other.body.children).toEqual([other.root]);
});

const accented = (fake: FakeElement): FakeElement | undefined =>
  [fake, ...fake.children.map(accented)].find((each) => each?.className.includes('bg-accent'));

test('what is missing comes with a reload, which is offered first and keeps the plan; a blank plan would miss it too', () => {
  const { root, dispatch } = guarded();
  dispatch('error', { target: missingScript() });
  expect(accented(root)?.told).toBe(en.reload);
  expect(root.told.indexOf(`\n${en.reload}`)).toBeLessThan(root.told.indexOf(en.blank));
  const other = guarded();
  other.dispatch('error', { error: new RangeError('too deep') });
  expect(accented(other.root)?.told).toBe(en.blank);
});

test('without styles too the two ways stand apart', () => {
  const { root, dispatch } = guarded();
  dispatch('error', { target: missingScript() });
  const inLine = (of: FakeElement): string => of.textContent + of.children.map(inLine).join('');
  expect(inLine(root)).toContain(`${en.reload} ${en.blank}`);
});

test('the tab is called in the language of what is said', () => {
  const { page, dispatch } = guarded({ languages: ['ko-KR'] });
  dispatch('error', { target: missingScript() });
  expect(page.document.title).toBe(ko.title);
});
