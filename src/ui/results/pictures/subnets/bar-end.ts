// What stands at the right of a bar: what is short or waits there, and what is free.
import type { AllMessages } from '@/i18n';
import type { SubnetBar } from './subnet-bars';

export interface BarEndTold {
  readonly tone: 'plain' | 'warn' | 'bad';
  /** `undefined`: it is not known yet. */
  readonly text: string | undefined;
  /** Beside it; with what of a reservation no prefix has. */
  readonly free: string | undefined;
}

export const END_TONE = { plain: 'text-text', warn: 'text-warn', bad: 'text-bad' } as const;

/**
 * Where nothing is known of what is held, and will not be, nothing is promised either.
 *
 * @param isToCome what is held will be known, and with it whether pods wait
 */
export function barEndTold(
  { held, free, usage, isPodShort }: Pick<SubnetBar, 'held' | 'free' | 'usage' | 'isPodShort'>,
  isToCome: boolean,
  words: AllMessages['charts']['subnets'],
): BarEndTold {
  const inUnits = usage.blocks !== undefined;
  const short = (amount: number) => words.endShort(amount, inUnits);
  // Where whole /28 are too few these say so, below.
  const lacksBlocks = (usage.blocks?.wanted ?? 0) > (usage.blocks?.freeWorst ?? 0);
  const { keptForPrefixes } = held ?? usage;
  const kept = keptForPrefixes > 0 ? words.endForPrefixes(keptForPrefixes) : undefined;
  if (held === undefined) {
    if (free >= 0) {
      const end = isToCome ? words.endFree : words.endWouldBeFree;
      return { tone: 'plain', text: end(free, inUnits), free: kept };
    }
    if (isToCome) return { tone: 'warn', text: undefined, free: undefined };
    // How many pods wait for it nobody knows.
    if (isPodShort) return { tone: 'bad', text: words.endWanted(-free, inUnits), free: kept };
    return { tone: 'warn', text: short(-free), free: kept };
  }
  const left = words.endFree(held.free, inUnits);
  const beside = kept === undefined ? left : `${left}, ${kept}`;
  // What is short is what the verdict tells; who waits for it then is chance.
  if (held.waiting > 0 && held.isChance && held.short > 0 && !lacksBlocks)
    return { tone: 'warn', text: short(held.short), free: words.endMayWait(held.waiting) };
  if (held.waiting > 0 && held.isChance)
    // Beside its /28 there is no room for what is free, which is no room for them.
    return {
      tone: 'warn',
      text: words.endMayWait(held.waiting),
      free: inUnits ? undefined : beside,
    };
  if (held.waiting > 0) return { tone: 'bad', text: words.endWait(held.waiting), free: beside };
  if (held.short > 0 && !lacksBlocks)
    return { tone: 'warn', text: short(held.short), free: beside };
  return { tone: 'plain', text: left, free: kept };
}
