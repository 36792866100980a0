import type { ReactNode } from 'react';
import { isPodShort, roomOf } from '@/i18n/verdict/pods-told';
import { type Tone, toneOf } from '@/i18n/verdict/tone';
import type { AnswerWithNumbers } from '@/store/document/answer';
import { hasNumbers } from '@/store/document/answer';
import { useAnswer, useMessages, useNumberFormat } from '@/store/use-planner';
import { Why } from '@/ui/results/drawer/why';
import { Popover } from '@/ui/shared/floating';
import { classes } from '@/ui/shared/look/classes';
import { QuestionIcon } from '@/ui/shared/look/icons';
import { TONE_TEXT } from './tone';

/** Four numbers; each tells the sum that it comes from when it is asked. */
export function Figures() {
  const answer = useAnswer();
  if (!hasNumbers(answer)) return null;
  return <FiguresOf answer={answer} />;
}

function FiguresOf({ answer }: { readonly answer: AnswerWithNumbers }) {
  const { figures: words } = useMessages().results;
  const props = { answer, dimmed: answer.status === 'stale' };
  return (
    <div className="@container">
      <ul
        aria-label={words.label}
        className="grid grid-cols-2 overflow-hidden rounded-b-xl border-t border-line @lg:grid-cols-4"
      >
        <Held {...props} />
        <Remaining {...props} />
        <PodsHosted {...props} />
        <Idle {...props} />
      </ul>
    </div>
  );
}

interface FigureOfProps {
  readonly answer: AnswerWithNumbers;
  readonly dimmed: boolean;
}

function Held({ answer, dimmed }: FigureOfProps) {
  const messages = useMessages();
  const { figures, why } = messages.results;
  const { totals, subnets } = answer.usage;
  const others = subnets.some((subnet) => subnet.usedByOthers > 0);
  return (
    <Figure
      label={figures.held}
      value={totals.held}
      note={figures.heldNote(totals.available, others)}
      dimmed={dimmed}
      title={why.heldTitle(totals.held)}
      hint={why.heldOver(totals.nodes, subnets.length)}
    >
      <Why of="held" answer={answer} />
    </Figure>
  );
}

function Remaining({ answer, dimmed }: FigureOfProps) {
  const { figures, why } = useMessages().results;
  const { totals, subnets, verdict } = answer.usage;
  const room = roomOf(verdict);
  const tone = toneOf(verdict);
  return (
    <Figure
      label={figures.remaining}
      value={totals.remaining}
      tone={totals.remaining < 0 ? tone : undefined}
      note={
        room !== undefined && (
          <span className={room.left < 0 && !dimmed ? TONE_TEXT[tone] : undefined}>
            {figures.remainingNote(room, subnets.length === 1)}
          </span>
        )
      }
      dimmed={dimmed}
      title={why.remainingTitle(totals.remaining)}
    >
      <Why of="remaining" answer={answer} />
    </Figure>
  );
}

function PodsHosted({ answer, dimmed }: FigureOfProps) {
  const { figures, why } = useMessages().results;
  const { totals, verdict } = answer.usage;
  const pending = verdict.podsPending;
  return (
    <Figure
      label={figures.pods}
      value={totals.podsHosted}
      note={
        <>
          <span className={pending > 0 && !dimmed ? 'text-warn' : undefined}>
            {figures.podsNote(totals.podsAsked, pending)}
          </span>
          {isPodShort(verdict) && <span className="block">{figures.podsIfSufficed}</span>}
        </>
      }
      dimmed={dimmed}
      title={why.podsTitle(totals.podsHosted)}
    >
      <Why of="pods" answer={answer} />
    </Figure>
  );
}

function Idle({ answer, dimmed }: FigureOfProps) {
  const messages = useMessages();
  const { figures, why } = messages.results;
  const { idle, held } = answer.usage.totals;
  return (
    <Figure
      label={figures.idle}
      value={idle}
      note={figures.idleNote(held === 0 ? 0 : Math.round((idle * 100) / held))}
      dimmed={dimmed}
      title={why.idleTitle(idle)}
    >
      <Why of="idle" answer={answer} />
    </Figure>
  );
}

interface FigureProps {
  readonly label: string;
  readonly value: number;
  readonly note: ReactNode;
  readonly tone?: Tone | undefined;
  readonly dimmed: boolean;
  readonly title: string;
  readonly hint?: ReactNode;
  /** The sum behind the number. */
  readonly children: ReactNode;
}

function Figure({ label, value, note, tone, dimmed, title, hint, children }: FigureProps) {
  const format = useNumberFormat();
  const colour = dimmed ? 'text-muted' : tone ? TONE_TEXT[tone] : 'text-text';
  return (
    <li className="flex border-line not-first:border-l @max-lg:odd:border-l-0 @max-lg:nth-[n+3]:border-t">
      <Popover
        title={title}
        hint={hint}
        trigger={
          <button
            type="button"
            className="group flex w-full min-w-0 flex-col items-start px-4 py-3 text-left hover:bg-hover focus-visible:-outline-offset-2 data-popup-open:bg-hover sm:px-5"
          >
            <span className="flex items-center gap-1 text-12 text-muted">
              {label}
              <QuestionIcon className="size-3.5 opacity-60 group-hover:opacity-100 print:hidden" />
            </span>
            <span className={classes('text-26 font-bold', colour)}>{format.count(value)}</span>
            <span className="text-12 text-muted">{note}</span>
          </button>
        }
      >
        {children}
      </Popover>
    </li>
  );
}
