import type { Timeline } from '@/engine/over-time';
import { useAllMessages } from '@/store';
import { LaneRow } from './lane';
import { areaUnder, minuteBars, PLOT_WIDTH, type Stretch, stepLine } from './plot-path';
import { callsOfMinutes, waitingCourse } from './run-lanes';

const HEIGHT = 24;
const ROW = 'h-6 [@media(max-height:50rem)]:@xl:h-3.5';
const LINE = 'fill-none stroke-muted';

/** Pods waiting, nodes and calls to EC2, in grey below the lanes. */
export function SmallLanes({
  timeline,
  shown,
}: {
  readonly timeline: Timeline;
  readonly shown: Stretch;
}) {
  const words = useAllMessages().timeline.lanes;
  const { at, nodes, peaks, podsWaiting } = timeline;
  const waitingScale = { most: peaks.waiting.pods, height: HEIGHT };
  const waiting = stepLine({ at, values: waitingCourse(timeline) }, shown, waitingScale);
  const refused = stepLine({ at, values: podsWaiting['subnet-short'] }, shown, waitingScale);
  const nodeLine = stepLine({ at, values: nodes }, shown, {
    most: peaks.nodes.nodes,
    height: HEIGHT,
  });
  const calls = { most: peaks.callsPerMinute, height: HEIGHT };
  return (
    <>
      <SmallLane
        label={words.waiting}
        note={words.mostWaiting(peaks.waiting.pods, peaks.waitingFor['subnet-short'])}
      >
        <path d={areaUnder(waiting, HEIGHT)} className="fill-muted opacity-25" />
        <path d={areaUnder(refused, HEIGHT)} className="fill-muted opacity-60" />
        <path d={waiting} className={LINE} vectorEffect="non-scaling-stroke" />
      </SmallLane>
      <SmallLane label={words.nodes} note={words.mostNodes(nodes[0] ?? 0, peaks.nodes.nodes)}>
        <path d={areaUnder(nodeLine, HEIGHT)} className="fill-muted opacity-25" />
        <path d={nodeLine} className={LINE} vectorEffect="non-scaling-stroke" />
      </SmallLane>
      <SmallLane label={words.calls} note={words.mostCalls(peaks.callsPerMinute)}>
        <path d={minuteBars(callsOfMinutes(timeline), shown, calls)} className="fill-muted" />
      </SmallLane>
    </>
  );
}

function SmallLane(props: {
  readonly label: string;
  readonly note: string;
  readonly children: React.ReactNode;
}) {
  return (
    <LaneRow
      name={<span className="truncate font-semibold">{props.label}</span>}
      note={<span className="font-normal text-muted">{props.note}</span>}
      height={ROW}
      viewHeight={HEIGHT}
    >
      {props.children}
      <path
        d={`M0 ${HEIGHT}H${PLOT_WIDTH}`}
        className="fill-none stroke-chart-grid"
        vectorEffect="non-scaling-stroke"
      />
    </LaneRow>
  );
}
