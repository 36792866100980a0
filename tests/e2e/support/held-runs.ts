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
export async function holdSearches(context: BrowserContext): Promise<void> {
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

export function areRunsHeld(page: Page): boolean {
  return held.has(page.context());
}
