import { memo, useMemo } from 'react';
import type { Finding, Severity } from '@/engine';
import { type FindingLine, findingLines } from '@/i18n/texts';
import { useAllMessages } from '@/store';
import { classes, Rich } from '@/ui/shared/look';
import { ErrorMark, InfoMark, WarningMark } from './marks';

/** What there is to notice beside the verdict, gravest first. */
export const Notes = memo(function Notes({ findings }: { readonly findings: readonly Finding[] }) {
  const messages = useAllMessages();
  const lines = useMemo(() => findingLines(findings, messages), [findings, messages]);
  return (
    <ul className="@container -mx-4 -mb-4">
      {lines.map((line) => (
        <FindingRow key={line.key} line={line} />
      ))}
    </ul>
  );
});

const LOOKS: Readonly<Record<Severity, { colour: string; Mark: typeof ErrorMark }>> = {
  error: { colour: 'text-bad', Mark: ErrorMark },
  warning: { colour: 'text-warn', Mark: WarningMark },
  note: { colour: 'text-accent', Mark: InfoMark },
};

function FindingRow({ line }: { readonly line: FindingLine }) {
  const { severity } = useAllMessages().findings;
  const { colour, Mark } = LOOKS[line.severity];
  return (
    <li
      data-note={line.code}
      className="grid grid-cols-1 gap-x-4 gap-y-0.5 border-t border-line px-4 py-2.5 @xl:grid-cols-[5.5rem_1fr]"
    >
      <span
        className={classes('flex h-5 items-center gap-1.5 self-start text-12 font-medium', colour)}
      >
        <Mark className="size-4 shrink-0" />
        {severity[line.severity]}
      </span>
      <p className="min-w-0 text-14">
        <strong className="font-semibold">{line.head}</strong>
        <Rich text={line.text} />
      </p>
    </li>
  );
}
