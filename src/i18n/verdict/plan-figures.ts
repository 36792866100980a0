// The four figures under the verdict, worded so that none says another thing than it.
import { addressesShort, heldInAll, leftToNodes, type PlanAnswer, sumInReach } from '@/engine';
import type { Messages } from '@/i18n/messages';
import { waitTold } from './pods-told';
import type { RunTold } from './run-told';
import { type Tone, toneOf } from './tone/tone';

export interface PlanFigure {
  readonly of: 'held' | 'remaining' | 'pods' | 'idle';
  readonly label: string;
  readonly value: number;
  /** Of what is not sure: from `value` up to this. */
  readonly upTo?: number | undefined;
  readonly note: string;
  /** Of what is short, and of what runs where pods wait for it: what is short is warm, or chance. */
  readonly tone?: Tone | undefined;
}

export function planFigures(
  answer: Pick<PlanAnswer, 'totals' | 'verdict' | 'quotas' | 'subnets'>,
  run: RunTold,
  { results }: Pick<Messages, 'results'>,
): readonly PlanFigure[] {
  const words = results.figuresInLine;
  const isRefused = answer.verdict.kind === 'cannot-work';
  const { short } = answer.totals;
  const tone = toneOf(answer.verdict);
  const known = heldInAll(answer, run.start);
  const { held, warm: idle } = known ?? { held: answer.totals.held, warm: answer.totals.idle };
  const note = known?.isShort
    ? words.heldOf(known.wanted)
    : words.heldNote(sumInReach(answer.subnets, leftToNodes));
  const lacking = answer.subnets.filter((subnet) => addressesShort(subnet) > 0).length;
  const percent = held === 0 ? 0 : Math.round((idle * 100) / held);
  const figure = (
    of: PlanFigure['of'],
    label: string,
    value: number,
    note = '',
    tone?: Tone,
    upTo?: number,
  ): PlanFigure => ({ of, label, value, upTo, note, tone });
  const { blocks, left = 0 } = answer.verdict;
  return [
    figure('held', known ? words.held : words.wanted, held, note),
    blocks && left < 0
      ? figure(
          'remaining',
          words.whole,
          blocks.freeWorst,
          words.wholeNote(blocks.wanted),
          tone,
          blocks.freeBest > blocks.freeWorst ? blocks.freeBest : undefined,
        )
      : short > 0
        ? figure(
            'remaining',
            tone === 'bad' ? words.more : words.short,
            short,
            words.shortNote(lacking),
            // Red is what waits for it.
            tone === 'bad' ? undefined : tone,
          )
        : figure(
            'remaining',
            isRefused ? words.wouldBeFree : words.remaining,
            sumInReach(answer.subnets, ({ free }) => free),
          ),
    figure('pods', ...podsFigure(answer, run, words)),
    figure('idle', known ? words.idle : words.warm, idle, words.idleNote(percent)),
  ];
}

/** What runs, as the sentence has it. */
export interface PodsRun {
  readonly pods: number;
  /** Where order or chance decides: no order lets more run. */
  readonly isMost: boolean;
  /** In the one start that has been run: another order lets others run, or more. */
  readonly isChance?: boolean;
}

/** Where a run has shown who waits, all others run: with those that are pending the numbers add up. */
export function podsRun(
  answer: Pick<PlanAnswer, 'totals' | 'verdict'>,
  run: RunTold,
): PodsRun | undefined {
  const { kind, podsPending, podsRunAtMost } = answer.verdict;
  if (podsRunAtMost === undefined) return undefined;
  const { start } = run;
  const wait = waitTold(answer, run);
  const isCounted = wait !== undefined && !wait.isLeast;
  // Held and idle are those of nodes that have started together: so are the pods.
  const isChance = !isCounted;
  if (isCounted || (kind === 'may-not-fit' && start && start.podsWaitingForSubnets > 0)) {
    const { podsAsked } = answer.totals;
    const pods = start?.podsRunning ?? podsAsked - podsPending - (wait?.pods ?? 0);
    return { pods, isMost: false, isChance };
  }
  return { pods: podsRunAtMost, isMost: kind !== 'fits' && kind !== 'warm-short' };
}

/** What runs, or what is asked where nothing is known to. */
function podsFigure(
  answer: Pick<PlanAnswer, 'totals' | 'verdict'>,
  run: RunTold,
  words: Messages['results']['figuresInLine'],
): [label: string, value: number, note: string, tone?: Tone | undefined] {
  const { podsAsked } = answer.totals;
  const { kind, podsPending } = answer.verdict;
  const running = podsRun(answer, run);
  if (running === undefined) return [words.pods, podsAsked, words.podsAsked];
  return [
    running.isMost ? words.podsAtMost : running.isChance ? words.podsPerhaps : words.pods,
    running.pods,
    words.podsNote(podsAsked, podsPending),
    running.pods + podsPending < podsAsked ? toneOf({ kind, podsPending }) : undefined,
  ];
}
