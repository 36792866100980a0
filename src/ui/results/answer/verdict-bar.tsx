import { type RefObject, useEffect, useState } from 'react';
import { spokenSentence, type VerdictView } from '@/i18n/verdict/verdict-view';
import { useMessages } from '@/store/use-planner';
import { useWide } from '@/ui/shared/browser/use-wide';
import { classes } from '@/ui/shared/look/classes';
import { Rich } from '@/ui/shared/look/rich';
import { useFormIsUp } from '@/ui/shared/plan-field/form-sheet';
import { TONE_STRONG } from './tone';
import { VerdictBadge } from './verdict-badge';

export interface VerdictBarProps {
  readonly view: VerdictView;
  /** The full verdict: the bar shows while that is above the window. */
  readonly place: RefObject<HTMLElement | null>;
  readonly dimmed: boolean;
  /** What stands in for the sentence while the form can't be read. */
  readonly notice: string | undefined;
}

/** The verdict stays on top as a bar while the rest scrolls. */
export function VerdictBar({ view, place, dimmed, notice }: VerdictBarProps) {
  const words = useMessages().results.verdict;
  const isAbove = useIsAboveWindow(place);
  const isWide = useWide();
  // The sheet of the form leaves it room above.
  const isUnderForm = useFormIsUp() && !isWide;
  if (!isAbove && !isUnderForm) return null;
  const sentence = notice ?? view.sentence;
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
          'line-clamp-2 min-w-0 text-13 font-semibold',
          dimmed ? 'text-bad' : TONE_STRONG[view.tone],
        )}
      >
        <Rich text={sentence} />
      </span>
    </button>
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
