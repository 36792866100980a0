import { memo, useState } from 'react';
import type { GroupField, GroupText } from '@/plan';
import { useMessages, usePlanner } from '@/store';
import { fieldId } from '@/store/document';
import type { MaxPodsBasis } from '@/store/form';
import { RowField } from '@/ui/inputs/rows/row-field';
import { RowFrame } from '@/ui/inputs/rows/row-frame';
import { TypePicker } from '@/ui/inputs/types/type-picker';
import { lazyPart } from '@/ui/shared/lazy';
import { focusField, useFieldProblem } from '@/ui/shared/plan-field';
import { useShownLimits } from './use-shown-limits';

const GroupDetails = lazyPart(
  () => import('./group-details').then((module) => module.GroupDetails),
  {
    part: 'details',
  },
);

export interface GroupRowProps {
  readonly row: GroupText;
  readonly place: number;
  readonly isLast: boolean;
  readonly basis: MaxPodsBasis;
  readonly onPasteRows: (text: string) => void;
}

export const GROUP_COLUMNS =
  'grid-cols-[minmax(0,1fr)_3.5rem_3.5rem_1.75rem] min-[85rem]:grid-cols-[minmax(0,1fr)_3.5rem_3.5rem_1.5rem_1.5rem] pointer-coarse:grid-cols-[minmax(0,1fr)_3.75rem_3.75rem_1.75rem]';

/** The fields of the row's own line. */
const LINE_FIELDS: readonly GroupField[] = ['instanceType', 'nodes', 'podsPerNode'];

export const GroupRow = memo(function GroupRow(props: GroupRowProps) {
  const { row, place, isLast, basis, onPasteRows } = props;
  const words = useMessages().form.groups;
  const [fresh, setFresh] = useState(row.instanceType === '');
  const [byHand, setByHand] = useState(false);
  const path = (field: GroupField) => ({ part: 'group', row: row.id, field }) as const;
  const type = useFieldProblem(path('instanceType'), fresh);
  const nodes = useFieldProblem(path('nodes'), fresh);
  const pods = useFieldProblem(path('podsPerNode'), fresh);
  const detailsNeedLook = usePlanner((state) =>
    state.reading.errors.some(({ field }) =>
      field.part === 'group'
        ? field.row === row.id && !LINE_FIELDS.includes(field.field)
        : field.part === 'own-settings' && field.row === row.id,
    ),
  );
  const limits = useShownLimits(row, basis);
  const enterByHand = () => {
    setByHand(true);
    focusField(fieldId(path('maxEnis')));
  };
  const typeProblem = type && {
    ...type,
    fixes: [...type.fixes, { label: words.enterByHand, apply: enterByHand }],
  };
  const problems = [
    { path: path('instanceType'), problem: typeProblem },
    { path: path('nodes'), problem: nodes },
    { path: path('podsPerNode'), problem: pods },
  ];
  const rowName = words.row(place);
  return (
    <RowFrame
      list="groups"
      row={row.id}
      name={rowName}
      isFirst={place === 1}
      isLast={isLast}
      columns={GROUP_COLUMNS}
      problems={problems}
      onLeave={() => setFresh(false)}
      detailsNeedLook={detailsNeedLook || byHand}
      note={words.rowNote(row)}
      details={<GroupDetails row={row} limits={limits} />}
    >
      {row.kind === 'fargate' ? (
        <RowField
          path={path('name')}
          label={`${words.name}, ${rowName}`}
          value={row.name}
          problem={undefined}
          placeholder={words.kinds.fargate}
        />
      ) : (
        <TypePicker
          row={row}
          label={`${words.type}, ${rowName}`}
          basis={basis}
          limits={limits}
          problem={typeProblem}
          onEnterByHand={enterByHand}
          onPasteRows={onPasteRows}
        />
      )}
      <RowField
        path={path('nodes')}
        label={`${words.nodes}, ${rowName}`}
        value={row.nodes}
        problem={nodes}
        numeric
        inputMode="decimal"
      />
      {row.kind === 'fargate' ? (
        <span />
      ) : (
        <RowField
          path={path('podsPerNode')}
          label={`${words.podsPerNode}, ${rowName}`}
          value={row.podsPerNode}
          problem={pods}
          numeric
          inputMode="decimal"
        />
      )}
    </RowFrame>
  );
});
