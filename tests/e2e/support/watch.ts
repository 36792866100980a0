// What no visit may do, whatever it does besides: write an error to the console, break the page's
// own security policy, or ask another origin for anything.
import type { Page } from '@playwright/test';

declare global {
  interface Window {
    reportViolation?: (text: string) => void;
  }
}

/** Collects, from now on, what the page should not have done. */
export async function watch(page: Page, ownOrigin: string): Promise<string[]> {
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(`uncaught: ${error.message}`));
  page.on('console', (message) => {
    const type = message.type();
    if (type === 'error' || type === 'warning') complaints.push(`${type}: ${message.text()}`);
  });
  page.on('request', (request) => {
    const { origin, protocol } = new URL(request.url());
    const local = protocol === 'data:' || protocol === 'blob:';
    if (origin !== ownOrigin && !local) complaints.push(`request to ${request.url()}`);
  });
  await page.exposeFunction('reportViolation', (text: string) => complaints.push(text));
  await page.addInitScript(() => {
    addEventListener('securitypolicyviolation', (event) => {
      window.reportViolation?.(`policy: ${event.violatedDirective} ${event.blockedURI}`);
    });
  });
  return complaints;
}
