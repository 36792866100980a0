import { useId, useState } from 'react';
import { focusAnswer } from '@/app/answer-place';
import { problemInPlan } from '@/i18n/texts';
import { EMPTY_PLAN_TEXT, type LinkProblem } from '@/plan';
import { actions, useAllMessages, usePlanner } from '@/store';
import type { LinkNotice as Notice } from '@/store/document';
import { TextButton } from '@/ui/shared/controls';
import { Rich } from '@/ui/shared/look';
import { Dismiss } from './dismiss';

/** What there is to say about the link that the page was opened with. */
export function LinkNotice() {
  const notice = usePlanner((state) => state.linkNotice);
  if (notice === undefined) return null;
  return notice.status === 'refused' ? <Refused notice={notice} /> : <Warned notice={notice} />;
}

/** As high as its place, before it is there. */
const NOTICE = 'flex min-h-28 items-start gap-3 rounded-xl px-4 py-3 text-13 sm:min-h-17';

/** A reload may bring the version that reads it. */
const OF_NEWER: ReadonlySet<string> = new Set<LinkProblem['code']>([
  'LINK_NEWER',
  'DRAFT_NEWER',
  'DRAFT_NOT_WHOLE',
]);

function Refused({ notice }: { readonly notice: Extract<Notice, { status: 'refused' }> }) {
  const { linkNotice: words, shell } = useAllMessages();
  const [shown, setShown] = useState(false);
  const textId = useId();
  const { errors, text, raw } = notice;
  const isNewer = errors.some(({ code }) => OF_NEWER.has(code));
  return (
    <div
      role="alert"
      className={`${NOTICE} ${isNewer ? 'bg-warn-soft [&_strong]:text-warn' : 'bg-bad-soft [&_strong]:text-bad'}`}
    >
      <div className="min-w-0 flex-1">
        <Problems problems={errors} />
        <p className="mt-1 flex flex-wrap gap-x-4">
          {isNewer && (
            <TextButton onClick={() => window.location.reload()}>{words.reload}</TextButton>
          )}
          {text !== undefined && (
            <TextButton
              onClick={() => {
                actions.replacePlan(text);
                focusAnswer({ preventScroll: true });
              }}
            >
              {words.openRead}
            </TextButton>
          )}
          <TextButton onClick={() => actions.replacePlan(EMPTY_PLAN_TEXT)}>
            {shell.startBlank}
          </TextButton>
          {raw !== '' && (
            <TextButton
              aria-expanded={shown}
              aria-controls={shown ? textId : undefined}
              onClick={() => setShown(!shown)}
            >
              {shown ? words.hideText : words.showText}
            </TextButton>
          )}
        </p>
        {shown && (
          <textarea
            id={textId}
            readOnly
            aria-label={words.textOf}
            value={raw}
            rows={4}
            className="mt-2 block w-full rounded-md border border-field-line bg-surface px-3 py-2 font-mono text-12 break-all"
          />
        )}
      </div>
      <Dismiss onDismiss={() => actions.noteLink(undefined)} />
    </div>
  );
}

function Warned({ notice }: { readonly notice: Extract<Notice, { status: 'warned' }> }) {
  const { linkNotice } = useAllMessages();
  return (
    <div role="status" className={`${NOTICE} bg-warn-soft`}>
      <div className="min-w-0 flex-1">
        <p className="font-semibold text-warn">{linkNotice.about}</p>
        <Problems problems={notice.warnings} />
      </div>
      <Dismiss onDismiss={() => actions.noteLink(undefined)} />
    </div>
  );
}

const MOST_LISTED = 6;

/** A link may have thousands. */
function Problems({ problems: all }: { readonly problems: Notice['warnings'] }) {
  const messages = useAllMessages();
  const text = usePlanner((state) => state.text);
  const { linkProblem, linkNotice } = messages;
  const told = all
    .slice(0, MOST_LISTED)
    .map((each) => ('field' in each ? problemInPlan(each, text, messages) : linkProblem(each)));
  const sentences = [...new Set(told)];
  const hidden = all.length - MOST_LISTED;
  return (
    <>
      {sentences.map((sentence) => (
        <p key={sentence} className="break-words">
          <Rich text={sentence} />
        </p>
      ))}
      {hidden > 0 && <p>{linkNotice.more(hidden)}</p>}
    </>
  );
}
