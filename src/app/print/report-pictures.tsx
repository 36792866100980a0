// Pictures that need no measuring: what is printed has to stand before the browser looks.
import type { Simulation } from '@/engine/over-time';
import type { AnswerWithNumbers } from '@/store/document/answer';
import { useAllMessages, useNumberFormat } from '@/store/use-planner';
import { subnetColour } from '@/store/use-subnet-colours';
import { Legend } from '@/ui/results/pictures/frame/legend';
import { PART_SWATCH } from '@/ui/results/pictures/subnets/holder-looks';
import { BAR_PARTS, subnetBars } from '@/ui/results/pictures/subnets/subnet-bars';
import { timelineRows } from '@/ui/results/pictures/timeline/timeline-rows';
import { SubnetSquare } from '@/ui/shared/look/subnet-square';

/** A bar for each subnet, all on one scale. */
export function RestPicture({ answer }: { readonly answer: AnswerWithNumbers }) {
  const words = useAllMessages().charts.subnets;
  const { bars, extent } = subnetBars(answer.usage.subnets);
  const parts = BAR_PARTS.filter((part) => bars.some(({ drawn }) => drawn[part] > 0));
  return (
    <div className="mt-2 break-inside-avoid">
      {bars.map(({ label, range, drawn, free }) => (
        <div key={label} className="flex items-center gap-2 py-0.5 text-12">
          <p className="flex w-44 items-center gap-1.5">
            <SubnetSquare colour={subnetColour(answer, label)} />
            <span className="font-semibold">{label}</span>
            <span className="font-mono text-muted">{range}</span>
          </p>
          <div className="chart flex h-4 flex-1" aria-hidden="true">
            {BAR_PARTS.map((part) => (
              <span
                key={part}
                className={`swatch ${PART_SWATCH[part]}`}
                style={{
                  width: `${(drawn[part] / extent) * 100}%`,
                  display: drawn[part] > 0 ? undefined : 'none',
                }}
              />
            ))}
          </div>
          <p className="w-20 font-semibold">
            {free < 0 ? words.endShort(-free) : words.endFree(free)}
          </p>
        </div>
      ))}
      <div className="mt-1">
        <Legend items={parts.map((part) => ({ label: words[part], swatch: PART_SWATCH[part] }))} />
      </div>
    </div>
  );
}

const WIDTH = 600;
const HEIGHT = 36;

interface CourseProps {
  readonly answer: AnswerWithNumbers;
  readonly simulation: Simulation;
  readonly seconds: number;
}

/** What is free in each subnet over time, zero at the floor, all on one scale. */
export function CoursePicture({ answer, simulation, seconds }: CourseProps) {
  const { report, timeline: words } = useAllMessages();
  const format = useNumberFormat();
  const { timeline } = simulation;
  const rows = timelineRows(timeline, seconds);
  const most = Math.max(1, ...timeline.subnets.flatMap(({ free }) => free));
  return (
    <div className="mt-2 break-inside-avoid">
      {timeline.subnets.map(({ label, lowest }, index) => (
        <div key={label} className="flex items-center gap-2 py-0.5 text-12">
          <p className="w-44">
            <SubnetSquare colour={subnetColour(answer, label)} />{' '}
            <span className="font-semibold">{label}</span>{' '}
            <span className="text-muted">
              {report.lowest(format.count(lowest.free), words.at(lowest.at))}
            </span>
          </p>
          <svg
            viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
            preserveAspectRatio="none"
            className="chart h-9 flex-1 border-b border-line"
            aria-hidden="true"
          >
            <path
              d={stepPath(
                rows.map((row) => [row.at / Math.max(1, seconds), (row.free[index] ?? 0) / most]),
              )}
              fill={subnetColour(answer, label)}
              fillOpacity={0.25}
              stroke={subnetColour(answer, label)}
              strokeWidth={1.2}
            />
          </svg>
        </div>
      ))}
      <p className="pl-46 text-12 text-muted">
        {words.at(0)} → {words.at(seconds)}
      </p>
    </div>
  );
}

/** @param points shares of the width and of the height, each level holding until the next */
function stepPath(points: readonly (readonly [x: number, y: number])[]): string {
  const at = (share: number) => (share * WIDTH).toFixed(1);
  const level = (share: number) => ((1 - Math.max(0, share)) * HEIGHT).toFixed(1);
  const steps = points.map(([x, y]) => `H${at(x)}V${level(y)}`).join('');
  return `M0 ${HEIGHT}${steps}H${WIDTH}V${HEIGHT}Z`;
}
