import { SUBNET_USES } from '@/engine';
import type { SubnetField, SubnetText } from '@/plan';
import { actions, useAllMessages, usePlanner } from '@/store';
import { fieldNotes } from '@/store/document';
import { withUsedAs } from '@/store/rows';
import { patchSubnet } from '@/ui/inputs/modes/patch';
import { Fold, optionsOf, Segmented, SelectBox, Switch } from '@/ui/shared/controls';
import { PlanField } from '@/ui/shared/plan-field';

/** The rarer fields of a subnet: its name, what it is for, what of it is reserved. */
export function SubnetDetails({ row }: { readonly row: SubnetText }) {
  const { form, modes, subnetMenus } = useAllMessages();
  const words = form.subnets;
  return (
    <div className="grid grid-cols-1 gap-3">
      <PlanField
        path={{ part: 'subnet', row: row.id, field: 'name' }}
        label={words.name}
        placeholder={subnetMenus.namePlaceholder}
      />
      <div>
        <p className="mb-1 text-12 text-muted">{subnetMenus.usedAs}</p>
        <Segmented
          small
          label={subnetMenus.usedAs}
          options={[
            { value: 'in-use', label: words.used },
            { value: 'available', label: words.available },
          ]}
          value={row.usedAs}
          onChange={(usedAs) => actions.edit((text) => withUsedAs(text, usedAs, row.id))}
        />
      </div>
      <div>
        <SelectBox
          label={modes.subnet.use}
          layout="row"
          value={row.use}
          options={optionsOf(SUBNET_USES, modes.subnet.uses)}
          onChange={(use) => patchSubnet(row.id, { use })}
        />
        <p className="mt-1 text-12 text-muted">{modes.subnet.useHelp[row.use]}</p>
      </div>
      <Reservations row={row} />
    </div>
  );
}

const RESERVED: readonly SubnetField[] = ['prefixReservation', 'explicitReservation', 'hostLocal'];

function Reservations({ row }: { readonly row: SubnetText }) {
  const { problems, modes } = useAllMessages();
  const words = modes.subnet;
  const path = (field: SubnetField) => ({ part: 'subnet', row: row.id, field }) as const;
  const needsLook = usePlanner((state) =>
    RESERVED.some((field) => fieldNotes(state.reading, path(field)).error !== undefined),
  );
  const { prefixReservation, explicitReservation, hostLocal } = row;
  const isUsed = prefixReservation !== '' || explicitReservation !== '' || hostLocal !== '';
  const field = (name: SubnetField, help: string) => (
    <PlanField path={path(name)} label={problems.fieldName(path(name))} help={help} layout="row" />
  );
  return (
    <Fold title={words.reservations} isUsed={isUsed} needsLook={needsLook}>
      <div className="grid grid-cols-1 gap-3">
        {field('prefixReservation', words.prefixHelp)}
        {field('explicitReservation', words.explicitHelp)}
        {(row.use === 'multus' || hostLocal !== '') && (
          <>
            <PlanField
              path={path('hostLocal')}
              label={problems.fieldName(path('hostLocal'))}
              help={words.hostLocalHelp}
              placeholder="10.0.4.70-10.0.4.80"
            />
            <Switch
              label={words.hostLocalReserved}
              checked={row.hostLocalReserved}
              onChange={(hostLocalReserved) => patchSubnet(row.id, { hostLocalReserved })}
            />
          </>
        )}
      </div>
    </Fold>
  );
}
