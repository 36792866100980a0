import { memo } from 'react';
import { useAllMessages } from '@/store';
import type { AnswerWithNumbers } from '@/store/document';
import { useRequiredTold, useRunTold } from '@/store/simulation';
import { useAtLeisure } from '@/ui/shared/browser';
import { CARD, ChevronRightIcon } from '@/ui/shared/look';
import { openDrawer } from './drawer-state';
import { sectionSummaries } from './section-summaries';

interface FoldedLinesProps {
  readonly answer: AnswerWithNumbers;
}

/** Of more groups findings and the spreadsheet take as long as the answer itself. */
const FEW_GROUPS = 20;

/** The end of the page: what else there is to know, each a line that opens the drawer. */
export function FoldedLines({ answer }: FoldedLinesProps) {
  const isAtOnce = answer.cluster.groups.length <= FEW_GROUPS;
  return <Lines answer={useAtLeisure(answer, isAtOnce)} />;
}

const Lines = memo(function Lines({ answer }: FoldedLinesProps) {
  const messages = useAllMessages();
  const run = useRunTold(answer);
  const required = useRequiredTold(answer);
  const lines = sectionSummaries(answer, 'worst-subnet', messages, run, required).filter(
    ({ section }) => section !== 'sum' && section !== 'does',
  );
  return (
    <section aria-label={messages.drawer.lines} className={CARD}>
      {lines.map(({ section, title, summary }) => (
        <button
          key={section}
          type="button"
          data-opens={section}
          onClick={() => openDrawer(section)}
          className="flex min-h-10 max-wide:min-h-11 w-full items-center gap-3 border-t border-line px-4 text-left first:border-t-0 hover:bg-hover focus-visible:-outline-offset-2"
        >
          <span className="w-40 shrink-0 text-14 font-semibold">{title}</span>
          <span className="min-w-0 flex-1 truncate text-13 text-muted">{summary}</span>
          <ChevronRightIcon className="size-4 shrink-0 text-muted" />
        </button>
      ))}
    </section>
  );
});
