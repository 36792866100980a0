// A Korean particle follows the last sound of what stands before it. Where that is a value, only a counter of
// ours has a sound that is known; behind all others `withParticle` chooses. The sources themselves are read.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { type Particle, withParticle } from '@/i18n/wording/particles';

const ROOT = join(__dirname, '../../../src/i18n/ko');

/** A value, and the particle right behind it. */
const AFTER_VALUE =
  /\$\{((?:[^{}]|\{[^{}]*\})*)\}\**(?:으로|로|[을를이가은는와과])(?=[\s.,:;·(<`]|$)/gu;
/** These end in 개 or 대. */
const COUNTER = /^(?:pieces|machines|piecesEach|fromTo)\((?:[^()]|\((?:[^()]|\([^()]*\))*\))*\)$/s;

function particlesOf(source: string): readonly string[] {
  return [...source.matchAll(AFTER_VALUE)].flatMap(([whole, value = '']) =>
    COUNTER.test(value.trim()) ? [] : [whole],
  );
}

test('no sentence has a particle of its own behind a value whose last sound is not known', () => {
  const files = readdirSync(ROOT, { recursive: true, encoding: 'utf8' });
  const sources = files.filter((file) => file.endsWith('.ts'));
  expect(sources.length).toBeGreaterThan(60);
  const found = sources.flatMap((file) =>
    particlesOf(readFileSync(join(ROOT, file), 'utf8')).map((particle) => `${file}: ${particle}`),
  );
  expect(found).toEqual([]);
});

test('such a particle is found, and one behind a counter is right', () => {
  const value = (of: string) => `$\{${of}}`;
  expect(particlesOf(`/${value('length')}로 합치기`)).toEqual([`${value('length')}로`]);
  expect(particlesOf(`**${value('listOf(held.map(pieces))')}**이 부족`)).toHaveLength(1);
  expect(particlesOf(`${value('pieces(a - 1)')}가 ${value('machines(f(b))')}를 쓰며`)).toEqual([]);
  expect(particlesOf(`${value('length')}이면 ${value('n')}의 절반`)).toEqual([]);
});

test.each<[string, Particle, string]>([
  ['WARM_IP_TARGET', '은/는', 'WARM_IP_TARGET은'],
  ['unset', '을/를', 'unset을'],
  ['web', '이/가', 'web이'],
  ['app', '을/를', 'app을'],
  ['node-group', '은/는', 'node-group은'],
  ['spot', '으로/로', 'spot으로'],
  ['root', '은/는', 'root는'],
  ['default', '이/가', 'default가'],
  ['public', '과/와', 'public과'],
  ['vpc', '을/를', 'vpc를'],
  ['stack', '이/가', 'stack이'],
  ['zone', '은/는', 'zone은'],
  ['runtime', '을/를', 'runtime을'],
  ['table', '으로/로', 'table로'],
  ['large', '으로/로', 'large로'],
  ['node', '은/는', 'node는'],
  ['service', '이/가', 'service가'],
  ['github', '을/를', 'github를'],
  ['ENI 12', '을/를', 'ENI 12를'],
  ['/23', '으로/로', '/23으로'],
  ['/27', '으로/로', '/27로'],
])('after an English word as Koreans say it: %s', (word, particle, whole) => {
  expect(withParticle(word, particle)).toBe(whole);
});
