import { describe, expect, test } from 'vitest';
import { inlineScripts } from '../../../../scripts/build/inline-code';
import {
  allowing,
  headersForAllPaths,
  headersForPath,
  metaPolicy,
} from '../../../../scripts/build/security-headers';
import { checkMarkup, checkPolicies } from '../../../../scripts/checks/page-security';

const POLICY =
  "default-src 'none'; script-src 'self'; img-src 'self' data:; frame-ancestors 'none'";
const NAMED = 'the scripts in it by their hashes, and no others';
const HEADERS_FILE = `/*
  Content-Security-Policy: ${POLICY}
  Referrer-Policy: no-referrer
  Strict-Transport-Security: max-age=31536000
  X-Content-Type-Options: nosniff

/assets/*
  Cache-Control: immutable
`;

const policyTag = (policy: string) =>
  `<meta http-equiv="Content-Security-Policy" content="${policy.replace(/'/g, '&#39;')}">`;
const page = (policy: string, rest = '<script src="./a.js"></script>') =>
  `<head>${policyTag(policy)}<meta name="referrer" content="no-referrer" />${rest}</head>`;

function problems(html: string, headersFile = HEADERS_FILE): string[] {
  const checks = [...checkPolicies(html, headersForAllPaths(headersFile)), ...checkMarkup(html)];
  return checks.filter((item) => item.problem !== undefined).map((item) => item.name);
}

describe('the headers file', () => {
  test('gives what stands in a folder the headers of all paths and of the folder', () => {
    const keep = { 'Cache-Control': 'immutable' };
    expect(headersForPath(HEADERS_FILE, '/assets/a.js')).toEqual({
      ...headersForAllPaths(HEADERS_FILE),
      ...keep,
    });
    expect(headersForPath(HEADERS_FILE, '/assets.html')).not.toMatchObject(keep);
  });

  test('gives the headers of all paths, without those of single folders', () => {
    expect(headersForAllPaths(HEADERS_FILE)).toEqual({
      'Content-Security-Policy': POLICY,
      'Referrer-Policy': 'no-referrer',
      'Strict-Transport-Security': 'max-age=31536000',
      'X-Content-Type-Options': 'nosniff',
    });
  });

  test('the page carries its policy without what only a header can say', () => {
    expect(metaPolicy(POLICY)).toBe("default-src 'none'; script-src 'self'; img-src 'self' data:");
  });
});

describe('the security of the built page', () => {
  test('a page with the same policy as the headers and only its own files is fine', () => {
    expect(problems(page(metaPolicy(POLICY)))).toEqual([]);
  });

  test.each([
    ['an inline script', '<script>alert(1)</script>', 'the scripts in it by their hashes'],
    ['an inline style', '<style>p{}</style>', 'no inline style'],
    ['a style attribute', '<p style="color: red">', 'no inline style'],
    ['an inline handler', '<img src="./a.png" onerror="x()">', 'no inline handler'],
    [
      'a script from elsewhere',
      '<script src="https://a.test/a.js"></script>',
      'only its own files',
    ],
    ['an address that starts at the root', '<link href="/a.css">', 'only its own files'],
  ])('%s is found', (_what, markup, name) => {
    expect(problems(page(metaPolicy(POLICY), markup)).join()).toContain(name);
  });

  test('a script in the page is fine where the policy names its hash, and a hash without a script is not', () => {
    // printf 'go()' | openssl dgst -sha256 -binary | base64
    const hash = "'sha256-5KYv+PUboo5h+0+YAtGRPbwv5d/QxzHslP4YGnUaxRw='";
    const policy = POLICY.replace("script-src 'self'", `script-src 'self' ${hash}`);
    const file = HEADERS_FILE.replace(POLICY, policy);
    expect(problems(page(metaPolicy(policy), '<script>go()</script>'), file)).toEqual([]);
    expect(problems(page(metaPolicy(policy)), file)).toEqual([NAMED]);
    expect(problems(page(metaPolicy(policy), '<script>gone()</script>'), file)).toEqual([NAMED]);
  });

  test('the build names the scripts in the page in its headers file, for scripts alone', () => {
    const file = allowing(
      inlineScripts('<script src="./a.js"></script><script>go()</script>'),
      HEADERS_FILE,
    );
    const added = " 'sha256-5KYv+PUboo5h+0+YAtGRPbwv5d/QxzHslP4YGnUaxRw='";
    expect(file).toBe(HEADERS_FILE.replace("script-src 'self'", `script-src 'self'${added}`));
  });

  test('a page whose policy differs from the headers is found', () => {
    expect(problems(page("default-src 'none'"))).toEqual(['the page and _headers agree']);
  });

  test('a page without a policy is found', () => {
    expect(problems('<head><script src="./a.js"></script></head>')).toContain(
      'one policy in the page',
    );
  });

  test('a policy after the first script is found', () => {
    const late = `<script src="./a.js"></script>${page(metaPolicy(POLICY), '')}`;
    expect(problems(late)).toEqual(['the policy stands before what it governs']);
  });

  test.each([
    ["script-src 'self'", "script-src 'self' 'unsafe-inline'"],
    ["script-src 'self'", 'script-src https://a.test'],
    ["script-src 'self'", 'script-src data:'],
    ["img-src 'self'", "img-src 'sha256-AA='"],
    ["default-src 'none'", "default-src 'self'"],
  ])('%s weakened to %s is found', (strict, weak) => {
    const policy = POLICY.replace(strict, weak);
    const file = HEADERS_FILE.replace(POLICY, policy);
    expect(problems(page(metaPolicy(policy)), file)).toContain('strict');
  });

  test.each(['Strict-Transport-Security', 'X-Content-Type-Options', 'Referrer-Policy'])(
    'a missing %s is found',
    (name) => {
      const file = HEADERS_FILE.replace(name, 'X-Other');
      expect(problems(page(metaPolicy(POLICY)), file)).toEqual([name]);
    },
  );
});
