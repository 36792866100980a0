import { type RefObject, useEffect, useState } from 'react';
import { spokenSentence, type VerdictView } from '@/i18n/verdict';
import { useAllMessages } from '@/store';
import type { AnswerWithNumbers } from '@/store/document';
import { useRunTold } from '@/store/simulation';
import { useQuestionCells } from '@/ui/results/questions/use-question-cells';
import { useWide } from '@/ui/shared/browser';
import { classes, Rich, TONE_STRONG, TONE_TEXT, VerdictMark } from '@/ui/shared/look';
import { useFormIsUp } from '@/ui/shared/plan-field';
import { VerdictBadge } from './verdict-badge';

export interface VerdictBarProps {
  readonly answer: AnswerWithNumbers;
  readonly view: VerdictView;
  /** The full verdict: the bar shows while that is above the window. */
  readonly place: RefObject<HTMLElement | null>;
  /** What stands in for the sentence while the form can't be read. */
  readonly notice: string | undefined;
}

/** The verdict stays on top as a bar while the rest scrolls. */
export function VerdictBar({ answer, view, place, notice }: VerdictBarProps) {
  const words = useAllMessages().lanes;
  const isAbove = useIsAboveWindow(place);
  const isWide = useWide();
  // The sheet of the form leaves it room above.
  const isUnderForm = useFormIsUp() && !isWide;
  if (!isAbove && !isUnderForm) return null;
  const sentence = notice ?? view.sentence;
  // What the scenario comes to stands in a wide bar by itself.
  const shown = isWide ? (notice ?? view.lines[0] ?? '') : sentence;
  const dimmed = notice !== undefined;
  return (
    <button
      type="button"
      aria-label={`${words.backToVerdict}: ${spokenSentence(sentence)}`}
      data-print="no"
      data-form={isUnderForm || undefined}
      onClick={() => place.current?.scrollIntoView({ block: 'center', behavior: scrollBehavior() })}
      className="fixed inset-x-0 top-0 z-30 flex [@media(max-height:26rem)]:hidden min-h-11 max-wide:max-h-24 max-wide:data-form:min-h-24 items-center gap-2.5 border-b border-line bg-surface px-4 py-1.5 text-left lifted wide:top-[3.25rem]"
    >
      <VerdictBadge tone={view.tone} dimmed={dimmed} small />
      <span
        className={classes(
          'min-w-0 text-13 font-semibold',
          isWide ? 'truncate' : 'line-clamp-2',
          dimmed ? 'text-bad' : TONE_STRONG[view.tone],
        )}
      >
        <Rich text={shown} />
      </span>
      {isWide && <InShort answer={answer} dimmed={dimmed} />}
    </button>
  );
}

interface InShortProps {
  readonly answer: AnswerWithNumbers;
  readonly dimmed: boolean;
}

/** What the questions that decide come to, and where a click leads. */
function InShort({ answer, dimmed }: InShortProps) {
  const { lanes } = useAllMessages();
  const { scenario } = useRunTold(answer);
  const cells = useQuestionCells(answer);
  const told = [
    [lanes.atRest, cells['at-rest']],
    [lanes.scenario(scenario), cells.scenario],
    [cells['zone-loss'].label, cells['zone-loss']],
  ] as const;
  return (
    <span className="ml-auto flex shrink-0 items-center gap-4 pl-4 text-12 font-semibold">
      {told.map(([name, { tone, number, unit }]) => (
        <span
          key={name}
          className={classes('flex items-center gap-1', dimmed ? 'text-muted' : TONE_TEXT[tone])}
        >
          <VerdictMark tone={tone} className="size-3.5" />
          {name}
          <span className="max-xl:hidden">
            {number}
            {unit !== undefined && ` ${unit}`}
          </span>
        </span>
      ))}
      <span className="text-accent">{lanes.toTop}</span>
    </span>
  );
}

/** What a script asks for is done whatever the style sheet says of reduced motion. */
function scrollBehavior(): ScrollBehavior {
  return window.matchMedia('(prefers-reduced-motion: reduce)').matches ? 'instant' : 'smooth';
}

function useIsAboveWindow(place: RefObject<HTMLElement | null>): boolean {
  const [isAbove, setIsAbove] = useState(false);
  useEffect(() => {
    const element = place.current;
    if (element === null) return;
    const observer = new IntersectionObserver(([entry]) => {
      if (entry === undefined) return;
      setIsAbove(!entry.isIntersecting && entry.boundingClientRect.bottom <= 0);
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, [place]);
  return isAbove;
}
