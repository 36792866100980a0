import type { HeldInSubnet, PlanAnswer, SubnetUsage, WhatIsHeld } from '@/engine';
import { formatRange } from '@/plan';
import { useAllMessages, useNumberFormat } from '@/store';
import { CELL, HeadRow, ScrollTable } from '@/ui/shared/controls';
import { holderName } from './holder-looks';
import { amountsOf, type Holder, holdersIn, isKeptForPrefixes } from './subnet-bars';

interface SubnetsTableProps extends Pick<PlanAnswer, 'subnets'> {
  readonly held: WhatIsHeld | undefined;
}

/** The numbers of the subnets chart: what is held, where that is known; else what is wanted. */
export function SubnetsTable({ subnets, held }: SubnetsTableProps) {
  const words = useAllMessages().charts.subnets;
  const { columns } = words;
  const hasBlocks = subnets.some((subnet) => subnet.blocks !== undefined);
  const hasKept = isKeptForPrefixes(held?.subnets ?? subnets);
  const isShort = held?.isShort ?? false;
  const isWanted = held === undefined;
  const holders = holdersIn(subnets.map((each, index) => amountsOf(each, held?.subnets[index])));
  const heads = [
    columns.subnet,
    columns.range,
    columns.size,
    ...holders.map((holder) => holderName(holder, isWanted, words)),
    ...(hasKept ? [words.forPrefixes] : []),
    isWanted ? columns.wouldBeLeft : columns.left,
    ...(isShort ? [words.warmShort, words.short, words.columns[waitColumn(held)]] : []),
    columns.nodes,
    ...(hasBlocks ? [columns.blocksWanted, columns.blocksWorst, columns.blocksBest] : []),
  ];
  return (
    <ScrollTable label={words.description}>
      <HeadRow heads={heads} />
      <tbody>
        {subnets.map((subnet, index) => (
          <SubnetRow
            key={subnet.label}
            subnet={subnet}
            held={held?.subnets[index]}
            {...{ holders, isShort, hasBlocks, hasKept }}
          />
        ))}
      </tbody>
    </ScrollTable>
  );
}

/** Where chance decides whether those wait that do when nodes start together. */
export function waitColumn(held: WhatIsHeld | undefined): 'wait' | 'mayWait' {
  return held?.isChance && held.waiting > 0 ? 'mayWait' : 'wait';
}

interface SubnetRowProps {
  readonly subnet: SubnetUsage;
  readonly held: HeldInSubnet | undefined;
  readonly holders: readonly Holder[];
  readonly isShort: boolean;
  readonly hasBlocks: boolean;
  readonly hasKept: boolean;
}

function SubnetRow({ subnet, held, holders, isShort, hasBlocks, hasKept }: SubnetRowProps) {
  const format = useNumberFormat();
  const amounts = amountsOf(subnet, held);
  const { keptForPrefixes, free } = held ?? subnet;
  const { missing, short, waiting, isChance } = held ?? NOTHING_MISSING;
  const waitTone = isChance ? 'text-warn' : 'text-bad';
  const { blocks } = subnet;
  const optional = (value: number | undefined) => (value === undefined ? '–' : format.count(value));
  return (
    <tr>
      <th scope="row" className={`${CELL} font-medium`}>
        {subnet.label}
      </th>
      <td className={`${CELL} font-mono text-12`}>{formatRange(subnet)}</td>
      <td className={CELL}>{format.count(subnet.size)}</td>
      {holders.map((holder) => (
        <td key={holder} className={CELL}>
          {format.count(amounts[holder])}
        </td>
      ))}
      {hasKept && <td className={CELL}>{format.count(keptForPrefixes)}</td>}
      <td className={`${CELL} font-semibold ${free < 0 ? 'text-warn' : ''}`}>
        {format.count(free)}
      </td>
      {isShort && (
        <>
          <td className={CELL}>{format.count(missing)}</td>
          <td className={`${CELL} ${short > 0 ? 'text-warn' : ''}`}>{format.count(short)}</td>
          <td className={`${CELL} ${waiting > 0 ? waitTone : ''}`}>{format.count(waiting)}</td>
        </>
      )}
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

const NOTHING_MISSING = { missing: 0, short: 0, waiting: 0, isChance: false };
