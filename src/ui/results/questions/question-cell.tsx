import { memo } from 'react';
import type { QuestionCell as Cell } from '@/i18n/questions';
import { useAllMessages } from '@/store';
import { useMedia } from '@/ui/shared/browser';
import { classes, TONE_TEXT, VerdictMark } from '@/ui/shared/look';

/** The form stands beside six cells, and each has room for a short number alone. */
const NARROW = '(min-width: 56.25rem) and (max-width: 84.99rem)';
/** Of these the narrowest have no third line. */
const BESIDE_FORM = 'wide:max-xl:hidden';

/** A question and its answer in the fewest words; as high whatever is known, so that nothing moves. */
export const QuestionCell = memo(function QuestionCell({ cell }: { readonly cell: Cell }) {
  const { questions } = useAllMessages();
  const { label, tone, isAnswer, number, unit, isUnitAside = false, line } = cell;
  const isUnitBelow = useMedia(NARROW) && isUnitAside && unit !== undefined;
  return (
    <span className="flex h-[4.875rem] min-w-0 flex-col items-start justify-center px-3 text-left max-xl:px-2">
      <span className="w-full truncate text-12/4 font-medium">{label}</span>
      <span
        className={classes(
          'flex min-h-6 w-full min-w-0 items-center gap-1.5 text-15/[1.0625rem] font-bold wide:max-xl:text-13 min-[85rem]:text-[1.0625rem]/[1.125rem]',
          isAnswer ? 'text-text' : TONE_TEXT[tone],
        )}
      >
        {isAnswer ? <ToldMark /> : <VerdictMark tone={tone} className="size-4 shrink-0" />}
        {tone === 'neutral' && !isAnswer && <span className="sr-only">{questions.noVerdict}:</span>}
        <span className="line-clamp-3">
          {number}
          {unit !== undefined && !isUnitBelow && <span className="text-12"> {unit}</span>}
        </span>
      </span>
      {/* Room for two lines: a long name is told whole. */}
      <span
        className={classes(
          'line-clamp-2 min-h-[1.125rem] w-full text-12 leading-[0.9375rem] text-muted',
          !isUnitBelow && BESIDE_FORM,
        )}
        title={line}
      >
        {isUnitBelow && unit}
        <span className={isUnitBelow ? BESIDE_FORM : undefined}>
          {isUnitBelow && line !== '' && '; '}
          {line}
        </span>
      </span>
    </span>
  );
});

/** Of an answer that is no verdict. */
function ToldMark() {
  return (
    <svg viewBox="0 0 16 16" className="size-4 shrink-0 text-muted" aria-hidden="true">
      <circle cx="8" cy="8" r="7" fill="currentColor" />
      <path d="M5 6.5h6M5 9.5h6" stroke="var(--surface)" strokeWidth={1.5} />
    </svg>
  );
}
