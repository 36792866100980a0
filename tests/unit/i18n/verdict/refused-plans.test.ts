import { describe, expect, test } from 'vitest';
import { MESSAGES } from '@/i18n/all-messages';
import { findingLines } from '@/i18n/texts/findings/finding-lines';
import { verdictView } from '@/i18n/verdict/verdict-view';
import { answerToLink } from '../../../support/plan-texts';
import { NOTHING_REFUSED } from '../../../support/verdict/verdicts';
import { withStars } from '../../../support/with-stars';

const answerTo = (link: string) => answerToLink(link).usage;

describe.each([
  [
    'custom networking in an IPv6 cluster',
    'IPV6_EXCLUDES',
    'subnet=/24&ip-family=ipv6&custom-networking=true&node=m5.large:2:5',
  ],
  [
    'a range that no VPC has',
    'CIDR_NEVER',
    'subnet=a:10.0.0.0/24&subnet=b:169.254.0.0/24&node=m5.large:2:5',
  ],
  [
    'two ranges that no VPC has together',
    'CIDR_NOT_TOGETHER',
    'subnet=a:10.0.0.0/24&subnet=b:192.168.0.0/24&node=m5.large:2:5',
  ],
] as const)('A plan with %s', (_, code, link) => {
  const usage = answerTo(link);

  test('has addresses free', () => {
    expect(usage.totals.remaining).toBeGreaterThan(0);
  });
  test('cannot work, and the verdict says why in the words of the finding', () => {
    const sentence = withStars(verdictView(usage, NOTHING_REFUSED, MESSAGES.en).sentence);
    const [line] = findingLines(usage.findings, MESSAGES.en).filter((one) => one.code === code);
    expect(sentence).toMatch(/^Cannot work: \*\*/);
    // The finding begins with a capital letter.
    expect(sentence).toContain(line?.head.trim().slice(1));
  });
  test('so it is said in Korean', () => {
    const sentence = withStars(verdictView(usage, NOTHING_REFUSED, MESSAGES.ko).sentence);
    expect(sentence).toMatch(/^이대로는 작동하지 않습니다\./);
  });
});
