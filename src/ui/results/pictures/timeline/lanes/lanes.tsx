import { memo, useCallback, useMemo, useState } from 'react';
import type { Band, Simulation } from '@/engine/over-time';
import { useAllMessages } from '@/store';
import { TextButton } from '@/ui/shared/controls';
import { Crosshair } from './crosshair';
import { LANE_GRID, Lane, PLOT_INSET } from './lane';
import { PLOT_WIDTH, type Stretch, timeTicks, xOf } from './plot-path';
import { differs, LANES_SHOWN, lanesShown, sharedScale } from './run-lanes';
import { SmallLanes } from './small-lanes';

export interface LanesProps {
  readonly simulation: Simulation;
  readonly band: Band | undefined;
  /** The whole run. */
  readonly seconds: number;
  /** Of the first event; `undefined` where nothing happens. */
  readonly begins: number | undefined;
  readonly at: number;
  readonly onPin: (seconds: number) => void;
  readonly colourOf: (label: string) => string;
}

/** A lane for each subnet, what happens beside them below, and one line through all of it. */
export function Lanes({ simulation, band, seconds, begins, at, onPin, colourOf }: LanesProps) {
  const words = useAllMessages().timeline.lanes;
  const [zoom, setZoom] = useState<Stretch>();
  const [all, setAll] = useState(false);
  const whole = useMemo(() => ({ from: 0, until: seconds }), [seconds]);
  const shown = zoom ?? whole;
  const show = useCallback(
    (next: Stretch | undefined) => {
      const isWhole = next === undefined || next.until - next.from >= seconds;
      setZoom(isWhole || next.until - next.from < 30 ? undefined : next);
    },
    [seconds],
  );
  const { timeline } = simulation;
  const labels = useMemo(
    () => lanesShown(simulation, band, all).map(({ label }) => label),
    [simulation, band, all],
  );
  const hidden = timeline.subnets.length - LANES_SHOWN;
  return (
    <section aria-label={words.label} className="@container forced-colors:bg-surface">
      <div className="relative">
        <Plots {...{ simulation, band, shown, begins, labels, colourOf }} />
        <Crosshair {...{ seconds, shown, at, onPin, timeline, labels, colourOf }} onShow={show} />
      </div>
      {(zoom !== undefined || hidden > 0) && (
        <p className="mt-1 flex flex-wrap gap-x-4" data-print="no">
          {zoom !== undefined && (
            <TextButton onClick={() => setZoom(undefined)}>{words.wholeRun}</TextButton>
          )}
          {hidden > 0 && (
            <TextButton onClick={() => setAll(!all)}>
              {all ? words.fewer : words.more(hidden)}
            </TextButton>
          )}
        </p>
      )}
    </section>
  );
}

type PlotsProps = Pick<LanesProps, 'simulation' | 'band' | 'begins' | 'colourOf'> & {
  readonly shown: Stretch;
  readonly labels: readonly string[];
};

/** The lanes alone. Drawn anew for another run or stretch, not while the line moves. */
export const Plots = memo(function Plots({
  simulation,
  band,
  shown,
  begins,
  labels,
  colourOf,
}: PlotsProps) {
  const { timeline } = simulation;
  const most = sharedScale(timeline, band);
  const drawnBand = band !== undefined && differs(band) ? band : undefined;
  return (
    <>
      {begins !== undefined && begins >= shown.from && begins <= shown.until && (
        <div className={`${PLOT_INSET} pointer-events-none bottom-5!`} aria-hidden="true">
          <span
            className="absolute inset-y-0 border-l border-dotted border-muted"
            style={{ left: `${xOf(begins, shown) / 10}%` }}
          />
        </div>
      )}
      <div className="grid grid-cols-1 gap-2.5 [@media(max-height:50rem)]:gap-0.5">
        {timeline.subnets.map((subnet, index) => {
          if (!labels.includes(subnet.label)) return null;
          const others = drawnBand?.subnets[index];
          return (
            <Lane
              key={subnet.label}
              subnet={subnet}
              at={timeline.at}
              shown={shown}
              most={most}
              colour={colourOf(subnet.label)}
              least={others?.lowest.least ?? subnet.lowest.free}
              band={drawnBand && others && { at: drawnBand.at, ...others }}
            />
          );
        })}
        <SmallLanes timeline={timeline} shown={shown} />
      </div>
      <TimeAxis shown={shown} />
    </>
  );
});

function TimeAxis({ shown }: { readonly shown: Stretch }) {
  const words = useAllMessages().timeline.lanes;
  return (
    <div className={LANE_GRID} aria-hidden="true">
      <div className="hidden @xl:block" />
      <div className="relative col-span-2 h-5 text-12 text-muted @xl:col-span-1">
        {timeTicks(shown).map((seconds, index) => {
          const share = (xOf(seconds, shown) / PLOT_WIDTH) * 100;
          const shift = share < 2 ? 0 : share > 98 ? 100 : 50;
          return (
            <span
              key={seconds}
              className="absolute top-0.5 whitespace-nowrap"
              style={{ left: `${share}%`, transform: `translateX(-${shift}%)` }}
            >
              {words.tick(seconds, index === 0)}
            </span>
          );
        })}
      </div>
    </div>
  );
}
