// What of a lane is tinted, placed.
import type { SubnetTimeline } from '@/engine/over-time';
import { PLOT_WIDTH, type Stretch, xOf } from './plot-path';
import { isGone, shortageOf, waitsIn } from './run-lanes';
import type { ToldLane } from './told-lane';

export interface DrawnPart {
  readonly x: number;
  readonly width: number;
  /** Pods wait, and long, or a node came to nothing; amber otherwise. */
  readonly isRed: boolean;
}

/** The least that can be seen. */
const THINNEST = 1.5;

/** The parts that are tinted and lie in the stretch, placed; of those that lie on one spot one is drawn. */
export function drawnParts(
  subnet: SubnetTimeline,
  shown: Stretch,
  told: ToldLane = { shortage: shortageOf(subnet), chance: undefined },
): readonly DrawnPart[] {
  const drawn: DrawnPart[] = [];
  for (const part of tintedParts(subnet, told)) {
    const left = Math.max(0, xOf(part.from, shown));
    const right = Math.min(PLOT_WIDTH, xOf(part.until, shown));
    if (left >= PLOT_WIDTH || right < 0) continue;
    const { isRed } = part;
    const last = drawn.at(-1);
    const isSeen = last?.isRed === isRed && right <= last.x + last.width;
    if (!isSeen) drawn.push({ x: left, width: Math.max(THINNEST, right - left), isRed });
  }
  return drawn;
}

interface TintedPart extends Stretch {
  readonly isRed: boolean;
}

/** Where the drawn run is short, else all of the stretch that is told. */
function tintedParts(
  subnet: SubnetTimeline,
  { shortage, chance }: ToldLane,
): readonly TintedPart[] {
  if (subnet.short.length > 0) {
    return subnet.short.map(({ from, until, pods }) => {
      return { from, until, isRed: isGone(waitsIn({ pods }, subnet)) };
    });
  }
  if (shortage !== undefined) {
    const { from, until, waits } = shortage;
    return [{ from, until, isRed: isGone(waits) }];
  }
  return chance === undefined || chance === 'unseen' ? [] : [{ ...chance, isRed: false }];
}
