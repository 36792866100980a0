import { useAllMessages } from '@/store/use-planner';
import { TONE_TEXT } from '@/ui/results/answer/tone';
import { CELL, HEAD_CELL } from '@/ui/results/pictures/frame/scroll-table';
import { classes } from '@/ui/shared/look/classes';
import { VerdictMark } from '@/ui/shared/look/verdict-mark';
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
          <th scope="col" className={classes(HEAD_CELL, 'w-[6.5rem]')}>
            <span className="sr-only">{words.strain}</span>
          </th>
          {ladder.columns.map((column) => (
            <th key={column} scope="col" className={classes(HEAD_CELL, 'pl-1! font-mono')}>
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
            </th>
            {cells.map((cell, index) => (
              <td key={ladder.columns[index]} className={classes(CELL, 'py-0! pl-0.5! text-12')}>
                <Cell cell={cell} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const FRAME = 'rounded-md bg-ok-soft [box-shadow:inset_0_0_0_2px_var(--ok)] forced-colors:border-2';

function Cell({ cell }: { readonly cell: LadderCell }) {
  const { needs: words, lanes } = useAllMessages();
  switch (cell.state) {
    case 'running':
      return (
        <>
          <span className="sr-only">{lanes.checking}</span>
          <span aria-hidden="true" className="inline-block h-2 w-10 rounded-full bg-hover" />
        </>
      );
    case 'not-run':
      return (
        <span className="text-muted" title={words.notRun}>
          <span aria-hidden="true">–</span>
          <span className="sr-only">{words.notRun}</span>
        </span>
      );
    case 'none':
      return (
        <span className="text-muted" title={words.none}>
          <span aria-hidden="true">–</span>
          <span className="sr-only">{words.none}</span>
        </span>
      );
    case 'told':
      return (
        <span
          className={classes(
            'inline-flex min-h-8 w-full items-center justify-end gap-1 px-1 font-semibold',
            TONE_TEXT[cell.tone],
            cell.isNeeded && FRAME,
          )}
        >
          <VerdictMark tone={cell.tone} className="size-3.5 shrink-0" />
          {cell.text}
          {cell.isNeeded && <span className="sr-only">, {words.needed}</span>}
        </span>
      );
  }
}
