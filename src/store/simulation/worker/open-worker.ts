/** The simulator's worker, as a file beside the page. */
export function openWorker(): Worker {
  return new Worker(new URL('./simulation-worker.ts', import.meta.url), { type: 'module' });
}
