// Which node counts stand below the picture, and where each has room: the plan's own first, then both ends.
import { type GrowthPointView, spread } from '@/ui/results/pictures/growth/growth-view';
import type { PlotScale } from './plot-scale';
import { textWidth } from './text-width';

export interface AxisCount {
  readonly nodes: number;
  readonly text: string;
  /** Middle of the text, in px. */
  readonly x: number;
  readonly width: number;
  readonly isPlanned: boolean;
}

export interface CountTexts {
  /** Of the first one: what all of them count. */
  readonly first: (nodes: number) => string;
  readonly plan: (nodes: number) => string;
  readonly other: (nodes: number) => string;
}

const MOST = 12;
/** Between two of them; inside the frame of the plan's own. */
const BESIDE = 8;
const PADDING = 6;

export function axisCounts(
  points: readonly Pick<GrowthPointView, 'nodes'>[],
  planned: number,
  { middle, width }: Pick<PlotScale, 'middle' | 'width'>,
  texts: CountTexts,
): readonly AxisCount[] {
  const counts = points.map(({ nodes }) => nodes);
  const [first] = counts;
  const wanted = [planned, first, counts.at(-1), ...apart(counts)];
  const placed: AxisCount[] = [];
  for (const nodes of wanted) {
    const place = counts.indexOf(nodes ?? -1);
    if (nodes === undefined || place < 0 || placed.some((each) => each.nodes === nodes)) continue;
    const isPlanned = nodes === planned;
    const text = isPlanned
      ? texts.plan(nodes)
      : nodes === first
        ? texts.first(nodes)
        : texts.other(nodes);
    const own = textWidth(text) + (isPlanned ? 2 * PADDING : 0);
    const x = Math.max(own / 2, Math.min(width - own / 2, middle(place)));
    const count = { nodes, text, x, width: own, isPlanned };
    if (placed.every((each) => !isNear(each, count))) placed.push(count);
  }
  return placed;
}

/** As far apart as each other; where the counts are not, those of a round step, none left out. */
function apart(counts: readonly number[]): readonly number[] {
  const [first = 0, second = first] = counts;
  const isEven = counts.every((nodes, place) => nodes === first + place * (second - first));
  if (isEven) return spread(counts, MOST);
  for (let power = 1; ; power *= 10) {
    for (const step of [power, 2 * power, 5 * power]) {
      const round = counts.filter((nodes) => nodes % step === 0);
      const isWhole = round.every((nodes, place) => nodes === (round[0] ?? 0) + place * step);
      if (round.length <= MOST && isWhole) return round;
    }
  }
}

function isNear(a: AxisCount, b: AxisCount): boolean {
  return Math.abs(a.x - b.x) < (a.width + b.width) / 2 + BESIDE;
}
