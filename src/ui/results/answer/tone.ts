import type { Verdict, VerdictKind } from '@/engine';

/** `neutral`: no verdict yet. */
export type Tone = 'ok' | 'warn' | 'bad' | 'neutral';

const KIND_TONE: Readonly<Record<VerdictKind, Tone>> = {
  fits: 'ok',
  'warm-short': 'warn',
  'may-not-fit': 'warn',
  'does-not-fit': 'bad',
  'cannot-work': 'bad',
};

/** Of a verdict at rest: what fits while pods stay pending is no green. */
export function toneOf({ kind, podsPending }: Pick<Verdict, 'kind' | 'podsPending'>): Tone {
  return kind === 'fits' && podsPending > 0 ? 'warn' : KIND_TONE[kind];
}

/** Classes of a verdict's coloured words and of its icon. */
export const TONE_TEXT: Readonly<Record<Tone, string>> = {
  ok: 'text-ok',
  warn: 'text-warn',
  bad: 'text-bad',
  neutral: 'text-muted',
};

export const TONE_STRONG: Readonly<Record<Tone, string>> = {
  ok: '[&_strong]:text-ok',
  warn: '[&_strong]:text-warn',
  bad: '[&_strong]:text-bad',
  neutral: '[&_strong]:text-muted',
};

export const TONE_BADGE: Readonly<Record<Tone, string>> = {
  ok: 'bg-ok-soft text-ok',
  warn: 'bg-warn-soft text-warn',
  bad: 'bg-bad-soft text-bad',
  neutral: 'bg-hover text-muted',
};
