import type { Verdict } from '@/engine';
import type { ZoneLoss } from '@/engine/over-time';
import type { AllMessages } from '@/i18n/messages';

type Told = Pick<Verdict, 'constraint' | 'kind'>;

/** Whether a verdict at rest is told as a number of /28s. */
export function countsBlocks({ constraint, kind }: Told): boolean {
  return constraint === 'blocks' && (kind === 'fits' || kind === 'warm-short');
}

/** Whether the loss of a zone is told as a number of /28s. */
export function losesBlocks({ room }: Pick<ZoneLoss, 'room'>): boolean {
  return room?.unit === 'blocks';
}

/** Whether what would help is told beside a plan that is judged by its /28s, in a number or not. */
export function isByBlocks({ constraint, kind }: Told): boolean {
  return constraint === 'blocks' && kind !== 'cannot-work';
}

/** The words with a unit on every number, where some of the verdicts and losses that stand together count /28s. */
export function withUnits<Words extends Pick<AllMessages, 'lanes'>>(
  messages: Words,
  verdicts: readonly (Told | undefined)[],
  losses: readonly (Pick<ZoneLoss, 'room'> | undefined)[] = [],
  isCounted: (verdict: Told) => boolean = countsBlocks,
): Words {
  const { lanes } = messages;
  const isOfBlocks =
    verdicts.some((verdict) => verdict && isCounted(verdict)) ||
    losses.some((loss) => loss && losesBlocks(loss));
  if (!isOfBlocks) return messages;
  const inUnits: Pick<typeof lanes, 'free' | 'freeOf' | 'short'> = {
    free: (room) => lanes.free(room, true),
    freeOf: (free, asked) => lanes.freeOf(free, asked, true),
    short: (room) => lanes.short(room, true),
  };
  return { ...messages, lanes: { ...lanes, ...inUnits } };
}
