import { type ClusterPlan, formatCidr, usableAddresses } from '@/engine';
import { strainsOf } from '@/engine/over-time';
import { settingName } from '@/i18n/texts';
import type { NeedsUnder, PlanNeeds } from '@/plan';
import { useAllMessages, useNumberFormat } from '@/store';
import { CELL, HeadRow, ScrollTable } from '@/ui/shared/controls';
import { TONE_TEXT } from '@/ui/shared/look';
import { isFurther, type LadderCell, ladderOf, toldWishes } from './needs-view';
import { usesTold } from './vpc/uses-told';

interface NeedsTableProps {
  readonly needs: PlanNeeds;
  readonly cluster: Pick<ClusterPlan, 'groups' | 'networking' | 'settings'>;
}

/** All sizes that were run, under each of the settings; below, where the subnets would lie. */
export function NeedsTable({ needs: { own, other, ...needs }, cluster }: NeedsTableProps) {
  const { areSettingsRead } = needs;
  const messages = useAllMessages();
  const { needs: words } = messages;
  const sides = typeof other === 'object' ? [own, other] : [own];
  const wishes = toldWishes(needs.wishes, cluster);
  const strains = strainsOf(wishes);
  const nameOf = ({ settings }: NeedsUnder) => settingName(settings, messages, cluster.settings);
  const heads = [
    ...(areSettingsRead ? [words.tableHeads.settings] : []),
    words.tableHeads.size,
    ...strains.map((strain) => words.strains[strain]),
    words.tableHeads.needed,
  ];
  return (
    <>
      <ScrollTable label={words.table}>
        <HeadRow heads={heads} />
        <tbody>
          {sides.flatMap((side) => {
            const { columns, rows } = ladderOf(side, wishes, messages);
            const settings = nameOf(side);
            return columns.map((size, index) => (
              <tr key={`${settings} ${size}`}>
                {areSettingsRead && (
                  <th scope="row" className={`${CELL} font-medium`}>
                    {settings}
                  </th>
                )}
                <Size size={size} isHead={!areSettingsRead} />
                {rows.map(({ strain, cells }) => (
                  <Cell key={strain} cell={cells[index]} />
                ))}
                <td className={CELL}>{isNeeded(rows.at(-1)?.cells[index]) ? words.yes : ''}</td>
              </tr>
            ));
          })}
        </tbody>
      </ScrollTable>
      {sides.map((side) => (
        <NeedsPlaces
          key={nameOf(side)}
          name={areSettingsRead ? nameOf(side) : ''}
          {...{ side, cluster }}
        />
      ))}
    </>
  );
}

function Size({ size, isHead }: { readonly size: string; readonly isHead: boolean }) {
  const look = `${CELL} font-mono text-12`;
  if (!isHead) return <td className={look}>{size}</td>;
  return (
    <th scope="row" className={look}>
      {size}
    </th>
  );
}

function isNeeded(cell: LadderCell | undefined): boolean {
  return cell !== undefined && 'isNeeded' in cell && cell.isNeeded;
}

function Cell({ cell }: { readonly cell: LadderCell | undefined }) {
  const { needs: words, lanes } = useAllMessages();
  if (cell === undefined) return <td className={CELL} />;
  switch (cell.state) {
    case 'told':
      return <td className={`${CELL} ${TONE_TEXT[cell.tone]}`}>{cell.text}</td>;
    case 'running':
      return <td className={`${CELL} text-muted`}>{lanes.checking}</td>;
    case 'none':
      return (
        <td className={`${CELL} text-muted`} title={words.oneZone}>
          –
        </td>
      );
  }
}

interface NeedsPlacesProps {
  readonly side: NeedsUnder;
  readonly cluster: NeedsTableProps['cluster'];
  /** Of the settings, in a heading, empty where none are read; else without those for load balancers and the control plane. */
  readonly name?: string;
}

/** The subnets of the smallest size that holds. */
export function NeedsPlaces({ side: { blocks }, cluster, name }: NeedsPlacesProps) {
  const messages = useAllMessages();
  const { vpc, needs: words } = messages;
  const format = useNumberFormat();
  if (blocks.length === 0) return null;
  const { columns } = vpc;
  const uses = usesTold(messages, cluster);
  const label = name ? `${words.places}, ${name}` : words.places;
  const rows = blocks.flatMap(({ subnets, isPlaced }) =>
    subnets
      .filter((subnet) => name !== undefined || !isFurther(subnet))
      .map((subnet) => ({ ...subnet, isPlaced })),
  );
  return (
    <div className="mt-3">
      {name !== undefined && <p className="mb-1 text-12 font-medium">{label}</p>}
      <ScrollTable label={label} isShort>
        <HeadRow heads={[columns.use, columns.zone, columns.range, columns.usable]} />
        <tbody>
          {rows.map(({ use, zone, cidr, isPlaced }) => (
            <tr key={`${use} ${zone}`}>
              <th scope="row" className={`${CELL} font-medium`}>
                {uses[use]}
              </th>
              <td className={CELL}>{zone}</td>
              <td className={`${CELL} font-mono text-12`}>
                {isPlaced ? formatCidr(cidr) : `/${cidr.prefixLength}`}
              </td>
              <td className={CELL}>{format.count(usableAddresses(cidr.prefixLength))}</td>
            </tr>
          ))}
        </tbody>
      </ScrollTable>
    </div>
  );
}
