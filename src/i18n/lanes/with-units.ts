import type { Verdict } from '@/engine';
import type { AllMessages } from '@/i18n/messages';

type Told = Pick<Verdict, 'constraint' | 'kind'>;

/** Whether a verdict at rest is told as a number of /28s. */
export function countsBlocks({ constraint, kind }: Told): boolean {
  return constraint === 'blocks' && (kind === 'fits' || kind === 'warm-short');
}

/** Whether what would help is told beside a plan that is judged by its /28s, in a number or not. */
export function isByBlocks({ constraint, kind }: Told): boolean {
  return constraint === 'blocks' && kind !== 'cannot-work';
}

/** The words with a unit on every number, where some of the verdicts that stand together count /28s. */
export function withUnits<Words extends Pick<AllMessages, 'lanes'>>(
  messages: Words,
  verdicts: readonly (Told | undefined)[],
  isCounted: (verdict: Told) => boolean = countsBlocks,
): Words {
  const { lanes } = messages;
  if (!verdicts.some((verdict) => verdict && isCounted(verdict))) return messages;
  const inUnits: Pick<typeof lanes, 'free' | 'short'> = {
    free: (room) => lanes.free(room, true),
    short: (room) => lanes.short(room, true),
  };
  return { ...messages, lanes: { ...lanes, ...inUnits } };
}
