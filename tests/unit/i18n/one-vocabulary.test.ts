// What no sentence of a catalogue may say, however it is put together: the sources themselves are read.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { wordsOf } from '../../support/words/words-of-source';

type Rule = readonly [kind: string, forbidden: RegExp];

const BOTH: readonly Rule[] = [
  ['shouts', /!/],
  ['a time as on a clock', /\d:\d\d(?!\d)|¤:¤(?!¤)/],
];

const ENGLISH: readonly Rule[] = [
  ['cannot work is the name of a kind', /can’t work/i],
  [
    'free, not left',
    /\b(is|are|has|have) left\b(?! out| alone)|\bleft (there|in it|over)\b|\bnothing is left\b/i,
  ],
  ['free, not remaining', /\bremain(s|ing|der)?\b/i],
  ['usable, not to give', /\bto give\b(?! back)/i],
  ['others use', /\bothers (hold|take|have)\b|\bconsumers?\b/i],
  ['notes', /\bfindings?\b/i],
  ['short or full', /\bexhaust|\bdeplet|\butili[sz]/i],
  ['picture', /\bcharts?\b/i],
  ['plain', /\b(please|simply|just|very|easily)\b/i],
  ['an apostrophe as it is set', /\w'\w/],
];

const KOREAN: readonly Rule[] = [
  ['합니다체', /세요|나요|까요|어요|아요|해요|에요|예요/],
  ['파드', /포드/],
  ['접두사', /프리픽스|프레픽스/],
  ['레플리카', /복제본/],
  ['추가 기능', /애드온/],
  ['DaemonSet', /데몬셋/],
  ['여유, not 남은, 가용, 빈', /남은 IP|가용 IP|빈 IP|온전히 빈/],
  ['대역 of addresses', /(CIDR|VPC|IPv[46]|서브넷의) 범위/],
  ['거부', /거절/],
  ['항목', /필드/],
  ['Ready', /준비 상태|준비되지/],
  ['반납', /반환/],
  ['영역 상실', /영역.{0,8}장애/],
  ['실행 취소', /되돌리기/],
  ['다른 사용자', /기타 사용자|다른 사용량/],
  ['a counter once', /개개|대대/],
  ['그림', /차트/],
  ['수용되지 않을 수 있음, in a cell 미수용 가능성', /불확실|확실하지/],
  ['수용되지 않음, 작동하지 않음, the names of the kinds', /수용 안|작동 안|작동할 수 없음/],
  ['pods wait, never 부족', /파드 자리 부족|\(IP 부족/],
  ['부족, not 모자라다', /모자라|모자란|모자랍/],
  ['경우에 따라, not 우연, which is an accident', /우연/],
  ['자리 없음 of pods', /자리를 잃/],
  ['부족한 IP, not 없음', /필요하지만 없음/],
  ['회 실행의, not 실행 중, which is in progress', /회 실행 중/],
  ['파드 최대 몇 개, not 최대 파드, which are max pods', /최대 파드 ?¤/],
  ['no share of two numbers of a spreadsheet', /¤개 중 ¤개.{0,9}실제로/],
];

/** Heads of the CSV file keep their names: other people's sheets look for them. */
const KEPT = /^csv\//;

function sourcesOf(language: string): readonly (readonly [file: string, text: string])[] {
  const root = join(__dirname, '../../../src/i18n', language);
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !KEPT.test(file))
    .map((file) => [file, readFileSync(join(root, file), 'utf8')] as const);
}

describe.each([
  ['en', ENGLISH],
  ['ko', KOREAN],
] as const)('No sentence of the catalogue %s', (language, own) => {
  const sources = sourcesOf(language).flatMap(([file, text]) =>
    wordsOf(text).map((words) => [file, words] as const),
  );

  test('is missed', () => {
    expect(sources.length).toBeGreaterThan(1_000);
  });

  test.each([...BOTH, ...own])('breaks the rule: %s', (_, forbidden) => {
    const found = sources.filter(([, words]) => forbidden.test(words));
    expect(found).toEqual([]);
  });
});
