import { useAllMessages } from '@/store';
import { CELL, HEAD_CELL } from '@/ui/shared/controls';
import { classes, GreyBar, TONE_TEXT, VerdictMark } from '@/ui/shared/look';
import type { Ladder, LadderCell } from './needs-view';

/** Sizes side by side, each run; the smallest that holds is framed. */
export function NeedsLadder({
  label,
  ladder,
}: {
  readonly label: string;
  readonly ladder: Ladder;
}) {
  const { needs: words } = useAllMessages();
  return (
    <table className="w-full table-fixed text-13" aria-label={label}>
      <thead>
        <tr>
          <th scope="col" className={`${HEAD_CELL} w-26 max-sm:w-20`}>
            <span className="sr-only">{words.strain}</span>
          </th>
          {ladder.columns.map((column, index) => (
            <th
              key={PLACES[index]}
              scope="col"
              className={classes(HEAD_CELL, 'font-mono', isSpare(ladder, index) && SPARE)}
            >
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {ladder.rows.map(({ strain, cells }) => (
          <tr key={strain} className="h-9">
            <th scope="row" className={classes(CELL, 'font-medium')}>
              {words.strains[strain]}
              {strain === 'zone-loss' && ladder.rows.length > 2 && (
                <span className="block text-12/4 font-normal text-muted">{words.byItself}</span>
              )}
            </th>
            {cells.map((cell, index) => (
              <td
                key={PLACES[index]}
                className={classes(CELL, 'text-12', isSpare(ladder, index) && SPARE)}
                style={CLOSE}
              >
                <Cell cell={cell} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Where it is narrow three sizes have room; the smallest subnets are left out. */
function isSpare({ columns }: Ladder, index: number): boolean {
  return columns.length - index > 3;
}

/** Another size in the place of one pushes none. */
const PLACES = [...'abcdefghijklmnop'];

const SPARE = 'max-[85rem]:hidden';
const CLOSE = { padding: '0 0 0 0.125rem' };
/** An outline stays where the system chooses the colours. */
const FRAME = { outline: '2px solid var(--ok)', outlineOffset: '-2px' };

function Cell({ cell }: { readonly cell: LadderCell }) {
  const { needs: words, lanes } = useAllMessages();
  switch (cell.state) {
    case 'running':
      return (
        <>
          <span className="sr-only">{lanes.checking}</span>
          <GreyBar />
        </>
      );
    case 'none':
      return (
        <span className="text-muted" title={words.oneZone}>
          <span aria-hidden="true">–</span>
          <span className="sr-only">{words.oneZone}</span>
        </span>
      );
    case 'told':
      return (
        <span
          className={classes(
            'inline-flex min-h-8 w-full items-center justify-end px-1.5 text-right max-sm:px-1 font-semibold',
            TONE_TEXT[cell.tone],
            cell.isNeeded && 'rounded-md bg-ok-soft',
          )}
          style={cell.isNeeded ? FRAME : undefined}
        >
          {/* Where it takes two lines the mark stays with the first word. */}
          <span className="text-12/4">
            <VerdictMark tone={cell.tone} className="mr-1 inline size-3.5 align-[-2px]" />
            {cell.text}
            {cell.isNeeded && <span className="sr-only">, {words.needed}</span>}
          </span>
        </span>
      );
  }
}
