import type { Counted, ZoneId } from '@/engine';
import { podsWithoutPlace } from '@/engine/over-time';
import { lossCell } from '@/i18n/questions';
import type { LostZone } from '@/plan';
import { useAllMessages, useNumberFormat } from '@/store';
import { Tag } from '@/ui/shared/controls';
import { classes, ShortZones, TONE_TEXT, VerdictMark } from '@/ui/shared/look';
import { barsExtent } from './zone-bars';
import { ZoneSubnets } from './zone-subnets';
import { isTold } from './zone-told';

interface ZoneCardsProps {
  readonly losses: readonly LostZone[];
  /** That are told in the end: each has its place before it is known. */
  readonly zones: number;
  readonly hardest: readonly ZoneId[];
  readonly counted: Counted;
  readonly colourOf: (label: string) => string;
}

/** Parts of a card: each begins at one height in all that stand side by side. */
const PARTS = 'row-span-3 grid-rows-subgrid';

/** The zones side by side: subnets and waiting pods are drawn to the same scale in all of them. */
export function ZoneCards({ losses, zones, hardest, counted, colourOf }: ZoneCardsProps) {
  const share = `(100% - ${zones - 1} * 0.75rem) / ${zones}`;
  const extent = barsExtent(losses);
  const mostPods = Math.max(1, ...losses.map(({ run }) => run.waits.pods));
  return (
    <ul
      className="-mb-3 grid gap-x-3 text-13"
      style={{
        gridTemplateColumns: `repeat(auto-fill, minmax(min(100%, max(17rem, ${share})), 1fr))`,
      }}
    >
      {losses.map((loss) => (
        <li
          key={loss.zone}
          className={classes('mb-3 grid min-w-0 rounded-lg border border-line p-3', PARTS)}
        >
          <ZoneHead loss={loss} isHardest={hardest.includes(loss.zone)} />
          <ZoneSubnets loss={loss} extent={extent} colourOf={colourOf} />
          {isTold(loss) && <ZoneWaits {...{ loss, mostPods, counted }} />}
        </li>
      ))}
    </ul>
  );
}

function ZoneHead({ loss, isHardest }: { readonly loss: LostZone; readonly isHardest: boolean }) {
  const messages = useAllMessages();
  const words = messages.charts.zoneLoss;
  const { tone, number, unit = '', line } = lossCell(loss, messages);
  return (
    <div className="min-w-0">
      <div className="flex items-center gap-2">
        <h4 className="min-w-0 flex-1 truncate text-12 font-medium text-muted">
          <ShortZones text={words.without(loss.zone)} />
        </h4>
        {isHardest && <Tag>{words.hardest}</Tag>}
      </div>
      {/* Two lines however long the words are, so that nothing below moves. */}
      <p className="mt-0.5">
        <span
          className={classes(
            'flex items-center gap-1.5 text-15 font-bold whitespace-nowrap',
            TONE_TEXT[tone],
          )}
        >
          <VerdictMark tone={tone} className="size-4 shrink-0" />
          {number} {unit}
        </span>
        <span className="block truncate text-12 text-muted" title={line}>
          <ShortZones text={line} />
        </span>
      </p>
      {/* Two lines of room where cards are narrow. */}
      <p className="mt-1 text-12 xl:max-[85rem]:min-h-9">
        <ShortZones text={words.moved(loss.moved)} />
      </p>
    </div>
  );
}

interface ZoneWaitsProps {
  readonly loss: LostZone;
  readonly mostPods: number;
  /** What the plan has. */
  readonly counted: Counted;
}

/** Pods that wait on the way: the most at a time, and of these as many as still do at the end. */
function ZoneWaits({ loss: { atRest, run, launches, room }, mostPods, counted }: ZoneWaitsProps) {
  const words = useAllMessages().charts.zoneLoss;
  const format = useNumberFormat();
  const { waits, watchedSeconds } = run;
  const unplaced = podsWithoutPlace(atRest, run);
  const share = (pods: number) => ({ width: `${(pods * 100) / mostPods}%` });
  return (
    <div className="min-w-0">
      <dl className="mt-2 border-t border-line pt-2 text-12">
        <Fact label={words.peak} value={format.count(waits.pods)} />
        <div className="relative my-0.5 h-2 rounded-[2px] bg-chart-free" aria-hidden="true">
          <div className="swatch absolute inset-y-0 bg-bad-soft" style={share(waits.pods)} />
          <div className="swatch absolute inset-y-0 bg-chart-short" style={share(waits.atEnd)} />
        </div>
        {/* As many lines for every plan, so that nothing below moves. */}
        <Fact label={words.atEnd(watchedSeconds)} value={format.count(waits.atEnd)} />
        <Fact label={words.longest} value={waits.pods > 0 ? words.longestWait(waits) : '–'} />
        <Fact label={words.refusedLaunches} value={format.count(launches.refused)} />
        {counted !== 'pods' && (
          <Fact label={words.missingNodes} value={format.count(launches.missing)} />
        )}
        <Fact label={words.unplaced} value={format.count(unplaced)} />
        {room !== undefined && <Fact label={words.lowest} value={words.lowestIn(room)} />}
      </dl>
    </div>
  );
}

function Fact({ label, value }: { readonly label: string; readonly value: string }) {
  return (
    <div className="flex gap-3 py-0.5">
      <dt className="min-w-0 flex-1 text-muted">{label}</dt>
      <dd className="font-medium">
        <ShortZones text={value} />
      </dd>
    </div>
  );
}
