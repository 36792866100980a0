import type { ReactNode } from 'react';
import { planTitle } from '@/app/document/plan-title';
import { useAllMessages, usePlanner } from '@/store';
import { useFootOfSheets } from './use-foot-of-sheets';

/** With its zone: whoever is sent the report may live in another one. */
const WHEN: Intl.DateTimeFormatOptions = {
  year: 'numeric',
  month: 'long',
  day: 'numeric',
  hour: 'numeric',
  minute: '2-digit',
  timeZoneName: 'short',
};

/** Which plan it is and when it was printed, on each sheet too; below, in a frame, what is to be read first. */
export function ReportHead({ children }: { readonly children: ReactNode }) {
  const messages = useAllMessages();
  const title = usePlanner(({ text }) => planTitle(text, messages));
  const language = usePlanner((state) => state.language);
  const now = new Date();
  useFootOfSheets(
    [
      title,
      now.toLocaleDateString(language, { dateStyle: 'long' }),
      `${messages.shell.title} ${APP_VERSION}`,
    ].join(' · '),
    messages.report.sheetOf,
  );
  return (
    <>
      <div className="flex items-baseline justify-between gap-4 text-12 text-muted">
        <p>{messages.report.kind}</p>
        <p>{now.toLocaleString(language, WHEN)}</p>
      </div>
      <h1 className="text-22 font-bold">{title}</h1>
      <div className="mt-3 flex items-start gap-3 rounded-lg border border-line px-4 py-3">
        {children}
      </div>
    </>
  );
}
