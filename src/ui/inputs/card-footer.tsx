import { type ReactNode, useId, useState } from 'react';
import { TextButton } from '@/ui/shared/controls';

export interface CardFooterProps {
  /** What adds rows, at the left. */
  readonly children: ReactNode;
  /** The rarer part of the card: its button stands at the right, it opens below. */
  readonly fold: {
    readonly title: string;
    /** What is set in it, in a word or two. */
    readonly summary: string;
    /** Opens it whatever the person chose. It stays open then. */
    readonly forceOpen: boolean;
    readonly body: ReactNode;
  };
}

/** The last line of a card: actions, and what opens under them. */
export function CardFooter({ children, fold }: CardFooterProps) {
  const { title, summary, forceOpen, body } = fold;
  const [chosen, setChosen] = useState(false);
  if (forceOpen && !chosen) setChosen(true);
  const open = chosen || forceOpen;
  const bodyId = useId();
  return (
    <>
      <div className="mt-1 -mb-1.5 flex flex-wrap items-center gap-x-4" data-print="no">
        {children}
        <TextButton
          className="ml-auto"
          aria-expanded={open}
          aria-controls={open ? bodyId : undefined}
          onClick={() => setChosen(!open)}
        >
          {title}
          {summary !== '' && <span className="text-12 font-normal text-muted">{summary}</span>}
        </TextButton>
      </div>
      {open && (
        <div id={bodyId} className="pt-4">
          {body}
        </div>
      )}
    </>
  );
}
