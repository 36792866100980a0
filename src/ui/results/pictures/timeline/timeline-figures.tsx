import type { Simulation } from '@/engine/over-time';
import { shortTone, type Tone } from '@/i18n/verdict/tone';
import { useAllMessages, useNumberFormat } from '@/store/use-planner';
import { TONE_TEXT } from '@/ui/results/answer/tone';
import { classes } from '@/ui/shared/look/classes';
import { tightest } from './peak';

/** The four peaks of a run. */
export function TimelineFigures({ timeline, verdict }: Pick<Simulation, 'timeline' | 'verdict'>) {
  const { figures: words } = useAllMessages().timeline;
  const { peaks, nodes } = timeline;
  const least = tightest(timeline);
  const { kind } = verdict;
  const short = kind === 'fits' || kind === 'unknown' ? undefined : shortTone({ kind });
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
            tone={short}
          />
        )}
        <Figure
          label={words.waiting}
          value={peaks.waiting.pods}
          note={words.longest(peaks.longestWaitSeconds)}
          tone={peaks.waiting.pods > 0 ? short : undefined}
        />
        <Figure
          label={words.nodes}
          value={peaks.nodes.nodes}
          note={words.nodesNote(nodes[0] ?? 0)}
          tone={undefined}
        />
        <Figure
          label={words.calls}
          value={peaks.callsPerMinute}
          note={words.callsNote}
          tone={undefined}
        />
      </ul>
    </div>
  );
}

function Figure(props: {
  readonly label: string;
  readonly value: number;
  readonly note: string;
  readonly tone: Tone | undefined;
}) {
  const format = useNumberFormat();
  return (
    <li className="flex flex-col px-4 py-2.5">
      <span className="text-12 text-muted">{props.label}</span>
      <span className={classes('text-22 font-bold', props.tone && TONE_TEXT[props.tone])}>
        {format.count(props.value)}
      </span>
      <span className="text-12 text-muted">{props.note}</span>
    </li>
  );
}
