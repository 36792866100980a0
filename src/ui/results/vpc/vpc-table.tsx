import { formatCidr, type SubnetUsage, usableAddresses } from '@/engine';
import { type LayoutBlock, layoutBlocks, type VpcLayout } from '@/plan';
import { useAllMessages, useNumberFormat } from '@/store/use-planner';
import { CELL, HEAD_CELL } from '@/ui/results/pictures/frame/scroll-table';
import { TextButton } from '@/ui/shared/controls/button';
import { classes } from '@/ui/shared/look/classes';
import { SubnetSquare } from '@/ui/shared/look/subnet-square';

interface VpcTableProps {
  readonly layout: VpcLayout;
  readonly chosen: string;
  readonly usage: ReadonlyMap<string, SubnetUsage>;
  readonly colourOf: (block: LayoutBlock) => string;
  readonly shortClass: string;
  readonly onChoose: (block: LayoutBlock) => void;
}

/** The same blocks as rows, in the order of their addresses. */
export function VpcTable(props: VpcTableProps) {
  const { vpc: words } = useAllMessages();
  const { columns } = words;
  const heads = [
    columns.subnet,
    columns.zone,
    columns.use,
    columns.range,
    columns.usable,
    columns.held,
    columns.free,
  ];
  return (
    <table className="w-full text-13 whitespace-nowrap" aria-label={words.table}>
      <thead>
        <tr>
          {heads.map((head) => (
            <th key={head} scope="col" className={HEAD_CELL}>
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {layoutBlocks(props.layout).map((block) => (
          <BlockRow key={formatCidr(block.cidr)} block={block} {...props} />
        ))}
      </tbody>
    </table>
  );
}

function BlockRow({
  block,
  chosen,
  usage,
  colourOf,
  shortClass,
  onChoose,
}: Omit<VpcTableProps, 'layout'> & { readonly block: LayoutBlock }) {
  const { vpc: words } = useAllMessages();
  const format = useNumberFormat();
  const { cidr, owner } = block;
  const range = formatCidr(cidr);
  const held = usage.get(range);
  const isSubnet = owner?.kind === 'subnet';
  const name = isSubnet ? owner.name : owner === undefined ? words.unused : words.takenBlock;
  return (
    <tr className={range === chosen ? 'bg-accent-soft' : undefined}>
      <th scope="row" className={classes(CELL, 'font-medium')}>
        <TextButton onClick={() => onChoose(block)}>
          {isSubnet && <SubnetSquare colour={colourOf(block)} />}
          {name}
        </TextButton>
      </th>
      <td className={CELL}>{isSubnet ? owner.zone : ''}</td>
      <td className={CELL}>{isSubnet ? words.uses[owner.use] : ''}</td>
      <td className={classes(CELL, 'font-mono text-12')}>{range}</td>
      <td className={CELL}>{isSubnet ? format.count(usableAddresses(cidr.prefixLength)) : ''}</td>
      <td className={CELL}>
        {held ? format.count(usableAddresses(cidr.prefixLength) - held.free) : ''}
      </td>
      <td className={classes(CELL, 'font-semibold', held && held.free < 0 && shortClass)}>
        {held ? format.count(held.free) : ''}
      </td>
    </tr>
  );
}
