import type { Tone } from '@/i18n/verdict';

/** Classes of a verdict's coloured words and of its icon. */
export const TONE_TEXT: Readonly<Record<Tone, string>> = {
  ok: 'text-ok',
  warn: 'text-warn',
  bad: 'text-bad',
  checking: 'text-muted',
  neutral: 'text-muted',
};

export const TONE_STRONG: Readonly<Record<Tone, string>> = {
  ok: '[&_strong]:text-ok',
  warn: '[&_strong]:text-warn',
  bad: '[&_strong]:text-bad',
  checking: '[&_strong]:text-muted',
  neutral: '[&_strong]:text-muted',
};
