import { type PlanFigure, planFigures, type RunTold } from '@/i18n/verdict';
import { useMessages, useNumberFormat } from '@/store';
import type { AnswerWithNumbers } from '@/store/document';
import { openDrawer } from '@/ui/results/drawer/drawer-state';
import { TextButton } from '@/ui/shared/controls';
import { classes, TONE_TEXT } from '@/ui/shared/look';

export interface FiguresProps {
  readonly answer: AnswerWithNumbers;
  readonly run: RunTold;
}

/**
 * Four numbers in a line; each opens the sum that it comes from, and begins where it always does, however
 * long the one before it is: that of most words comes last.
 */
export function Figures({ answer, run }: FiguresProps) {
  const messages = useMessages();
  const isDimmed = answer.status === 'stale';
  const [held, remaining, pods, idle] = planFigures(answer.usage, run, messages);
  return (
    <ul
      aria-label={messages.results.figuresInLine.label}
      className="grid grid-cols-[1fr_1.4fr_.8fr_1.6fr_auto] gap-x-2 text-13 text-muted max-sm:items-end sm:grid-cols-[1.15fr_1fr_0.8fr_1.5fr] sm:max-xl:min-h-9.5 xl:whitespace-nowrap"
    >
      {[held, remaining, idle, pods].map(
        (figure) => figure && <Figure key={figure.of} figure={figure} isDimmed={isDimmed} />,
      )}
      <li className="sm:hidden">
        <TextButton className="min-h-11" onClick={() => openDrawer('sum', 'worst-subnet')}>
          {messages.results.verdict.why}
        </TextButton>
      </li>
    </ul>
  );
}

interface FigureProps {
  readonly figure: PlanFigure;
  readonly isDimmed: boolean;
}

function Figure({ figure: { of, label, value, upTo, note, tone }, isDimmed }: FigureProps) {
  const format = useNumberFormat();
  const { range } = useMessages().results.figuresInLine;
  const colour = isDimmed ? 'text-muted' : tone ? TONE_TEXT[tone] : 'text-text';
  return (
    <li>
      <button
        type="button"
        aria-haspopup="dialog"
        onClick={() => openDrawer('sum', of)}
        className="min-h-6 min-w-6 sm:-my-0.5 rounded-sm text-left decoration-dotted underline-offset-4 hover:underline max-sm:min-h-11 sm:pointer-coarse:min-h-8"
      >
        <span className="max-sm:block max-sm:text-12/4">{label} </span>
        <span className={classes('font-semibold', colour)}>
          {upTo === undefined ? format.count(value) : range(value, upTo)}
        </span>
        {note !== '' && <span className="max-sm:sr-only"> {note}</span>}
      </button>
    </li>
  );
}
