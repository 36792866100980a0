import fc from 'fast-check';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { LANGUAGES } from '@/i18n';
import { MESSAGES } from '@/i18n/all-messages';
import { markedParts, withMarks, withoutMarks } from '@/i18n/wording/marks';
import {
  allMessagesIn,
  fetchAllMessages,
  fetchLanguage,
  messagesIn,
} from '@/store/spoken-language';
import { Rich } from '@/ui/shared/look/rich';
import { runs } from '../../support/runs';

const shown = (sentence: string) => renderToStaticMarkup(<Rich text={sentence} />);
const strongIn = (sentence: string) =>
  [...shown(sentence).matchAll(/<strong[^>]*>(.*?)<\/strong>/g)].map(([, text]) => text);

const NO_PODS = { asked: 0, pending: 0, waiting: 0, onOneNode: false, why: [] };
const roomIn = (subnet: string, short: number) =>
  ({ subnet, left: -short, unit: 'addresses' }) as const;

describe.each(LANGUAGES)('A name in a sentence (%s)', (language) => {
  const { results, linkProblem, timeline } = MESSAGES[language];
  const short = (name: string, addresses: number) =>
    results.verdict.doesNotFit(roomIn(name, addresses), NO_PODS, undefined).join('');

  test('stays as it was typed, whatever looks like a mark', () => {
    for (const name of ['**b**', '**', '*', '***', '`code`', 'a** b', '** **']) {
      expect(withoutMarks(short(name, 3))).toContain(name);
      expect(strongIn(short(name, 3))).toEqual(strongIn(short('a', 3)));
    }
  });

  test('ends no line at its hyphen, however it is told', () => {
    const name = 'eks-private-2a';
    expect(shown(short(name, 3))).toMatch(
      new RegExp(`<span class="whitespace-nowrap">[^<]*${name}[^<]*</span>`),
    );
    expect(shown(short(name.repeat(3), 3))).not.toContain('nowrap');
  });

  test('stays so in the values of a problem too', () => {
    const raw = 'pods=**5**';
    const sentence = linkProblem({ code: 'LINK_NOT_BOOLEAN', raw, key: 'pods' });
    expect(shown(sentence)).toContain(raw);
    const lines = timeline.findings.finding({
      code: 'STARVING_CALLS',
      subnet: '**b**',
      refusals: 3,
    });
    expect(shown(lines.head + lines.text)).toContain('**b**');
  });

  test('never adds a strong part, whatever it is', () => {
    const unit = fc.constantFrom('*', '**', '`', 'a', ' ', '\ufdd0', '\ufdd1', '\ufffd', '$&');
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 8 }), (name) => {
        expect(strongIn(short(name, 3))).toEqual(strongIn(short('a', 3)));
      }),
      runs({ seed: 20261128 }),
    );
  });

  test('says the same where catalogues are fetched', async () => {
    await fetchLanguage(language);
    await fetchAllMessages(language);
    const first = messagesIn(language);
    const later = allMessagesIn(language);
    const room = roomIn('**b**', 3);
    const tight = { labels: ['**b**'], isEvery: false };
    expect(first.results.verdict.doesNotFit(room, NO_PODS, undefined).join('')).toBe(
      short('**b**', 3),
    );
    expect(later.charts.subnets.findsRoom(room, tight, 2)).toBe(
      MESSAGES[language].charts.subnets.findsRoom(room, tight, 2),
    );
  });
});

test('A sentence keeps its own strong part', () => {
  const { say, fixed, list } = withMarks({
    fixed: 'This **is** so.',
    say: (what: string) => `**${what}** is *so*.`,
    list: (names: readonly { readonly name: string }[]) => ({
      text: names.map(({ name }) => name).join(),
    }),
  });
  expect(markedParts(fixed)).toEqual(['This ', 'is', ' so.']);
  expect(markedParts(say('a*b'))).toEqual(['', 'a*b', ' is *so*.']);
  expect(list([{ name: '**a**' }, { name: 'b' }])).toEqual({ text: '**a**,b' });
  expect(shown(fixed)).toMatch(/^This <strong[^>]*>is<\/strong> so\.$/);
});

test('Sections of a catalogue are made ready one by one, when they are read', () => {
  const ready: string[] = [];
  const section = (name: string) => ({
    get say() {
      ready.push(name);
      return `**${name}**`;
    },
  });
  const catalogue = withMarks({
    first: section('first'),
    second: section('second'),
    third: section('third'),
  });
  expect(ready).toEqual([]);
  expect(markedParts(catalogue.third.say)).toEqual(['', 'third', '']);
  expect(new Set(ready)).toEqual(new Set(['third']));
  expect(catalogue.third).toBe(catalogue.third);
  expect(Object.keys(catalogue)).toEqual(['first', 'second', 'third']);
});
