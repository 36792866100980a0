import { planTitle } from '@/app/document/plan-title';
import { IPAMD_VERSION } from '@/engine';
import { figureOf } from '@/i18n/questions';
import { findingLines } from '@/i18n/texts';
import { verdictView } from '@/i18n/verdict';
import { QUESTIONS, type Question } from '@/plan';
import { useAllMessages, useAnswer, usePlanner } from '@/store';
import { notesOf } from '@/store/derived';
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
import { useFootOfSheets } from './use-foot-of-sheets';

/** The plan on paper: what was asked, what it is answered, and from which inputs. */
export function Report() {
  const answer = useAnswer();
  return hasNumbers(answer) ? <ReportOf answer={answer} /> : null;
}

function ReportOf({ answer }: { readonly answer: AnswerWithNumbers }) {
  return (
    <main data-report>
      <article className="text-13 text-text">
        <Head answer={answer} />
        <RangesPart answer={answer} />
        <Answers answer={answer} />
        <Changes answer={answer} />
        <Notes answer={answer} />
        <ReportInputs answer={answer} />
        <Pictures answer={answer} />
        {/* Short parts, none as wide as the sheet. */}
        <div className="gap-x-6" style={TWO_COLUMNS}>
          <Needs answer={answer} />
          <Provenance answer={answer} />
        </div>
      </article>
    </main>
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

function Head({ answer }: { readonly answer: AnswerWithNumbers }) {
  const messages = useAllMessages();
  const text = usePlanner((state) => state.text);
  const language = usePlanner((state) => state.language);
  const run = useRunTold(answer);
  const required = useRequiredTold(answer);
  const now = new Date();
  const title = planTitle(text, messages);
  useFootOfSheets(
    [
      title,
      now.toLocaleDateString(language, { dateStyle: 'long' }),
      `${messages.shell.title} ${APP_VERSION}`,
    ].join(' · '),
    messages.report.sheetOf,
  );
  const { tone, sentence, because } = verdictView(answer.usage, run, messages, {
    required,
    lowEnd: useLowEnd(answer),
  });
  return (
    <>
      <div className="flex items-baseline justify-between gap-4 text-12 text-muted">
        <p>{messages.report.kind}</p>
        <p>{now.toLocaleString(language, { dateStyle: 'long', timeStyle: 'short' })}</p>
      </div>
      <h1 className="text-22 font-bold">{title}</h1>
      <div className="mt-3 flex items-start gap-3 rounded-lg border border-line px-4 py-3">
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
      </div>
    </>
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
  const lines = findingLines(notesOf(answer), messages);
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

/** How it was reckoned, and the way back to it. */
function Provenance({ answer }: { readonly answer: AnswerWithNumbers }) {
  const { report } = useAllMessages();
  const view = usePlanner((state) => state.view);
  return (
    <>
      <ReportPart
        title={report.reckoned}
        picture={<p className="mt-1.5">{report.method(IPAMD_VERSION)}</p>}
      />
      <ReportPart
        title={report.link}
        picture={
          <p className="mt-1.5 font-mono text-12 break-all">
            {planLink(answer.plan, markInUse(), view)}
          </p>
        }
      />
    </>
  );
}
