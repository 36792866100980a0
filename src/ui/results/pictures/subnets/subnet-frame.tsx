import type { ReactNode } from 'react';
import type { Tone } from '@/i18n/verdict/tone';
import { useAllMessages } from '@/store/use-planner';
import { TONE_TEXT } from '@/ui/results/answer/tone';
import { classes } from '@/ui/shared/look/classes';
import type { SubnetBar } from './subnet-bars';

const CROWDED = 12;

export interface SubnetFrameProps {
  readonly bars: readonly SubnetBar[];
  /** Of what a subnet lacks. */
  readonly tone: Tone;
  /** The bars themselves; they fill the frame's height, a row each. */
  readonly children: ReactNode;
}

/** Names at the left of the bars and what is left at their right; above them where it is narrow. */
export function SubnetFrame({ bars, tone, children }: SubnetFrameProps) {
  const words = useAllMessages().charts.subnets;
  const row = bars.length > CROWDED ? 'h-11 @xl:h-7' : 'h-12 @xl:h-[2.125rem]';
  return (
    <div className="@container forced-colors:bg-surface">
      <div className="relative">
        <div className="absolute inset-x-0 top-[0.6875rem] -bottom-[0.6875rem] @xl:top-0 @xl:right-[6.5rem] @xl:bottom-0 @xl:left-[11.5rem]">
          {children}
        </div>
        {bars.map(({ label, range, free }) => (
          <div
            key={label}
            aria-hidden="true"
            className={classes(
              'pointer-events-none flex items-start justify-between gap-2 @xl:items-center',
              row,
            )}
          >
            <p
              className="min-w-0 truncate text-13 @xl:max-w-[10.75rem]"
              title={`${label} ${range}`}
            >
              <span className="font-semibold">{label}</span>{' '}
              <span className="font-mono text-12 text-muted">{range}</span>
            </p>
            <p
              className={classes(
                'shrink-0 text-13 font-semibold @xl:w-[5.75rem]',
                free < 0 ? TONE_TEXT[tone] : 'text-text',
              )}
            >
              {free < 0 ? words.endShort(-free) : words.endFree(free)}
            </p>
          </div>
        ))}
      </div>
    </div>
  );
}
