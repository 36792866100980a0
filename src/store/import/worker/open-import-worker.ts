/** The import's worker, as a file beside the page. */
export function openImportWorker(): Worker {
  return new Worker(new URL('./import-worker.ts', import.meta.url), { type: 'module' });
}
