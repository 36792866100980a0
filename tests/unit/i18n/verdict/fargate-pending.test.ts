import { expect, test } from 'vitest';
import { MESSAGES } from '@/i18n/all-messages';
import { findingLines } from '@/i18n/texts/findings/finding-lines';
import { verdictView } from '@/i18n/verdict/verdict-view';
import { answerToLink } from '../../../support/plan-texts';
import { NOTHING_REFUSED } from '../../../support/verdict/verdicts';
import { withStars } from '../../../support/with-stars';

function told(link: string) {
  const outcome = answerToLink(link);
  const lines = (language: 'en' | 'ko') =>
    findingLines(outcome.usage.findings, MESSAGES[language])
      .filter(({ code }) => code === 'PODS_PENDING')
      .map(({ head, text }) => head + text);
  return { en: lines('en'), ko: lines('ko') };
}

test('replicas beside Fargate pods alone find no node, whatever max pods', () => {
  const { en, ko } = told('subnet=a:/24&node=:10;kind=fargate&pods=5');
  expect(en).toEqual([
    'Replicas without a place need Linux nodes: Windows nodes, Fargate and groups that are kept from them take none.',
  ]);
  expect(ko[0]).toBe(
    '레플리카: 자리 없는 파드에 Linux 노드 필요. Windows 노드, Fargate, 받지 않게 한 그룹은 레플리카를 받지 않습니다.',
  );
});

test('the verdict does not blame max pods that no node has', () => {
  const sentenceFor = (link: string) => {
    return withStars(verdictView(answerToLink(link).usage, NOTHING_REFUSED, MESSAGES.en).sentence);
  };
  expect(sentenceFor('subnet=a:/24&node=:10;kind=fargate&pods=5')).toBe(
    'Fits, but **5 of 15 pods find no place**: no node takes them.',
  );
  expect(sentenceFor('subnet=a:/24&node=t3.medium:1&node=:10;kind=fargate&pods=50')).toMatch(
    /no place\*\*: the nodes are at/,
  );
});

test('Fargate pods add no place to those of the nodes', () => {
  const alone = told('subnet=a:/24&node=t3.medium:1&pods=50').en;
  const beside = told('subnet=a:/24&node=t3.medium:1&node=:10;kind=fargate&pods=50').en;
  expect(beside).toEqual(alone);
  expect(beside[0]).toContain('17 places');
});
