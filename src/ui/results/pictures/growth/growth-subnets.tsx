import { useAllMessages } from '@/store';
import { classes } from '@/ui/shared/look';
import { type GrowthSubnet, SUBNETS_NAMED } from './growth-view';

export interface GrowthSubnetsProps {
  readonly subnets: readonly GrowthSubnet[];
  readonly planned: number;
  /** CSS colour of each subnet, by its place in the plan. */
  readonly colours: readonly string[];
}

/** The subnets beside the picture, each in its colour, with what it has as planned. */
export function GrowthSubnets({ subnets, planned, colours }: GrowthSubnetsProps) {
  const {
    growth: words,
    subnets: { endFree },
  } = useAllMessages().charts;
  return (
    <ul className="flex flex-wrap content-start gap-x-5 gap-y-2 text-12 @2xl:w-36 @2xl:flex-col @2xl:flex-nowrap @2xl:pt-6">
      {subnets
        .slice(0, SUBNETS_NAMED)
        .map(
          ({ label, index, freeAsPlanned, missingAsPlanned, shortFrom, doPodsWait, hasBlocks }) => (
            <li key={label} className="flex min-w-0 items-baseline gap-2">
              <span
                className="swatch size-2.5 shrink-0 rounded-[2px]"
                style={{ background: colours[index] }}
                aria-hidden="true"
              />
              <span className="min-w-0">
                <span className="font-semibold break-all">{label}</span>{' '}
                <span className="text-muted">
                  {freeAsPlanned !== undefined &&
                    words.freeAt(endFree(freeAsPlanned, hasBlocks), planned)}
                </span>
                {(shortFrom !== undefined || missingAsPlanned.amount > 0) && (
                  <span
                    className={classes('block print:inline', doPodsWait ? 'text-bad' : 'text-warn')}
                  >
                    {' '}
                    {doPodsWait
                      ? words.runsOut(shortFrom)
                      : words.shortFrom(shortFrom, missingAsPlanned)}
                  </span>
                )}
              </span>
            </li>
          ),
        )}
      {subnets.length > SUBNETS_NAMED && (
        <li className="text-muted">{words.others(subnets.length - SUBNETS_NAMED)}</li>
      )}
    </ul>
  );
}
