// The page and its worker share the engine, so the build makes the worker a chunk like any other: a
// bundle of its own would bring every shared module a second time. The dev server needs none of this.
import type { Plugin } from 'vite';

const WORKER = 'src/store/simulation-worker.ts';
const ADDRESS = "new URL('./simulation-worker.ts', import.meta.url)";

export function workerChunk(): Plugin {
  let reference = '';
  return {
    name: 'worker-chunk',
    apply: 'build',
    enforce: 'pre',
    buildStart() {
      reference = this.emitFile({ type: 'chunk', id: WORKER, name: 'simulation-worker' });
    },
    transform: {
      filter: { id: /[\\/]src[\\/]store[\\/]worker-line\.ts$/ },
      handler(code) {
        if (!code.includes(ADDRESS)) throw new Error(`worker-line.ts has no ${ADDRESS}`);
        return {
          code: code.replace(ADDRESS, `import.meta.ROLLUP_FILE_URL_${reference}`),
          map: null,
        };
      },
    },
  };
}
