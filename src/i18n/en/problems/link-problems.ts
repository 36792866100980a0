import { count } from '@/i18n/en/wording/counts';
import { type ProblemSentences, quote, sayWith } from '@/i18n/texts/problem-text';
import { formatCount } from '@/i18n/wording/number-format';
import type { LinkProblem } from '@/plan';

const ROW_PARTS = {
  ':': 'parts with colons between them',
  ';': 'named parts behind semicolons',
  ',': 'settings with commas between them',
} as const;

const sentences: ProblemSentences<LinkProblem> = {
  LINK_DAMAGED: ({ subnets, groups, leftOut }) => {
    const title = '**This link was cut off or altered on its way.**';
    if (subnets + groups === 0)
      return `${title} None of its subnets and node groups could be read.`;
    const read = `${count(subnets, 'subnet')} and ${count(groups, 'node group')}`;
    return `${title} ${read} can be read; the last part, ${quote(leftOut)}, is left out. Nothing was guessed, but check the numbers.`;
  },
  LINK_NEWER: () =>
    '**Made by a newer version.** Reload the page to open it; your own plan is untouched.',
  LINK_VERSION_UNREADABLE: ({ raw }) =>
    `${quote(raw)} is not a version of the planner. Links written by hand need no v.`,
  LINK_TOO_BIG: ({ count: found, max, unit }) =>
    `The ${unit === 'bytes' ? 'file' : 'link'} has ${formatCount(found)} ${unit}; more than ${formatCount(max)} are not read.`,
  LINK_NO_PLAN: () =>
    '**No plan stands in this file.** A plan file holds the link of a plan on one line. Your plan is untouched.',
  PLAN_NOT_OPENED: ({ reason }) =>
    `**An error of the planner kept this plan from opening:** ${quote(reason)}. Plans kept in this browser are untouched.`,
  DRAFT_NEWER: () =>
    '**A plan kept in this browser is of a newer version of the planner.** It stays as it is. Reload the page to open it, or copy its text.',
  DRAFT_NOT_WHOLE: () =>
    '**Not all of this kept plan can be read.** It stays as it is, and what you change here is kept beside it. If a newer version wrote it, a reload may open all of it. Its text can be copied.',
  DRAFT_UNREADABLE: () =>
    '**A plan kept in this browser can’t be read.** It stays as it is; its text can be copied.',
  LINK_ENCODED_TOO_OFTEN: ({ max }) =>
    `**This link was percent-encoded more than ${formatCount(max)} times.** Copy it again from where it was made.`,
  LINK_ENCODING: ({ raw }) => `${quote(raw)} has a percent sequence that is no text.`,
  LINK_KEY_TWICE: ({ key }) => `The link has ${quote(key)} twice; it may stand once.`,
  LINK_NOT_BOOLEAN: ({ raw }) => `${quote(raw)}: write true or false.`,
  LINK_WORD_UNKNOWN: ({ raw, word, known }) =>
    `${quote(raw)}: ${quote(word)} is not one of ${known.join(', ')}.`,
  LINK_VALUE_EMPTY: ({ raw }) => `${quote(raw)}: a value is missing.`,
  LINK_ROW_PARTS: ({ raw, separator, max }) =>
    `${quote(raw)}: ${formatCount(max)} ${ROW_PARTS[separator]} at most.`,
  LINK_FIELD_TWICE: ({ raw, name }) => `${quote(raw)}: says ${quote(name)} twice.`,
  LINK_UNKNOWN_KEY: ({ key }) =>
    `This version does not know the key ${quote(key)}; it was left out.`,
  LINK_UNKNOWN_FIELD: ({ raw, name }) =>
    `This version does not know ${quote(name)} in ${quote(raw)}; it was left out.`,
  LINK_REPAIRED: () =>
    'The link was altered on its way and put right again; its check value shows that it is whole.',
  LINK_TOO_LONG: ({ length, max }) =>
    `The link has ${formatCount(length)} characters. Chats and mail programs may cut it above ${formatCount(max)}.`,
};

export const linkSentence = sayWith(sentences);
