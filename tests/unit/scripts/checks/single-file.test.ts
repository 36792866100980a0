import { describe, expect, test } from 'vitest';
import { inlineCode, inlinePolicy, inScript } from '../../../../scripts/build/inline-code';
import { checkSingleFile } from '../../../../scripts/checks/single-file';

// printf 'go()' | openssl dgst -sha256 -binary | base64, and so on
const GO = "'sha256-5KYv+PUboo5h+0+YAtGRPbwv5d/QxzHslP4YGnUaxRw='";
const GUARD = "'sha256-JHLvb4xNjXS+xqzA28jkoJD7jYxmjvUnQ4n2L+5Gnmw='";
const STYLE = "'sha256-gG2yISYereRMiG2lMXrbiUgi0Ubw9p7QCeWcroOvy9Y='";
const POLICY =
  `default-src 'none'; script-src ${GO} ${GUARD}; style-src ${STYLE}; ` +
  "img-src data:; worker-src blob:; base-uri 'none'; form-action 'none'";
const CODE = '<script type="module">go()</script><script>guard()</script><style>p{}</style>';

function page({ policy = POLICY, code = CODE, body = '<p>' } = {}): string {
  const meta = `<meta http-equiv="Content-Security-Policy" content="${policy}" />`;
  return `<meta charset="utf-8" />${meta}${code}${body}<!-- Apache License, MIT -->`;
}

const problems = (html: string) =>
  checkSingleFile(html).flatMap(({ name, problem }) => (problem === undefined ? [] : [name]));

describe('The policy of a page that is one file', () => {
  test('allows its own scripts and styles by hash, a worker of its own making, and nothing else', () => {
    expect(inlinePolicy(inlineCode(page()))).toBe(POLICY);
  });

  test('is of the text as the browser reads it: a script ends at the first end of a script', () => {
    const code = inScript('show("</script><!-- </SCRIPT>")');
    expect(code).toBe('show("\\x3C/script>\\x3C!-- \\x3C/SCRIPT>")');
    expect(inlineCode(`<script>${code}</script><style></style>`)).toEqual([
      { kind: 'script', text: code },
      { kind: 'style', text: '' },
    ]);
  });
});

describe('The check of the single file', () => {
  test('finds nothing in a page that needs nothing', () => {
    expect(problems(page())).toEqual([]);
  });

  test.each([
    ['a script that was changed', page({ code: CODE.replace('go()', 'gone()') }), 'its policy'],
    ['a policy that allows more', page({ policy: `${POLICY}; connect-src *` }), 'its policy'],
    ['a page without code', page({ code: '<p>' }), 'code at all'],
    ['code before the policy', `${CODE}${page({ code: '' })}`, 'stands before'],
    ['a file beside it', page({ body: '<img src="./a.png">' }), 'nothing from beside it'],
    ['a handler', page({ body: '<p onclick="go()">' }), 'no inline handler'],
    ['a style', page({ body: '<p style="color: red">' }), 'no inline handler or style'],
    ['a charset that comes late', ' '.repeat(1024) + page(), 'the charset'],
    ['no notices', page().replace('MIT', ''), 'the notices'],
  ])('%s is found', (_what, html, name) => {
    expect(problems(html).join()).toContain(name);
  });
});
