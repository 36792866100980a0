import type { Tone } from '@/i18n/verdict';
import { classes, TONE_TEXT, VerdictMark } from '@/ui/shared/look';

export function VerdictBadge({
  tone,
  dimmed,
  small = false,
}: {
  readonly tone: Tone;
  readonly dimmed: boolean;
  readonly small?: boolean;
}) {
  return (
    <span className={classes('shrink-0', dimmed ? 'text-muted' : TONE_TEXT[tone])}>
      <VerdictMark tone={tone} className={small ? 'size-5' : 'size-7'} />
    </span>
  );
}
