import type { GroupField, GroupText } from '@/plan';
import { fieldNotes } from '@/store/field-path';
import type { ShownLimits } from '@/store/type-limits';
import { useMessages, usePlanner } from '@/store/use-planner';
import { PlanField } from '@/ui/shared/plan-field';

export interface GroupDetailsProps {
  readonly row: GroupText;
  readonly limits: ShownLimits | undefined;
}

/** The rarer fields of a node group. */
export function GroupDetails({ row, limits }: GroupDetailsProps) {
  const words = useMessages().form.groups;
  const path = (field: GroupField) => ({ part: 'group', row: row.id, field }) as const;
  return (
    <div className="grid grid-cols-2 items-start gap-3">
      {limits !== undefined && (
        <p className="col-span-2 text-12 text-muted">
          {words.limitsSpoken(limits.maxEnis, limits.ipv4PerEni, limits.maxPods)}
        </p>
      )}
      <PlanField
        path={path('zones')}
        label={words.zones}
        help={words.zonesHelp}
        placeholder={words.zonesAll}
      />
      <PlanField
        path={path('maxPods')}
        label={words.maxPods}
        help={words.maxPodsHelp}
        numeric
        {...(limits === undefined ? {} : { placeholder: String(limits.maxPods) })}
      />
      <p className="col-span-2 -mb-1.5 border-t border-line pt-2 text-12 text-muted">
        {words.handLimits}: {words.handLimitsHelp}
      </p>
      <PlanField path={path('maxEnis')} label={words.maxEnis} numeric />
      <PlanField path={path('ipv4PerEni')} label={words.ipv4PerEni} numeric />
      <div className="col-span-2">
        <PlanField
          path={path('name')}
          label={words.name}
          placeholder={row.instanceType || words.namePlaceholder}
        />
      </div>
      <HandLimitsNote row={row.id} />
    </div>
  );
}

/** Limits by hand that differ from the table's: they count, and that is said. */
function HandLimitsNote({ row }: { readonly row: string }) {
  const { problems } = useMessages();
  const warning = usePlanner((state) => {
    const fields = ['maxEnis', 'ipv4PerEni', 'instanceType'] as const;
    return fields
      .map((field) => fieldNotes(state.reading, { part: 'group', row, field }).warning)
      .find((found) => found !== undefined);
  });
  if (warning === undefined) return null;
  return <p className="col-span-2 text-12 text-warn">{problems.field(warning)}</p>;
}
