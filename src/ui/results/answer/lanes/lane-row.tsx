import type { ReactNode } from 'react';
import type { LaneProof, LaneWay } from '@/i18n/lanes';
import { useAllMessages } from '@/store';
import { UseButton } from '@/ui/results/use-button';
import { useMedia } from '@/ui/shared/browser';
import { classes, GreyBar, ShortZones, TONE_TEXT, VerdictMark, WholeParts } from '@/ui/shared/look';

/** Name, change and price, three proofs, the button. Where there is little room the name stands over the change, on a phone the proofs below it. */
export const LANE_COLUMNS =
  'sm:grid-cols-[minmax(0,1fr)_repeat(3,4.5rem)_3.75rem] lg:grid-cols-[4rem_minmax(0,1fr)_repeat(3,4.5rem)_3.75rem] min-[68rem]:grid-cols-[4.75rem_minmax(0,1fr)_repeat(3,4.5rem)_3.75rem] xl:grid-cols-[4rem_minmax(0,1fr)_repeat(3,5.5rem)_3.75rem] min-[85rem]:grid-cols-[4.75rem_minmax(0,1fr)_repeat(3,7.25rem)_4.25rem]';

/** The form stands beside an answer of little width: a price has no line there, which what is behind it is not lost with. */
const BESIDE_FORM = '(min-width: 56.25rem) and (max-width: 74.99rem)';

/** What stands over the three columns. */
export interface ColumnNames {
  readonly atRest: string;
  readonly scenario: string;
  /** `undefined`: no zone can be lost. */
  readonly zoneLoss: string | undefined;
}

export interface LaneRowProps {
  readonly lane: string;
  readonly name: string;
  readonly way: Omit<LaneWay, 'lane' | 'repair' | 'isUnsettled'>;
  readonly columns: ColumnNames;
  /** Behind the price, or where that has no line beside the name: more of the lane. */
  readonly more?: ReactNode;
  /** Why it can't be used now. */
  readonly whyNot: string | undefined;
  /** `undefined`: nothing to use. */
  readonly onUse: (() => void) | undefined;
}

/** As high whatever is known; on a phone, where proofs stand below, as high as the words of the change. */
export function LaneRow(props: LaneRowProps) {
  const { lane, name, way, columns, more, whyNot, onUse } = props;
  const { lanes: words } = useAllMessages();
  const { label, detail, atRest, scenario, zoneLoss, isDear = false, isQuiet = false } = way;
  const isNothing = label !== '' && onUse === undefined && atRest === undefined;
  const isBesideForm = useMedia(BESIDE_FORM);
  const isMoreBelow = Boolean(more) && !isBesideForm;
  return (
    <li
      data-lane={lane}
      className={classes(
        'grid min-h-[5.75rem] grid-cols-[minmax(0,1fr)_3.75rem] content-center items-center max-sm:grid-rows-[1rem_minmax(2rem,auto)_auto] max-sm:content-start max-sm:pt-[0.4375rem] gap-x-2 border-t border-line px-4 sm:min-h-17 sm:px-5 lg:min-h-13',
        LANE_COLUMNS,
      )}
    >
      <span
        className={classes(
          'contents sm:max-lg:block sm:max-lg:min-w-0',
          isNothing && 'sm:max-lg:col-span-full',
        )}
      >
        <span className="flex min-w-0 gap-x-3 text-12/4 text-muted max-sm:col-start-1 lg:flex-col">
          <span className="truncate">{name}</span>
          {isBesideForm && more}
        </span>
        <span
          className={classes(
            'min-w-0 max-sm:col-start-1 max-sm:self-start',
            isNothing && 'lg:col-span-5',
          )}
        >
          <span
            className={classes(
              'max-sm:block sm:line-clamp-2',
              !isDear && 'wide:max-xl:line-clamp-3',
              isNothing ? 'text-12/4 text-muted' : 'text-13/4 font-semibold',
            )}
            title={label}
          >
            {label === '' ? <GreyBar className="w-40" /> : <ShortZones text={label} />}
          </span>
          {/* As high before the price is known: the change above stays where it is. */}
          <span
            className={classes(
              // In the narrowest windows other ways stand below the price: beside it that would be cut.
              'flex min-h-4 min-w-0 items-center gap-x-1 text-12/4 text-muted max-[22.4rem]:flex-wrap',
              !isNothing && !isDear && 'max-sm:hidden wide:max-xl:hidden',
              isNothing && detail === '' && 'hidden',
            )}
          >
            {detail !== '' &&
              (onUse === undefined ? (
                <span className="line-clamp-2 sm:line-clamp-1" title={detail}>
                  <ShortZones text={detail} />
                </span>
              ) : (
                <WholeParts text={isMoreBelow ? `${detail} · ` : detail} className="h-4" />
              ))}
            {isMoreBelow && more}
          </span>
        </span>
      </span>
      {!isNothing && (
        <span className="contents max-sm:col-span-2 max-sm:col-start-1 max-sm:row-start-3 max-sm:flex max-sm:flex-wrap max-sm:gap-x-3">
          <Shown name={columns.atRest} proof={atRest} isQuiet={isQuiet} />
          <Shown name={columns.scenario} proof={scenario} isQuiet={isQuiet} />
          {columns.zoneLoss === undefined ? (
            <span />
          ) : (
            <Shown name={columns.zoneLoss} proof={zoneLoss} isQuiet={isQuiet} />
          )}
        </span>
      )}
      {onUse !== undefined && (
        <UseButton
          aria-label={words.takeOver(label)}
          whyNot={whyNot}
          onUse={onUse}
          className="min-h-7! max-sm:col-start-2 max-sm:row-span-2 max-sm:row-start-1 pointer-coarse:min-h-11! sm:pointer-coarse:min-h-10!"
        />
      )}
    </li>
  );
}

interface ShownProps {
  readonly name: string;
  readonly proof: LaneProof;
  readonly isQuiet: boolean;
}

function Shown({ name, proof, isQuiet }: ShownProps) {
  const { lanes: words } = useAllMessages();
  if (proof === undefined) return <span />;
  if (proof === 'checking') {
    return (
      <span className="text-12/4">
        <span className="sr-only">
          {name}: {words.checking}
        </span>
        <GreyBar className="w-12" />
      </span>
    );
  }
  return (
    <span
      className={classes(
        'flex min-w-0 items-center gap-1 text-12/4 font-semibold min-[85rem]:gap-1.5 min-[85rem]:text-13',
        isQuiet ? 'text-muted' : TONE_TEXT[proof.tone],
      )}
      title={proof.text}
    >
      <VerdictMark tone={proof.tone} className="size-3.5 shrink-0" />
      <span className="sr-only">{name}: </span>
      <span className="leading-4">
        <ShortZones text={proof.text} />
      </span>
    </span>
  );
}
