import { formatCidr } from '@/engine';
import { type LayoutBlock, layoutBlocks } from '@/plan';
import { useAllMessages, useNumberFormat } from '@/store';
import { CELL, HEAD_CELL, TextButton } from '@/ui/shared/controls';
import { classes, SubnetSquare } from '@/ui/shared/look';
import { blockHeads, blockRow, blockTexts } from './block-row';
import type { VpcBlocksProps } from './vpc-drawing';

const TEXT_COLUMNS = 4;
const FREE_COLUMN = 2;
const AT_LEFT = { textAlign: 'left' } as const;

/** The same blocks as rows, in the order of their addresses. */
export function VpcTable(props: VpcBlocksProps) {
  const { vpc: words } = useAllMessages();
  const blocks = layoutBlocks(props.layout);
  const heads = blockHeads(
    blocks.map((block) => blockRow(block, props.usage, words, props.uses)),
    words,
  );
  return (
    <table className="w-full text-13 whitespace-nowrap">
      <thead>
        <tr>
          {heads.map((head, index) => (
            <th
              key={head}
              scope="col"
              className={HEAD_CELL}
              style={index < TEXT_COLUMNS ? AT_LEFT : undefined}
            >
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {blocks.map((block) => (
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
  uses,
  colourOf,
  onChoose,
}: Omit<VpcBlocksProps, 'layout'> & { readonly block: LayoutBlock }) {
  const { vpc: words } = useAllMessages();
  const format = useNumberFormat();
  const range = formatCidr(block.cidr);
  const row = blockRow(block, usage, words, uses);
  const [name, zone, use] = row.texts;
  const [usable, held, free] = blockTexts(row, words, format.count);
  const isShort = row.numbers !== undefined && row.numbers[FREE_COLUMN] < 0;
  return (
    <tr className={range === chosen ? 'bg-accent-soft' : undefined}>
      <th scope="row" className={classes(CELL, 'font-medium')}>
        <TextButton className="min-w-6" onClick={() => onChoose(block)}>
          {block.owner?.kind === 'subnet' && <SubnetSquare colour={colourOf(block)} />}
          {name}
        </TextButton>
      </th>
      <td className={CELL} style={AT_LEFT}>
        {zone}
      </td>
      <td className={CELL} style={AT_LEFT}>
        {use}
      </td>
      <td className={classes(CELL, 'font-mono text-12')} style={AT_LEFT}>
        {range}
      </td>
      <td className={CELL}>{usable}</td>
      <td className={CELL}>{held}</td>
      <td className={classes(CELL, 'font-semibold', isShort && 'text-warn')}>{free}</td>
    </tr>
  );
}
