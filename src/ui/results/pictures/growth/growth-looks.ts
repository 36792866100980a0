// How the lines of the growth chart are told apart: the first to run out stands out, the others by
// colour and dashes, those beyond that are context.
import type { GrowthLine, LineKey } from './growth-lines';

export interface LineLook {
  readonly stroke: string;
  readonly width: number;
  readonly dashes: string | undefined;
}

const FIRST: LineLook = { stroke: 'var(--chart-short)', width: 2.5, dashes: undefined };
const OTHERS: readonly LineLook[] = [
  { stroke: 'var(--chart-pods)', width: 2, dashes: undefined },
  { stroke: 'var(--chart-cooling)', width: 2, dashes: '7 4' },
  { stroke: 'var(--chart-others)', width: 2, dashes: '2 3' },
];
const CONTEXT: LineLook = { stroke: 'var(--chart-reserved)', width: 1.25, dashes: undefined };

/** The fullest lines at the end have colours of their own. */
export function lineLooks(lines: readonly GrowthLine[]): readonly LineLook[] {
  const byFullness = lines
    .filter((line) => !line.isFirstShort)
    .sort((a, b) => b.last - a.last)
    .slice(0, OTHERS.length);
  return lines.map((line) =>
    line.isFirstShort ? FIRST : (OTHERS[byFullness.indexOf(line)] ?? CONTEXT),
  );
}

export interface EndLabel {
  readonly key: LineKey;
  readonly subnets: readonly string[];
  readonly percent: number;
  readonly stroke: string;
  /** Where the middle of the text stands, in pixels from the top. */
  readonly y: number;
}

const LINE_HEIGHT = 15;
const MOST_LABELS = 8;

/**
 * Labels at the ends of the lines, moved apart where they would touch; what finds no place is left
 * out, the fullest subnets last.
 */
export function endLabels(
  lines: readonly GrowthLine[],
  looks: readonly LineLook[],
  yOf: (percent: number) => number,
  area: { readonly top: number; readonly bottom: number },
): readonly EndLabel[] {
  const room = Math.floor((area.bottom - area.top) / LINE_HEIGHT);
  const wanted = lines
    .map((line, index) => ({
      key: line.key,
      subnets: line.subnets,
      percent: line.last,
      stroke: looks[index]?.stroke ?? CONTEXT.stroke,
      y: Math.min(Math.max(yOf(line.last), area.top), area.bottom),
      rank: line.isFirstShort ? Number.POSITIVE_INFINITY : line.last,
    }))
    .sort((a, b) => b.rank - a.rank)
    .slice(0, Math.max(1, Math.min(room, MOST_LABELS)))
    .sort((a, b) => a.y - b.y);
  const placed: EndLabel[] = [];
  for (const { rank: _, ...label } of wanted) {
    const above = placed.at(-1)?.y ?? Number.NEGATIVE_INFINITY;
    placed.push({ ...label, y: Math.max(label.y, above + LINE_HEIGHT) });
  }
  return liftIntoArea(placed, area.bottom);
}

/** Moves labels that were pushed past the bottom up again. */
function liftIntoArea(labels: readonly EndLabel[], bottom: number): readonly EndLabel[] {
  let below = bottom + LINE_HEIGHT;
  return [...labels]
    .reverse()
    .map((label) => {
      below = Math.min(label.y, below - LINE_HEIGHT);
      return { ...label, y: below };
    })
    .reverse();
}
