// The guard of the page's start has to work when anything else of the page does not: the build makes
// it a script of its own that shares no chunk with the rest and is read by browsers that are too old
// for the page. On the site it is a file that keeps its name from version to version.
import { fileURLToPath } from 'node:url';
import { build, type Plugin } from 'vite';
import { inScript } from './inline-code.ts';
import { PAGE_FILES } from './site-manifest.ts';

const [, START_GUARD] = PAGE_FILES;
const SOURCE = 'src/app/failure/start-guard.ts';

/** @param form of the guard of the built page: a file beside it, or code in it */
export function startGuard(form: 'file' | 'inline' = 'file'): Plugin {
  let isBuild = false;
  return {
    name: 'start-guard',
    configResolved({ command }) {
      isBuild = command === 'build';
    },
    async generateBundle() {
      if (form === 'inline') return;
      this.emitFile({ type: 'asset', fileName: START_GUARD, source: await buildGuard() });
    },
    async transformIndexHtml() {
      // Scripts of type module wait for the whole page, this one does not.
      if (isBuild && form === 'inline') {
        return [{ tag: 'script', children: inScript(await buildGuard()), injectTo: 'head' }];
      }
      if (isBuild) {
        // Ahead of the styles: a script behind them waits for them, and does not hear that they fail.
        return [{ tag: 'script', attrs: { src: `./${START_GUARD}` }, injectTo: 'head-prepend' }];
      }
      const attrs = { type: 'module', src: `/${SOURCE}` };
      return [{ tag: 'script', attrs, injectTo: 'head-prepend' }];
    },
  };
}

async function buildGuard(): Promise<string> {
  const result = await build({
    configFile: false,
    publicDir: false,
    logLevel: 'warn',
    resolve: { alias: { '@': fileURLToPath(new URL('../../src', import.meta.url)) } },
    build: {
      write: false,
      target: 'es2017',
      modulePreload: { polyfill: false },
      rolldownOptions: { input: SOURCE, output: { format: 'iife' } },
    },
  });
  const [bundle] = Array.isArray(result) ? result : [result];
  if (bundle === undefined || !('output' in bundle)) throw new Error(`${SOURCE} was not built`);
  return bundle.output[0].code;
}
