import { inlineCode, inlinePolicy } from '../build/inline-code';
import { type Check, check } from './check';

/** Where browsers look for the charset. */
const FIRST_BYTES = 1024;

/** Checks the page that is one file: it needs nothing beside it and lets nothing else run. */
export function checkSingleFile(html: string): readonly Check[] {
  const code = inlineCode(html);
  const policy = /<meta http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(html);
  const written = policy?.[1] ?? '';
  const markup = withoutCode(html);
  return [
    check('its policy names its own code alone', written !== inlinePolicy(code) && written),
    check('code at all', code.length < 3 && `${code.length} pieces`),
    check(
      'the policy stands before the code',
      (policy?.index ?? Infinity) > html.search(/<(script|style)\b/) && 'it comes after',
    ),
    check('nothing from beside it', /<[^>]+\s(src|href)="(?!data:)[^"]*"/.exec(markup)?.[0]),
    check('no inline handler or style', /<[^>]+\s(on[a-z]+|style)=[^>]*>/.exec(markup)?.[0]),
    check(
      'the charset at its start',
      !/<meta charset="utf-8"/.test(html.slice(0, FIRST_BYTES)) && 'not in the first kilobyte',
    ),
    check('the notices of others', !/Apache License.*\bMIT\b/s.test(html) && 'some are missing'),
  ];
}

function withoutCode(html: string): string {
  return inlineCode(html).reduce((rest, { text }) => rest.replace(text, () => ''), html);
}
