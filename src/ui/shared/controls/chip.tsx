import type { ComponentProps } from 'react';
import { classes } from '@/ui/shared/look/classes';

/** A rounded action beside a sentence: an example. */
export const CHIP =
  'inline-flex min-h-8 max-w-full items-center gap-1.5 rounded-2xl border border-line bg-surface px-3 py-1 text-left wrap-anywhere text-12 sm:text-13 font-medium text-text hover:border-accent hover:bg-accent-soft pointer-coarse:min-h-11';

/** A small grey word beside a name: `now`, `8 vCPU`. */
export function Tag({ className, ...rest }: ComponentProps<'span'>) {
  return (
    <span
      className={classes(
        'inline-flex items-center rounded-sm bg-hover px-1.5 text-12 text-muted whitespace-nowrap',
        className,
      )}
      {...rest}
    />
  );
}
