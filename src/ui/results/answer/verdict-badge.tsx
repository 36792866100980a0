import { classes } from '@/ui/shared/classes';
import { AlertIcon, CheckIcon } from '@/ui/shared/icons';
import { TONE_BADGE } from './tone';
import type { Tone } from './verdict-view';

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
    <span
      className={classes(
        'grid shrink-0 place-items-center rounded-full',
        small ? 'size-6' : 'mt-px size-[1.875rem]',
        dimmed ? 'bg-hover text-muted' : TONE_BADGE[tone],
      )}
    >
      {tone === 'ok' ? <CheckIcon className="size-4" /> : <AlertIcon className="size-4" />}
    </span>
  );
}
