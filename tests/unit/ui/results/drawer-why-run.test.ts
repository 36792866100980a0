// What "Why?" opens with where the headline tells of the run.
import { describe, expect, test } from 'vitest';
import { answerLink } from '@/cli/read-link';
import { simulate } from '@/engine/over-time';
import { withoutMarks } from '@/i18n';
import { MESSAGES } from '@/i18n/all-messages';
import { NOTHING_REQUIRED, type RunTold, scenarioName, verdictView } from '@/i18n/verdict';
import { TYPE_LOOKUP } from '@/limits';
import { toScenario } from '@/plan';
import { whyTitle } from '@/ui/results/drawer/why/sum-title';
import { whyRun } from '@/ui/results/drawer/why/why-run';

const SUBNETS = 'subnet=a:10.0.0.0/24:12&subnet=b:10.0.1.0/24:12&subnet=c:10.0.2.0/24:30';
const NODES = 'node=m5.large:12:22&node=c5.2xlarge:6:40';
const WAITS_IN_UPGRADE = `${SUBNETS}&WARM_IP_TARGET=2&MINIMUM_IP_TARGET=24&${NODES}&runs=1`;
const WAITS_TO_THE_END =
  'subnet=a:10.0.0.0/27&node=m5.large:2:5:a&event=scale-pods;at=1;to=40&runs=1&duration=30';

function toldOf(link: string) {
  const plan = answerLink(link);
  if (!plan.ok) throw new Error(plan.errors.join(' '));
  const scenario = toScenario(plan.plan, TYPE_LOOKUP);
  if (scenario === undefined) throw new Error('no scenario');
  const { verdict, start } = simulate(scenario, 1);
  const run: RunTold = {
    status: 'done',
    verdict,
    start,
    scenario: scenarioName(plan.plan.scenario),
  };
  return { plan, run };
}

function said(link: string, language: 'en' | 'ko' = 'en') {
  const { plan, run } = toldOf(link);
  const messages = MESSAGES[language];
  const told = whyRun(plan.usage, run, NOTHING_REQUIRED, messages);
  return {
    title: whyTitle(plan, 'worst-subnet', messages, run),
    lines: told?.lines.map((line) => withoutMarks(line)),
    because: verdictView(plan.usage, run, messages).because,
  };
}

describe('“Why?” of a plan that fits at rest and waits in its upgrade', () => {
  test('opens with who waits, where, when, how long and to what end, in the numbers of the headline', () => {
    const { title, lines, because } = said(WAITS_IN_UPGRADE);
    expect(title).toBe('31 pods wait during the upgrade');
    expect(lines).toEqual([
      '2 → 37 min: subnet c and 2 other subnets have too little room for the new nodes; pods wait up to 21 min.',
      'Up to 31 pods wait for an address, in subnets a, b and c. Up to 45 wait in all: the others for a node, an ENI or an address that is on its way.',
      'A wait ends when old nodes are gone: their addresses come back, and the new nodes ask EC2 again.',
    ]);
    expect(because).toBe(lines?.[0]);
  });

  test('says it in Korean', () => {
    expect(said(WAITS_IN_UPGRADE, 'ko')).toMatchObject({
      title: '업그레이드 중 파드 31개 대기',
      lines: [
        '2분 → 37분: 서브넷 c 등 3개에 새 노드가 쓸 여유가 부족합니다. 가장 긴 IP 대기는 21분입니다.',
        '서브넷 a, b, c에서 파드가 최대 31개까지 IP를 기다립니다. 대기하는 파드는 모두 합해 최대 45개이며, 나머지는 준비 중인 노드, ENI, IP를 기다립니다.',
        '이전 노드가 종료되어 IP가 반납되고, 새 노드가 EC2에 다시 요청하면 대기가 끝납니다.',
      ],
    });
  });
});

test('“Why?” of a plan whose pods wait to the end promises no end', () => {
  const { title, lines = [] } = said(WAITS_TO_THE_END);
  expect(title).toMatch(/^\d+ pods wait while pods scale$/);
  expect(lines.at(-1)).toMatch(/^\d+ pods still wait at the end, 29 min later: /);
  expect(lines.join(' ')).not.toContain('A wait ends');
});

test('“Why?” of a plan that its scenario makes no worse opens with the sum at rest', () => {
  expect(said(`${SUBNETS}&node=m5.large:3:22&runs=1`)).toMatchObject({
    title: 'Subnet c has 191 addresses free',
    lines: undefined,
  });
});
