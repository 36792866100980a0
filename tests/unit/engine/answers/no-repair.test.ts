import { describe, expect, test } from 'vitest';
import {
  answer,
  NO_REPAIR_REASONS,
  type NoRepairReason,
  type RunVerdictKind,
  whyNoRepair,
} from '@/engine';
import { MESSAGES } from '@/i18n/all-messages';
import { linkPlan } from '../../../support/plan-texts';

const why = (link: string) => {
  const of = linkPlan(link);
  return whyNoRepair(of, answer(of));
};

describe('Why no single change helps', () => {
  test.each<[string, NoRepairReason | undefined]>([
    ['?subnet=a:/20&node=m5.large:2:5', undefined],
    ['?subnet=a:/20&node=m5.large:2:5&custom-networking=true', 'refused'],
    ['?subnet=a:/20&node=m5.large:2:5&nau-quota=10', 'quota'],
    ['?subnet=a:/27&node=m5.large:20:20', 'subnets'],
    ['?subnet=a:/20&node=m5.large:2:5;kind=windows&pods=9', 'no-node-for-replicas'],
    ['?subnet=a:/20&node=m5.large:2:30;kind=windows', 'beyond-type'],
    ['?subnet=a:/20&node=m5.large:2:40', 'max-pods'],
    ['?subnet=a:/24&node=m5.large:2:22&pods=300', 'replicas'],
    ['?subnet=a:/20&node=m5.large:2:20&WARM_ENI_TARGET=0&MINIMUM_IP_TARGET=5', 'pool-frozen'],
  ])('%s: %s', (link, expected) => {
    expect(why(link)).toBe(expected);
  });

  test('that it fits at rest and not in its scenario is a reason of its own', () => {
    const of = linkPlan('?subnet=a:/20&node=m5.large:2:5');
    const run = (kind: RunVerdictKind, podsPending = 0) => ({ kind, podsPending });
    expect(whyNoRepair(of, answer(of), run('does-not-fit'))).toBe('over-time');
    expect(whyNoRepair(of, answer(of), run('fits', 4))).toBe('places-over-time');
    expect(whyNoRepair(of, answer(of), run('unknown'))).toBeUndefined();
    const pending = linkPlan('?subnet=a:/20&node=m5.large:2:40');
    expect(whyNoRepair(pending, answer(pending), run('does-not-fit'))).toBe('max-pods');
  });

  test.each(['en', 'ko'] as const)('is said in a sentence of its own in %s', (language) => {
    const sentences = NO_REPAIR_REASONS.map((reason) => MESSAGES[language].repairs.why[reason]);
    expect(new Set(sentences).size).toBe(sentences.length);
    for (const sentence of sentences) expect(sentence).toMatch(/\.$/);
  });
});
