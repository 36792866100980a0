import type { ComponentProps } from 'react';
import { classes } from '@/ui/shared/look';

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
