import { Rectangle, type RectangleProps } from 'recharts';
import { useNumberFormat } from '@/store';
import type { GrowthPointView } from '@/ui/results/pictures/growth/growth-view';
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

/** The addresses missing at one count, downwards. */
export function MissingBar({ point, all, hatch, isTold, ...box }: MissingBarProps) {
  const format = useNumberFormat();
  const { x = 0, y = 0, width = 0, height = 0 } = box;
  const number = format.count(point.missingInAll);
  const under = mostMissingUnder(
    all,
    all.findIndex(({ nodes }) => nodes === point.nodes),
    number,
    Number(width) / BAR_SHARE,
  );
  const depth = (Math.abs(Number(height)) / Math.max(1, point.missingInAll)) * under;
  const isBad = point.tone === 'bad';
  const look = isBad ? { fill: 'var(--bad)' } : { fill: hatch, stroke: 'var(--warn)' };
  return (
    <>
      <Rectangle {...box} {...look} />
      {isTold && (
        <text
          x={Number(x) + Number(width) / 2}
          y={Math.min(Number(y), Number(y) + Number(height)) + depth + 12}
          textAnchor="middle"
          fontSize={12}
          fontWeight={600}
          fill={isBad ? 'var(--bad)' : 'var(--warn)'}
        >
          {number}
        </text>
      )}
    </>
  );
}
