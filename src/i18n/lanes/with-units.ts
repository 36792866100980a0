import type { Verdict } from '@/engine';
import type { AllMessages } from '@/i18n/messages';

type Told = Pick<Verdict, 'constraint' | 'kind'>;

/** Whether a verdict at rest is told as a number of /28s. */
export function countsBlocks({ constraint, kind }: Told): boolean {
  return constraint === 'blocks' && (kind === 'fits' || kind === 'warm-short');
}

/** The words with a unit on every number, where some of the verdicts that stand together count /28s. */
export function withUnits<Words extends Pick<AllMessages, 'lanes'>>(
  messages: Words,
  verdicts: readonly (Told | undefined)[],
): Words {
  const { lanes } = messages;
  if (!verdicts.some((verdict) => verdict && countsBlocks(verdict))) return messages;
  const inUnits: Pick<typeof lanes, 'free' | 'short'> = {
    free: (room) => lanes.free(room, true),
    short: (room) => lanes.short(room, true),
  };
  return { ...messages, lanes: { ...lanes, ...inUnits } };
}
