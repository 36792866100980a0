import { type Tone, toneOf } from '@/i18n/verdict/tone';
import type { AnswerWithNumbers } from '@/store/document/answer';
import { useMessages, useNumberFormat } from '@/store/use-planner';
import { openDrawer, type SummedNumber } from '@/ui/results/drawer/drawer-state';
import { TextButton } from '@/ui/shared/controls/button';
import { classes } from '@/ui/shared/look/classes';
import { TONE_TEXT } from './tone';

export interface FiguresProps {
  readonly answer: AnswerWithNumbers;
}

/** Four numbers in a line; each opens the sum that it comes from. */
export function Figures({ answer }: FiguresProps) {
  const messages = useMessages();
  const { figuresInLine: words } = messages.results;
  const { totals, verdict } = answer.usage;
  const { held, available, remaining, podsHosted, podsAsked, idle } = totals;
  const isDimmed = answer.status === 'stale';
  const percent = held === 0 ? 0 : Math.round((idle * 100) / held);
  return (
    <ul aria-label={words.label} className="flex flex-wrap gap-x-4 text-13 text-muted">
      <Figure of="held" value={held} note={words.heldNote(available)} isDimmed={isDimmed} />
      <Figure
        of="remaining"
        value={remaining}
        tone={remaining < 0 ? toneOf(verdict) : undefined}
        isDimmed={isDimmed}
      />
      <Figure
        of="pods"
        value={podsHosted}
        note={words.podsNote(podsAsked, verdict.podsPending)}
        isDimmed={isDimmed}
      />
      <Figure of="idle" value={idle} note={words.idleNote(percent)} isDimmed={isDimmed} />
      <li className="sm:hidden">
        <TextButton className="min-h-6!" onClick={() => openDrawer('sum', 'worst-subnet')}>
          {messages.results.verdict.why}
        </TextButton>
      </li>
    </ul>
  );
}

interface FigureProps {
  readonly of: Exclude<SummedNumber, 'worst-subnet'>;
  readonly value: number;
  readonly note?: string;
  readonly tone?: Tone | undefined;
  readonly isDimmed: boolean;
}

function Figure({ of, value, note, tone, isDimmed }: FigureProps) {
  const format = useNumberFormat();
  const { figuresInLine: words } = useMessages().results;
  const colour = isDimmed ? 'text-muted' : tone ? TONE_TEXT[tone] : 'text-text';
  return (
    <li>
      <button
        type="button"
        aria-haspopup="dialog"
        onClick={() => openDrawer('sum', of)}
        className="min-h-6 rounded-sm decoration-dotted underline-offset-4 hover:underline pointer-coarse:min-h-8"
      >
        {words[of]} <span className={classes('font-semibold', colour)}>{format.count(value)}</span>
        {note !== undefined && ` ${note}`}
      </button>
    </li>
  );
}
