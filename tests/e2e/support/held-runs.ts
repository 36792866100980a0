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

export function areRunsHeld(page: Page): boolean {
  return held.has(page.context());
}
