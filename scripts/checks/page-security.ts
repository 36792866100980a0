// The built page must work under its own strict policy: nothing inline but what it names, nothing from
// elsewhere.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { hashSource, inlineScripts } from '../build/inline-code';
import { headersForAllPaths, metaPolicy } from '../build/security-headers';
import { type Check, check } from './check';

/** Checks `index.html` and `_headers` of a built site. */
export function checkPageSecurity(dist: string): readonly Check[] {
  const html = readFileSync(join(dist, 'index.html'), 'utf8');
  const headers = headersForAllPaths(readFileSync(join(dist, '_headers'), 'utf8'));
  return [...checkPolicies(html, headers), ...checkMarkup(html)];
}

export function checkPolicies(
  html: string,
  headers: Readonly<Record<string, string>>,
): readonly Check[] {
  const sent = headers['Content-Security-Policy'] ?? '';
  const metas = html.match(/<meta[^>]*http-equiv="Content-Security-Policy"[^>]*>/gi) ?? [];
  const written = decode(/content="([^"]*)"/.exec(metas[0] ?? '')?.[1] ?? '');
  const firstLoad = html.search(/<(script|link|style)\b/i);
  return [
    check('one policy in the page', metas.length !== 1 && `${metas.length} meta policies`),
    check('the page and _headers agree', written !== metaPolicy(sent) && `${written} ≠ ${sent}`),
    check(
      'the policy stands before what it governs',
      firstLoad !== -1 && html.indexOf(metas[0] ?? '') > firstLoad && 'it comes after a resource',
    ),
    check('strict', unsafe(sent)),
    check('the scripts in it by their hashes, and no others', differentScripts(html, sent)),
    check('cannot be framed', !/frame-ancestors 'none'/.test(sent) && "no frame-ancestors 'none'"),
    ...['Strict-Transport-Security', 'X-Content-Type-Options', 'Referrer-Policy'].map((name) =>
      check(name, headers[name] === undefined && '_headers lacks it'),
    ),
    check(
      'no referrer',
      !/<meta name="referrer" content="no-referrer"/.test(html) && 'no meta referrer',
    ),
  ];
}

/** The policy starts from nothing and allows the page's own files; images also as data. */
function unsafe(policy: string): string | undefined {
  const directives = policy.split(';').map((directive) => directive.trim());
  if (!directives.includes("default-src 'none'"))
    return "it does not start from default-src 'none'";
  return directives.find((directive) =>
    directive
      .split(' ')
      .slice(1)
      .some(
        (source) =>
          !(
            source === "'self'" ||
            source === "'none'" ||
            isImageData(directive, source) ||
            isScriptHash(directive, source)
          ),
      ),
  );
}

/** The hashes that are named without a script in the page, or lacking for one. */
function differentScripts(html: string, policy: string): string | undefined {
  const named = new Set(policy.split(/[\s;]+/).filter((source) => source.startsWith("'sha256-")));
  const held = new Set(inlineScripts(html).map(hashSource));
  const inOneAlone = [...named, ...held].filter((hash) => named.has(hash) !== held.has(hash));
  return inOneAlone.join(', ');
}

function isScriptHash(directive: string, source: string): boolean {
  return source.startsWith("'sha256-") && directive.startsWith('script-src ');
}

function isImageData(directive: string, source: string): boolean {
  return source === 'data:' && directive.startsWith('img-src ');
}

export function checkMarkup(html: string): readonly Check[] {
  const inlineStyle = /<style\b[^>]*>|<[^>]+\sstyle=[^>]*>/i.exec(html)?.[0];
  const handler = /<[^>]+\son[a-z]+=[^>]*>/i.exec(html)?.[0];
  const foreign = [...html.matchAll(/\s(?:src|href)="([^"]*)"/gi)]
    .map((match) => match[1] ?? '')
    .find((address) => !address.startsWith('./'));
  return [
    check('no inline style', inlineStyle),
    check('no inline handler', handler),
    check('only its own files, by relative address', foreign),
  ];
}

function decode(attribute: string): string {
  return attribute
    .replace(/&#39;/g, "'")
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&');
}
