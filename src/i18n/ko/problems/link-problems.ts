import { pieces } from '@/i18n/ko/wording/counts';
import { type ProblemSentences, quote, sayWith } from '@/i18n/texts/problem-text';
import { formatCount } from '@/i18n/wording/number-format';
import type { LinkProblem } from '@/plan';

const ROW_PARTS = {
  ':': '콜론으로 나눈 부분은',
  ';': '세미콜론 뒤의 항목은',
  ',': '쉼표로 나눈 설정은',
} as const;

const sentences: ProblemSentences<LinkProblem> = {
  LINK_DAMAGED: ({ subnets, groups, leftOut }) => {
    const title = '**이 링크는 전달 중에 잘리거나 바뀌었습니다.**';
    if (subnets + groups === 0) return `${title} 서브넷과 노드 그룹을 읽을 수 없습니다.`;
    return `${title} 서브넷 ${pieces(subnets)}와 노드 그룹 ${pieces(groups)}를 읽을 수 있으며, 마지막 부분 ${quote(leftOut)} 항목은 제외됩니다. 추측한 값은 없지만 숫자를 확인하십시오.`;
  },
  LINK_NEWER: () =>
    '**더 새로운 버전에서 만든 링크입니다.** 페이지를 새로 고치면 열립니다. 현재 계획은 그대로입니다.',
  LINK_VERSION_UNREADABLE: ({ raw }) =>
    `플래너의 버전이 아닙니다: ${quote(raw)}. 직접 쓴 링크에는 v가 없어도 됩니다.`,
  LINK_TOO_BIG: ({ count, max, unit }) => {
    if (unit === 'keys')
      return `링크의 항목이 ${pieces(count)}입니다. ${pieces(max)}까지만 읽습니다.`;
    const [what, counter] = unit === 'bytes' ? ['파일이', '바이트'] : ['링크가', '자'];
    return `${what} ${formatCount(count)}${counter}입니다. ${formatCount(max)}${counter}까지만 읽습니다.`;
  },
  LINK_NO_PLAN: () =>
    '**이 파일에는 계획이 없습니다.** 계획 파일에는 계획의 링크가 한 줄로 들어 있습니다. 현재 계획은 그대로입니다.',
  PLAN_NOT_OPENED: ({ reason }) =>
    `**플래너의 오류로 계획을 열지 못했습니다.** 오류 내용: ${quote(reason)}. 이 브라우저에 보관된 계획은 그대로입니다.`,
  DRAFT_NEWER: () =>
    '**이 브라우저에 보관된 계획이 더 새로운 버전의 플래너에서 저장되었습니다.** 계획은 그대로 남아 있습니다. 페이지를 새로 고쳐 열거나 텍스트를 복사하십시오.',
  DRAFT_NOT_WHOLE: () =>
    '**보관된 계획의 일부를 읽을 수 없습니다.** 계획은 그대로 남아 있고, 여기서 바꾼 내용은 따로 보관됩니다. 더 새로운 버전에서 저장된 계획이라면 페이지를 새로 고쳐 전체를 열 수도 있습니다. 텍스트는 복사할 수 있습니다.',
  DRAFT_UNREADABLE: () =>
    '**이 브라우저에 보관된 계획을 읽을 수 없습니다.** 계획은 그대로 남아 있으며 텍스트를 복사할 수 있습니다.',
  LINK_ENCODED_TOO_OFTEN: ({ max }) =>
    `**이 링크는 퍼센트 인코딩이 ${formatCount(max)}번을 넘게 겹쳐 있습니다.** 링크를 만든 곳에서 다시 복사하십시오.`,
  LINK_ENCODING: ({ raw }) => `텍스트로 읽을 수 없는 퍼센트 표기가 있습니다: ${quote(raw)}`,
  LINK_KEY_TWICE: ({ key }) => `링크에 한 번만 쓸 수 있는 항목이 두 번 있습니다: ${quote(key)}`,
  LINK_NOT_BOOLEAN: ({ raw }) => `${quote(raw)}: true 또는 false로 쓰십시오.`,
  LINK_WORD_UNKNOWN: ({ raw, word, known }) =>
    `${quote(raw)}: 쓸 수 없는 값입니다: ${quote(word)}. 쓸 수 있는 값: ${known.join(', ')}`,
  LINK_VALUE_EMPTY: ({ raw }) => `${quote(raw)}: 값이 없습니다.`,
  LINK_ROW_PARTS: ({ raw, separator, max }) =>
    `${quote(raw)}: ${ROW_PARTS[separator]} ${pieces(max)}까지 가능합니다.`,
  LINK_FIELD_TWICE: ({ raw, name }) => `${quote(raw)}: ${quote(name)} 값이 두 번 있습니다.`,
  LINK_UNKNOWN_KEY: ({ key }) => `이 버전이 모르는 항목이어서 제외했습니다: ${quote(key)}`,
  LINK_UNKNOWN_FIELD: ({ raw, name }) =>
    `${quote(raw)}: 이 버전이 모르는 값 ${quote(name)} 부분을 제외했습니다.`,
  LINK_REPAIRED: () =>
    '전달 중에 바뀐 링크를 바로잡았습니다. 확인 값이 맞으므로 빠진 내용은 없습니다.',
  LINK_TOO_LONG: ({ length, max }) =>
    `링크가 ${formatCount(length)}자입니다. ${formatCount(max)}자를 넘으면 채팅이나 메일에서 잘릴 수 있습니다.`,
};

export const linkSentence = sayWith(sentences);
