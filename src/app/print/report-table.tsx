import type { ReactNode } from 'react';
import { classes } from '@/ui/shared/look/classes';

export interface ReportTableProps {
  readonly caption?: string;
  readonly heads: readonly string[];
  readonly rows: readonly (readonly ReactNode[])[];
}

/** A table on paper: numbers at the right, a line under each row. */
export function ReportTable({ caption, heads, rows }: ReportTableProps) {
  const isNumeric = heads.map((_, place) => rows.every((row) => isNumber(row[place])));
  const side = (place: number) => (isNumeric[place] ? 'text-right' : 'text-left');
  return (
    <table className="mt-1.5 w-full border-collapse text-12 tabular-nums">
      {caption !== undefined && (
        <caption className="pb-0.5 text-left text-12 font-semibold">{caption}</caption>
      )}
      <thead>
        <tr>
          {heads.map((head, place) => (
            <th
              key={head}
              scope="col"
              className={classes('border-b border-line py-0.5 pr-3 font-semibold', side(place))}
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
                className={classes('border-b border-line py-0.5 pr-3 align-top', side(place))}
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

function isNumber(cell: ReactNode): boolean {
  return typeof cell === 'number' || (typeof cell === 'string' && /^[−-]?[\d.,]+$/.test(cell));
}

export interface ReportPartProps {
  readonly title: string;
  readonly children: ReactNode;
}

export function ReportPart({ title, children }: ReportPartProps) {
  return (
    <div className="mt-4">
      <h2 className="break-after-avoid border-b border-text pb-1 text-14 font-semibold">{title}</h2>
      {children}
    </div>
  );
}
