import { memo, useRef } from 'react';
import { useAllMessages } from '@/store';
import type { AnswerWithNumbers } from '@/store/document';
import { areNotedAtOnce, useIsNoted, useRequiredTold, useRunTold } from '@/store/simulation';
import { useAtLeisure } from '@/ui/shared/browser';
import { CARD, ChevronRightIcon, WholeParts } from '@/ui/shared/look';
import { openDrawer } from './drawer-state';
import { foldedSummaries, type SectionSummary } from './section-summaries';

interface FoldedLinesProps {
  readonly answer: AnswerWithNumbers;
}

/**
 * The end of the page: what else there is to know, each a line that opens the drawer. Of a large plan they stay
 * those of the plan before until a worker knows them; their place is kept for the first.
 */
export function FoldedLines({ answer }: FoldedLinesProps) {
  const noted = useRef<AnswerWithNumbers>(undefined);
  // Of a plan that can't be read any more no worker is asked.
  const isFirstAndLast = noted.current === undefined && answer.status === 'stale';
  if (useIsNoted(answer) || isFirstAndLast) noted.current = answer;
  return noted.current === undefined ? (
    <div className={`${CARD} min-h-40`} />
  ) : (
    <LinesAtLeisure answer={noted.current} isAtOnce={areNotedAtOnce(answer.cluster)} />
  );
}

function LinesAtLeisure({ answer, isAtOnce }: FoldedLinesProps & { readonly isAtOnce: boolean }) {
  return <Lines answer={useAtLeisure(answer, isAtOnce)} />;
}

const Lines = memo(function Lines({ answer }: FoldedLinesProps) {
  const messages = useAllMessages();
  const required = useRequiredTold(answer);
  const lines = foldedSummaries(answer, messages, useRunTold(answer), required);
  return (
    <section aria-label={messages.drawer.lines} className={CARD}>
      {lines.map((line) =>
        line.isEmpty ? (
          <p key={line.section} className={LINE}>
            <LineTold line={line} />
          </p>
        ) : (
          <button
            key={line.section}
            type="button"
            data-opens={line.section}
            onClick={() => openDrawer(line.section)}
            className={`${LINE} hover:bg-hover focus-visible:-outline-offset-2`}
          >
            <LineTold line={line} />
            <ChevronRightIcon className="size-4 shrink-0 text-muted" />
          </button>
        ),
      )}
    </section>
  );
});

const LINE =
  'flex min-h-10 max-wide:min-h-11 w-full items-center gap-3 border-t border-line px-4 text-left first:border-t-0';

function LineTold({ line: { title, summary } }: { readonly line: SectionSummary }) {
  return (
    <>
      <span className="shrink-0 text-14 font-semibold sm:w-40">{title}</span>
      <WholeParts
        text={summary}
        className="h-5 flex-1 text-13/5 text-muted max-sm:text-right max-sm:[&_[data-part]>span]:text-left"
      />
    </>
  );
}
