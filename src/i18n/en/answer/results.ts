import { refusals } from '@/i18n/en/findings/refusals';
import { fromTo } from '@/i18n/en/wording/counts';
import { formatCount } from '@/i18n/wording/number-format';
import { verdict } from './verdict';

/** Of several subnets what is short is a sum. */
export function shortNote(subnets: number): string {
  return subnets > 1 ? 'in all' : '';
}

/** Four numbers in one line under the verdict. */
const figuresInLine = {
  label: 'Figures',
  held: 'Held',
  /** The same where some of it is not there. */
  wanted: 'Wanted',
  heldNote: (available: number) => `of ${formatCount(available)}`,
  heldOf: (wanted: number) => `of ${formatCount(wanted)} wanted`,
  remaining: 'Free',
  /** Of a plan that cannot work. */
  wouldBeFree: 'Would be free',
  short: 'Short',
  /** Of the same where pods wait for some of it. */
  more: 'More wanted',
  shortNote,
  /** Of too few /28. */
  whole: 'Whole /28',
  wholeNote: (wanted: number) => `for ${formatCount(wanted)}`,
  range: fromTo,
  pods: 'Pods',
  podsAtMost: 'Pods, at most',
  podsPerhaps: 'Pods, in one start',
  podsAsked: 'asked',
  podsNote: (asked: number, pending: number) =>
    pending === 0
      ? `of ${formatCount(asked)}`
      : `of ${formatCount(asked)}, ${formatCount(pending)} no place`,
  idle: 'Idle',
  warm: 'Warm',
  idleNote: (percent: number) => `(${percent}%)`,
};

export const results = {
  label: 'Answer',
  verdict,
  refusals,
  figuresInLine,
};
