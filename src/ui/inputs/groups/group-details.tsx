import { NODE_KINDS } from '@/engine';
import { CHOICES_OF_KIND, type GroupField, type GroupText, hasClusterPods, withKind } from '@/plan';
import { actions, useAllMessages, usePlanner } from '@/store';
import { fieldNotes } from '@/store/document';
import type { ShownLimits } from '@/store/form';
import { patchRow } from '@/store/rows';
import { GroupExtras } from '@/ui/inputs/modes/group-extras';
import { MaxPodsTable } from '@/ui/inputs/modes/max-pods-table';
import { patchGroup } from '@/ui/inputs/modes/patch';
import { optionsOf, SelectBox, Switch } from '@/ui/shared/controls';
import { classes } from '@/ui/shared/look';
import { PlanField } from '@/ui/shared/plan-field';

export interface GroupDetailsProps {
  readonly row: GroupText;
  readonly limits: ShownLimits | undefined;
}

/** Keeps the line while a type or a limit is being typed. */
const NO_LIMITS = '–';

/** The rarer fields of a node group. */
export function GroupDetails({ row, limits }: GroupDetailsProps) {
  const { form, groupDetails } = useAllMessages();
  const words = form.groups;
  const isPod = row.kind === 'fargate';
  return (
    <div className="grid grid-cols-2 items-start gap-3">
      {!isPod && (
        <p className="col-span-2 text-12 text-muted">
          {limits === undefined
            ? NO_LIMITS
            : groupDetails.limitsSpoken(limits.maxEnis, limits.ipv4PerEni, limits.maxPods)}
        </p>
      )}
      <KindChoice row={row} />
      <PlanField
        path={{ part: 'group', row: row.id, field: 'zones' }}
        label={words.zones}
        help={groupDetails.zonesHelp}
        placeholder={groupDetails.zonesAll}
      />
      <PlanField
        path={{ part: 'group', row: row.id, field: 'name' }}
        label={words.name}
        placeholder={row.instanceType || groupDetails.namePlaceholder}
      />
      {!isPod && <MaxPods row={row} limits={limits} />}
      <KindOptions row={row} />
      {!isPod && <HandLimits row={row} />}
      <HandLimitsNote row={row.id} />
    </div>
  );
}

type RowProps = Pick<GroupDetailsProps, 'row'>;

function KindChoice({ row }: RowProps) {
  const { modes } = useAllMessages();
  return (
    <div className="col-span-2">
      <SelectBox
        label={modes.group.kind}
        layout="row"
        value={row.kind}
        options={optionsOf(NODE_KINDS, modes.group.kinds)}
        onChange={(kind) =>
          actions.edit((text) => ({
            ...text,
            groups: patchRow(text.groups, row.id, withKind(row, kind)),
          }))
        }
      />
      <p className="mt-1 text-12 text-muted">{modes.group.kindHelp[row.kind]}</p>
    </div>
  );
}

/** What only some kinds of nodes have. */
function KindOptions({ row }: RowProps) {
  const { groupDetails, modes } = useAllMessages();
  return (
    <>
      {hasClusterPods(row) && (
        <div className="col-span-2">
          <Switch
            label={groupDetails.clusterPods}
            help={groupDetails.clusterPodsHelp}
            checked={row.takesClusterPods}
            onChange={(takesClusterPods) => patchGroup(row.id, { takesClusterPods })}
          />
        </div>
      )}
      {row.kind === 'auto-mode' && (
        <div className="col-span-2">
          <Switch
            label={modes.group.singleAddresses}
            help={modes.group.singleAddressesHelp}
            checked={row.ipv4PrefixSize === '32'}
            onChange={(isOn) => patchGroup(row.id, { ipv4PrefixSize: isOn ? '32' : 'auto' })}
          />
        </div>
      )}
      {row.kind === 'linux' && (
        <div className="col-span-2">
          <GroupExtras row={row} />
        </div>
      )}
    </>
  );
}

/** Limits of a type that no table has. */
function HandLimits({ row }: RowProps) {
  const { groupDetails } = useAllMessages();
  const path = (field: GroupField) => ({ part: 'group', row: row.id, field }) as const;
  return (
    <>
      <p className="col-span-2 -mb-1.5 border-t border-line pt-2 text-12 text-muted">
        {groupDetails.handLimits}: {groupDetails.handLimitsHelp}
      </p>
      <PlanField path={path('maxEnis')} label={groupDetails.maxEnis} numeric />
      <PlanField path={path('ipv4PerEni')} label={groupDetails.ipv4PerEni} numeric />
    </>
  );
}

/** Max pods by hand, or whose rule gives it; and what each rule would give. */
function MaxPods({ row, limits }: GroupDetailsProps) {
  const { form, modes, problems } = useAllMessages();
  const words = form.groups;
  const isLinux = row.kind === 'linux';
  const path = (field: GroupField) => ({ part: 'group', row: row.id, field }) as const;
  return (
    <>
      <div className={classes('grid grid-cols-1 min-w-0', isLinux && 'col-span-2')}>
        <PlanField
          path={path('maxPods')}
          label={words.maxPods}
          {...(isLinux ? { inputMode: 'text' } : {})}
          {...(isLinux && row.maxPodsPolicy === '' ? { help: modes.group.maxPodsHelp } : {})}
          numeric
          {...(limits === undefined ? {} : { placeholder: String(limits.maxPods) })}
        />
      </div>
      {row.maxPodsPolicy === 'karpenter' && (
        <PlanField
          path={path('reservedEnis')}
          label={problems.fieldName(path('reservedEnis'))}
          placeholder="0"
          numeric
        />
      )}
      <div className="col-span-2 grid min-w-0 grid-cols-1 gap-2">
        <SelectBox
          label={modes.group.policy}
          layout="row"
          value={row.maxPodsPolicy}
          options={optionsOf(CHOICES_OF_KIND[row.kind], modes.group.policies)}
          onChange={(maxPodsPolicy) => patchGroup(row.id, { maxPodsPolicy })}
        />
        {isLinux && <MaxPodsTable row={row} />}
      </div>
    </>
  );
}

/** Limits by hand that differ from the table's: they count, and that is said. */
function HandLimitsNote({ row }: { readonly row: string }) {
  const { problems } = useAllMessages();
  const warning = usePlanner((state) => {
    const fields = ['maxEnis', 'ipv4PerEni', 'instanceType'] as const;
    return fields
      .map((field) => fieldNotes(state.reading, { part: 'group', row, field }).warning)
      .find((found) => found !== undefined);
  });
  if (warning === undefined) return null;
  return <p className="col-span-2 text-12 text-warn">{problems.field(warning)}</p>;
}

/** In the same file of the page: what the form does without at first. */
export { ReplicasUpTo } from './replicas-up-to';
