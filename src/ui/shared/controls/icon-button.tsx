import type { ComponentProps, ReactNode } from 'react';
import { classes } from '@/ui/shared/look';

export interface IconButtonProps extends Omit<ComponentProps<'button'>, 'type' | 'aria-label'> {
  /** What it does, for those who can't see the icon; also its tooltip. */
  readonly label: string;
  readonly children: ReactNode;
}

export const ICON_BUTTON =
  'inline-flex size-7 shrink-0 items-center justify-center rounded-md text-muted hover:bg-hover hover:text-text pointer-coarse:size-11 disabled:opacity-40 aria-disabled:opacity-40 disabled:hover:bg-transparent data-popup-open:bg-hover';

export function IconButton({ label, className, ...rest }: IconButtonProps) {
  return (
    <button
      type="button"
      aria-label={label}
      title={label}
      className={classes(ICON_BUTTON, className)}
      {...rest}
    />
  );
}
