// The runs of a scenario, kept from ending. They take most of the time that a page takes, and few
// tests are about them: for the others the page stays as it is while it checks.
import type { BrowserContext, Page } from '@playwright/test';

const held = new WeakSet<BrowserContext>();

/** From the next opening on, no worker of these pages answers: nothing is run, proven or compared. */
export async function holdRuns(context: BrowserContext): Promise<void> {
  held.add(context);
  await context.addInitScript(() => {
    class SilentWorker extends EventTarget {
      postMessage(): void {}
      terminate(): void {}
    }
    Object.assign(window, { Worker: SilentWorker });
  });
}

export function areRunsHeld(page: Page): boolean {
  return held.has(page.context());
}
