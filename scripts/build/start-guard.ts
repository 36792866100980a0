// The guard of the page's start has to work when anything else of the page does not, and when no file
// of it can be had: the build puts it into the page, as a script that shares no chunk with the rest
// and is read by browsers that are too old for the page.
import { fileURLToPath } from 'node:url';
import { build, type Plugin } from 'vite';
import { behindCharset, inScript } from './inline-code.ts';

const SOURCE = 'src/app/failure/start-guard.ts';

export function startGuard(): Plugin {
  let isBuild = false;
  return {
    name: 'start-guard',
    configResolved({ command }) {
      isBuild = command === 'build';
    },
    async transformIndexHtml(html) {
      if (!isBuild) {
        const attrs = { type: 'module', src: `/${SOURCE}` };
        return [{ tag: 'script', attrs, injectTo: 'head-prepend' }];
      }
      // Ahead of the styles: a script behind them waits for them, and does not hear that they fail.
      return behindCharset(html, `<script>${inScript((await buildGuard()).trim())}</script>`);
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
