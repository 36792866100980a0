// public/_headers is the one place where the page's security policy is written. Hosts that know
// such a file send it; for all others the build copies the policy into index.html.
import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';

const HEADERS_FILE = new URL('../../public/_headers', import.meta.url);

/** Directives that browsers ignore in a meta tag, with a warning. */
const HEADER_ONLY = ['frame-ancestors', 'report-uri', 'sandbox'];

/** The headers that `_headers` gives to all paths. */
export function headersForAllPaths(text: string): Record<string, string> {
  const headers: Record<string, string> = {};
  let path = '';
  for (const line of text.split(/\r?\n/)) {
    if (/^\S/.test(line)) path = line.trim();
    const at = line.indexOf(':');
    if (path === '/*' && /^\s/.test(line) && at > 0) {
      headers[line.slice(0, at).trim()] = line.slice(at + 1).trim();
    }
  }
  return headers;
}

/** The policy as a meta tag can carry it. */
export function metaPolicy(policy: string): string {
  return policy
    .split(';')
    .map((directive) => directive.trim())
    .filter((directive) => !HEADER_ONLY.includes(directive.split(' ')[0] ?? ''))
    .join('; ');
}

export function readSecurityHeaders(): Record<string, string> {
  return headersForAllPaths(readFileSync(HEADERS_FILE, 'utf8'));
}

/** Puts the policy first into the built page's head; the dev server needs inline scripts. */
export function contentSecurityPolicy(): Plugin {
  return {
    name: 'content-security-policy',
    apply: 'build',
    transformIndexHtml() {
      const policy = readSecurityHeaders()['Content-Security-Policy'];
      if (policy === undefined) throw new Error('public/_headers has no Content-Security-Policy');
      const attrs = { 'http-equiv': 'Content-Security-Policy', content: metaPolicy(policy) };
      return [{ tag: 'meta', attrs, injectTo: 'head-prepend' }];
    },
  };
}
