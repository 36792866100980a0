import { type ReactNode, useId, useState } from 'react';
import { TextButton } from '@/ui/shared/controls/button';
import { Rich } from './rich';

export interface ChartFrameProps {
  /** What the chart shows, in one sentence: its title. */
  readonly finding: string;
  /** What is drawn, plainly: the subtitle. */
  readonly description: ReactNode;
  /** The drawing, hidden from screen readers: the finding and the table say the same. */
  readonly children: ReactNode;
  readonly legend?: ReactNode;
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
      <figcaption>
        <h3 className="text-15 font-semibold">
          <Rich text={props.finding} />
        </h3>
        <p className="mt-0.5 text-12 text-muted">{props.description}</p>
      </figcaption>
      <div id={bodyId} className="mt-3">
        {asTable ? props.table() : <div className="chart">{props.children}</div>}
      </div>
      <div className="mt-3 flex flex-wrap items-center gap-x-5 gap-y-1">
        {!asTable && props.legend}
        <TextButton
          className="ml-auto"
          aria-controls={bodyId}
          onClick={() => setAsTable(!asTable)}
          data-print="no"
        >
          {asTable ? props.showChartLabel : props.showTableLabel}
        </TextButton>
      </div>
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
