import type { Tone } from '@/i18n/verdict/tone';
import { TONE_TEXT } from '@/ui/results/answer/tone';
import { classes } from '@/ui/shared/look/classes';
import { VerdictMark } from '@/ui/shared/look/verdict-mark';

/** A question and its answer, in the fewest words. */
export interface QuestionCellView {
  readonly label: string;
  readonly tone: Tone;
  /** The one number, or the word for it: `19 short`. Empty until it is known. */
  readonly value: string;
  /** One more line. */
  readonly line: string;
}

/** As high whatever is known, so that nothing moves when an answer comes in. */
export function QuestionCell({ cell }: { readonly cell: QuestionCellView }) {
  const { label, tone, value, line } = cell;
  return (
    <span className="flex h-[4.875rem] min-w-0 flex-col items-start justify-center gap-0.5 px-3 text-left">
      <span className="w-full truncate text-12 font-medium">{label}</span>
      <span
        className={classes(
          'flex h-6 w-full min-w-0 items-center gap-1.5 text-[1.0625rem] font-bold',
          TONE_TEXT[tone],
        )}
      >
        <VerdictMark tone={tone} className="size-4 shrink-0" />
        {value === '' ? (
          <span className="h-2 w-16 rounded-full bg-hover" />
        ) : (
          <span className="truncate">{value}</span>
        )}
      </span>
      <span className="h-[1.125rem] w-full truncate text-12 text-muted">{line}</span>
    </span>
  );
}
