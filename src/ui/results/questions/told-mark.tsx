import { classes } from '@/ui/shared/look';

/** Of an answer that is no verdict. */
export function ToldMark({ className }: { readonly className: string }) {
  return (
    <svg
      viewBox="0 0 16 16"
      className={classes('shrink-0 text-muted', className)}
      aria-hidden="true"
    >
      <circle cx="8" cy="8" r="7" fill="currentColor" />
      <path d="M5 6.5h6M5 9.5h6" stroke="var(--surface)" strokeWidth={1.5} />
    </svg>
  );
}
