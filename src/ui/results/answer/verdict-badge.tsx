import type { Tone } from '@/i18n/verdict/tone';
import { classes } from '@/ui/shared/look/classes';
import { AlertIcon, CheckIcon, WaitingIcon } from '@/ui/shared/look/icons';
import { TONE_BADGE } from './tone';

const MARKS: Readonly<Record<Tone, typeof CheckIcon>> = {
  ok: CheckIcon,
  warn: AlertIcon,
  bad: AlertIcon,
  neutral: WaitingIcon,
};

export function VerdictBadge({
  tone,
  dimmed,
  small = false,
}: {
  readonly tone: Tone;
  readonly dimmed: boolean;
  readonly small?: boolean;
}) {
  const Mark = MARKS[tone];
  return (
    <span
      className={classes(
        'grid shrink-0 place-items-center rounded-full',
        small ? 'size-6' : 'mt-px size-[1.875rem]',
        dimmed ? 'bg-hover text-muted' : TONE_BADGE[tone],
      )}
    >
      <Mark className="size-4" />
    </span>
  );
}
