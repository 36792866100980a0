// How long it takes from a key to the painted answer, on the built page in a real browser.
import type { Browser, Page } from 'playwright';
import { MESSAGES } from '@/i18n/all-messages';
import { type BenchRow, quantile } from './bench-row';

const PLAN =
  '?v=1&subnet=a:10.0.0.0/23:12&subnet=b:10.0.2.0/23:12&subnet=c:10.0.4.0/23:30' +
  '&node=m5.large:18:20&node=c5.2xlarge:6:40&node=m6i.xlarge:8:30';
const KEYSTROKES = 60;
const WARM_UP = 10;
/** Without a change in the document for so long, all that a key sets off is done, the run over time too. */
const STILL_MS = 1_500;

/** Times of one keystroke in milliseconds after the key went down. */
interface Keystroke {
  readonly key: number;
  /** When the page began to work on it. */
  begun: number;
  /** When figures, and then charts, had changed in the document, and when that was on the screen. */
  figures: number | undefined;
  figuresPainted: number | undefined;
  charts: number | undefined;
  chartsPainted: number | undefined;
}

declare global {
  interface Window {
    keystrokes?: Keystroke[];
    /** When the document has changed last. */
    changed?: number;
  }
}

/** Marks of a keystroke: when the page begins to work on it, and when its figures are in the document. */
const MARKS = { begun: 'bench: begun', figures: 'bench: figures' } as const;

/** A mark as the browser traces it; `tts`: what the thread has computed until then, in microseconds. */
interface Mark {
  readonly name: string;
  readonly ts: number;
  readonly tts: number;
}

export async function keystrokeRows(
  browser: Browser,
  address: string,
): Promise<readonly BenchRow[]> {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  const { form, results } = MESSAGES.en;
  await page.goto(address + PLAN);
  await page.locator('[data-drawing]').first().waitFor();
  const figures = page.getByRole('list', { name: results.figuresInLine.label });
  await figures.evaluate(watchKeystrokes, MARKS);
  const field = page.getByRole('textbox', { name: new RegExp(`^${form.groups.nodes}`) }).first();
  await field.press('End');
  await browser.startTracing(page, { categories: ['blink.user_timing'] });
  for (let count = 0; count < WARM_UP + KEYSTROKES; count++) {
    await field.press(count % 2 === 0 ? '4' : 'Backspace');
    await rest(page);
  }
  const all = (await page.evaluate(() => window.keystrokes)) ?? [];
  const trace = JSON.parse(String(await browser.stopTracing()));
  return [
    ...both('key to figures, processor alone', computed(trace.traceEvents).slice(WARM_UP), 8),
    ...rows(all.slice(WARM_UP)),
  ];
}

/** What the page's thread computed from each key to its figures, in ms: other programs don't count. */
function computed(trace: readonly Mark[]): readonly number[] {
  const names: readonly string[] = Object.values(MARKS);
  const marks = trace.filter(({ name }) => names.includes(name)).sort((a, b) => a.ts - b.ts);
  return marks.flatMap(({ name, tts }, index) => {
    const next = marks[index + 1];
    return name === MARKS.begun && next?.name === MARKS.figures ? [(next.tts - tts) / 1_000] : [];
  });
}

async function rest(page: Page): Promise<void> {
  const isStill = (ms: number) => performance.now() - (window.changed ?? 0) > ms;
  await page.waitForFunction(isStill, STILL_MS, { polling: 50 });
}

function rows(keystrokes: readonly Keystroke[]): readonly BenchRow[] {
  const times = (value: (keystroke: Keystroke) => number | undefined) =>
    keystrokes.map(value).filter((time) => time !== undefined);
  const script = times((one) => one.figures && one.figures - one.begun);
  const figures = times((one) => one.figuresPainted);
  const charts = times((one) => one.chartsPainted);
  const seen = `${figures.length} of ${keystrokes.length} seen`;
  const seenInCharts = `${charts.length} of ${keystrokes.length} seen`;
  return [
    ...both('key to figures', script),
    ...both(`key to painted figures (${seen})`, figures),
    ...both(`key to painted figures and charts (${seenInCharts})`, charts, 50),
  ];
}

function both(what: string, times: readonly number[], goal?: number): readonly BenchRow[] {
  const p95 = { what: `${what}, p95`, value: quantile(times, 0.95), unit: 'ms' } as const;
  return [
    { what: `${what}, median`, value: quantile(times, 0.5), unit: 'ms' },
    goal === undefined ? p95 : { ...p95, goal },
  ];
}

/** Runs in the page, so it can use nothing from outside. */
function watchKeystrokes(figures: Element, marks: typeof MARKS): void {
  const keystrokes: Keystroke[] = [];
  window.keystrokes = keystrokes;
  let keyDown = 0;
  addEventListener(
    'keydown',
    (event) => {
      keyDown = event.timeStamp;
    },
    true,
  );
  addEventListener(
    'input',
    () => {
      performance.mark(marks.begun);
      keystrokes.push({
        key: keyDown,
        begun: performance.now() - keyDown,
        figures: undefined,
        figuresPainted: undefined,
        charts: undefined,
        chartsPainted: undefined,
      });
    },
    true,
  );

  // Ahead of what else the page has left for later.
  const afterPaint = (then: () => void) =>
    requestAnimationFrame(() => scheduler.postTask(then, { priority: 'user-blocking' }));
  const elementOf = (node: Node) => (node instanceof Element ? node : node.parentElement);
  const observer = new MutationObserver((mutations) => {
    window.changed = performance.now();
    const one = keystrokes.at(-1);
    if (one === undefined) return;
    const now = performance.now() - one.key;
    const targets = mutations.map((mutation) => elementOf(mutation.target));
    const inCharts = targets.some((element) => element?.closest('[data-drawing]'));
    const inFigures = targets.some((element) => figures.contains(element));
    if (inFigures && one.figures === undefined) {
      one.figures = now;
      performance.mark(marks.figures);
      afterPaint(() => {
        one.figuresPainted = performance.now() - one.key;
      });
    }
    if (inCharts) {
      one.charts = now;
      afterPaint(() => {
        one.chartsPainted = performance.now() - one.key;
      });
    }
  });
  const everything = { subtree: true, childList: true, characterData: true, attributes: true };
  observer.observe(document.body, everything);
}
