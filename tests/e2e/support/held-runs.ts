// The runs of a scenario, kept from ending. They take most of the time that a page takes, and few
// tests are about them: for the others the page stays as it is while it checks.
import type { BrowserContext, Page } from '@playwright/test';

const held = new WeakSet<BrowserContext>();

/**
 * From the next opening on, the worker of these pages runs, proves and compares nothing. What it would
 * judge at rest the page judges itself, as where there are no workers; that of the import works.
 */
export async function holdRuns(context: BrowserContext): Promise<void> {
  held.add(context);
  await context.addInitScript(() => {
    class SilentWorker extends EventTarget {
      onerror: ((error: { readonly message: string }) => void) | undefined;
      postMessage({ kind }: { readonly kind: string }): void {
        if (kind === 'at-rest') queueMicrotask(() => this.onerror?.({ message: 'held' }));
      }
      terminate(): void {}
    }
    const RealWorker = window.Worker;
    const start = (url: string | URL, options?: WorkerOptions) =>
      String(url).includes('import-worker') ? new RealWorker(url, options) : new SilentWorker();
    Object.assign(window, {
      Worker: new Proxy(RealWorker, { construct: (_, [url, options]) => start(url, options) }),
    });
  });
}

/** What is asked of a worker for the verdict, its timeline and what is noted of it. */
const OF_THE_RUN = ['simulate', 'snapshot', 'noted', 'at-rest'];

/**
 * From the next opening on, the scenario runs in these pages; what is worked out behind it (changes,
 * lost zones, growth, settings, sizes) takes several times as long, and goes on being worked out.
 */
async function holdSearches(context: BrowserContext): Promise<void> {
  await context.addInitScript((ofTheRun) => {
    const RealWorker = window.Worker;
    /** A worker that is started by the first task that is not held. */
    class WorkerOfRuns {
      onmessage: Worker['onmessage'] = null;
      onerror: Worker['onerror'] = null;
      onmessageerror: Worker['onmessageerror'] = null;
      private worker: Worker | undefined;
      constructor(
        private readonly url: string | URL,
        private readonly options?: WorkerOptions,
      ) {}
      postMessage(task: { readonly kind: string }): void {
        if (!ofTheRun.includes(task.kind)) return;
        this.worker ??= this.start();
        this.worker.postMessage(task);
      }
      terminate(): void {
        this.worker?.terminate();
      }
      private start(): Worker {
        const worker = new RealWorker(this.url, this.options);
        const { onmessage, onerror, onmessageerror } = this;
        return Object.assign(worker, { onmessage, onerror, onmessageerror });
      }
    }
    const start = (url: string | URL, options?: WorkerOptions) =>
      String(url).includes('import-worker')
        ? new RealWorker(url, options)
        : new WorkerOfRuns(url, options);
    Object.assign(window, {
      Worker: new Proxy(RealWorker, { construct: (_, [url, options]) => start(url, options) }),
    });
  }, OF_THE_RUN);
}

/** With one more the page has a band to show; a plan that says nothing asks for twenty. */
const FEW = 2;

/**
 * From the next opening on, these pages run a scenario twice where its plan asks for more: a repair, a
 * row of settings and a lost zone too. What they tell of it and when is the same, but for how far chance
 * goes.
 */
async function shortenRuns(context: BrowserContext): Promise<void> {
  await context.addInitScript((few) => {
    interface Runs {
      readonly runs: number;
    }
    const atMost = <Of extends Runs>(of: Of) => ({ ...of, runs: Math.min(of.runs, few) });
    const RealWorker = window.Worker;
    class WorkerOfFewRuns extends RealWorker {
      override postMessage(task: object): void {
        const { runs, plan } = task as Partial<Runs> & { readonly plan?: { scenario?: Runs } };
        super.postMessage({
          ...task,
          ...(runs !== undefined && atMost({ runs })),
          ...(plan?.scenario && { plan: { ...plan, scenario: atMost(plan.scenario) } }),
        });
      }
    }
    const start = (url: string | URL, options?: WorkerOptions) =>
      String(url).includes('import-worker')
        ? new RealWorker(url, options)
        : new WorkerOfFewRuns(url, options);
    Object.assign(window, {
      Worker: new Proxy(RealWorker, { construct: (_, [url, options]) => start(url, options) }),
    });
  }, FEW);
}

/** What becomes of the runs of a page. */
export type Runs = 'real' | 'few' | 'alone' | 'held';

export async function limitRuns(context: BrowserContext, runs: Runs): Promise<void> {
  if (runs === 'held') await holdRuns(context);
  if (runs === 'alone') await holdSearches(context);
  if (runs === 'few') await shortenRuns(context);
}

export function areRunsHeld(page: Page): boolean {
  return held.has(page.context());
}
