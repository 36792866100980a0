import { Rectangle, type RectangleProps } from 'recharts';
import { useNumberFormat } from '@/store/use-planner';
import { type GrowthPointView, spread } from './growth-view';

/** So many bars have their number below them. */
const NUMBERS = 6;

/** The counts at which the number of missing addresses stands at its bar: the last one among them. */
export function numbersTold(points: readonly GrowthPointView[]): ReadonlySet<number> {
  const missing = points.filter(({ missingInAll }) => missingInAll > 0);
  return new Set(
    spread(
      missing.map(({ nodes }) => nodes),
      NUMBERS,
    ),
  );
}

interface MissingBarProps extends RectangleProps {
  readonly point: GrowthPointView;
  /** Amber is only ever a hatch: warm addresses that are missing. */
  readonly hatch: string;
  readonly isTold: boolean;
}

/** The addresses missing at one count, downwards. */
export function MissingBar({ point, hatch, isTold, ...box }: MissingBarProps) {
  const format = useNumberFormat();
  const { x = 0, y = 0, width = 0, height = 0 } = box;
  const isBad = point.tone === 'bad';
  const look = isBad ? { fill: 'var(--bad)' } : { fill: hatch, stroke: 'var(--warn)' };
  return (
    <>
      <Rectangle {...box} {...look} />
      {isTold && (
        <text
          x={Number(x) + Number(width) / 2}
          y={Math.max(Number(y), Number(y) + Number(height)) + 12}
          textAnchor="middle"
          fontSize={12}
          fontWeight={600}
          fill={isBad ? 'var(--bad)' : 'var(--warn)'}
        >
          {format.count(point.missingInAll)}
        </text>
      )}
    </>
  );
}
