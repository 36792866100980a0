import type { Timeline } from '@/engine/over-time';
import type { AllMessages } from '@/i18n';
import { useAllMessages } from '@/store';
import { LaneRow } from './lane';
import { areaUnder, minuteBars, PLOT_WIDTH, type Stretch, stepLine } from './plot-path';
import { callsOfMinutes, countedInRun, waitingCourse } from './run-lanes';

const HEIGHT = 24;
const ROW = 'h-6 [@media(max-height:50rem)]:@xl:h-3.5';
const LINE = 'fill-none stroke-muted';

interface CourseTold {
  readonly values: Timeline['at'];
  readonly most: number;
}

/** The nodes, and on Fargate the pods: each is counted by itself. */
function thereIn(
  timeline: Timeline,
  words: AllMessages['timeline']['lanes'],
): readonly (CourseTold & { readonly label: string; readonly note: string })[] {
  const { nodes: all, fargatePods, peaks } = timeline;
  const counted = countedInRun(timeline);
  const nodes = all.map((each, index) => each - (fargatePods[index] ?? 0));
  const pods = { values: fargatePods, most: peaks.fargatePods.pods };
  return [
    ...(counted === 'pods'
      ? []
      : [
          {
            label: words.nodes,
            note: words.mostNodes(nodes[0] ?? 0, peaks.ec2Nodes),
            values: nodes,
            most: peaks.ec2Nodes,
          },
        ]),
    ...(counted === 'nodes'
      ? []
      : [
          {
            label: words.fargatePods,
            note: words.mostFargatePods(fargatePods[0] ?? 0, pods.most),
            ...pods,
          },
        ]),
  ];
}

function Course({
  at,
  values,
  most,
  shown,
}: CourseTold & { readonly at: Timeline['at']; readonly shown: Stretch }) {
  const line = stepLine({ at, values }, shown, { most, height: HEIGHT });
  return (
    <>
      <path d={areaUnder(line, HEIGHT)} className="fill-muted opacity-25" />
      <path d={line} className={LINE} vectorEffect="non-scaling-stroke" />
    </>
  );
}

/** Pods waiting, nodes and calls to EC2, in grey below the lanes. */
export function SmallLanes({
  timeline,
  shown,
}: {
  readonly timeline: Timeline;
  readonly shown: Stretch;
}) {
  const words = useAllMessages().timeline.lanes;
  const { at, peaks, podsWaiting } = timeline;
  const waitingScale = { most: peaks.waiting.pods, height: HEIGHT };
  const waiting = stepLine({ at, values: waitingCourse(timeline) }, shown, waitingScale);
  const refused = stepLine({ at, values: podsWaiting['subnet-short'] }, shown, waitingScale);
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
      {thereIn(timeline, words).map(({ label, note, ...course }) => (
        <SmallLane key={label} {...{ label, note }}>
          <Course at={at} shown={shown} {...course} />
        </SmallLane>
      ))}
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
