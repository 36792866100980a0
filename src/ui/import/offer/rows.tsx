import type { ReactNode } from 'react';
import type { ImportedPlan } from '@/import';
import { useAllMessages } from '@/store';
import { Head } from './told';

const MOST_ROWS = 12;

/** The rows as they will stand in the form. */
export function Rows({ subnets, groups }: Pick<ImportedPlan, 'subnets' | 'groups'>) {
  const { importDialog: words, form } = useAllMessages();
  if (subnets.length === 0 && groups.length === 0) return null;
  const isLive = subnets.some(({ usedAs }) => usedAs === 'available');
  return (
    <section>
      <Head>{words.rowsTitle}</Head>
      <div className="grid grid-cols-1 gap-4 sm:grid-cols-2">
        {subnets.length > 0 && (
          <Sheet
            heads={[
              words.subnetHead,
              words.rangeHead,
              isLive ? words.availableHead : words.inUseHead,
            ]}
            rows={subnets.map(({ id, name, zone, range, used }) => ({
              id,
              cells: [name || zone, range, used],
            }))}
          />
        )}
        {groups.length > 0 && (
          <Sheet
            heads={[words.groupHead, words.nodesHead, words.podsHead]}
            rows={groups.map(({ name, instanceType, kind, zones, nodes, podsPerNode }, index) => ({
              id: `${index} ${zones}`,
              cells:
                kind === 'fargate'
                  ? [name || form.groups.kinds.fargate, nodes, '']
                  : [
                      name || instanceType || words.typeUnknown,
                      nodes || words.open,
                      podsPerNode || words.open,
                    ],
            }))}
          />
        )}
      </div>
    </section>
  );
}

interface SheetProps {
  readonly heads: readonly [string, string, string];
  readonly rows: readonly { readonly id: string; readonly cells: readonly string[] }[];
}

function Sheet({ heads, rows }: SheetProps) {
  const { importDialog: words } = useAllMessages();
  const shown = rows.slice(0, MOST_ROWS);
  return (
    <table className="w-full self-start text-13">
      <thead className="text-12 text-muted">
        <tr>
          {heads.map((head, column) => (
            <Cell key={head} isHead isNumber={column > 0}>
              {head}
            </Cell>
          ))}
        </tr>
      </thead>
      <tbody>
        {shown.map(({ id, cells }) => (
          <tr key={id} className="border-t border-line">
            {cells.map((cell, column) => (
              <Cell key={heads[column]} isNumber={column > 0}>
                {cell}
              </Cell>
            ))}
          </tr>
        ))}
        {rows.length > shown.length && (
          <tr className="border-t border-line">
            <td colSpan={3} className="py-1 text-12 text-muted">
              {words.more(rows.length - shown.length)}
            </td>
          </tr>
        )}
      </tbody>
    </table>
  );
}

function Cell({
  isHead = false,
  isNumber,
  children,
}: {
  readonly isHead?: boolean;
  readonly isNumber: boolean;
  readonly children: ReactNode;
}) {
  const className = `py-1 pr-2 font-normal wrap-anywhere ${isNumber ? 'text-right' : 'text-left'}`;
  return isHead ? (
    <th scope="col" className={className}>
      {children}
    </th>
  ) : (
    <td className={className}>{children}</td>
  );
}
