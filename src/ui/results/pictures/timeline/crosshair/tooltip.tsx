import type { Timeline } from '@/engine/over-time';
import { useAllMessages, useNumberFormat } from '@/store';
import { countedInRun, isGone, momentTold } from '@/ui/results/pictures/timeline/lanes/run-lanes';
import { CutName, classes, SubnetSquare } from '@/ui/shared/look';

export interface TooltipProps {
  readonly timeline: Timeline;
  /** Labels of the subnets whose lanes are drawn. */
  readonly labels: readonly string[];
  readonly colourOf: (label: string) => string;
  /** Seconds. */
  readonly at: number;
  /** Of the moment in the plot, from 0 to 1. */
  readonly place?: number;
}

/** More do not fit beside the lanes. */
const MOST_SUBNETS = 8;

/** All that holds at the moment under the line, beside it on the side with more room; in a low window above its time. */
export function Tooltip({ timeline, labels, colourOf, at, place = 0 }: TooltipProps) {
  const words = useAllMessages().timeline.lanes;
  const format = useNumberFormat();
  const { subnets, waiting, nodes, fargatePods, calls } = momentTold(timeline, at);
  const counted = countedInRun(timeline);
  const told = subnets.filter(({ label }) => labels.includes(label)).slice(0, MOST_SUBNETS);
  const share = `${place * 100}%`;
  return (
    <div
      aria-hidden="true"
      className="pointer-events-none absolute top-2 z-10 [@media(max-height:50rem)]:@xl:top-auto [@media(max-height:50rem)]:@xl:bottom-6 w-44 rounded-[0.625rem] border border-line bg-raised px-3 py-2 text-12 lifted"
      style={{
        // Room for whole blocks beside addresses.
        ...(told.some(({ blocks }) => blocks !== undefined) && { width: '15rem' }),
        ...(place > 0.5
          ? { right: `calc(100% - ${share} + 0.75rem)` }
          : { left: `calc(${share} + 0.75rem)` }),
      }}
    >
      <p className="text-13 font-semibold">{words.moment(at)}</p>
      <ul className="mt-1 grid gap-0.5">
        {told.map(({ label, free, blocks, short }) => (
          <li key={label} className="flex items-center gap-1.5">
            <SubnetSquare colour={colourOf(label)} />
            <CutName name={label} className="flex-1" />
            <span
              className={classes(
                'font-semibold whitespace-nowrap',
                short !== undefined && (isGone(short) ? 'text-bad' : 'text-warn'),
              )}
            >
              {words.end(free)}
              {blocks !== undefined && ` · ${words.blocks(blocks)}`}
              {short !== undefined && ` · ${words.isShort}`}
            </span>
          </li>
        ))}
      </ul>
      <dl className="mt-1.5 grid grid-cols-[1fr_auto] gap-0.5 border-t border-line pt-1.5">
        <Row label={words.waiting} value={format.count(waiting.pods)} />
        {waiting.forAddress > 0 && (
          <Row isPart label={words.forAddress} value={format.count(waiting.forAddress)} />
        )}
        {waiting.onTheWay > 0 && (
          <Row isPart label={words.onTheWay} value={format.count(waiting.onTheWay)} />
        )}
        {counted !== 'pods' && <Row label={words.nodes} value={format.count(nodes)} />}
        {counted !== 'nodes' && <Row label={words.fargatePods} value={format.count(fargatePods)} />}
        <Row label={words.calls} value={format.count(calls)} />
      </dl>
    </div>
  );
}

function Row(props: { readonly label: string; readonly value: string; readonly isPart?: boolean }) {
  return (
    <>
      <dt className={classes('text-muted', props.isPart && 'pl-3')}>{props.label}</dt>
      <dd className={classes('text-right', !props.isPart && 'font-semibold')}>{props.value}</dd>
    </>
  );
}
