// What a plan comes to with some numbers of its ranges, as a clause.
import { decidingQuota, type Graded } from '@/engine';
import { graver, podsWithoutPlace, type RunVerdict, waitedFor } from '@/engine/over-time';
import { DURING } from '@/i18n/ko/answer/during';
import { requirements } from '@/i18n/ko/answer/requirements';
import {
  amountOf,
  findNoPlace,
  listOf,
  pieces,
  subnetNamed,
  whereScarce,
} from '@/i18n/ko/wording/counts';
import { nodesFindNone } from '@/i18n/ko/wording/stuck';
import { subnetsInShort } from '@/i18n/ko/wording/subnets-in-short';
import { notMet } from '@/i18n/verdict/required-told';
import type { ScenarioName } from '@/i18n/verdict-values';
import { withParticle } from '@/i18n/wording/particles';

/** What is wrong, or how much is left, as a sentence of its own without its end. */
export function clause(
  { atRest, run, grade, required, waits }: Graded,
  scenario: ScenarioName,
): string {
  const failed = grade === 'not-met' && required && notMet(required);
  // It is put into other sentences, in which nothing of it is strong.
  if (failed) return requirements.lack(failed, scenario).replaceAll('**', '');
  if (run && run.kind !== 'unknown' && graver(atRest.kind, run.kind) !== atRest.kind) {
    return inRun(run, scenario);
  }
  if (grade === 'pods-pending') return findNoPlace(podsWithoutPlace(atRest, run));
  const { kind, subnet = '', constraint, left = 0 } = atRest;
  if (constraint === undefined) return 'AWS 또는 VPC CNI가 이 계획을 거부합니다';
  const place = whereScarce(constraint, subnet);
  const told = amountOf(constraint, Math.abs(left));
  if (kind === 'fits') return `${place}의 여유는 ${told}입니다`;
  // As the headline tells it: what is short of a subnet is more, the warm pool with it.
  if (waits && !decidingQuota(atRest)) {
    const { pods, isLeast, subnets } = waits;
    const where = subnets.length === 0 ? place : `${subnetNamed(listOf(subnets))}`;
    if (pods === 0) return `${where}에서 파드가 대기합니다`;
    return `${where}에서 파드 ${pieces(pods)}${isLeast ? ' 이상이' : '가'} 대기합니다`;
  }
  if (left < 0) {
    if (decidingQuota(atRest)) return `${place}의 할당량을 ${told} 넘습니다`;
    const lacking = kind === 'warm-short' ? `웜 ${told}` : told;
    return `${place}의 ${withParticle(lacking, '이/가')} 부족합니다`;
  }
  return kind === 'warm-short'
    ? `${place}에 웜 풀을 다 채우지 못하는 노드가 있습니다`
    : `${place}에 수용되는지는 노드가 시작하는 순서에 따라 다릅니다`;
}

function inRun(run: RunVerdict, scenario: ScenarioName): string {
  const { kind, subnet, quota, waits, stuck } = run;
  if (stuck) return `업그레이드가 완료되지 않습니다. ${nodesFindNone(stuck)}`;
  // As the headline counts them.
  const { pods } = waits;
  const during = DURING[scenario];
  if (quota !== undefined) return `${during} ${whereScarce(quota, '')}의 할당량을 넘습니다`;
  if (kind === 'cannot-work') return `${during} 작동할 수 없는 노드가 시작됩니다`;
  const place = `${subnetNamed(subnet)}`;
  if (kind === 'warm-short') return `${during} ${place}에서 EC2가 IP 요청을 거부합니다`;
  if (kind === 'may-not-fit') {
    return `${during} ${place}에서 파드가 대기하는지는 경우에 따라 다릅니다`;
  }
  return pods === 0
    ? `${during} ${place}에서 노드가 IP를 받지 못합니다`
    : `${during} ${subnetsInShort(waitedFor(run), run.subnet)}에서 파드 ${pieces(pods)}가 대기합니다`;
}
