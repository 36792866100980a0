import { IPAMD_VERSION } from '@/engine';
import { figureOf } from '@/i18n/questions';
import { findingLines } from '@/i18n/texts';
import { verdictView } from '@/i18n/verdict';
import { QUESTIONS, type Question } from '@/plan';
import { useAllMessages, useAnswer, usePlanner } from '@/store';
import { notesTold } from '@/store/derived';
import { type AnswerWithNumbers, hasNumbers } from '@/store/document';
import { useLowEnd, useRequiredTold, useRunTold } from '@/store/simulation';
import { ToldMark, useQuestionCells } from '@/ui/results';
import {
  CourseOnPaper,
  GrowthOnPaper,
  NeedsOnPaper,
  RestOnPaper,
  SettingsOnPaper,
  ZonesOnPaper,
} from '@/ui/results/on-paper';
import { markInUse, planLink } from '@/ui/shared/browser';
import { Rich, TONE_STRONG, TONE_TEXT, VerdictMark } from '@/ui/shared/look';
import { ReportPart, ReportTable } from '@/ui/shared/paper';
import { Changes } from './changes-part';
import { ReportInputs } from './inputs-part';
import { RangesPart } from './ranges-part';
import { ReportHead } from './report-head';
import { UncountedReport } from './uncounted-report';

/** The plan on paper: what was asked, what it is answered, and from which inputs. */
export function Report() {
  const answer = useAnswer();
  if (answer.status === 'withheld') return null;
  return (
    <main data-report>
      {hasNumbers(answer) ? <ReportOf answer={answer} /> : <UncountedReport answer={answer} />}
    </main>
  );
}

function ReportOf({ answer }: { readonly answer: AnswerWithNumbers }) {
  return (
    <article className="text-13 text-text">
      <Head answer={answer} />
      <RangesPart answer={answer} />
      <Answers answer={answer} />
      <Changes answer={answer} />
      <Notes answer={answer} />
      <ReportInputs answer={answer} />
      <Pictures answer={answer} />
      <LastParts answer={answer} />
    </article>
  );
}

/** A picture for each question that has been answered by now. */
function Pictures({ answer }: { readonly answer: AnswerWithNumbers }) {
  const cells = useQuestionCells(answer);
  const of = (question: Question) => ({ answer, title: cells[question].label });
  return (
    <>
      <RestOnPaper {...of('at-rest')} />
      {/* Bars as those at rest, under one legend. */}
      <ZonesOnPaper {...of('zone-loss')} />
      <CourseOnPaper {...of('scenario')} />
      <GrowthOnPaper {...of('growth')} />
      <SettingsOnPaper {...of('settings')} />
    </>
  );
}

function Needs({ answer }: { readonly answer: AnswerWithNumbers }) {
  return <NeedsOnPaper answer={answer} title={useQuestionCells(answer).needs.label} />;
}

const TWO_COLUMNS = { columnCount: 2 };
/** A link of more characters is as long as a part in half the width, and goes over both columns. */
const LONG_LINK = 1_000;

/** Short parts, none as wide as the sheet; a long link is. */
function LastParts({ answer }: { readonly answer: AnswerWithNumbers }) {
  const { report } = useAllMessages();
  const view = usePlanner((state) => state.view);
  const link = planLink(answer.plan, markInUse(), view);
  const told = <p className="mt-1.5 font-mono text-12 break-all">{link}</p>;
  const isLong = link.length > LONG_LINK;
  return (
    <>
      <div className="gap-x-6" style={TWO_COLUMNS}>
        <Needs answer={answer} />
        <ReportPart
          title={report.reckoned}
          picture={<p className="mt-1.5">{report.method(IPAMD_VERSION)}</p>}
        />
        {!isLong && <ReportPart title={report.link} picture={told} />}
      </div>
      {/* From one sheet to the next. */}
      {isLong && <ReportPart title={report.link}>{told}</ReportPart>}
    </>
  );
}

function Head({ answer }: { readonly answer: AnswerWithNumbers }) {
  const messages = useAllMessages();
  const run = useRunTold(answer);
  const required = useRequiredTold(answer);
  const { tone, sentence, because } = verdictView(answer.usage, run, messages, {
    required,
    lowEnd: useLowEnd(answer),
  });
  return (
    <ReportHead>
      <VerdictMark tone={tone} className={`mt-0.5 size-6 shrink-0 ${TONE_TEXT[tone]}`} />
      <div>
        <p className={`text-15 font-semibold ${TONE_STRONG[tone]}`}>
          <Rich text={sentence} />
        </p>
        <p className="text-muted">
          <Rich text={because} />
        </p>
        {answer.status === 'stale' && <p className="text-warn">{messages.report.stale}</p>}
      </div>
    </ReportHead>
  );
}

function Answers({ answer }: { readonly answer: AnswerWithNumbers }) {
  const { report } = useAllMessages();
  const cells = useQuestionCells(answer);
  return (
    <ReportPart title={report.answers}>
      <ReportTable
        heads={[report.question, report.answer, report.where]}
        rows={QUESTIONS.map((question) => {
          const { label, tone, line, isAnswer } = cells[question];
          const told = (
            <span
              key="told"
              className={`inline-flex items-center gap-1 align-top font-semibold ${TONE_TEXT[tone]}`}
            >
              {isAnswer && <ToldMark className="size-3.5" />}
              {!isAnswer && tone !== 'checking' && <VerdictMark tone={tone} className="size-3.5" />}
              {tone === 'checking' ? report.notKnown : figureOf(cells[question])}
            </span>
          );
          return [label, told, line];
        })}
      />
    </ReportPart>
  );
}

/** What there is to say beside the verdict. */
function Notes({ answer }: { readonly answer: AnswerWithNumbers }) {
  const messages = useAllMessages();
  const run = useRunTold(answer);
  const required = useRequiredTold(answer);
  const lines = findingLines(notesTold(answer, run, required), messages);
  if (lines.length === 0) return null;
  return (
    <ReportPart title={messages.report.notes}>
      <ul>
        {lines.map(({ key, head, text }) => (
          <li key={key} className="mt-1 break-inside-avoid">
            <strong className="font-semibold">{head}</strong>
            <Rich text={text} />
          </li>
        ))}
      </ul>
    </ReportPart>
  );
}
