import type { ReactNode } from 'react';
import { useAllMessages } from '@/store';
import { CutName, classes, GreyBar, SubnetSquare, VerdictMark } from '@/ui/shared/look';
import { barEndTold, END_TONE } from './bar-end';
import { blockBar, type SubnetBar } from './subnet-bars';

const CROWDED = 12;
/** Letters of a name and its range that one line beside the bars has room for; where one has not, all take two. */
const LONGEST_IN_LINE = 21;

export interface SubnetFrameProps {
  readonly bars: readonly SubnetBar[];
  readonly colourOf: (label: string) => string;
  /** What is held will be known. */
  readonly isToCome: boolean;
  /** The bars themselves; they fill the frame's height, a row each. */
  readonly children: ReactNode;
}

/** Names at the left of the bars and what is left at their right; above them where it is narrow. */
export function SubnetFrame(props: SubnetFrameProps) {
  const { bars, colourOf, isToCome, children } = props;
  const hasBlocks = bars.some(({ usage }) => usage.blocks !== undefined);
  const isLong =
    bars.length <= CROWDED &&
    bars.some(({ label, range }) => label.length + range.length > LONGEST_IN_LINE);
  return (
    <div className="@container">
      <div className="relative">
        <div
          className={classes(
            'absolute inset-x-0 @xl:top-0 @xl:right-[9.5rem] @xl:bottom-0 @xl:left-[11.5rem]',
            // Below the words of a row, which of /28 are two lines.
            hasBlocks ? 'top-[1.125rem] -bottom-[1.125rem]' : 'top-[0.6875rem] -bottom-[0.6875rem]',
          )}
        >
          {children}
        </div>
        {bars.map((bar) => (
          <div
            key={bar.label}
            aria-hidden="true"
            className={classes(
              'pointer-events-none flex items-start justify-between gap-2 @xl:items-center',
              rowHeight(bars.length, hasBlocks),
            )}
          >
            <p
              className="flex min-w-0 items-center gap-2 text-13 @xl:max-w-[10.75rem]"
              title={`${bar.label} ${bar.range}`}
            >
              <SubnetSquare colour={colourOf(bar.label)} />
              <span
                className={classes(
                  'flex min-w-0 items-center gap-2',
                  isLong && '@xl:flex-col @xl:items-start @xl:gap-0 @xl:leading-4',
                )}
              >
                <CutName name={bar.label} className="max-w-full font-semibold" />
                <span className="shrink-0 font-mono text-12 text-muted">{bar.range}</span>
              </span>
            </p>
            <End bar={bar} isToCome={isToCome} />
          </div>
        ))}
      </div>
    </div>
  );
}

function rowHeight(bars: number, hasBlocks: boolean): string {
  // What stands at the right may take three lines there.
  if (hasBlocks) return 'h-20 @xl:h-13';
  return bars > CROWDED ? 'h-11 @xl:h-7' : 'h-12 @xl:h-[2.125rem]';
}

interface EndProps extends Pick<SubnetFrameProps, 'isToCome'> {
  readonly bar: SubnetBar;
}

/** What is short or waits, and what is free; in prefix mode how many whole /28 there surely or perhaps are. */
function End({ bar, isToCome }: EndProps) {
  const words = useAllMessages().charts.subnets;
  const blocks = blockBar(bar.usage);
  const { tone, text, free } = barEndTold(bar, isToCome, words);
  // Where pods wait for want of whole /28, these are no mere warning.
  const lack = tone === 'bad' || bar.isPodShort ? 'bad' : 'warn';
  return (
    <div className="flex shrink-0 flex-col text-12 @max-xl:items-end whitespace-nowrap @xl:w-[8.75rem] @xl:leading-4">
      <p className="flex items-baseline gap-x-2 @xl:flex-wrap">
        <span className={classes('flex items-center gap-1 text-13 font-semibold', END_TONE[tone])}>
          {tone !== 'plain' && text !== undefined && <VerdictMark tone={tone} className="size-3" />}
          {text ?? <GreyBar className="my-1.5 w-16" />}
        </span>
        {free !== undefined && <span className="text-muted">{free}</span>}
      </p>
      {blocks !== undefined && (
        <p
          className={classes(
            'flex items-center gap-1',
            blocks.wanted > blocks.sure ? END_TONE[lack] : 'text-muted',
          )}
        >
          {blocks.wanted > blocks.sure && <VerdictMark tone={lack} className="size-3" />}
          {words.endBlocks(blocks.sure, blocks.sure + blocks.perhaps)}
        </p>
      )}
    </div>
  );
}
