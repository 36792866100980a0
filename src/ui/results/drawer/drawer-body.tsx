import { type ReactNode, useEffect, useId, useRef } from 'react';
import { useAllMessages } from '@/store';
import { notesTold } from '@/store/derived';
import type { AnswerWithNumbers } from '@/store/document';
import { useRequiredTold, useRunTold } from '@/store/simulation';
import { WithNumbers } from '@/ui/results/with-numbers';
import { DisclosureIcon, WholeParts } from '@/ui/shared/look';
import { Does } from './does/does';
import { type DrawerSection, foldSection, useDrawer } from './drawer-state';
import { Mistakes } from './mistakes';
import { Notes } from './notes/notes';
import { sectionSummaries } from './section-summaries';
import { Sources } from './sources';
import { SpreadsheetComparison } from './spreadsheet';
import { Why } from './why';

/** What the drawer holds: one section below the other, each folded until somebody wants it. */
export function DrawerBody() {
  return <WithNumbers>{(answer) => <Sections answer={answer} />}</WithNumbers>;
}

function Sections({ answer }: { readonly answer: AnswerWithNumbers }) {
  const messages = useAllMessages();
  const sumOf = useDrawer((state) => state.sumOf);
  const run = useRunTold(answer);
  const required = useRequiredTold(answer);
  const summaries = sectionSummaries(answer, sumOf, messages, run, required);
  const bodies: Readonly<Record<DrawerSection, () => ReactNode>> = {
    sum: () => <Why of={sumOf} answer={answer} />,
    does: () => <Does answer={answer} />,
    notes: () => <Notes findings={notesTold(answer, run, required)} />,
    spreadsheet: () => <SpreadsheetComparison answer={answer} />,
    mistakes: () => <Mistakes answer={answer} />,
    sources: () => <Sources answer={answer} />,
  };
  return summaries.flatMap(({ section, title, summary, isEmpty }) =>
    isEmpty
      ? []
      : [
          <Section key={section} section={section} title={title} summary={summary}>
            {bodies[section]}
          </Section>,
        ],
  );
}

interface SectionProps {
  readonly section: DrawerSection;
  readonly title: string;
  readonly summary: string;
  /** Asked only while it is unfolded. */
  readonly children: () => ReactNode;
}

function Section({ section, title, summary, children }: SectionProps) {
  const isOpen = useDrawer((state) => state.unfolded.has(section));
  const asked = useDrawer((state) => state.asked);
  const head = useRef<HTMLButtonElement>(null);
  const bodyId = useId();
  const headId = useId();
  useEffect(() => {
    if (asked.section !== section) return;
    head.current?.focus({ preventScroll: true });
    head.current?.scrollIntoView({ block: 'start' });
  }, [asked, section]);
  return (
    <section
      aria-labelledby={headId}
      data-section={section}
      className="border-b border-line last:border-b-0"
    >
      <h3>
        <button
          ref={head}
          id={headId}
          type="button"
          aria-expanded={isOpen}
          aria-controls={isOpen ? bodyId : undefined}
          onClick={() => foldSection(section, isOpen)}
          className="flex min-h-10 max-wide:min-h-11 w-full items-center gap-2 px-4 py-2 text-left focus-visible:-outline-offset-2"
        >
          <span className="shrink-0 text-14 font-semibold">{title}</span>
          <WholeParts text={summary} className="h-4.5 flex-1 text-12/4.5 text-muted" />
          <span className="shrink-0 text-muted">
            <DisclosureIcon isOpen={isOpen} />
          </span>
        </button>
      </h3>
      {isOpen && (
        <div id={bodyId} className="px-4 pb-4 text-13">
          {children()}
        </div>
      )}
    </section>
  );
}
