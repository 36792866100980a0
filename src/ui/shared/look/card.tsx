import { type ReactNode, useId } from 'react';
import { classes } from './classes';

export interface CardProps {
  readonly title: ReactNode;
  /** A few muted words after the title. */
  readonly hint?: ReactNode;
  /** At the right end of the title's line. */
  readonly actions?: ReactNode;
  /** Without padding around the content, for tables and lists that run to the edges. */
  readonly flush?: boolean;
  readonly className?: string;
  readonly id?: string;
  readonly children: ReactNode;
}

export function Card({ title, hint, actions, flush, className, id, children }: CardProps) {
  const titleId = useId();
  return (
    <section id={id} aria-labelledby={titleId} className={classes(CARD, className)}>
      <div className="flex flex-wrap items-baseline gap-x-2 gap-y-0.5 px-4 pt-3.5 pb-2">
        <h2 id={titleId} className="text-14 font-semibold">
          {title}
        </h2>
        {hint !== undefined && <p className="text-12 text-muted">{hint}</p>}
        {actions !== undefined && <div className="ml-auto">{actions}</div>}
      </div>
      <div className={flush ? undefined : 'px-4 pb-4'}>{children}</div>
    </section>
  );
}

export const CARD = 'rounded-xl border border-line bg-surface min-w-0';
