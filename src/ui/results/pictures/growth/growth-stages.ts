// Where the marks of growth stand, and how far the stages between them reach.
import type { Growth, GrowthMark, GrowthPoint } from '@/engine';
import { type Tone, waitTone } from '@/i18n/verdict';

/** One that is drawn. */
type Count = Pick<GrowthPoint, 'nodes'>;

export interface GrowthStage {
  readonly mark: GrowthMark;
  /** The mark of the stage before it, in the range or not. */
  readonly before: GrowthMark | undefined;
  readonly tone: Tone;
  /** On the axis, in drawn counts. */
  readonly from: number;
  readonly until: number;
}

/**
 * The first count that does not simply fit and, where they are others, the first at which pods may wait, and the
 * first that does not fit.
 */
export function growthMarks({
  firstShort,
  firstMayNotFit,
  firstDoesNotFit,
}: Growth): readonly GrowthMark[] {
  const marks = [firstDoesNotFit, firstMayNotFit, firstShort].filter((mark) => mark !== undefined);
  // Of those at one count the gravest; the first stands all the same, as what is not simply fitting.
  return marks
    .filter(({ nodes }, at) => marks.findIndex((mark) => mark.nodes === nodes) === at)
    .reverse();
}

/** A stage reaches from its mark to that of the next one; those that end before the range are left out. */
export function stagesOf(growth: Growth, points: readonly Count[]): readonly GrowthStage[] {
  const last = points.at(-1)?.nodes ?? 0;
  const marks = growthMarks(growth).filter(({ nodes }) => nodes <= last);
  return marks
    .map((mark, at): GrowthStage => {
      const next = marks[at + 1];
      const until = next === undefined ? points.length : placeOf(next.nodes, points);
      return {
        mark,
        before: marks[at - 1],
        tone: waitTone(mark),
        from: placeOf(mark.nodes, points),
        until,
      };
    })
    .filter(({ from, until }) => until > from);
}

/** Where a count lies on the axis, in drawn counts: between two of them where it is not drawn. */
function placeOf(nodes: number, points: readonly Count[]): number {
  const next = points.findIndex((point) => point.nodes > nodes);
  if (next === 0) return 0;
  const at = (next < 0 ? points.length : next) - 1;
  const [before = nodes, after] = [points[at]?.nodes, points[next]?.nodes];
  return after === undefined ? at : at + (nodes - before) / (after - before);
}
