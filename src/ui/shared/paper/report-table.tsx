import type { ReactNode } from 'react';
import { classes, Rich } from '@/ui/shared/look';

export interface ReportTableProps {
  readonly caption?: string;
  readonly heads: readonly string[];
  readonly rows: readonly (readonly ReactNode[])[];
}

/** A table of so many rows stays on one sheet. */
const SHORT = 12;

/** A table on paper: numbers at the right, a line under each row. */
export function ReportTable({ caption, heads, rows }: ReportTableProps) {
  // What the rows are of stands at the left, numbers too.
  const isNumeric = heads.map((_, at) => at > 0 && rows.every((row) => isNumber(row[at])));
  const side = (place: number) => (isNumeric[place] ? 'text-right' : 'text-left');
  return (
    <table
      className={classes(
        'mt-1.5 w-full border-collapse text-12',
        rows.length <= SHORT && 'break-inside-avoid',
      )}
    >
      {caption !== undefined && (
        <caption className="pb-0.5 text-left text-12 font-semibold">{caption}</caption>
      )}
      <thead>
        <tr>
          {heads.map((head, place) => (
            <th
              key={head}
              scope="col"
              className={classes('border-b border-line py-px pr-3 font-semibold', side(place))}
            >
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, index) => (
          <tr key={heads.map((_, place) => String(row[place])).join(' ') + index.toString()}>
            {heads.map((head, place) => (
              <td
                key={head}
                className={classes(
                  'border-b border-line py-px pr-3 align-top',
                  isNumeric[place] && 'whitespace-nowrap',
                  side(place),
                )}
              >
                {row[place]}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** A number with what it counts, a time among them; a range of addresses is none. */
const NUMBER = /^(–|[−-]?\d[\d.,]*[^\s/]*( \/| [^\s/]+)*)$/;

function isNumber(cell: ReactNode): boolean {
  return typeof cell === 'number' || (typeof cell === 'string' && NUMBER.test(cell));
}

export interface ReportPartProps {
  readonly title: string;
  /** What is found, in a sentence, with marks. */
  readonly finding?: string | undefined;
  /** What is drawn. */
  readonly description?: string;
  /** Stays on one sheet with what is found. */
  readonly picture?: ReactNode;
  readonly children?: ReactNode;
}

export function ReportPart(props: ReportPartProps) {
  const { title, finding = '', description = '', picture, children } = props;
  return (
    <div className="mt-3">
      <div className="break-inside-avoid">
        <h2 className="break-after-avoid border-b border-text pb-0.5 text-14 font-semibold">
          {title}
        </h2>
        {finding !== '' && (
          <p className="mt-1.5 break-after-avoid text-13 font-semibold">
            <Rich text={finding} />
          </p>
        )}
        {description !== '' && <p className="mt-0.5 text-12 text-muted">{description}</p>}
        {picture}
      </div>
      {children}
    </div>
  );
}
