import { useChartWidth, usePlotArea } from 'recharts';
import type { GrowthPointView, GrowthStage } from '@/ui/results/pictures/growth/growth-view';
import { markPlaces } from './mark-places';

interface StageNameProps {
  readonly stage: GrowthStage;
  /** All that have a mark, with their names, and the counts that are drawn. */
  readonly stages: readonly GrowthStage[];
  readonly names: readonly string[];
  readonly points: readonly GrowthPointView[];
}

const ROW = 16;

/** The name of a mark above the picture. */
export function StageName({ stage, stages, names, points }: StageNameProps) {
  const plot = usePlotArea();
  const width = useChartWidth();
  if (plot === undefined || width === undefined) return null;
  const xOf = ({ from }: GrowthStage) =>
    plot.x + (plot.width * points.findIndex(({ nodes }) => nodes === from)) / points.length;
  const texts = stages.map(({ tone }, at) => `${tone === 'bad' ? '✕' : '△'} ${names[at]}`);
  const marks = stages.map((each, at) => ({ x: xOf(each), text: texts[at] ?? '' }));
  const at = stages.indexOf(stage);
  const { anchor, row } = markPlaces(marks, width)[at] ?? { anchor: 'start', row: 0 };
  return (
    <text
      x={xOf(stage)}
      y={plot.y - 6 - ROW * row}
      textAnchor={anchor}
      fill={`var(--${stage.tone})`}
      fontSize={12}
      fontWeight={600}
    >
      {texts[at]}
    </text>
  );
}
