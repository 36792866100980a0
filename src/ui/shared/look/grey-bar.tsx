import { classes } from './classes';

/** In the place of words or of a number that is being worked out. */
export function GreyBar({ className = 'w-10' }: { readonly className?: string }) {
  return (
    <span
      aria-hidden="true"
      className={classes('swatch inline-block h-2 rounded-full bg-hover align-middle', className)}
    />
  );
}
