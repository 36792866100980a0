import { memo, useState } from 'react';
import { usableAddresses } from '@/engine';
import { formatCount } from '@/i18n';
import type { SubnetField, SubnetText } from '@/plan';
import { useMessages, usePlanner } from '@/store';
import { rowColour } from '@/store/derived';
import { fieldNotes, hasNumbers } from '@/store/document';
import { RowField } from '@/ui/inputs/rows/row-field';
import { RowFrame } from '@/ui/inputs/rows/row-frame';
import { lazyPart } from '@/ui/shared/lazy';
import { SubnetSquare } from '@/ui/shared/look';
import { useFieldProblem } from '@/ui/shared/plan-field';

const SubnetDetails = lazyPart(
  () => import('./subnet-details').then((module) => module.SubnetDetails),
  {
    part: 'details',
  },
);

const LiveOthers = lazyPart(() => import('./live-others').then((module) => module.LiveOthers), {
  part: 'details',
  // A number in a cell that is there: a word in its place would make the row higher.
  place: 'hidden',
});

export interface SubnetRowProps {
  readonly row: SubnetText;
  readonly place: number;
  readonly isLast: boolean;
  /** How the head of the column reads; a row that differs says so. */
  readonly columnUsedAs: SubnetText['usedAs'];
}

/** On the narrowest phones a range is still seen whole. */
const PLANNED_COLUMNS =
  'grid-cols-[3.75rem_minmax(0,1fr)_4.5rem_1.75rem] max-[22rem]:grid-cols-[3.25rem_minmax(0,1fr)_3.5rem_1.75rem] min-[85rem]:grid-cols-[3.75rem_minmax(0,1fr)_4.75rem_1.5rem_1.5rem]';
const LIVE_COLUMNS =
  'grid-cols-[3.5rem_minmax(0,1fr)_3.75rem_2.75rem_1.75rem] max-[24rem]:grid-cols-[3.25rem_minmax(0,1fr)_3.25rem_2.25rem_1.75rem]';

/** Beside running nodes a column more: what others use, which follows. */
export function subnetColumns(live: boolean): string {
  return live ? LIVE_COLUMNS : PLANNED_COLUMNS;
}

const DETAIL_FIELDS: readonly SubnetField[] = [
  'name',
  'prefixReservation',
  'explicitReservation',
  'hostLocal',
];

export const SubnetRow = memo(function SubnetRow(props: SubnetRowProps) {
  const { row, place, isLast, columnUsedAs } = props;
  const { form } = useMessages();
  const words = form.subnets;
  const [fresh, setFresh] = useState(row.range === '');
  const [asked, setAsked] = useAsked(row);
  const path = (field: SubnetField) => ({ part: 'subnet', row: row.id, field }) as const;
  const zone = useFieldProblem(path('zone'), fresh);
  const range = useFieldProblem(path('range'), fresh);
  const used = useFieldProblem(path('used'), fresh || asked);
  const detailsNeedLook = usePlanner((state) =>
    DETAIL_FIELDS.some((field) => fieldNotes(state.reading, path(field)).error !== undefined),
  );
  const live = usePlanner((state) => state.text.live);
  const usable = useUsable(row, live);
  // Of several in a zone it is called so in the answer, which its zone alone does not say.
  const name = usePlanner(({ answer }) => {
    const found = hasNumbers(answer) ? answer.cluster.subnets[place - 1] : undefined;
    return found?.zone === row.zone && found.label !== row.zone ? found.label : row.name;
  });
  const problems = [
    { path: path('zone'), problem: zone },
    { path: path('range'), problem: range },
    { path: path('used'), problem: used },
  ];
  const rowName = words.row(place);
  return (
    <RowFrame
      list="subnets"
      row={row.id}
      name={rowName}
      isFirst={place === 1}
      isLast={isLast}
      columns={subnetColumns(live)}
      oneButton={live}
      problems={problems}
      onLeave={() => {
        setFresh(false);
        setAsked(false);
      }}
      detailsNeedLook={detailsNeedLook}
      note={words.rowNote({ ...row, name })}
      details={<SubnetDetails row={row} />}
    >
      <RowField
        path={path('zone')}
        label={`${words.zone}, ${rowName}`}
        value={row.zone}
        problem={zone}
        showsEnd
        lead={<SubnetSquare colour={rowColour(row)} />}
      />
      <RowField
        path={path('range')}
        label={`${words.range}, ${rowName}`}
        value={row.range}
        problem={range}
        mono
        placeholder="10.0.0.0/24"
        {...usable}
      />
      <RowField
        path={path('used')}
        label={`${row.usedAs === 'in-use' ? words.used : words.available}, ${rowName}`}
        value={row.used}
        problem={used}
        numeric
        {...(row.usedAs === columnUsedAs
          ? {}
          : { unit: row.usedAs === 'in-use' ? words.usedUnit : words.availableUnit })}
      />
      {live && (
        <span className="min-w-0 text-right text-13">
          <LiveOthers row={row.id} />
        </span>
      )}
    </RowFrame>
  );
});

/** Whether what is available is still to be typed, as it is said so since a moment: that it is not there is no mistake yet. */
function useAsked({ usedAs, used }: SubnetText) {
  const [before, setBefore] = useState(usedAs);
  const [asked, setAsked] = useState(false);
  if (before !== usedAs) {
    setBefore(usedAs);
    setAsked(used.trim() === '');
  }
  return [asked, setAsked] as const;
}

/** Letters of a range and of its size that stand beside each other, and in the smallest type. */
const MOST_LETTERS = { usual: 16, small: 18 };
const SMALL = { fontSize: '0.75rem', paddingInline: '6px 2px' };

/** How many addresses a row has for others than AWS, beside its range as far as both have room. */
function useUsable({ id, range }: SubnetText, live: boolean) {
  const { form } = useMessages();
  const size = usePlanner(({ reading }) => reading.parts.subnets.get(id)?.range?.prefixLength);
  if (size === undefined) return {};
  const usable = usableAddresses(size);
  const shown = formatCount(usable);
  const letters = range.length + shown.length;
  if (letters > MOST_LETTERS.small) return {};
  const unit = (
    <span
      className={live ? 'max-[85rem]:hidden' : 'max-sm:hidden'}
      title={form.subnets.usableTitle(usable)}
    >
      {shown}
    </span>
  );
  return letters > MOST_LETTERS.usual ? { unit, style: SMALL } : { unit };
}
