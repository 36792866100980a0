import { type ReactNode, useId } from 'react';
import { TextButton, useFold } from '@/ui/shared/controls';

export interface CardFooterProps {
  /** What adds rows, at the left. */
  readonly children: ReactNode;
  /** The rarer part of the card: its button stands at the right, it opens below. */
  readonly fold: {
    readonly title: string;
    /** What is set in it, in a word or two. */
    readonly summary: string;
    /** Something of it is used: it opens once it is, and can be folded again. */
    readonly isUsed?: boolean;
    /** Opens it whatever the person chose: something in it can't be read. */
    readonly needsLook: boolean;
    readonly body: ReactNode;
  };
}

/** The last line of a card: actions, and what opens under them. */
export function CardFooter({ children, fold }: CardFooterProps) {
  const { title, summary, isUsed, needsLook, body } = fold;
  const [open, setOpen] = useFold(isUsed, needsLook);
  const bodyId = useId();
  return (
    <>
      <div className="mt-1 -mb-1.5 flex flex-wrap items-center gap-x-4" data-print="no">
        {children}
        <TextButton
          className="ml-auto"
          aria-expanded={open}
          aria-controls={open ? bodyId : undefined}
          onClick={() => setOpen(!open)}
        >
          {title}
          {summary && <span className="text-12 font-normal text-muted">{summary}</span>}
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
