import type { Verdict } from '@/engine';
import type { AllMessages } from '@/i18n/messages';

/** The words with a unit on every number, where some of the verdicts that stand together count /28s. */
export function withUnits<Words extends Pick<AllMessages, 'lanes'>>(
  messages: Words,
  verdicts: readonly (Pick<Verdict, 'constraint'> | undefined)[],
): Words {
  const { lanes } = messages;
  if (verdicts.every((verdict) => verdict?.constraint !== 'blocks')) return messages;
  const inUnits: Pick<typeof lanes, 'free' | 'short'> = {
    free: (room) => lanes.free(room, true),
    short: (room) => lanes.short(room, true),
  };
  return { ...messages, lanes: { ...lanes, ...inUnits } };
}
