import type { Timeline } from '@/engine/over-time';
import { useAllMessages, useNumberFormat } from '@/store/use-planner';
import { classes } from '@/ui/shared/classes';
import { tightest } from './peak';

/** The four peaks of a run. */
export function TimelineFigures({
  timeline,
  isOut,
}: {
  readonly timeline: Timeline;
  readonly isOut: boolean;
}) {
  const { figures: words } = useAllMessages().timeline;
  const { peaks, nodes } = timeline;
  const least = tightest(timeline);
  return (
    <div className="@container">
      <ul
        aria-label={words.label}
        className="grid grid-cols-2 border-t border-line @lg:grid-cols-4"
      >
        {least !== undefined && (
          <Figure
            label={words.lowest(least.lowest.at)}
            value={least.lowest.free}
            note={words.lowestNote(least.label)}
            isBad={isOut}
          />
        )}
        <Figure
          label={words.waiting}
          value={peaks.waiting.pods}
          note={words.longest(peaks.longestWaitSeconds)}
          isBad={isOut && peaks.waiting.pods > 0}
        />
        <Figure
          label={words.nodes}
          value={peaks.nodes.nodes}
          note={words.nodesNote(nodes[0] ?? 0)}
          isBad={false}
        />
        <Figure
          label={words.calls}
          value={peaks.callsPerMinute}
          note={words.callsNote}
          isBad={false}
        />
      </ul>
    </div>
  );
}

function Figure(props: {
  readonly label: string;
  readonly value: number;
  readonly note: string;
  readonly isBad: boolean;
}) {
  const format = useNumberFormat();
  return (
    <li className="flex flex-col px-4 py-2.5">
      <span className="text-12 text-muted">{props.label}</span>
      <span className={classes('text-22 font-bold', props.isBad ? 'text-bad' : undefined)}>
        {format.count(props.value)}
      </span>
      <span className="text-12 text-muted">{props.note}</span>
    </li>
  );
}
