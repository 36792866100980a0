import type { Verdict, VerdictKind } from '@/engine';

/** `checking`: no verdict yet; `neutral`: there is none to come, as of what was not run. */
export type Tone = 'ok' | 'warn' | 'bad' | 'checking' | 'neutral';

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

/** Of two ends of a range: green only where both are. */
export function graverTone(a: Tone, b: Tone): Tone {
  return TONES.indexOf(a) < TONES.indexOf(b) ? b : a;
}

const TONES: readonly Tone[] = ['ok', 'neutral', 'checking', 'warn', 'bad'];

/** Of what is no verdict that fits: red where pods wait whatever the order, else warm or chance. */
export function waitTone({ kind }: Pick<Verdict, 'kind'>): Tone {
  return KIND_TONE[kind] === 'bad' ? 'bad' : 'warn';
}
