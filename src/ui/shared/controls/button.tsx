import type { ComponentProps, ReactNode } from 'react';
import { classes } from '@/ui/shared/look';

const SHAPE =
  'inline-flex min-h-[2.125rem] shrink-0 items-center justify-center gap-1.5 rounded-lg border px-3 text-13 font-medium whitespace-nowrap select-none pointer-coarse:min-h-11 disabled:opacity-45 aria-disabled:opacity-45';
const LOOKS = {
  primary:
    'border-accent bg-accent text-on-accent forced-colors:text-[ButtonText] enabled:hover:border-accent-strong enabled:hover:bg-accent-strong',
  plain: 'border-line bg-surface text-text enabled:hover:bg-hover data-popup-open:bg-hover',
  bad: 'border-line bg-surface text-bad enabled:hover:bg-bad-soft',
};
export type ButtonLook = keyof typeof LOOKS;

export function buttonClasses(look: ButtonLook, className?: string): string {
  return classes(SHAPE, LOOKS[look], className);
}

export interface ButtonProps extends Omit<ComponentProps<'button'>, 'type'> {
  readonly look?: ButtonLook;
  readonly children: ReactNode;
}

export function Button({ look = 'plain', className, ...rest }: ButtonProps) {
  return <button type="button" className={buttonClasses(look, className)} {...rest} />;
}

/** An action that reads like a link: `+ Subnet`. */
export function TextButton({ className, ...rest }: Omit<ComponentProps<'button'>, 'type'>) {
  return <button type="button" className={classes(TEXT_BUTTON, className)} {...rest} />;
}

export const TEXT_BUTTON =
  'inline-flex min-h-6 min-w-6 items-center gap-1 rounded-sm text-13 font-medium text-accent hover:text-accent-strong hover:underline underline-offset-2 pointer-coarse:min-h-11 disabled:opacity-45';
