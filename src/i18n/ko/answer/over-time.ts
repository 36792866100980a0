import type { VerdictKind } from '@/engine';
import type { overTime as english } from '@/i18n/en/answer/over-time';
import { refusals } from '@/i18n/ko/findings/refusals';
import {
  findNoPlace,
  findNoPlaceAnd,
  listOf,
  pieces,
  subnetNamed,
  withoutPlace,
} from '@/i18n/ko/wording/counts';
import { often } from '@/i18n/ko/wording/often';
import { QUOTAS } from '@/i18n/ko/wording/quotas';
import { nodesFindNone } from '@/i18n/ko/wording/stuck';
import { subnetsInShort } from '@/i18n/ko/wording/subnets-in-short';
import { lasting, since, stretch } from '@/i18n/ko/wording/times';
import { KINDS } from '@/i18n/ko/wording/verdict-kinds';
import { refusalClause } from '@/i18n/texts/refusal-text';
import type { GraverRun, RefusedThen, ScenarioName } from '@/i18n/verdict-values';
import { formatCount } from '@/i18n/wording/number-format';
import { withParticle } from '@/i18n/wording/particles';
import { DURING } from './during';
import { runTogetherBut } from './verdict';

/** A plan at rest, to go on from. */
const BUT: Readonly<Record<VerdictKind, string>> = {
  fits: '수용되지만',
  'warm-short': '웜 IP가 부족하고',
  'may-not-fit': '수용되지 않을 수 있고',
  'does-not-fit': '수용되지 않고',
  'cannot-work': '작동하지 않고',
};

function inShort(kind: VerdictKind | GraverRun['kind'], pods: number, waiting: string): string {
  if (kind === 'pods-pending') return withoutPlace(pods);
  return kind === 'does-not-fit' && pods > 0 ? waiting : KINDS[kind];
}

function inRun(
  { kind, subnet, subnets, quota, pods, refused, stuck }: GraverRun,
  scenario: ScenarioName,
  named?: string | undefined,
  what = '파드 ',
): string {
  const during = DURING[scenario];
  if (kind === 'pods-pending') return `${during} **${findNoPlace(pods)}**.`;
  if (quota !== undefined) return `${during} **${QUOTAS[quota]} 할당량을 넘습니다**.`;
  if (stuck !== undefined) {
    const wait = pods > 0 ? ` 파드 ${pieces(pods)}가 대기합니다.` : '';
    return `**업그레이드가 완료되지 않습니다**. ${nodesFindNone(stuck)}.${wait}`;
  }
  switch (kind) {
    case 'warm-short':
      return `${during} **${subnetNamed(subnet)}에서 EC2가 IP 요청을 거부합니다**.${pods === 0 ? ' IP를 기다리는 파드는 없습니다.' : ''}`;
    case 'may-not-fit':
      return pods === 0
        ? `${during} ${subnetNamed(subnet)}에서 EC2가 IP 요청을 거부하는지는 **경우에 따라 다릅니다**.`
        : `${during} ${subnetNamed(subnet)}에서 파드가 대기하는지는 **경우에 따라 다릅니다**.`;
    case 'does-not-fit':
      return pods === 0
        ? `${during} **${subnetNamed(subnet)}에서 노드가 IP를 받지 못합니다**.`
        : `${during}${subnet === named ? '' : ` ${subnetsInShort(subnets, subnet)}에서`} **${what}${pieces(pods)}가 대기합니다**.`;
    case 'cannot-work':
      return refused === undefined
        ? `${during} **작동할 수 없는 노드가 시작됩니다**.`
        : `${during} ${cannotWork(refused)}. ${refusalClause(refusals, refused.finding)}.`;
  }
}

function cannotWork({ group, isRestart }: NonNullable<GraverRun['refused']>): string {
  return isRestart
    ? `**노드 그룹 ${group}의 노드가** 바뀐 설정으로는 **작동할 수 없습니다**`
    : `**노드 그룹 ${group}에서 작동할 수 없는 노드가 시작됩니다**`;
}

function waitIn({ pods, longestSeconds, atEnd }: RefusedThen['waits']): string {
  if (pods === 0) return '';
  return atEnd > 0
    ? ` 끝까지 파드 ${pieces(atEnd)}가 대기합니다.`
    : ` 가장 긴 IP 대기는 ${lasting(longestSeconds)}입니다.`;
}

const ANY_END = '파드나 노드가 종료되어 IP가 반납되고, 노드가 EC2에 다시 요청하면 대기가 끝납니다.';
const ENDS: Readonly<Partial<Record<ScenarioName, string>>> = {
  start: 'IP가 반납되고 노드가 EC2에 다시 요청하면 대기가 끝납니다.',
  upgrade: '이전 노드가 종료되어 IP가 반납되고, 새 노드가 EC2에 다시 요청하면 대기가 끝납니다.',
};

function inTitle({ kind, pods, stuck }: GraverRun, scenario: ScenarioName): string {
  return stuck
    ? '업그레이드 완료되지 않음'
    : `${DURING[scenario]} ${inShort(kind, pods, `대기 ${pieces(pods)}`)}`;
}

export const overTime: typeof english = {
  inTitle,
  title: ({ told, kind, pending }, graver, scenario) => {
    const then = inTitle(graver, scenario);
    switch (told) {
      case 'nothing':
        return then;
      case 'kind':
        return `평소 ${KINDS[kind]}, ${then}`;
      case 'no-place':
        return `평소 ${withoutPlace(pending)}, ${then}`;
      case 'both':
        return `평소 ${KINDS[kind]}, ${then}, ${withoutPlace(pending)}`;
    }
  },
  waits: (asked, { pods, subnets }) => [
    '수용되지 않습니다. ',
    `**파드 ${pieces(asked)} 중 ${pieces(pods)}가** ${subnetNamed(listOf(subnets))}의 **IP를 기다립니다**.`,
  ],
  but: (graver, scenario) => `평소에는 수용되지만, ${inRun(graver, scenario)}`,
  withoutPlace: (graver, scenario, pods, why) => {
    const lead = `평소 ${findNoPlaceAnd(pods.pending, pods.asked)}, ${inRun(graver, scenario)}`;
    return why === '' ? lead : `${lead}\n자리가 없는 이유:${why}`;
  },
  both: (atRest, graver, scenario, named) =>
    `평소 ${BUT[atRest]}, ${inRun(graver, scenario, named)}`,
  together: (told, graver, scenario, named) =>
    `${runTogetherBut(told)}, ${inRun(graver, scenario, named, '')}`,
  atRest: (lack) => `평소 ${lack}`,
  because: (
    { subnet, subnets, from, until, times, isGivenElsewhere, waits, isByChance, counted },
    scenario,
  ) =>
    `${stretch(from, until)}${often(times)}${isByChance ? '(한 실행에서)' : ''}: ${subnetsInShort(subnets, subnet)}에 ${scenario === 'upgrade' && from > 0 ? `새 ${counted === 'pods' ? '파드가' : '노드가'} 쓸 ` : ''}여유가 부족합니다.${isGivenElsewhere ? ' 거부된 IP는 다른 서브넷이 바로 제공합니다.' : ''}${waitIn(waits)}`,
  becauseQuota: ({ used, quota }) =>
    `평소에 할당량 ${formatCount(quota)} 중 ${withParticle(formatCount(used), '을/를')} 쓰고 있어 여유가 부족합니다.`,
  becausePending: '실행이 끝날 때도 대기합니다. 노드에 자리가 없거나 ENI에 여유 IP가 없습니다.',
  becauseRefused: (at, isRestart) =>
    `첫 노드는 ${since(at)}에 ${isRestart ? '새 설정을 적용합니다' : '시작합니다'}.`,
  why: {
    title: (kind, pods, scenario, isStuck = false) =>
      isStuck
        ? '업그레이드가 완료되지 않음'
        : `${DURING[scenario]} ${inShort(kind, pods, `파드 ${pieces(pods)} 대기`)}`,
    atRest: '평소',
    stuck: (stuck) =>
      `**${nodesFindNone(stuck)}**. 업그레이드는 실행이 끝날 때까지 이 노드를 기다립니다.`,
    who: (pods, all, subnets) =>
      `${subnetNamed(listOf(subnets))}에서 **파드가 최대 ${pieces(pods)}까지 IP를 기다립니다**.${
        all > pods
          ? ` 대기하는 파드는 모두 합해 최대 ${pieces(all)}이며, 나머지는 준비 중인 노드, ENI, IP를 기다립니다.`
          : ''
      }`,
    atEnd: (pods, seconds) =>
      `${lasting(seconds)} 뒤 끝까지 파드 ${pieces(pods)}가 대기합니다. 반납되는 IP가 부족합니다.`,
    ends: (scenario) => ENDS[scenario] ?? ANY_END,
  },
};
