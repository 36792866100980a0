// The whole page as one HTML file that opens from disk, where browsers refuse a page modules,
// workers and styles from files beside it.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import tailwindcss from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { build, mergeConfig, type Plugin, type Rolldown } from 'vite';
import { viteSingleFile } from 'vite-plugin-singlefile';
import { ROOT } from '../support/tool.ts';
import { behindCharset, inlineCode, inlinePolicy } from './inline-code.ts';
import { LICENCES } from './licences.ts';
import { PAGE_BUILD } from './page-build.ts';
import { startGuard } from './start-guard.ts';

/** The HTML of the page with all that it needs, its policy and the notices of others. */
export async function buildSingleFile(): Promise<string> {
  const result = await build(
    mergeConfig(PAGE_BUILD, {
      root: ROOT,
      configFile: false,
      publicDir: false,
      logLevel: 'warn',
      plugins: [inlineIcon(), react(), tailwindcss(), startGuard(), viteSingleFile()],
      resolve: {
        alias: {
          './open-worker': join(ROOT, 'src/store/simulation/worker/open-inline-worker.ts'),
          './worker/open-import-worker': join(
            ROOT,
            'src/store/import/worker/open-inline-import-worker.ts',
          ),
        },
      },
      // Its text becomes a blob, and from one nothing can be imported.
      worker: { format: 'iife' },
      build: { write: false },
    }),
  );
  const [bundle] = Array.isArray(result) ? result : [result];
  if (bundle === undefined || !('output' in bundle)) throw new Error('the page was not built');
  const files: readonly (Rolldown.OutputChunk | Rolldown.OutputAsset)[] = bundle.output;
  const textOf = (name: string) => {
    const file = files.find(({ fileName }) => fileName === name);
    return file?.type === 'asset' ? String(file.source) : '';
  };
  if (files.length !== 2) {
    throw new Error(`more than a page: ${files.map(({ fileName }) => fileName).join(', ')}`);
  }
  return withNotices(withPolicy(textOf('index.html')), textOf(LICENCES));
}

function inlineIcon(): Plugin {
  const icon = readFileSync(join(ROOT, 'public/favicon.svg')).toString('base64');
  return {
    name: 'inline-icon',
    transformIndexHtml: {
      order: 'pre',
      handler: (html) => html.replace('/favicon.svg', `data:image/svg+xml;base64,${icon}`),
    },
  };
}

function withPolicy(html: string): string {
  const policy = inlinePolicy(inlineCode(html));
  return behindCharset(html, `<meta http-equiv="Content-Security-Policy" content="${policy}" />`);
}

/** The licences want them in every copy. */
function withNotices(html: string, licences: string): string {
  const notices = readFileSync(join(ROOT, 'public/THIRD-PARTY-NOTICES.txt'), 'utf8');
  const text = `${notices}\n${licences}`.replaceAll('-->', '→');
  return `${html.trimEnd()}\n<!--\n${text}\n-->\n`;
}
