import { type ReactNode, useId, useState } from 'react';
import type { FieldPath } from '@/plan';
import { useMessages, usePlanner } from '@/store';
import { DisclosureIcon } from '@/ui/shared/look';

export interface InputSectionProps {
  readonly title: string;
  readonly hint: string;
  /** What is set inside, in a line; shown while the section is folded. */
  readonly summary: string;
  /** Whether a field belongs to the section: one with an error opens it. */
  readonly owns: (path: FieldPath) => boolean;
  readonly startsOpen?: boolean;
  /** In the place of the hint, where there is room; above the body where it folds. */
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}

/** A part of the form that folds, where there is one column. */
export function FoldingSection(props: InputSectionProps) {
  const { title, hint, summary, owns, startsOpen = false, actions, children } = props;
  const [chosen, setChosen] = useState(startsOpen);
  const errors = usePlanner(
    (state) => state.reading.errors.filter((error) => owns(error.field)).length,
  );
  const messages = useMessages();
  const bodyId = useId();
  const open = chosen || errors > 0;
  return (
    <section className="border-b border-line last:border-b-0">
      <h2>
        <button
          type="button"
          aria-expanded={open}
          aria-controls={open ? bodyId : undefined}
          onClick={() => setChosen(!open)}
          className="flex min-h-12 w-full items-center gap-2 px-4 py-2 text-left focus-visible:-outline-offset-2"
        >
          <span className="min-w-0 text-14 font-semibold">{title}</span>
          <span className="min-w-0 flex-1 truncate text-12 text-muted">
            {open ? hint : summary}
          </span>
          {errors > 0 && (
            <span className="shrink-0 text-12 text-bad">
              {messages.form.errors.section(errors)}
            </span>
          )}
          <span className="shrink-0 text-muted">
            <DisclosureIcon isOpen={open} />
          </span>
        </button>
      </h2>
      {open && (
        <div id={bodyId} className="px-4 pb-4">
          {actions !== undefined && <div className="mb-3">{actions}</div>}
          {children}
        </div>
      )}
    </section>
  );
}
