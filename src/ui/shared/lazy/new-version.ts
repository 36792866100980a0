/**
 * Whether a new version was published since the page was opened, which took files of this one away:
 * the script that the page began with is no longer served. Asked only where a file was missing.
 * @returns false where the host can't be reached, too
 */
export async function isReplaced(page: Window): Promise<boolean> {
  const entry = page.document.querySelector<HTMLScriptElement>('script[type="module"][src]');
  if (entry === null) return false;
  try {
    const { ok, headers } = await page.fetch(entry.src, { method: 'HEAD', cache: 'no-store' });
    // Some hosts answer with their start page in the place of a missing file.
    return !ok || !/javascript/i.test(headers.get('content-type') ?? '');
  } catch {
    return false;
  }
}
