import type { Counted } from '@/engine';
import { useAllMessages } from '@/store';
import { classes, ShortZones } from '@/ui/shared/look';
import { type GrowthSubnet, SUBNETS_NAMED, type SubnetLack } from './growth-view';

export interface GrowthSubnetsProps {
  readonly subnets: readonly GrowthSubnet[];
  readonly planned: number;
  /** What grows; nodes where it is not said. */
  readonly counted?: Counted;
  /** CSS colour of each subnet, by its place in the plan. */
  readonly colours: readonly string[];
}

/** The subnets beside the picture, each in its colour, with what it has as planned. */
export function GrowthSubnets({
  subnets,
  planned,
  counted = 'nodes',
  colours,
}: GrowthSubnetsProps) {
  const { growth: words, subnets: ofSubnets } = useAllMessages().charts;
  return (
    <ul className="flex flex-wrap content-start gap-x-5 gap-y-2 text-12 @2xl:w-36 @2xl:flex-col @2xl:flex-nowrap @2xl:pt-6">
      {subnets.slice(0, SUBNETS_NAMED).map(({ label, index, freeAsPlanned, lack, hasBlocks }) => (
        <li key={label} className="flex min-w-0 items-baseline gap-2">
          <span
            className="swatch size-2.5 shrink-0 rounded-[2px]"
            style={{ background: colours[index] }}
            aria-hidden="true"
          />
          <span className="min-w-0">
            <span className="font-semibold break-all">
              <ShortZones text={label} />
            </span>{' '}
            <span className="text-muted">
              {freeAsPlanned !== undefined &&
                words.freeAt(ofSubnets.endFree(freeAsPlanned, hasBlocks), planned, counted)}
            </span>
            {lack !== undefined && (
              <span
                className={classes(
                  'block print:inline',
                  lack.of === 'waits' ? 'text-bad' : 'text-warn',
                )}
              >
                {' '}
                {words.lackFrom(
                  lack.asPlanned > 0
                    ? lackAsPlanned(lack.of, lack.asPlanned, hasBlocks)
                    : words.begins[lack.of],
                  lack.from,
                  counted,
                )}
              </span>
            )}
          </span>
        </li>
      ))}
      {subnets.length > SUBNETS_NAMED && (
        <li className="text-muted">{words.others(subnets.length - SUBNETS_NAMED)}</li>
      )}
    </ul>
  );

  function lackAsPlanned(of: SubnetLack['of'], amount: number, inUnits: boolean): string {
    switch (of) {
      case 'waits':
      case 'waits-shortly':
        return ofSubnets.endWait(amount);
      case 'may-wait':
        return ofSubnets.endMayWait(amount);
      case 'addresses':
        return ofSubnets.endShort(amount, inUnits);
      case 'blocks':
        return words.shortIn({ amount, unit: of });
    }
  }
}
