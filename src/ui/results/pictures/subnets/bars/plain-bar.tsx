import { PART_SWATCH } from '@/ui/results/pictures/subnets/holder-looks';
import { BAR_PARTS, pastEnd, type SubnetBar } from '@/ui/results/pictures/subnets/subnet-bars';
import { classes } from '@/ui/shared/look';

/** Where past the end a bar breaks that goes on for longer than it is drawn. */
const BREAK_AT = 0.75;

interface PlainBarProps {
  readonly bar: SubnetBar;
  /** The largest value of the scale. */
  readonly extent: number;
}

/** The parts of a bar in a row, the end of the subnet as a mark: a drawing that needs no measuring. */
export function PlainBar({ bar, extent }: PlainBarProps) {
  const { drawn, end, isBroken } = bar;
  const share = (amount: number) => `${(amount * 100) / extent}%`;
  return (
    <div className="relative flex h-3.5" aria-hidden="true">
      {BAR_PARTS.filter((part) => drawn[part] > 0).map((part) => (
        <span
          key={part}
          className={classes('swatch shrink-0', PART_SWATCH[part])}
          style={{ width: share(drawn[part]) }}
        />
      ))}
      <span
        className="swatch absolute -inset-y-0.5 w-0.5 bg-chart-capacity"
        style={{ left: share(end) }}
      />
      {isBroken && (
        <span
          className="swatch absolute -inset-y-0.5 w-1.5 border-x border-chart-capacity bg-surface"
          style={{ left: share(end + pastEnd(bar) * BREAK_AT), transform: 'skewX(-24deg)' }}
        />
      )}
    </div>
  );
}
