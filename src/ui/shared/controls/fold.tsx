import { type ReactNode, useId, useState } from 'react';
import { DisclosureIcon } from '@/ui/shared/look';

export interface FoldProps {
  readonly title: ReactNode;
  /** What is inside and what is set, in a line; shown while folded. */
  readonly summary?: ReactNode;
  readonly startsOpen?: boolean;
  /** Opens it whatever the person chose: something inside is used, or needs a look. It stays open then. */
  readonly forceOpen?: boolean;
  readonly className?: string;
  readonly children: ReactNode;
}

/** A part that is folded until somebody wants it. */
export function Fold(props: FoldProps) {
  const { title, summary, startsOpen = false, forceOpen = false, className, children } = props;
  const [chosen, setChosen] = useState(startsOpen);
  if (forceOpen && !chosen) setChosen(true);
  const open = chosen || forceOpen;
  const bodyId = useId();
  return (
    <div className={className}>
      <button
        type="button"
        aria-expanded={open}
        aria-controls={open ? bodyId : undefined}
        onClick={() => setChosen(!open)}
        className="group flex min-h-6 w-full items-start gap-1 rounded-sm text-left text-13 pointer-coarse:min-h-11 pointer-coarse:items-center"
      >
        <span className="mt-[3px] shrink-0 text-accent">
          <DisclosureIcon isOpen={open} className="size-3.5" />
        </span>
        <span className="flex min-w-0 flex-wrap items-baseline gap-x-2">
          <span className="font-medium text-accent group-hover:underline underline-offset-2">
            {title}
          </span>
          {!open && summary !== undefined && summary !== '' && (
            <span className="text-12 text-muted">{summary}</span>
          )}
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
