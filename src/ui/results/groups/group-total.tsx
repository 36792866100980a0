import { type GroupUsage, type HeldInGroup, wantedByGroup } from '@/engine';
import type { HeldTold } from '@/i18n/verdict';
import { useAllMessages, useNumberFormat } from '@/store';
import { classes } from '@/ui/shared/look';
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
  const sum = (value: (group: HeldInGroup) => number) => {
    const text = format.count(all.reduce((total, group) => total + value(group), 0));
    return isToCome ? <ToCome most={text} /> : text;
  };
  const nodes = groups.reduce((total, group) => total + group.nodes, 0);
  const wide = classes(GROUP_CELL, WIDE_ONLY);
  return (
    <tfoot>
      <tr className="border-t border-line font-semibold">
        <th scope="row" className={classes(GROUP_FIRST_CELL, 'font-semibold')}>
          {words.total}
        </th>
        <td className={GROUP_CELL}>{format.count(nodes)}</td>
        <td className={WIDE_ONLY} colSpan={2} />
        <td className={wide}>{sum(({ enis }) => enis)}</td>
        <td className={wide}>{sum(({ assigned }) => assigned)}</td>
        <td className={wide}>{sum(({ warm }) => warm)}</td>
        <td />
        <td className={GROUP_CELL}>{sum(({ held }) => held)}</td>
      </tr>
    </tfoot>
  );
}
