import type { ComponentProps, ReactNode } from 'react';
import { classes } from '@/ui/shared/look';

export interface TextBoxProps
  extends Omit<ComponentProps<'input'>, 'onChange' | 'value' | 'type' | 'size'> {
  readonly value: string;
  readonly onValue: (value: string) => void;
  /** Typing has ended: the field was left. */
  readonly onLeave?: (() => void) | undefined;
  /** Whole numbers: right-aligned, with the numeric keyboard on touch. */
  readonly numeric?: boolean;
  /** What differs stands at the end, as in the name of a zone: until it is typed into, a long text shows that. */
  readonly showsEnd?: boolean;
  /** CIDRs and other code. */
  readonly mono?: boolean;
  /** Inside the box before the text: a colour. */
  readonly lead?: ReactNode;
  /** Inside the box at its right end: a unit, a limit. */
  readonly unit?: ReactNode;
  /** Id of the text that says what is wrong; marks the field as invalid. */
  readonly problemId?: string | undefined;
  /** Ids of further text about the field. */
  readonly helpId?: string | undefined;
}

/** A one-line text field. Numbers are text too: what was typed stays as typed. */
export function TextBox(props: TextBoxProps) {
  const {
    value,
    onValue,
    onLeave,
    numeric,
    showsEnd,
    mono,
    lead,
    unit,
    problemId,
    helpId,
    className,
    ...rest
  } = props;
  const hasWord = numeric && unit !== undefined;
  const isLong = value.length > (mono ? 13 : hasWord ? 3 : numeric || showsEnd ? 4 : Infinity);
  // More than a narrow field has room for in usual letters.
  const isCramped = mono || hasWord ? isLong : numeric && value.length > 5;
  const ends = numeric && value.length > MOST_IN_LINE ? ENDS.exec(value)?.slice(1) : undefined;
  const describedBy = [problemId, helpId].filter(Boolean).join(' ');
  return (
    <span
      className={classes(BOX, ends && 'relative', problemId !== undefined && BOX_BAD, className)}
    >
      {lead !== undefined && <span className="flex pl-2.5">{lead}</span>}
      <input
        type="text"
        autoComplete="off"
        autoCorrect="off"
        autoCapitalize="off"
        spellCheck={false}
        inputMode={numeric ? 'numeric' : undefined}
        value={value}
        onChange={(event) => onValue(event.currentTarget.value)}
        onBlur={onLeave}
        style={isLong ? (hasWord ? BESIDE_WORD : numeric ? roomFor(value) : TIGHT) : undefined}
        title={isLong ? value : undefined}
        aria-invalid={problemId !== undefined || undefined}
        aria-describedby={describedBy === '' ? undefined : describedBy}
        className={classes(
          INPUT,
          numeric && 'text-right text-ellipsis',
          showsEnd && isLong && 'text-left not-focus:[direction:rtl]',
          mono && 'font-mono text-ellipsis',
          isCramped && 'pointer-fine:text-12 pointer-coarse:not-focus:text-12',
          mono && 'max-[22rem]:not-focus:text-12',
          unit !== undefined && 'pr-1',
          ends && 'peer not-focus:text-transparent',
        )}
        {...rest}
      />
      {ends && (
        <span aria-hidden="true" data-ends="" className={STACKED}>
          {ends.map((end) => (
            <span key={end}>{end}</span>
          ))}
        </span>
      )}
      {unit !== undefined && (
        <span className={classes(UNIT, hasWord && isLong && 'pr-1!')}>{unit}</span>
      )}
    </span>
  );
}

/** Two numbers need the room of one; a wide field has it. */
const TIGHT = { paddingInline: 4 };
const BESIDE_WORD = { paddingInline: 2 };
const roomFor = ({ length }: string) => ({
  paddingInline: `clamp(2px, (100% - ${length}ch) / 2, 10px)`,
});

/** A range that is longer stands in two lines, an end in each, until it is typed into. */
const MOST_IN_LINE = 7;
const ENDS = /^([\d,]+\s*[^\d,\s]+)\s*([\d,]+)$/;
const STACKED =
  'pointer-events-none absolute inset-y-0 right-1 flex flex-col justify-center text-right text-12/3.5 peer-focus:hidden forced-colors:hidden';

export const BOX =
  'flex h-8 min-w-0 items-center rounded-md border border-field-line bg-surface focus-within:outline-2 focus-within:-outline-offset-1 focus-within:outline-accent hover:border-muted pointer-coarse:h-11';
export const BOX_BAD =
  'border-bad hover:border-bad outline-1 -outline-offset-1 outline-bad forced-colors:border-b-4';
export const INPUT =
  'h-full w-full min-w-0 flex-1 bg-transparent px-2.5 text-13 outline-none pointer-coarse:text-[1rem]';
export const UNIT = 'pointer-events-none shrink-0 pr-2 text-12 text-muted whitespace-nowrap';
