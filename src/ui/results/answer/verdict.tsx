import { useDeferredValue, useRef } from 'react';
import { type HeadlineView, openRequirement, spokenSentence } from '@/i18n/verdict';
import { useAnswer, useMessages } from '@/store';
import type { AnswerWithNumbers } from '@/store/document';
import { useRequiredTold, useRunTold } from '@/store/simulation';
import { openDrawer } from '@/ui/results/drawer/drawer-state';
import { useHeadlineView } from '@/ui/results/use-headline-view';
import { TextButton } from '@/ui/shared/controls';
import { Fetched, lazyModule, lazyPart, useLazyModule } from '@/ui/shared/lazy';
import { ChevronRightIcon, classes, Rich, TONE_STRONG, widthOf } from '@/ui/shared/look';
import { useSpoken } from '@/ui/shared/spoken';
import { Figures } from './figures';
import { LANES_PLACEHOLDER } from './lanes/lanes-placeholder';
import { VerdictBadge } from './verdict-badge';

const Lanes = lazyPart(() => import('./lanes/lanes').then((module) => module.Lanes), {
  part: 'repairs',
  place: LANES_PLACEHOLDER,
});
const Withheld = lazyPart(() => import('./withheld').then((module) => module.Withheld), {
  part: 'panel',
});
/** What of the verdict comes after the first sight: its bar takes no room in the card, its reason has a line. */
const verdictBar = lazyModule(() => import('./verdict-bar'));

/** The verdict is spoken when it has stayed the same for so long; longer where a run may settle it. */
const REST_MS = 900;
const CHECKING_MS = 3_000;

/** The answer in one sentence, why, and what would repair it. */
export function Verdict() {
  const answer = useAnswer();
  switch (answer.status) {
    case 'current':
    case 'stale':
      return <VerdictWithNumbers answer={answer} />;
    case 'withheld':
      return <Withheld reason={answer.reason} />;
    case 'empty':
      return null;
  }
}

function VerdictWithNumbers({ answer }: { readonly answer: AnswerWithNumbers }) {
  const messages = useMessages();
  const run = useRunTold(answer);
  const required = useRequiredTold(answer);
  const view = useHeadlineView(answer);
  const settled = useDeferredValue(answer);
  const place = useRef<HTMLDivElement>(null);
  const bar = useLazyModule(verdictBar, true);
  const isStale = answer.status === 'stale';
  const words = messages.results.verdict;
  const notice = isStale ? words.stale(answer.problems.length) : undefined;
  useSpoken(
    notice ?? spokenSentence(view.sentence),
    run.status === 'checking' || openRequirement(required) === 'checking' ? CHECKING_MS : REST_MS,
  );
  return (
    <>
      <div ref={place} className={SLOT}>
        <span className="absolute top-2 sm:top-3.5 sm:left-5">
          <VerdictBadge tone={view.tone} dimmed={isStale} />
        </span>
        <div className={isStale ? 'max-sm:line-clamp-2' : PHONE_CLAMP}>
          <VerdictSentence view={view} dimmed={isStale} bar={bar} />
          {!isStale && <Because answer={answer} view={view} bar={bar} />}
        </div>
        <TextButton
          className="absolute top-4 right-5 max-sm:hidden"
          aria-haspopup="dialog"
          data-print="no"
          onClick={() => openDrawer('sum', 'worst-subnet')}
        >
          {words.why}
          <ChevronRightIcon />
        </TextButton>
        {isStale && bar && <bar.NotCounted problems={answer.problems} />}
        <Figures answer={answer} run={run} />
      </div>
      <div data-print="no" className={isStale ? '[filter:grayscale(1)]' : undefined}>
        <Lanes answer={settled} />
      </div>
      <Fetched lazy={verdictBar} part="verdict-bar" place="px-4 pb-3 sm:px-5">
        {({ VerdictBar }) => (
          <VerdictBar answer={settled} view={view} place={place} notice={notice} />
        )}
      </Fetched>
    </>
  );
}

type VerdictBarModule = typeof import('./verdict-bar') | undefined;

interface BecauseProps {
  readonly answer: AnswerWithNumbers;
  readonly view: HeadlineView;
  readonly bar: VerdictBarModule;
}

/** In a wide window two lines at the most; where the sentence takes them, the questions below say what is checked. */
function Because({ answer, view, bar }: BecauseProps) {
  if (view.lines.length > 1) return <p className="sr-only">{view.scenario}</p>;
  return (
    <p className={LINE}>{bar ? <bar.Reason answer={answer} more={view.scenario} /> : '\u00a0'}</p>
  );
}

/** As high for every verdict, so that what stands below never moves: between phone and wide window three lines and two. */
const HEIGHT = 'min-h-39 sm:min-h-38 lg:min-h-34 xl:min-h-26';

/** The sentence beside its mark, up to two lines of because, the figures; on a phone five lines, and these at the foot. */
const SLOT = `relative flex flex-col justify-between px-4 pt-2 sm:pr-5 sm:pb-2 sm:pl-16 xl:pb-1 ${HEIGHT}`;

const LINE =
  'text-12 text-muted sm:text-13 sm:max-xl:line-clamp-2 xl:h-7.5 xl:overflow-hidden xl:leading-3.75 min-[85rem]:h-8 min-[85rem]:text-14/4';

/** In the narrowest windows the sentence takes more lines; there it is whole and what stands below gives way. */
const PHONE_CLAMP = 'max-sm:line-clamp-5 max-[22rem]:line-clamp-8';

interface LookProps {
  readonly view: HeadlineView;
  readonly bar: VerdictBarModule;
  readonly dimmed: boolean;
}

/** A sentence above so many letters is set smaller, and above so many in two lines. */
const SHORT = 62;
const LONG = 76;
const SHORT_LOOK = 'text-[1.0625rem] leading-5.5 sm:text-18/5.5 xl:text-22/7';
const TWO_LINES_LOOK = 'text-15/5 sm:text-[1rem]/5';
const LONG_LOOK = `${TWO_LINES_LOOK} xl:text-18/6`;

function VerdictSentence({ view, dimmed, bar }: LookProps) {
  const [first = '', ...more] = view.lines;
  return (
    <h2
      className={classes(
        'text-pretty [&_strong]:font-bold',
        dimmed ? 'text-muted' : TONE_STRONG[view.tone],
      )}
    >
      <span className="block font-bold max-sm:pl-9.5 sm:-mb-0.5 sm:flex sm:min-h-10 sm:items-center sm:pr-20">
        <span className={classes('sm:max-xl:line-clamp-3', lookOf(first))}>
          <Rich text={first} />
        </span>
      </span>
      {more.length > 0 && (
        <>
          {' '}
          <span className={dimmed ? 'sr-only' : classes('block font-normal', LINE)}>
            {bar ? <bar.Sentences text={more.join(' ')} /> : <Rich text={more.join(' ')} />}
          </span>
        </>
      )}
    </h2>
  );
}

function lookOf(sentence: string): string {
  const width = widthOf(spokenSentence(sentence), 1.6);
  if (width <= SHORT) return SHORT_LOOK;
  return width <= LONG ? LONG_LOOK : TWO_LINES_LOOK;
}
