import { Rectangle, type RectangleProps } from 'recharts';
import { useNumberFormat } from '@/store';
import { depthOf, type GrowthPointView, toldBelow } from '@/ui/results/pictures/growth/growth-view';
import { mostMissingUnder } from './missing-numbers';

interface MissingBarProps extends RectangleProps {
  readonly point: GrowthPointView;
  /** All that are drawn. */
  readonly all: readonly GrowthPointView[];
  /** Amber is only ever a hatch: warm addresses that are missing. */
  readonly hatch: string;
  readonly isTold: boolean;
}

/** Of the room of a count, as the drawing's gap leaves it. */
const BAR_SHARE = 0.82;
const ROW = 13;

/** What is missing at one count, downwards: addresses, and before them the pods that wait. */
export function MissingBar({ point, all, hatch, isTold, ...box }: MissingBarProps) {
  const format = useNumberFormat();
  const { x = 0, y = 0, width = 0, height = 0 } = box;
  const numbers = toldBelow(point).map((each) => ({ ...each, text: format.count(each.amount) }));
  const longest = numbers.reduce((most, { text }) => (text.length > most.length ? text : most), '');
  const under = mostMissingUnder(
    all,
    all.findIndex(({ nodes }) => nodes === point.nodes),
    longest,
    Number(width) / BAR_SHARE,
  );
  const each = Math.abs(Number(height)) / Math.max(1, depthOf(point));
  const top = Math.min(Number(y), Number(y) + Number(height));
  const bar = (of: number) => ({ ...box, y: top, height: of * each });
  return (
    <>
      <Rectangle {...bar(point.missingInAll)} fill={hatch} stroke="var(--warn)" />
      {point.podsWaiting > 0 && <Rectangle {...bar(point.podsWaiting)} fill="var(--bad)" />}
      {isTold &&
        numbers.map(({ text, tone }, row) => (
          <text
            key={tone}
            x={Number(x) + Number(width) / 2}
            y={top + under * each + 12 + ROW * row}
            textAnchor="middle"
            fontSize={12}
            fontWeight={600}
            fill={`var(--${tone})`}
          >
            {text}
          </text>
        ))}
    </>
  );
}
