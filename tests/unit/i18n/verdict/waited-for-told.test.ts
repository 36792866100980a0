// The headline and the line below it name the same subnets.
import { describe, expect, test } from 'vitest';
import { simulate } from '@/engine/over-time';
import { MESSAGES } from '@/i18n/all-messages';
import { verdictView } from '@/i18n/verdict/verdict-view';
import { TYPE_LOOKUP } from '@/limits';
import { answerPlan, runOfRead } from '@/plan';
import { planOfLink } from '../../../support/plan-texts';
import { NOTHING_REFUSED } from '../../../support/verdict/verdicts';
import { withStars } from '../../../support/with-stars';

const TWO = '?v=1&subnet=a:10.0.0.0/24:12&subnet=b:10.0.1.0/24:12';

function told(link: string) {
  const plan = planOfLink(link);
  const { usage } = answerPlan(plan, TYPE_LOOKUP);
  const { scenario, seeds } = runOfRead(plan, TYPE_LOOKUP);
  const { verdict, timeline } = simulate(scenario, seeds.seed);
  const run = { ...NOTHING_REFUSED, verdict };
  const [en, ko] = [MESSAGES.en, MESSAGES.ko].map((words) => {
    const { sentence, because } = verdictView(usage, run, words);
    return [withStars(sentence), because];
  });
  return { en, ko, verdict, timeline };
}

describe('Where pods wait for several subnets', () => {
  const { en, ko, verdict, timeline } = told(`${TWO}&node=m5.large:14:22`);

  test('the line below the headline names those that it names, in both languages', () => {
    expect(en?.[0]).toContain('**32 pods wait** for subnets a and b during the upgrade');
    expect(en?.[1]).toMatch(/^2 → 39 min: subnets a and b have too little room for the new nodes;/);
    expect(ko?.[0]).toContain('업그레이드 중 서브넷 a, b에서 **파드 32개가 대기합니다**');
    expect(ko?.[1]).toMatch(/^2분 → 39분: 서브넷 a, b에 새 노드가 쓸 여유가 부족합니다\./);
  });

  test('with when either refuses: one is short while the other gives', () => {
    const parts = timeline.subnets.flatMap(({ short }) => short);
    expect(verdict.together).toEqual({
      from: Math.floor(Math.min(...parts.map(({ from }) => from))),
      until: Math.ceil(Math.max(...parts.map(({ until }) => until))),
      times: 1,
    });
    expect(verdict.times).toBeGreaterThan(2);
  });
});

test('Where pods wait for one of them that one is named, with its own times', () => {
  const { en, ko, verdict } = told(
    `${TWO.replace('b:10.0.1.0/24', 'b:10.0.4.0/22')}&node=m5.large:14:22`,
  );
  expect(verdict.kind).toBe('does-not-fit');
  expect(en?.join(' ')).toMatch(
    /pods? waits?\*\* for subnet a during.*: subnet a has too little room/,
  );
  expect(ko?.join(' ')).toMatch(/서브넷 a에서.*: 서브넷 a에 새 노드가 쓸 여유가/);
});

test('R36: in Korean too the upgrade of Fargate pods has new pods, and no nodes', () => {
  const { ko } = told('?v=1&subnet=a:10.0.0.0/25&subnet=b:10.0.1.0/25&node=:200;kind=fargate');
  expect(ko?.[1]).toMatch(/^1분 → 2분: 서브넷 a, b에 새 파드가 쓸 여유가 부족합니다\./);
});
