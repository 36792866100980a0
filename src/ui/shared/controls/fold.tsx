import { type ReactNode, useId } from 'react';
import { DisclosureIcon } from '@/ui/shared/look';
import { useFold } from './use-fold';

export interface FoldProps {
  readonly title: ReactNode;
  /** What is inside and what is set, in a line; shown while folded. */
  readonly summary?: ReactNode;
  /** Something inside is used: it opens once it is, and can be folded again. */
  readonly isUsed?: boolean;
  /** Opens it whatever the person chose: something inside can't be read. */
  readonly needsLook?: boolean;
  readonly className?: string;
  readonly children: ReactNode;
}

/** A part that is folded until somebody wants it. */
export function Fold(props: FoldProps) {
  const { title, summary, isUsed, needsLook, className, children } = props;
  const [open, setOpen] = useFold(isUsed, needsLook);
  const bodyId = useId();
  return (
    <div className={className}>
      <button
        type="button"
        aria-expanded={open}
        aria-controls={open ? bodyId : undefined}
        onClick={() => setOpen(!open)}
        className="group flex min-h-6 w-full items-start gap-1 rounded-sm text-left text-13 pointer-coarse:min-h-11 pointer-coarse:items-center"
      >
        <span className="mt-[3px] shrink-0 text-accent">
          <DisclosureIcon isOpen={open} className="size-3.5" />
        </span>
        <span className="flex min-w-0 flex-wrap items-baseline gap-x-2">
          <span className="font-medium text-accent group-hover:underline underline-offset-2">
            {title}
          </span>
          {!open && summary && <span className="text-12 text-muted">{summary}</span>}
        </span>
      </button>
      {open && (
        <div id={bodyId} className="pt-2">
          {children}
        </div>
      )}
    </div>
  );
}
