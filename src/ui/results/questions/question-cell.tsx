import { memo } from 'react';
import type { QuestionCell as Cell } from '@/i18n/questions';
import { useAllMessages } from '@/store';
import { useMedia } from '@/ui/shared/browser';
import { classes, ShortZones, TONE_TEXT, VerdictMark, WholeParts, widthOf } from '@/ui/shared/look';
import { ToldMark } from './told-mark';

/** The form stands beside six cells in a row, or the window is a narrow phone: a cell has room for a short number alone. */
const NARROW = '(max-width: 22.4rem), (min-width: 64rem) and (max-width: 84.99rem)';
/** Six cells in a row of little width: a name and a number alone, each in two lines where one has no room for it. */
const SLIM = '(min-width: 64rem) and (max-width: 74.99rem)';
/** So much of a number and its unit stands in one line; a Korean letter is as wide as two. */
const MOST_IN_LINE = 16;
/** What is longer takes two lines in the room of one. */
const MOST_IN_CELL = 18;
const MOST_IN_SLIM = 9;

/**
 * A question and its answer in the fewest words. Each of its three parts is as high whatever is known, so that
 * nothing moves; of the last what has no room is left out, in cells of little width all of it.
 */
export const QuestionCell = memo(function QuestionCell({ cell }: { readonly cell: Cell }) {
  const { questions } = useAllMessages();
  const { label, tone, isAnswer, unit, isUnitAside = false } = cell;
  // What waits to be asked is run by a press of its cell.
  const isOffered = cell.notRun === 'waits';
  const number = isOffered ? questions.ask : cell.number;
  const line = isOffered ? (cell.required ?? questions.notRun) : cell.line;
  const isNarrow = useMedia(NARROW);
  const isSlim = useMedia(SLIM);
  const isUnitBelow =
    unit !== undefined &&
    isUnitAside &&
    !isSlim &&
    (isNarrow || widthOf(`${number} ${unit}`) > MOST_IN_LINE);
  return (
    <span className="flex h-[5.125rem] min-w-0 flex-col items-start px-3 pt-2 text-left lg:max-xl:row-span-2 lg:max-xl:grid lg:max-xl:h-auto lg:max-xl:grid-rows-subgrid lg:max-xl:px-2 lg:max-xl:pt-1.5 lg:max-xl:pb-0.5 in-data-on-top:h-13.5 in-data-on-top:max-w-48 in-data-on-top:px-3 in-data-on-top:pt-1.5">
      <span className="w-full shrink-0 truncate text-12/4 font-medium lg:max-xl:line-clamp-2 lg:max-xl:self-end lg:max-xl:whitespace-normal">
        <ShortZones text={label} />
      </span>
      <span
        className={classes(
          'flex h-6 w-full min-w-0 shrink-0 items-center gap-1.5 font-bold lg:max-xl:h-7 lg:max-xl:gap-1',
          sizeOf(isUnitBelow || unit === undefined ? number : `${number} ${unit}`, isSlim),
          isAnswer ? 'text-text' : isOffered ? 'text-accent' : TONE_TEXT[tone],
        )}
      >
        {isAnswer ? (
          <ToldMark className="size-4" />
        ) : (
          <VerdictMark tone={tone} className="size-4 shrink-0" />
        )}
        {tone === 'neutral' && !isAnswer && <span className="sr-only">{questions.noVerdict}:</span>}
        <span
          className={isSlim || widthOf(number) > MOST_IN_CELL ? 'line-clamp-2' : 'line-clamp-1'}
          title={number}
        >
          {number}
          {unit !== undefined && !isUnitBelow && (
            <span className="text-12 lg:max-xl:leading-3.5"> {unit}</span>
          )}
        </span>
      </span>
      {/* Room for two lines: a long name is told whole. */}
      <WholeParts
        text={[isUnitBelow ? unit : '', line].filter((part) => part !== '').join(' · ')}
        className="h-[1.875rem] w-full shrink-0 text-12 leading-[0.9375rem] text-muted in-data-on-top:hidden lg:max-xl:hidden"
        partClassName="max-w-full"
      />
    </span>
  );
});

/** A long one in smaller letters. */
function sizeOf(told: string, isSlim: boolean): string {
  const width = widthOf(told);
  if (isSlim) return width > MOST_IN_SLIM ? 'text-12/3.5' : 'text-13';
  if (width > MOST_IN_CELL) return 'text-12/3.5';
  if (width > 15) return 'text-12 min-[85rem]:text-13';
  return width > 11 ? 'text-13 min-[85rem]:text-15' : 'text-15 min-[85rem]:text-[1.0625rem]';
}
