import { beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { shell } from '@/i18n/en/page/shell';
import { fetchLanguage } from '@/store';
import { lazyModule, withModule } from '@/ui/shared/lazy';

const { later } = shell;

/** What was asked, and what is answered. */
let asked: string[];
let isServed: boolean;
let answers: boolean[];
let reload: ReturnType<typeof vi.fn>;

beforeAll(() => fetchLanguage('en'));

beforeEach(() => {
  asked = [];
  answers = [];
  isServed = true;
  reload = vi.fn();
  const headers = { get: () => 'text/javascript' };
  vi.stubGlobal('window', {
    document: { querySelector: () => ({ src: '/assets/index-1.js' }) },
    fetch: async () => ({ ok: isServed, headers }),
    confirm: (text: string) => {
      asked.push(text);
      return answers.shift() ?? false;
    },
    location: { reload },
  });
});

function losing(times: number) {
  let left = times;
  return lazyModule(async () => {
    left -= 1;
    if (left >= 0) throw new TypeError('Failed to fetch dynamically imported module');
    return 'module';
  });
}

test('what could not be had is done at another try, where that is wished', async () => {
  const act = vi.fn();
  answers = [true];
  await withModule(losing(1), 'file', act);
  expect(asked).toEqual([`${later.failed('file')} ${later.askRetry}`]);
  expect(act).toHaveBeenCalledExactlyOnceWith('module');
});

test('where it is not wished nothing is done, and the next press asks for the page anew', async () => {
  const act = vi.fn();
  const lazy = losing(2);
  await withModule(lazy, 'file', act);
  answers = [true];
  await withModule(lazy, 'file', act);
  expect(asked.slice(1)).toEqual([later.failedAgain('file')]);
  expect(reload).toHaveBeenCalledOnce();
  expect(act).not.toHaveBeenCalled();
});

test('a new version offers to reload at once', async () => {
  isServed = false;
  answers = [true];
  await withModule(losing(1), 'file', () => undefined);
  expect(asked).toEqual([later.replaced('file')]);
  expect(reload).toHaveBeenCalledOnce();
});
