import type { PlanAnswer, SubnetUsage } from '@/engine';
import { formatRange } from '@/plan';
import { useAllMessages, useNumberFormat } from '@/store';
import { CELL, HeadRow, ScrollTable } from '@/ui/shared/controls';
import { amountsOf, HOLDERS } from './subnet-bars';

/** The numbers of the subnets chart. */
export function SubnetsTable({ subnets }: Pick<PlanAnswer, 'subnets'>) {
  const words = useAllMessages().charts.subnets;
  const { columns } = words;
  const hasBlocks = subnets.some((subnet) => subnet.blocks !== undefined);
  const heads = [
    columns.subnet,
    columns.range,
    columns.size,
    ...HOLDERS.map((holder) => words[holder]),
    columns.left,
    columns.nodes,
    ...(hasBlocks ? [columns.blocksWanted, columns.blocksWorst, columns.blocksBest] : []),
  ];
  return (
    <ScrollTable label={words.description}>
      <HeadRow heads={heads} />
      <tbody>
        {subnets.map((subnet) => (
          <SubnetRow key={subnet.label} subnet={subnet} hasBlocks={hasBlocks} />
        ))}
      </tbody>
    </ScrollTable>
  );
}

function SubnetRow({
  subnet,
  hasBlocks,
}: {
  readonly subnet: SubnetUsage;
  readonly hasBlocks: boolean;
}) {
  const format = useNumberFormat();
  const amounts = amountsOf(subnet);
  const { blocks } = subnet;
  const optional = (value: number | undefined) => (value === undefined ? '–' : format.count(value));
  return (
    <tr>
      <th scope="row" className={`${CELL} font-medium`}>
        {subnet.label}
      </th>
      <td className={`${CELL} font-mono text-12`}>{formatRange(subnet)}</td>
      <td className={CELL}>{format.count(subnet.size)}</td>
      {HOLDERS.map((holder) => (
        <td key={holder} className={CELL}>
          {format.count(amounts[holder])}
        </td>
      ))}
      <td className={`${CELL} font-semibold ${subnet.free < 0 ? 'text-warn' : ''}`}>
        {format.count(subnet.free)}
      </td>
      <td className={CELL}>{format.count(subnet.nodes)}</td>
      {hasBlocks && (
        <>
          <td className={CELL}>{optional(blocks?.wanted)}</td>
          <td className={CELL}>{optional(blocks?.freeWorst)}</td>
          <td className={CELL}>{optional(blocks?.freeBest)}</td>
        </>
      )}
    </tr>
  );
}
