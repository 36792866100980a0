// public/_headers is the one place where the page's security policy is written, and how long files may
// be kept. The build adds the hash of the script that stands in the page. Hosts that know such a file
// send it, as the preview does; for all others the build copies the policy into index.html.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { behindCharset, hashSource, type InlineCode, inlineScripts } from './inline-code.ts';

const NAME = '_headers';
const SOURCE = new URL(`../../public/${NAME}`, import.meta.url);

/** Directives that browsers ignore in a meta tag, with a warning. */
const HEADER_ONLY = ['frame-ancestors', 'report-uri', 'sandbox'];

/** The headers that `_headers` gives to all paths. */
export function headersForAllPaths(text: string): Record<string, string> {
  return headersForPath(text, '/');
}

/**
 * The headers that `_headers` gives to a path.
 * @param path from `/` on, without what stands behind `?`
 */
export function headersForPath(text: string, path: string): Record<string, string> {
  const headers: Record<string, string> = {};
  let isMeant = false;
  for (const line of text.split(/\r?\n/)) {
    if (/^\S/.test(line)) isMeant = matches(path, line.trim());
    const at = line.indexOf(':');
    if (isMeant && /^\s/.test(line) && at > 0) {
      headers[line.slice(0, at).trim()] = line.slice(at + 1).trim();
    }
  }
  return headers;
}

/** @param pattern a path, or the beginning of paths and a star */
function matches(path: string, pattern: string): boolean {
  return pattern.endsWith('*') ? path.startsWith(pattern.slice(0, -1)) : path === pattern;
}

/** The policy as a meta tag can carry it. */
export function metaPolicy(policy: string): string {
  return policy
    .split(';')
    .map((directive) => directive.trim())
    .filter((directive) => !HEADER_ONLY.includes(directive.split(' ')[0] ?? ''))
    .join('; ');
}

/** Serves the built site with its headers, file by file: what is missing is not to be kept as missing. */
export function previewHeaders(): Plugin {
  return {
    name: 'preview-headers',
    configurePreviewServer({ config, middlewares }) {
      const dist = join(config.root, config.build.outDir);
      const text = readFileSync(join(dist, NAME), 'utf8');
      middlewares.use(({ url = '/' }, response, next) => {
        const path = new URL(url, 'http://site').pathname;
        const given = existsSync(join(dist, path)) ? path : '/';
        for (const [name, value] of Object.entries(headersForPath(text, given))) {
          response.setHeader(name, value);
        }
        next();
      });
    },
  };
}

/** The headers file for a page with scripts in it: these very scripts may run. */
export function allowing(scripts: readonly InlineCode[], headersFile: string): string {
  const sources = ["script-src 'self'", ...scripts.map(hashSource)].join(' ');
  return headersFile.replace("script-src 'self'", sources);
}

/** Puts the policy into the built page's head, and its headers file beside it; the dev server needs inline scripts. */
export function contentSecurityPolicy(): Plugin {
  let written = '';
  return {
    name: 'content-security-policy',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler(html) {
        written = allowing(inlineScripts(html), readFileSync(SOURCE, 'utf8'));
        const policy = headersForAllPaths(written)['Content-Security-Policy'];
        if (policy === undefined) throw new Error(`public/${NAME} has no Content-Security-Policy`);
        const content = metaPolicy(policy);
        return behindCharset(
          html,
          `<meta http-equiv="Content-Security-Policy" content="${content}">`,
        );
      },
    },
    generateBundle: {
      order: 'post',
      handler() {
        this.emitFile({ type: 'asset', fileName: NAME, source: written });
      },
    },
  };
}
