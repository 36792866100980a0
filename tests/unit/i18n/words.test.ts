import fc from 'fast-check';
import { expect, test } from 'vitest';
import { numberFormat, pickLanguage } from '@/i18n';
import { MESSAGES } from '@/i18n/all-messages';
import { listOf } from '@/i18n/en/wording/counts';
import { type Particle, withParticle } from '@/i18n/wording/particles';

test.each<[string, Particle, string]>([
  ['파드', '은/는', '파드는'],
  ['서브넷', '은/는', '서브넷은'],
  ['노드', '이/가', '노드가'],
  ['영역', '을/를', '영역을'],
  ['a', '은/는', 'a는'],
  ['m5.large', '을/를', 'm5.large를'],
  ['ENI', '이/가', 'ENI가'],
  ['MAX_ENI 3', '으로/로', 'MAX_ENI 3으로'],
  ['서울', '으로/로', '서울로'],
  ['/28', '으로/로', '/28로'],
  ['WARM_IP_TARGET(5)', '과/와', 'WARM_IP_TARGET(5)와'],
  ['', '은/는', '는'],
  ['0', '은/는', '0은'],
  ['256', '이/가', '256이'],
  ['10.0.0.0/24', '을/를', '10.0.0.0/24를'],
  ['10.0.0.0/28', '을/를', '10.0.0.0/28을'],
  ['t3.medium', '과/와', 't3.medium과'],
  ['c5.metal', '으로/로', 'c5.metal로'],
  ['‘서브넷’', '은/는', '‘서브넷’은'],
  ['**서브넷**', '으로/로', '**서브넷**으로'],
  ['20%', '은/는', '20%는'],
  ['Karpenter', '이/가', 'Karpenter가'],
  ['worker', '을/를', 'worker를'],
  ['R', '은/는', 'R은'],
  ['CIDR', '을/를', 'CIDR을'],
  ['staging', '과/와', 'staging과'],
  ['“staging”', '으로/로', '“staging”으로'],
])('the particle after %s fits its last sound', (word, particle, whole) => {
  expect(withParticle(word, particle)).toBe(whole);
});

test('numbers are grouped, and the minus is as wide as a digit', () => {
  for (const language of ['en', 'ko'] as const) {
    const format = numberFormat(language);
    expect(format.count(1234567)).toBe('1,234,567');
    expect(format.count(-21)).toBe('−21');
    expect([format.signed(3), format.signed(0), format.signed(-3)]).toEqual(['+3', '0', '−3']);
  }
});

test('a number reads as the browser itself would write it, except for its minus', () => {
  const numbers = fc.oneof(
    fc.maxSafeInteger(),
    fc.bigInt({ min: -(2n ** 128n), max: 2n ** 128n }),
    fc.integer({ min: -99_999, max: 99_999 }).map((twentieths) => twentieths / 20),
  );
  fc.assert(
    fc.property(numbers, fc.constantFrom('en', 'ko'), (value, language) => {
      const plain = new Intl.NumberFormat(language, { maximumFractionDigits: 1 });
      expect(numberFormat(language).count(value)).toBe(plain.format(value).replace('-', '−'));
    }),
  );
});

test('names are listed as English lists them', () => {
  const list = new Intl.ListFormat('en-GB', { type: 'conjunction' });
  for (const names of [[], ['a'], ['a', 'b'], ['a', 'b', 'c'], ['a', 'b', 'c', 'd']]) {
    expect(listOf(names)).toBe(list.format(names));
  }
});

test('the page speaks the first of the browser’s languages that it knows', () => {
  expect(pickLanguage(['fr-FR', 'ko', 'en'])).toBe('ko');
  expect(pickLanguage(['en-GB'])).toBe('en');
  expect(pickLanguage([])).toBe('en');
});

/** Every sentence without values of a catalogue, by its path. */
function sentences(part: object, path = ''): readonly [string, string][] {
  return Object.entries(part).flatMap(([key, value]): readonly [string, string][] => {
    const at = path === '' ? key : `${path}.${key}`;
    if (typeof value === 'string') return [[at, value]];
    return typeof value === 'object' && value !== null ? sentences(value, at) : [];
  });
}

test('no sentence is empty or shouts', () => {
  for (const catalogue of Object.values(MESSAGES))
    for (const [path, sentence] of sentences(catalogue)) {
      expect(sentence.trim(), path).not.toBe('');
      expect(sentence, path).not.toMatch(/!/);
    }
});

test('the Korean of pods is 파드', () => {
  for (const [path, sentence] of sentences(MESSAGES.ko)) expect(sentence, path).not.toMatch(/포드/);
});
