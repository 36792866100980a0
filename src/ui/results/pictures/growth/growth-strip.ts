// The strips below the growth picture: the stages of a growth side by side.
import type { Growth, GrowthMark } from '@/engine';
import { type Tone, toneOf } from '@/i18n/verdict';
import { type GrowthStage, stagesOf } from './growth-stages';
import { type GrowthView, unplacedAt } from './growth-view';

/** A stretch of a strip, as a share of its length, and the stage that holds over it. */
export interface StripPart {
  readonly tone: Tone;
  readonly length: number;
  /** Where it begins; `undefined` for what fits, up to `to`. */
  readonly mark: GrowthMark | undefined;
  readonly before: GrowthMark | undefined;
  readonly to: number;
  /** Some of its pods find no place, whatever the subnets have. */
  readonly hasUnplaced: boolean;
}

/**
 * The stages of a growth on the axis of the drawn counts. What fits is no green where pods find no place, with
 * as many nodes as planned or as fit.
 */
export function growthStrip(
  growth: Growth,
  points: GrowthView['points'],
  planned: number,
): readonly StripPart[] {
  const stages = stagesOf(growth, points);
  const last = points.at(-1)?.nodes ?? 0;
  const share = (places: number) => places / Math.max(1, points.length);
  const fits = stages[0]?.from ?? points.length;
  const upTo = (next: GrowthStage | undefined) => (next === undefined ? last : next.mark.nodes - 1);
  const parts = stages.map(({ tone, mark, before, from, until }, at): StripPart => {
    return {
      ...{ tone, mark, before, hasUnplaced: false },
      ...{ length: share(until - from), to: upTo(stages[at + 1]) },
    };
  });
  const to = upTo(stages[0]);
  const hasUnplaced = unplacedAt(growth, Math.min(planned, to)) > 0;
  const tone = toneOf({ kind: 'fits', podsPending: Number(hasUnplaced) });
  return fits > 0 ? [{ ...NO_MARK, tone, length: share(fits), to, hasUnplaced }, ...parts] : parts;
}

const NO_MARK = { mark: undefined, before: undefined };
