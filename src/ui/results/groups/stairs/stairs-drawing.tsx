import {
  CartesianGrid,
  Label,
  Line,
  LineChart,
  ReferenceDot,
  ReferenceLine,
  Tooltip,
  XAxis,
  YAxis,
} from 'recharts';
import { useAllMessages, useNumberFormat } from '@/store';
import type { StairsPoint, StairsView } from './stairs-view';

const AXIS_TEXT = { fill: 'var(--muted)', fontSize: 12 };

export interface StairsDrawingProps {
  readonly view: StairsView;
  /** What the dashed line is of; `undefined`: the other mode. */
  readonly otherName?: string | undefined;
}

/** Addresses held upwards over pods: the plan's mode as a line, the other one dashed, and where the plan is. */
export function StairsDrawing({ view, otherName }: StairsDrawingProps) {
  const { stairs: words } = useAllMessages().proof.nodeGroups;
  const format = useNumberFormat();
  const { points, podsNow, heldNow } = view;
  return (
    <LineChart
      responsive
      data={[...points]}
      style={{ width: '100%', height: '100%' }}
      margin={{ top: 8, right: 12, bottom: 0, left: 0 }}
      accessibilityLayer={false}
    >
      <CartesianGrid vertical={false} stroke="var(--chart-grid)" strokeDasharray="2 3" />
      <XAxis
        dataKey="pods"
        type="number"
        domain={[0, points.length - 1]}
        tick={AXIS_TEXT}
        tickFormatter={(value: number) => format.count(value)}
        tickLine={false}
        axisLine={{ stroke: 'var(--chart-grid)' }}
        height={40}
      >
        <Label value={words.axis} position="insideBottomRight" offset={2} style={AXIS_TEXT} />
      </XAxis>
      <YAxis
        tick={AXIS_TEXT}
        tickFormatter={(value: number) => format.count(value)}
        tickLine={false}
        axisLine={false}
        width={56}
      >
        <Label
          value={words.heldAxis}
          angle={-90}
          position="insideLeft"
          style={{ ...AXIS_TEXT, textAnchor: 'middle' }}
        />
      </YAxis>
      <Tooltip
        isAnimationActive={false}
        cursor={{ stroke: 'var(--muted)' }}
        content={({ active, payload }) =>
          active ? (
            <StairsTooltip
              point={payload[0]?.payload as StairsPoint | undefined}
              otherName={otherName}
            />
          ) : null
        }
      />
      <Line
        type="stepAfter"
        dataKey="other"
        stroke="var(--muted)"
        strokeDasharray="4 3"
        dot={false}
        isAnimationActive={false}
      />
      <Line
        type="stepAfter"
        dataKey="planned"
        stroke="var(--accent)"
        strokeWidth={2}
        dot={false}
        isAnimationActive={false}
      />
      <ReferenceLine x={podsNow} stroke="var(--chart-capacity)" strokeDasharray="2 2" />
      <ReferenceDot x={podsNow} y={heldNow} r={4} fill="var(--accent)" stroke="var(--surface)" />
    </LineChart>
  );
}

interface StairsTooltipProps {
  readonly point: StairsPoint | undefined;
  readonly otherName: string | undefined;
}

function StairsTooltip({ point, otherName }: StairsTooltipProps) {
  const { stairs: words } = useAllMessages().proof.nodeGroups;
  if (point === undefined) return null;
  return (
    <div className="rounded-lg border border-line bg-raised px-3 py-2 text-12 lifted">
      <p className="font-semibold">{words.at(point.pods)}</p>
      {point.planned !== undefined && <p>{words.heldAt(point.planned)}</p>}
      {point.other !== undefined && (
        <p className="text-muted">{words.heldOther(point.other, otherName)}</p>
      )}
    </div>
  );
}
