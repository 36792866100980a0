import { memo, useState } from 'react';
import { usableAddresses } from '@/engine';
import type { SubnetField, SubnetText } from '@/plan';
import { parseCidr } from '@/plan/parse-cidr';
import { actions, useMessages } from '@/store/use-planner';
import { withUsedAs } from '@/store/used-as';
import { PlanField } from '@/ui/shared/plan-field';
import { Segmented } from '@/ui/shared/segmented';
import { useFieldProblem } from '@/ui/shared/use-field-problem';
import { RowField } from './row-field';
import { RowFrame } from './row-frame';

export interface SubnetRowProps {
  readonly row: SubnetText;
  readonly place: number;
  readonly isLast: boolean;
  /** How the head of the column reads; a row that differs says so. */
  readonly columnUsedAs: SubnetText['usedAs'];
}

export const SUBNET_COLUMNS =
  'grid-cols-[3.25rem_minmax(0,1fr)_4.25rem_1.5rem_1.5rem] pointer-coarse:grid-cols-[2.75rem_minmax(0,1fr)_3.75rem_1.75rem_1.75rem]';

export const SubnetRow = memo(function SubnetRow(props: SubnetRowProps) {
  const { row, place, isLast, columnUsedAs } = props;
  const { form } = useMessages();
  const words = form.subnets;
  const [fresh, setFresh] = useState(row.range === '');
  const path = (field: SubnetField) => ({ part: 'subnet', row: row.id, field }) as const;
  const zone = useFieldProblem(path('zone'), fresh);
  const range = useFieldProblem(path('range'), fresh);
  const used = useFieldProblem(path('used'), fresh);
  const name = useFieldProblem(path('name'));
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
      columns={SUBNET_COLUMNS}
      problems={problems}
      onLeave={() => setFresh(false)}
      detailsNeedLook={name !== undefined}
      details={<SubnetDetails row={row} />}
    >
      <RowField
        path={path('zone')}
        label={`${words.zone}, ${rowName}`}
        value={row.zone}
        problem={zone}
      />
      <RowField
        path={path('range')}
        label={`${words.range}, ${rowName}`}
        value={row.range}
        problem={range}
        mono
        placeholder="10.0.0.0/24"
        unit={<Usable range={row.range} />}
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
    </RowFrame>
  );
});

function Usable({ range }: { readonly range: string }) {
  const { form } = useMessages();
  const read = parseCidr(range);
  if (!read.ok) return null;
  const usable = usableAddresses(read.value.prefixLength);
  return (
    <span className="max-sm:hidden" title={form.subnets.usableTitle(usable)}>
      {form.subnets.usable(usable)}
    </span>
  );
}

function SubnetDetails({ row }: { readonly row: SubnetText }) {
  const { form } = useMessages();
  const words = form.subnets;
  return (
    <div className="grid grid-cols-1 gap-3">
      <PlanField
        path={{ part: 'subnet', row: row.id, field: 'name' }}
        label={words.name}
        placeholder={words.namePlaceholder}
      />
      <div>
        <p className="mb-1 text-12 text-muted">{words.usedAs}</p>
        <Segmented
          small
          label={words.usedAs}
          options={[
            { value: 'in-use', label: words.used },
            { value: 'available', label: words.available },
          ]}
          value={row.usedAs}
          onChange={(usedAs) => actions.edit((text) => withUsedAs(text, usedAs, row.id))}
        />
      </div>
    </div>
  );
}
