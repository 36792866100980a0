import { useState } from 'react';
import type { Graded } from '@/engine';
import { foundSoFar } from '@/i18n/questions';
import { turningsTold } from '@/i18n/texts';
import { toneOfGraded } from '@/i18n/verdict';
import { rangedInputs } from '@/plan';
import { useAllMessages } from '@/store';
import type { AnswerWithNumbers } from '@/store/document';
import { useRunTold, useSimulationOf } from '@/store/simulation';
import { TextButton } from '@/ui/shared/controls';
import { CARD, Rich, TONE_TEXT, VerdictMark } from '@/ui/shared/look';

/** Of what is told more is behind a click. */
const LINES_SHOWN = 2;

/** Of a head, both ends and the first line, so that what stands below stays as these become known. */
const ROOM = 'min-h-31.5 px-4 py-3 sm:min-h-26';

const UNKNOWN = {
  checking: 'checking',
  known: 'checking',
  'waits-for-run': 'waits',
  unread: 'waits',
  failed: 'failed',
} as const;

/**
 * Of a plan of which numbers are ranges: that all is counted at their high ends, what either end comes to,
 * at which number the verdict turns, and which of them decides it.
 */
export function Ranges({ answer }: { readonly answer: AnswerWithNumbers }) {
  const words = useAllMessages().asked.turning;
  const told = useSimulationOf(answer, (state) => state.turning);
  const { scenario } = useRunTold(answer);
  const [isOpen, setOpen] = useState(false);
  const found = foundSoFar(told);
  const inputs = rangedInputs(answer.plan);
  const points = found?.overTime ?? found?.atRest;
  const lines = found ? turningsTold(found, scenario).flatMap(words.sentences) : [];
  const more = lines.length - LINES_SHOWN;
  const isAtRestOnly = found !== undefined && found.overTime === undefined;
  return (
    <section aria-label={words.title} className={`${CARD} ${ROOM} text-13`}>
      <p>
        <span className="font-semibold">{words.title}</span>{' '}
        <span className="ml-1 text-muted">{words.countedHere}</span>
      </p>
      {points === undefined ? (
        <>
          <p>{words.counted(inputs)}</p>
          <p className="text-muted">{words[UNKNOWN[told.status]]}</p>
        </>
      ) : (
        <>
          <End graded={points.low}>
            {words.end(inputs, 'low', words.state(points.low, scenario))}
          </End>
          <End graded={points.high}>
            {words.end(inputs, 'high', words.state(points.high, scenario))}
          </End>
          {(isOpen ? lines : lines.slice(0, LINES_SHOWN)).map((line) => (
            <p key={line}>
              <Rich text={line} />
            </p>
          ))}
          {isAtRestOnly && (
            <p className="text-muted">
              {told.status === 'checking' ? words.checkingRuns : words.notRun}
            </p>
          )}
          {more > 0 && (
            <TextButton
              aria-expanded={isOpen}
              className="text-12! min-h-5!"
              onClick={() => setOpen(!isOpen)}
            >
              {isOpen ? words.fewer : words.more(more)}
            </TextButton>
          )}
        </>
      )}
    </section>
  );
}

function End({ graded, children }: { readonly graded: Graded; readonly children: string }) {
  const tone = toneOfGraded(graded);
  return (
    <p className="flex items-start gap-1.5">
      <VerdictMark tone={tone} className={`mt-0.5 size-3.5 shrink-0 ${TONE_TEXT[tone]}`} />
      <span>{children}</span>
    </p>
  );
}
