import type { ReactNode } from 'react';
import type { Tone } from '@/i18n/verdict';
import { classes, Rich, TONE_TEXT, VerdictMark } from '@/ui/shared/look';

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
      {caption !== undefined && <caption className="sr-only">{caption}</caption>}
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

/** What a change, a size or a loss comes to: its mark, and in short what it is. */
export function ReportMark({ tone, text }: { readonly tone: Tone; readonly text: string }) {
  return (
    <span
      className={`inline-flex items-center gap-1 align-top font-semibold whitespace-nowrap ${TONE_TEXT[tone]}`}
    >
      <VerdictMark tone={tone} className="size-3.5 shrink-0" />
      {text}
    </span>
  );
}

/** A number with what it counts, a time among them; a range of addresses is none. */
const NUMBER = /^(–|[−-]?\d[\d.,]*[^\s/]*( \/| [^\s/]+)*)$/;

function isNumber(cell: ReactNode): boolean {
  return typeof cell === 'number' || (typeof cell === 'string' && NUMBER.test(cell));
}

export interface ReportPartProps {
  readonly title: string;
  /** What is found, in a sentence, with marks; behind the title. */
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
    <div className="pt-3">
      <div className="break-inside-avoid">
        <div className="break-after-avoid border-b border-text pb-0.5 text-14 font-semibold">
          <h2 className="inline">{title}</h2>
          {finding !== '' && (
            <p className="inline">
              : <Rich text={finding} />
            </p>
          )}
        </div>
        {description !== '' && <p className="mt-0.5 text-12 text-muted">{description}</p>}
        {picture}
      </div>
      {children}
    </div>
  );
}
