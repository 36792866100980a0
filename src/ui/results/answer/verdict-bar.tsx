import { type RefObject, useEffect, useState } from 'react';
import { hardestZone } from '@/i18n/questions';
import { type HeadlineView, spokenSentence } from '@/i18n/verdict';
import { useAllMessages } from '@/store';
import type { AnswerWithNumbers } from '@/store/document';
import { useRunTold, useSimulationOf } from '@/store/simulation';
import { useQuestionCell } from '@/ui/results/questions/use-question-cell';
import { useReason } from '@/ui/results/use-reason';
import { scrollBehavior, useMedia, useWide, whenSeen } from '@/ui/shared/browser';
import { classes, Rich, ShortZones, TONE_STRONG, TONE_TEXT, VerdictMark } from '@/ui/shared/look';
import { useFormIsUp } from '@/ui/shared/plan-field';
import { NotCounted } from './not-counted';
import { Sentences } from './sentences';
import { VerdictBadge } from './verdict-badge';

export { NotCounted, Sentences };

/** Both names have room beside their numbers where that of the second is short. */
const NARROW = '(max-width: 22.4rem)';

export interface VerdictBarProps {
  readonly answer: AnswerWithNumbers;
  readonly view: HeadlineView;
  /** The full verdict: the bar shows while that is above the window. */
  readonly place: RefObject<HTMLElement | null>;
  /** What stands in for the sentence while the form can't be read. */
  readonly notice: string | undefined;
}

interface ReasonProps {
  readonly answer: AnswerWithNumbers;
  /** What is said behind it. */
  readonly more: string;
}

/** The line under the verdict. */
export function Reason({ answer, more }: ReasonProps) {
  return <Sentences text={`${useReason(answer)} ${more}`} />;
}

/** The verdict stays on top as a bar while the rest scrolls. */
export function VerdictBar({ answer, view, place, notice }: VerdictBarProps) {
  const words = useAllMessages().lanes;
  const isAbove = useIsAboveWindow(place);
  const isWide = useWide();
  // The sheet of the form leaves it room above.
  const isUnderForm = useFormIsUp() && !isWide;
  if (!isAbove && !isUnderForm) return null;
  // What the scenario comes to stands in the bar by itself.
  const [first = '', ...more] = notice === undefined ? view.lines : [notice];
  const dimmed = notice !== undefined;
  return (
    <button
      type="button"
      data-print="no"
      data-verdict-bar
      data-form={isUnderForm || undefined}
      onClick={() => place.current?.scrollIntoView({ block: 'center', behavior: scrollBehavior() })}
      className="fixed inset-x-0 top-0 z-30 flex [@media(max-height:20rem)]:hidden data-form:[@media(max-height:26rem)]:hidden h-14.5 data-form:h-24 items-center gap-2.5 border-b border-line bg-surface px-4 text-left lifted wide:top-[3.25rem] wide:h-11"
    >
      {/* Its name is all that stands in it: who speaks what they see finds it. */}
      <span className="sr-only">{words.backToVerdict}: </span>
      <VerdictBadge tone={view.tone} dimmed={dimmed} small />
      <span className="flex min-w-0 flex-1 gap-0.5 max-wide:flex-col wide:items-center">
        <span
          // Where a line has no room for it, it is whole where it is pointed at.
          title={spokenSentence(first)}
          className={classes(
            'min-w-0 font-semibold',
            isUnderForm
              ? 'line-clamp-2 text-13'
              : 'line-clamp-2 text-12/4 wide:line-clamp-1 wide:text-13',
            dimmed ? 'text-bad' : TONE_STRONG[view.tone],
          )}
        >
          <Rich text={first} />
          <span className="sr-only"> {spokenSentence(more.join(' '))}</span>
        </span>
        <InShort answer={answer} dimmed={dimmed} />
      </span>
    </button>
  );
}

interface InShortProps {
  readonly answer: AnswerWithNumbers;
  readonly dimmed: boolean;
}

/** What the questions that decide come to, and where a click leads; on a phone what a plan at rest does not say. */
function InShort({ answer, dimmed }: InShortProps) {
  const { lanes } = useAllMessages();
  const { scenario } = useRunTold(answer);
  const atRest = useQuestionCell('at-rest', answer);
  const inScenario = useQuestionCell('scenario', answer);
  const zoneLoss = useQuestionCell('zone-loss', answer);
  const zone = useSimulationOf(answer, ({ questions }) => hardestZone(questions['zone-loss']));
  const isNarrow = useMedia(NARROW);
  const told = [
    [lanes.atRest, atRest],
    [lanes.scenario(scenario), inScenario],
    [isNarrow ? lanes.zoneLostInShort(zone) : zoneLoss.label, zoneLoss],
  ] as const;
  // Without nodes, or with all in one zone, a question has no answer that a line has room to explain.
  const answered = told.filter(
    ([, { tone, notRun }]) => tone !== 'neutral' || notRun !== undefined,
  );
  return (
    <span className="flex min-w-0 items-center gap-x-2 overflow-hidden text-12/4 font-semibold whitespace-nowrap wide:ml-auto wide:shrink-0 wide:gap-x-4 wide:pl-4">
      {answered.map(([name, { tone, number, unit }]) => (
        <span
          key={name}
          className={classes(
            // The name of what comes last gives way first.
            'flex min-w-0 items-center gap-1 max-wide:first:hidden nth-3:shrink-[99] wide:shrink-0!',
            dimmed ? 'text-muted' : TONE_TEXT[tone],
          )}
        >
          <VerdictMark tone={tone} className="size-3.5 shrink-0" />
          <span className="min-w-0 truncate">
            <ShortZones text={name} />
          </span>
          <span className="shrink-0 wide:max-xl:hidden">
            {number}
            {unit !== undefined && ` ${unit}`}
          </span>
        </span>
      ))}
      <span className="text-accent max-wide:hidden">{lanes.toTop}</span>
    </span>
  );
}

function useIsAboveWindow(place: RefObject<HTMLElement | null>): boolean {
  const [isAbove, setIsAbove] = useState(false);
  useEffect(() => {
    const element = place.current;
    if (element === null) return;
    return whenSeen(element, 0, (isSeen, bottom) => setIsAbove(!isSeen && bottom <= 0));
  }, [place]);
  return isAbove;
}
