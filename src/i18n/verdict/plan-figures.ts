// The four figures under the verdict, worded so that none says another thing than it.
import type { PlanAnswer, PlanTotals, Verdict } from '@/engine';
import type { Messages } from '@/i18n/messages';
import type { Tone } from './tone';

export interface PlanFigure {
  readonly of: 'held' | 'remaining' | 'pods' | 'idle';
  readonly label: string;
  readonly value: number;
  readonly note: string;
  /** Of what is short, and of what runs where pods wait for it. */
  readonly tone?: Tone | undefined;
}

export function planFigures(
  { totals, verdict }: Pick<PlanAnswer, 'totals' | 'verdict'>,
  { results }: Pick<Messages, 'results'>,
): readonly PlanFigure[] {
  const words = results.figuresInLine;
  const { held, available, remaining, short, isShort, idle } = totals;
  const percent = held === 0 ? 0 : Math.round((idle * 100) / held);
  const figure = (
    of: PlanFigure['of'],
    label: string,
    value: number,
    note = '',
    tone?: Tone,
  ): PlanFigure => ({ of, label, value, note, tone });
  return [
    figure('held', isShort ? words.wanted : words.held, held, words.heldNote(available)),
    short > 0
      ? figure('remaining', words.short, short, '', 'warn')
      : figure('remaining', words.remaining, remaining),
    figure('pods', ...podsFigure(totals, verdict, words)),
    figure('idle', isShort ? words.warm : words.idle, idle, words.idleNote(percent)),
  ];
}

/** What runs; where order or chance decides, at the most; and what is asked where nothing is known to. */
function podsFigure(
  { podsAsked }: PlanTotals,
  { kind, podsPending, podsRunAtMost }: Verdict,
  words: Messages['results']['figuresInLine'],
): [label: string, value: number, note: string, tone?: Tone | undefined] {
  if (podsRunAtMost === undefined) return [words.pods, podsAsked, words.podsAsked];
  const isSure = kind === 'fits' || kind === 'warm-short';
  return [
    isSure ? words.pods : words.podsAtMost,
    podsRunAtMost,
    words.podsNote(podsAsked, podsPending),
    podsRunAtMost + podsPending < podsAsked ? 'bad' : undefined,
  ];
}
