import { useDeferredValue, useMemo, useRef } from 'react';
import { spokenSentence, type VerdictView, verdictView } from '@/i18n/verdict/verdict-view';
import type { Answer, AnswerWithNumbers } from '@/store/document/answer';
import { fieldId } from '@/store/document/field-path';
import { useRunTold } from '@/store/simulation/use-run-told';
import { useAnswer, useMessages } from '@/store/use-planner';
import { TextButton } from '@/ui/shared/controls/button';
import { Chip } from '@/ui/shared/controls/chip';
import { lazyPart } from '@/ui/shared/lazy';
import { classes } from '@/ui/shared/look/classes';
import { Rich } from '@/ui/shared/look/rich';
import { goToField } from '@/ui/shared/plan-field/focus-field';
import { useSpoken } from '@/ui/shared/spoken/use-spoken';
import { TONE_STRONG } from './tone';
import { VerdictBadge } from './verdict-badge';
import { VerdictBar } from './verdict-bar';
import { VerdictWhy } from './verdict-why';

const RepairChips = lazyPart(async () => (await import('./repair-chips')).RepairChips, {
  part: 'repairs',
  place: 'min-h-8',
});
const PeakLine = lazyPart(
  async () => (await import('@/ui/results/pictures/timeline/peak-line')).PeakLine,
  {
    part: 'run',
    place: 'min-h-10 sm:min-h-5',
  },
);

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
      return answer.problems.length > 0 ? (
        <div className="px-4 py-3 sm:px-5">
          <NotCounted problems={answer.problems} />
        </div>
      ) : null;
  }
}

function VerdictWithNumbers({ answer }: { readonly answer: AnswerWithNumbers }) {
  const messages = useMessages();
  const run = useRunTold(answer);
  const view = useMemo(
    () => verdictView(answer.usage, run, messages),
    [answer.usage, run, messages],
  );
  const settled = useDeferredValue(answer);
  const place = useRef<HTMLDivElement>(null);
  const isStale = answer.status === 'stale';
  const words = messages.results.verdict;
  const notice = isStale ? words.stale(answer.problems.length) : undefined;
  useSpoken(
    notice ?? spokenSentence(view.sentence),
    run.status === 'checking' ? CHECKING_MS : REST_MS,
  );
  return (
    <div>
      <div ref={place} className="flex gap-3 px-4 pt-4 pb-4 sm:gap-4 sm:px-5">
        <VerdictBadge tone={view.tone} dimmed={isStale} />
        <div className="min-w-0 flex-1">
          <VerdictSentence view={view} dimmed={isStale} />
          <p className="mt-1 text-14 text-pretty text-muted">{view.because}</p>
          <div className="mt-1 min-h-10 sm:min-h-5">
            {run.status === 'done' && answer.usage.verdict.kind !== 'cannot-work' ? (
              <PeakLine verdict={run.verdict} />
            ) : (
              <p className="text-14 text-muted">{view.scenario}</p>
            )}
          </div>
          <div className="mt-3 flex flex-wrap items-center gap-2" data-print="no">
            {isStale ? <NotCounted problems={answer.problems} /> : <RepairChips answer={settled} />}
            <VerdictWhy answer={settled} trigger={<Chip>{words.why}</Chip>} />
          </div>
        </div>
      </div>
      <VerdictBar view={view} place={place} dimmed={isStale} notice={notice} />
    </div>
  );
}

interface LookProps {
  readonly view: VerdictView;
  readonly dimmed: boolean;
}

function VerdictSentence({ view, dimmed }: LookProps) {
  const [first = '', ...more] = view.lines;
  return (
    <h2
      className={classes(
        'text-[1.25rem] leading-[1.625rem] font-bold text-balance sm:text-22 [&_strong]:font-bold',
        dimmed ? 'text-muted' : TONE_STRONG[view.tone],
      )}
    >
      <Rich text={first} />
      {more.length > 0 && (
        <>
          {' '}
          <span className="mt-0.5 block text-15 font-semibold text-pretty">
            <Rich text={more.join(' ')} />
          </span>
        </>
      )}
    </h2>
  );
}

type Problems = Extract<Answer, { status: 'stale' }>['problems'];

function NotCounted({ problems }: { readonly problems: Problems }) {
  const words = useMessages().results.verdict;
  const first = problems[0];
  return (
    <p className="mr-2 flex min-h-8 flex-wrap items-center gap-x-2 text-13 text-bad">
      {words.stale(problems.length)}
      {first !== undefined && (
        <TextButton onClick={() => goToField(fieldId(first.field))}>{words.goToFirst}</TextButton>
      )}
    </p>
  );
}

function Withheld({ reason }: { readonly reason: string }) {
  const words = useMessages().results.verdict;
  return (
    <div className="flex gap-3 px-4 py-4 sm:gap-4 sm:px-5" role="alert">
      <VerdictBadge tone="bad" dimmed={false} />
      <div className="min-w-0 flex-1">
        <h2 className="text-22 font-bold">{words.withheldTitle}</h2>
        <p className="mt-1 max-w-[72ch] text-14 text-muted">{words.withheldText}</p>
        <p className="mt-2 font-mono text-12 break-words text-muted">{reason}</p>
      </div>
    </div>
  );
}
