import { useAllMessages } from '@/store';
import { classes, UndoIcon } from '@/ui/shared/look';
import { type ColumnNames, LANE_COLUMNS } from './lane-row';

/** The narrowest windows show the columns’ names in a second line. */
const HEAD = 'h-[2.125rem] max-[23rem]:h-11 items-center bg-sunken px-4 text-12 sm:px-5';

/** Where the form stands beside an answer of little width the columns’ heads say it. */
const HIDDEN_BESIDE_FORM = 'wide:max-xl:hidden';

interface LanesHeadProps {
  readonly id: string;
  readonly title: string;
  /** How the changes were tried; in a narrow window the columns, which have no heads of their own there. */
  readonly hint: string;
  /** The hint says something else, which is to be read in any window. */
  readonly isNote: boolean;
  readonly columns: ColumnNames;
  /** They were tried against what the plan must hold too. */
  readonly isRequired: boolean;
}

export function LanesHead(props: LanesHeadProps) {
  const { id, title, hint, isNote, columns, isRequired } = props;
  const { lanes: words } = useAllMessages();
  const { atRest, scenario, zoneLoss } = columns;
  const names = [atRest, scenario, ...(zoneLoss === undefined ? [] : [zoneLoss])];
  return (
    <div className={classes('grid gap-x-2', HEAD, LANE_COLUMNS)}>
      <p className="truncate max-[23rem]:line-clamp-2 max-[23rem]:leading-4 max-[23rem]:whitespace-normal sm:col-span-2">
        <span id={id} className="text-13 font-semibold">
          {title}
        </span>{' '}
        <span className={classes('ml-1 text-muted max-sm:hidden', !isNote && HIDDEN_BESIDE_FORM)}>
          {hint}
        </span>
        <span aria-hidden="true" className="ml-1 text-muted sm:hidden">
          {isNote ? hint : [...names, ...(isRequired ? [words.required] : [])].join(' · ')}
        </span>
      </p>
      <ColumnName name={atRest} />
      <ColumnName name={scenario} />
      {zoneLoss !== undefined && <ColumnName name={zoneLoss} />}
    </div>
  );
}

function ColumnName({ name }: { readonly name: string }) {
  return (
    <span
      aria-hidden="true"
      className="line-clamp-2 leading-4 font-medium text-muted max-sm:hidden"
    >
      {name}
    </span>
  );
}

interface AppliedLineProps {
  readonly label: string;
  readonly onUndo: () => void;
}

/** In the place of the head, so that nothing moves: what was used, and the way back. */
export function AppliedLine({ label, onUndo }: AppliedLineProps) {
  const { lanes: words } = useAllMessages();
  return (
    <div className={classes('flex justify-between gap-3 bg-text! text-surface', HEAD)}>
      <span className="truncate font-medium" title={label}>
        {label}
      </span>
      <button
        type="button"
        data-takes-back
        // The button that was pressed may be gone.
        ref={focusOnce}
        onClick={onUndo}
        className="inline-flex min-h-6 pointer-coarse:min-h-11 shrink-0 items-center gap-1 rounded-sm font-semibold underline underline-offset-2 outline-current"
      >
        <UndoIcon className="size-3.5" />
        {words.undo}
      </button>
    </div>
  );
}

function focusOnce(element: HTMLElement | null): void {
  element?.focus({ preventScroll: true });
}
