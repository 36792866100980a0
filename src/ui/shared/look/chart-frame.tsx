import { type ReactNode, useId, useState } from 'react';
import { Button } from '@/ui/shared/controls/button';
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
  readonly showTableLabel: string;
  readonly showChartLabel: string;
}

/** A chart under its finding, with a table of the same numbers one click away. */
export function ChartFrame(props: ChartFrameProps) {
  const [asTable, setAsTable] = useState(false);
  const bodyId = useId();
  return (
    <figure className="px-4 pt-3.5 pb-4">
      <div className="flex items-start gap-3">
        <figcaption className="min-w-0 flex-1">
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
      <div id={bodyId} className="mt-3">
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
