import { memo, useCallback, useMemo, useRef, useState } from 'react';
import type { Verdict } from '@/engine';
import type { Band, Simulation } from '@/engine/over-time';
import { useAllMessages } from '@/store';
import { useBoxSize } from '@/ui/shared/browser';
import { TextButton } from '@/ui/shared/controls';
import { CourseCrosshair } from './crosshair/course-crosshair';
import { longEnough } from './crosshair/crosshair-keys';
import { Lane, PLOT_INSET } from './lanes/lane';
import { PLOT_WIDTH, type Stretch, xOf } from './lanes/plot-path';
import { differs, LANES_SHOWN, lanesShown, sharedScale, sureBlocksIn } from './lanes/run-lanes';
import { SmallLanes } from './lanes/small-lanes';
import { TimeAxis } from './lanes/time-axis';
import { toldLane } from './lanes/told-lane';

export interface CourseLanesProps {
  readonly simulation: Simulation;
  readonly band: Band | undefined;
  /** Where the run is of the plan as it stands. */
  readonly atRest: Verdict | undefined;
  /** The whole run. */
  readonly seconds: number;
  /** Of the first event; `undefined` where nothing happens. */
  readonly begins: number | undefined;
  readonly at: number;
  readonly onPin: (seconds: number) => void;
  readonly colourOf: (label: string) => string;
}

/** A lane for each subnet, what happens beside them below, and one line through all of it. */
export function CourseLanes({
  simulation,
  band,
  atRest,
  seconds,
  begins,
  at,
  onPin,
  colourOf,
}: CourseLanesProps) {
  const words = useAllMessages().timeline.lanes;
  const [zoom, setZoom] = useState<Stretch>();
  const [all, setAll] = useState(false);
  const [hover, setHover] = useState<number>();
  const plot = useRef<HTMLDivElement>(null);
  const { width } = useBoxSize(plot);
  const whole = useMemo(() => ({ from: 0, until: seconds }), [seconds]);
  const shown = zoom ?? whole;
  const show = useCallback(
    (next: Stretch | undefined) => {
      const isWhole = next === undefined || next.until - next.from >= seconds;
      setZoom(isWhole ? undefined : longEnough(next, seconds));
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
    <section aria-label={words.label} className="@container">
      <div className="relative">
        <LanePlots {...{ simulation, band, atRest, shown, begins, labels, colourOf }} />
        <TimeAxis {...{ shown, width }} />
        <CourseCrosshair
          {...{ plot, seconds, shown, at, hover, onPin, timeline, labels, colourOf }}
          onHover={setHover}
          onShow={show}
        />
        {zoom !== undefined && (
          <p className={WHOLE_RUN} data-print="no">
            <TextButton
              onClick={() => {
                setZoom(undefined);
                // The button goes with what it takes back.
                plot.current?.focus({ preventScroll: true });
              }}
            >
              {words.wholeRun}
            </TextButton>
          </p>
        )}
      </div>
      {hidden > 0 && (
        <p className="mt-5" data-print="no">
          <TextButton onClick={() => setAll(!all)}>
            {all ? words.fewer : words.more(hidden)}
          </TextButton>
        </p>
      )}
    </section>
  );
}

/** Over what stands empty in any case: beside the last small lane, or its name where the plots are as wide as all. */
const WHOLE_RUN =
  'absolute right-0 bottom-11 z-10 flex justify-end @xl:bottom-5 @xl:w-[5rem] @xl:justify-start @xl:pl-2';

type LanePlotsProps = Pick<
  CourseLanesProps,
  'simulation' | 'band' | 'atRest' | 'begins' | 'colourOf'
> & {
  readonly shown: Stretch;
  readonly labels: readonly string[];
};

/** The lanes alone. Drawn anew for another run or stretch, not while the line moves. */
export const LanePlots = memo(function LanePlots({
  simulation,
  band,
  atRest,
  shown,
  begins,
  labels,
  colourOf,
}: LanePlotsProps) {
  const { timeline } = simulation;
  const most = sharedScale(timeline, band);
  const drawnBand = band !== undefined && differs(band) ? band : undefined;
  return (
    <>
      {begins !== undefined && begins >= shown.from && begins <= shown.until && (
        <div className={`${PLOT_INSET} pointer-events-none bottom-5!`} aria-hidden="true">
          <span
            className="absolute inset-y-0 border-l border-dotted border-muted"
            style={{ left: `${(xOf(begins, shown) / PLOT_WIDTH) * 100}%` }}
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
              sure={sureBlocksIn(subnet, band)}
              told={toldLane(subnet, { simulation, band, atRest })}
              band={drawnBand && others && { at: drawnBand.at, ...others }}
            />
          );
        })}
        <SmallLanes timeline={timeline} shown={shown} />
      </div>
    </>
  );
});
