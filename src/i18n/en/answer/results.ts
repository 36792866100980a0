import { refusals } from '@/i18n/en/findings/refusals';
import { formatCount } from '@/i18n/wording/number-format';
import { because } from './because';
import { verdict } from './verdict';

/** Four numbers in one line under the verdict. */
const figuresInLine = {
  label: 'Figures',
  held: 'Held',
  heldNote: (available: number) => `of ${formatCount(available)}`,
  remaining: 'Free',
  pods: 'Pods',
  podsNote: (asked: number, pending: number) =>
    pending === 0
      ? `of ${formatCount(asked)}`
      : `of ${formatCount(asked)}, ${formatCount(pending)} pending`,
  idle: 'Idle',
  idleNote: (percent: number) => `(${formatCount(percent)}%)`,
};

export const results = {
  label: 'Answer',
  verdict,
  because,
  refusals,
  figuresInLine,
};
