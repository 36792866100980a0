import { expect, test } from 'vitest';
import { MESSAGES } from '@/i18n/all-messages';
import { verdictView } from '@/i18n/verdict';
import { TYPE_LOOKUP } from '@/limits';
import { requiredNow } from '@/plan';
import { linkText } from '../../../support/plan-texts';
import { answered, runOf } from '../../../support/verdict/kept-repairs';
import { NOTHING_REFUSED } from '../../../support/verdict/verdicts';

/** The headline and its line of because, of a plan that must hold more than to fit. */
function told(link: string) {
  const plan = answered(linkText(`${link}&event=none&runs=1`));
  const verdict = runOf(plan);
  const { start } = NOTHING_REFUSED;
  const run = { status: 'done', verdict, scenario: 'start', start } as const;
  const judged = requiredNow(plan, verdict, TYPE_LOOKUP);
  return [MESSAGES.en, MESSAGES.ko].map((words) => {
    const required = {
      required: plan.plan.requirements,
      judged,
      say: words.requirements.say,
    };
    const { sentence, because } = verdictView(plan.usage, run, words, { required });
    return `${sentence} | ${because}`;
  });
}

test('Where growth that is required runs into a quota, the reason is of that quota, not of a subnet', () => {
  const [english, korean] = told(
    '?subnet=a:10.0.0.0/22&subnet=b:10.0.4.0/22&node=m5.2xlarge:8:40&nau-quota=600&must-grow=50',
  );
  expect(english).toMatchInlineSnapshot(
    `"Does not meet a requirement: with 50% more, ﷐the VPC is over its quota﷐. | Addresses, prefixes and ENIs beside a node’s first count 1 each: 504 NAU, where the VPC’s quota is 600."`,
  );
  expect(korean).toMatchInlineSnapshot(
    `"요구 사항을 충족하지 못합니다. 50% 늘어나면 ﷐VPC의 할당량을 넘습니다﷐. | IP, 접두사, 노드의 두 번째 이후 ENI는 네트워크 주소 사용량(NAU)에 각각 1로 계산됩니다. 합계는 504, VPC 할당량은 600입니다."`,
  );
});

test('Where a subnet keeps less free than is required, the reason is of that subnet', () => {
  const [english] = told(
    '?subnet=a:10.0.0.0/22&subnet=b:10.0.4.0/24&node=m5.large:12:10&must-keep-free=200',
  );
  expect(english).toMatchInlineSnapshot(
    `"Does not meet a requirement: with 200 addresses kept free, subnet b is ﷐129 addresses short﷐. | 6 m5.large hold 180 addresses in subnet b; it has 251 usable."`,
  );
});
