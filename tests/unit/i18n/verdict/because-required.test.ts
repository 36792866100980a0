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
    `"Does not meet a requirement: with 50% more, ﷐pods may wait﷐: the VPC is over its quota. | Addresses, prefixes and ENIs beside a node’s first count 1 each: 504 NAU, where the VPC’s quota is 600."`,
  );
  expect(korean).toMatchInlineSnapshot(
    `"요구 사항을 충족하지 못합니다. 50% 늘어나면 VPC의 할당량을 넘어 ﷐파드가 대기할 수 있습니다﷐. | IP, 접두사, 노드의 두 번째 이후 ENI는 네트워크 주소 사용량(NAU)에 각각 1로 계산됩니다. 합계는 504, VPC 할당량은 600입니다."`,
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

test('Growth that is required says that pods wait, as its own question does, and what is short for them', () => {
  const [english, korean] = told(
    '?subnet=a:10.0.0.0/24:12&subnet=b:10.0.1.0/24:12&node=m5.large:12:25&must-grow=20',
  );
  expect(english).toMatchInlineSnapshot(
    `"Does not meet a requirement: with 20% more, ﷐pods wait﷐: subnet a is 1 address short. | 6 m5.large hold 180 addresses in subnet a; others use 12 and leave 239."`,
  );
  expect(korean).toMatchInlineSnapshot(
    `"요구 사항을 충족하지 못합니다. 20% 늘어나면 서브넷 a에 IP 1개가 부족하여 ﷐파드가 대기합니다﷐. | 서브넷 a: m5.large 6대가 IP 180개를 점유하며, 다른 사용자의 12개를 빼면 사용 가능한 IP는 239개입니다."`,
  );
});

test('Growth that is required says of warm addresses alone that they are short, and of nodes without pods that they find none', () => {
  const [warm, koreanWarm] = told('?subnet=a:10.0.0.0/24&node=m5.large:12:5&must-grow=5');
  expect(warm).toMatchInlineSnapshot(
    `"Does not meet a requirement: with 5% more, subnet a is ﷐9 warm addresses short﷐. | 12 m5.large hold 240 addresses in subnet a; it has 251 usable."`,
  );
  expect(koreanWarm).toMatchInlineSnapshot(
    `"요구 사항을 충족하지 못합니다. 5% 늘어나면 서브넷 a에 ﷐웜 IP 9개가 부족합니다﷐. | 서브넷 a: m5.large 12대가 IP 240개를 점유하며, 사용 가능한 IP는 251개입니다."`,
  );
  const [nodes, koreanNodes] = told('?subnet=a:10.0.0.0/26&node=m5.large:2:0&must-grow=1000');
  expect(nodes).toMatchInlineSnapshot(
    `"Does not meet a requirement: with 1,000% more, ﷐nodes may find no addresses﷐: subnet a is 161 addresses short. | 2 m5.large hold 20 addresses in subnet a; it has 59 usable."`,
  );
  expect(koreanNodes).toMatchInlineSnapshot(
    `"요구 사항을 충족하지 못합니다. 1,000% 늘어나면 서브넷 a에 IP 161개가 부족하여 ﷐노드가 IP를 받지 못할 수 있습니다﷐. | 서브넷 a: m5.large 2대가 IP 20개를 점유하며, 사용 가능한 IP는 59개입니다."`,
  );
});

test('Where the plan is short already, what is lacking with addresses kept free says how many are without', () => {
  const [english, korean] = told(
    '?subnet=a:10.0.0.0/24:12&subnet=b:10.0.1.0/24:12&node=m5.large:24:5&must-keep-free=5',
  );
  expect(english).toMatchInlineSnapshot(
    `"Does not meet a requirement: with 5 addresses kept free, subnet a is ﷐6 addresses short﷐, 1 even without that. All 120 pods run, but subnet a is 1 warm address short. | Its nodes ask EC2 again and again, in vain; a pod that comes to a full node waits."`,
  );
  expect(korean).toMatchInlineSnapshot(
    `"요구 사항을 충족하지 못합니다. IP 5개를 남겨 두면 서브넷 a에 ﷐IP 6개가 부족합니다﷐(남겨 두지 않아도 1개 부족). 파드 120개는 모두 실행되지만, 서브넷 a의 웜 IP가 1개 부족합니다. | 이 서브넷의 노드는 EC2에 계속 다시 요청하지만 받지 못하고, 꽉 찬 노드에 오는 파드는 대기합니다."`,
  );
});
