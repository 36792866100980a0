import { type ReactNode, useId, useState } from 'react';
import { Button } from '@/ui/shared/controls/button';
import { classes } from './classes';
import { Rich } from './rich';

export interface ChartFrameProps {
  /** What the chart shows, in one sentence: its title. */
  readonly finding: string;
  /** What is drawn, plainly: the subtitle. */
  readonly description: ReactNode;
  /** The drawing, hidden from screen readers: the finding and the table say the same. */
  readonly children: ReactNode;
  readonly legend?: ReactNode;
  /** What stands below all, such as a sum in words. */
  readonly below?: ReactNode;
  /** The same numbers; rendered when asked for. */
  readonly table: () => ReactNode;
  /** In a low window title and subtitle take one line. */
  readonly isDense?: boolean;
  readonly showTableLabel: string;
  readonly showChartLabel: string;
}

const LOW = {
  figure: '[@media(max-height:50rem)]:wide:pt-1 [@media(max-height:50rem)]:wide:pb-1',
  caption:
    '[@media(max-height:50rem)]:wide:flex [@media(max-height:50rem)]:wide:items-baseline [@media(max-height:50rem)]:wide:gap-3 [@media(max-height:50rem)]:wide:[&>p]:truncate [@media(max-height:50rem)]:wide:[&>h3]:shrink-0 [@media(max-height:50rem)]:wide:[&>h3]:max-w-full',
  body: '[@media(max-height:50rem)]:wide:mt-1',
};

/** A chart under its finding, with a table of the same numbers one click away. */
export function ChartFrame(props: ChartFrameProps) {
  const [asTable, setAsTable] = useState(false);
  const bodyId = useId();
  return (
    <figure className={classes('px-4 pt-3.5 pb-4', props.isDense && LOW.figure)}>
      <div className="flex items-start gap-3">
        <figcaption className={classes('min-w-0 flex-1', props.isDense && LOW.caption)}>
          <h3 className="text-15 font-semibold">
            <Rich text={props.finding} />
          </h3>
          <p className="mt-0.5 text-12 text-muted">{props.description}</p>
        </figcaption>
        <Button
          className="min-h-7! px-2.5! text-12"
          aria-controls={bodyId}
          onClick={() => setAsTable(!asTable)}
          data-print="no"
        >
          {asTable ? props.showChartLabel : props.showTableLabel}
        </Button>
      </div>
      <div id={bodyId} className={classes('mt-3', props.isDense && LOW.body)}>
        {asTable ? props.table() : <div className="chart">{props.children}</div>}
      </div>
      {!asTable && props.legend !== undefined && (
        <div className="mt-3 flex flex-wrap items-center gap-x-5 gap-y-1">{props.legend}</div>
      )}
      {props.below}
    </figure>
  );
}

export interface LegendItem {
  readonly label: string;
  /** Classes of the square: its colour, or its pattern. */
  readonly swatch: string;
}

/** The squares and words of a chart, in the order of its stack. */
export function Legend({ items }: { readonly items: readonly LegendItem[] }) {
  return (
    <ul className="flex flex-wrap gap-x-4 gap-y-1 text-12 text-muted">
      {items.map(({ label, swatch }) => (
        <li key={label} className="flex items-center gap-1.5">
          <span
            className={`swatch inline-block size-2.5 rounded-[2px] ${swatch}`}
            aria-hidden="true"
          />
          {label}
        </li>
      ))}
    </ul>
  );
}
