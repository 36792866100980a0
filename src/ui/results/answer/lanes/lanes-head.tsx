import { useAllMessages } from '@/store';
import { classes, GreyBar, UndoIcon, useShortZones, WholeParts } from '@/ui/shared/look';
import { type ColumnNames, LANE_COLUMNS } from './lane-row';

/** The narrowest windows show the columns’ names in a second line. */
const HEAD = 'h-[2.125rem] max-[23rem]:h-11 items-center bg-sunken px-4 text-12 sm:px-5';

/** Where the form stands beside an answer of little width the columns’ heads say it. */
const HIDDEN_BESIDE_FORM = 'wide:max-xl:hidden';

interface LanesHeadProps {
  readonly id: string;
  /** Of what it is. */
  readonly before: string;
  /** `undefined` while nobody knows whether there is room. */
  readonly title: string | undefined;
  /** How the changes were tried; in a narrow window the columns, which have no heads of their own there. */
  readonly hint: string;
  /** The hint says something else, which is to be read in any window. */
  readonly isNote: boolean;
  readonly columns: ColumnNames;
  /** They were tried against what the plan must hold too. */
  readonly isRequired: boolean;
}

export function LanesHead(props: LanesHeadProps) {
  const { id, before, title, hint, isNote, columns, isRequired } = props;
  const { lanes: words } = useAllMessages();
  const short = useShortZones();
  return (
    <div className={classes('grid gap-x-2', HEAD, LANE_COLUMNS)}>
      <p className="max-sm:truncate max-[23rem]:line-clamp-2 max-[23rem]:leading-4 max-[23rem]:whitespace-normal sm:flex sm:min-w-0 lg:col-span-2 sm:items-baseline">
        <span id={id} className="shrink-0 text-13 font-semibold">
          {title !== undefined && (
            <span className="max-sm:text-12 max-sm:font-normal">{before}</span>
          )}
          {title ?? (
            <>
              <span className="sr-only">{words.checking}</span>
              <GreyBar className="w-24" />
            </>
          )}
        </span>{' '}
        <WholeParts
          text={hint}
          className={classes(
            'ml-2 max-h-8 text-12/4 text-muted max-sm:hidden',
            !isNote && HIDDEN_BESIDE_FORM,
          )}
          partClassName="max-w-full"
        />
        <span aria-hidden="true" className="ml-1 text-muted sm:hidden">
          {isNote
            ? hint
            : short([...namesOf(columns), ...(isRequired ? [words.required] : [])].join(' · '))}
        </span>
      </p>
      <ColumnHeads columns={columns} />
    </div>
  );
}

function namesOf({ atRest, scenario, zoneLoss }: ColumnNames): readonly string[] {
  return zoneLoss === undefined ? [atRest, scenario] : [atRest, scenario, zoneLoss];
}

function ColumnHeads({ columns }: { readonly columns: ColumnNames }) {
  return namesOf(columns).map((name) => <ColumnName key={name} name={name} />);
}

function ColumnName({ name }: { readonly name: string }) {
  return (
    <span
      aria-hidden="true"
      className="line-clamp-2 leading-4 font-medium text-muted max-sm:hidden"
      title={name}
    >
      {useShortZones()(name)}
    </span>
  );
}

interface AppliedLineProps {
  readonly label: string;
  readonly columns: ColumnNames;
  readonly onUndo: () => void;
}

/** In the place of the title, so that nothing moves and columns keep their names: what was used, and the way back. */
export function AppliedLine({ label, columns, onUndo }: AppliedLineProps) {
  const { lanes: words } = useAllMessages();
  const short = useShortZones();
  return (
    <div className={classes('grid gap-x-2', HEAD, LANE_COLUMNS)}>
      <p className="flex min-w-0 items-center gap-3 max-sm:justify-between lg:col-span-2 sm:pr-4">
        <span className="truncate text-13 font-semibold max-sm:sr-only" title={label}>
          {label}
        </span>
        <span aria-hidden="true" className="truncate text-muted sm:hidden">
          {short(namesOf(columns).join(' · '))}
        </span>
        <button
          type="button"
          data-takes-back
          // The button that was pressed may be gone.
          ref={focusOnce}
          onClick={onUndo}
          className="inline-flex min-h-6 pointer-coarse:min-h-11 shrink-0 items-center gap-1 rounded-sm font-semibold text-accent"
        >
          <UndoIcon className="size-3.5" />
          {words.undo}
        </button>
      </p>
      <ColumnHeads columns={columns} />
    </div>
  );
}

function focusOnce(element: HTMLElement | null): void {
  element?.focus({ preventScroll: true });
}
