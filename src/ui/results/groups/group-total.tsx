import { type GroupUsage, type HeldInGroup, wantedByGroup } from '@/engine';
import type { HeldTold } from '@/i18n/verdict';
import { useAllMessages, useNumberFormat } from '@/store';
import { classes } from '@/ui/shared/look';
import { ec2Nodes, enisForPods, inUse } from './group-cells';
import { GROUP_CELL, GROUP_FIRST_CELL, WIDE_ONLY } from './group-columns';
import { ToCome } from './to-come';

interface GroupTotalProps {
  readonly groups: readonly GroupUsage[];
  readonly told: HeldTold;
}

/** What all groups come to, where that can be summed: what they hold, where it is known. */
export function GroupTotal({ groups, told }: GroupTotalProps) {
  const words = useAllMessages().proof.nodeGroups;
  const format = useNumberFormat();
  const isToCome = told.status === 'checking';
  const all = told.held?.groups ?? groups.map(wantedByGroup);
  const sum = (value: (group: HeldInGroup, index: number) => number, isIpv6 = false) => {
    const total = all.reduce((before, group, index) => before + value(group, index), 0);
    const text = inUse(format.count(total), isIpv6);
    return isToCome ? <ToCome most={text} /> : text;
  };
  const wide = classes(GROUP_CELL, WIDE_ONLY);
  return (
    <tfoot>
      <tr className="border-t border-line font-semibold">
        <th scope="row" className={classes(GROUP_FIRST_CELL, 'font-semibold')}>
          {words.total}
        </th>
        <td className={GROUP_CELL}>{format.count(ec2Nodes(groups))}</td>
        <td className={WIDE_ONLY} colSpan={2} />
        <td className={wide}>
          {sum((held, index) => enisForPods(groups[index] as GroupUsage, held))}
        </td>
        <td className={wide}>{sum(({ assigned }) => assigned, groups.some(isIpv6))}</td>
        <td className={wide}>{sum(({ warm }) => warm)}</td>
        <td />
        <td className={GROUP_CELL}>{sum(({ held }) => held)}</td>
      </tr>
    </tfoot>
  );
}

function isIpv6({ mode }: GroupUsage): boolean {
  return mode === 'ipv6';
}
