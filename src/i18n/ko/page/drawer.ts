import { findNoPlace, fromTo } from '@/i18n/ko/wording/counts';
import type { PartMessages } from '@/i18n/messages';
import { formatCount } from '@/i18n/wording/number-format';

export const drawer: PartMessages['drawer'] = {
  label: '근거와 더 알아 둘 것',
  title: '계산 근거',
  close: '닫기',
  lines: '이 계획에 대해 더 보기',
  notes: (notes) => (notes === 0 ? '진단 없음' : `진단 ${formatCount(notes)}개`),
  spreadsheet: 'AWS 스프레드시트',
  mistakes: '흔한 오해',
  mistakesTouched: (mistakes) => `이 계획에 ${formatCount(mistakes)}개 해당`,
  spreadsheetSays: ({ used, available, ours, oursAvailable }, held, isWanted) =>
    [
      `${formatCount(available)}개 중 ${formatCount(used)}개 사용`,
      `실제로는 ${formatCount(oursAvailable)}개 중 ${formatCount(ours)}개 ${isWanted ? '필요' : '점유'}`,
      ...(held === undefined ? [] : [`점유 ${formatCount(held)}개`]),
    ].join(' · '),
  copy: '복사',
  copySum: '합계와 동작을 텍스트로 복사',
  copied: '합계를 복사했습니다.',
  notCopied: '브라우저가 복사를 허용하지 않습니다.',
  doesTitle: '동작',
  does: {
    refuses: '작동하지 않음',
    checking: '노드의 시작을 실행하는 중…',
    unknown: '실행 전. 시나리오를 실행하면 노드의 점유 IP를 알 수 있습니다',
    allRun: '파드 모두 실행',
    podsWait: (pods) => `파드 ${formatCount(pods)}개 대기`,
    unplaced: findNoPlace,
    whateverFree: (unplaced) => `여유 IP와 관계없이 ${unplaced}.`,
    chance: '경우에 따라 다름',
    nothing: (pods) =>
      `**현재:** 모든 노드가 설정이 요구하는 IP를 점유하고, 파드 ${formatCount(pods)}개에 IP가 있습니다. EC2에 더 요청하는 노드는 없습니다.`,
    now: (type, { nodes, warm, held, wanted }) =>
      `**현재:** ${type} ${formatCount(nodes)}대의 유휴 IP는 ${formatCount(wanted.warm)}개가 아닌 ${formatCount(warm)}개, ${nodes === 1 ? '' : '노드당 '}점유 IP는 ${formatCount(wanted.held)}개가 아닌 ${formatCount(held)}개입니다.`,
    sum: (held, wanted, free, atOnce) =>
      `필요 IP ${formatCount(wanted)}개 중 ${formatCount(held)}개 점유, 여유 ${formatCount(free)}개${atOnce === undefined ? '' : `. 한 번에 ${formatCount(atOnce)}개를 받아야 합니다`}.`,
    asksAgain: (seconds) =>
      `**각 노드는 EC2에 다시 요청합니다.** ${seconds < 60 ? `${formatCount(seconds)}초` : `${formatCount(seconds / 60)}분`} 간격. T5`,
    nextPod: (nth) =>
      `**이런 노드에 오는 ${formatCount(nth)}번째 파드**는 다른 파드가 끝날 때까지 대기합니다.`,
    wait: ({ waiting, isChance }) =>
      `**파드 ${formatCount(waiting)}개**는 다른 파드가 끝나거나 EC2에 IP가 다시 생길 때까지 ${isChance ? '대기할 수 있습니다' : '대기합니다'}.`,
    notThere: (nodes, group) =>
      `**${group} 노드 ${formatCount(nodes)}대**는 시작할 IP가 없어 EC2에 다시 요청합니다.`,
    together: (pods) =>
      `**수용될 수 있음:** 노드가 함께 시작하면 파드 ${formatCount(pods)}개가 모두 실행됩니다.`,
    someTogether: (pods) =>
      `**수용되지 않을 수 있음:** 노드가 함께 시작하면 파드 ${formatCount(pods)}개가 대기합니다.`,
    last: (type, pods) =>
      `**수용되지 않을 수 있음:** 나머지가 필요한 IP를 모두 점유한 뒤 오는 ${type} 한 대에서는 파드 ${formatCount(pods)}개가 대기합니다.`,
    layout: (wanted, worst, best) =>
      `**경우에 따라 다름:** 필요한 /28 ${formatCount(wanted)}개, 온전한 /28 ${fromTo(worst, best)}. 개별 IP가 모여 있으면 수용되고, 개별 IP 하나만 있어도 그 /28은 쓸 수 없습니다.`,
    order: '**경우에 따라 다름:** 어느 노드가 먼저 오는지에 따라 IP를 받는 노드가 달라집니다.',
  },
  sources: '근거',
  sourcesHint: '모든 숫자의 규칙과 출처',
  sourcesText:
    '모든 숫자는 Amazon VPC CNI의 데몬인 ipamd의 규칙을 따르며, AWS 코드를 기록한 결과와 대조했습니다. 이 계획의 IP 주소는 다음 규칙에서 나왔습니다.',
};
