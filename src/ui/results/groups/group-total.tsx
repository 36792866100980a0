import type { GroupUsage } from '@/engine';
import { useAllMessages, useNumberFormat } from '@/store';
import { classes } from '@/ui/shared/look';
import { GROUP_CELL, GROUP_FIRST_CELL, WIDE_ONLY } from './group-columns';

/** What all groups come to, where that can be summed. */
export function GroupTotal({ groups }: { readonly groups: readonly GroupUsage[] }) {
  const words = useAllMessages().proof.nodeGroups;
  const format = useNumberFormat();
  const sum = (value: (group: GroupUsage) => number) =>
    format.count(groups.reduce((total, group) => total + value(group), 0));
  const wide = classes(GROUP_CELL, WIDE_ONLY);
  return (
    <tfoot>
      <tr className="border-t border-line font-semibold">
        <th scope="row" className={classes(GROUP_FIRST_CELL, 'font-semibold')}>
          {words.total}
        </th>
        <td className={GROUP_CELL}>{sum(({ nodes }) => nodes)}</td>
        <td className={WIDE_ONLY} colSpan={2} />
        <td className={wide}>{sum(({ activeEnis, warmEnis }) => activeEnis + warmEnis)}</td>
        <td className={wide}>{sum(({ assigned }) => assigned)}</td>
        <td className={wide}>{sum(({ warm }) => warm)}</td>
        <td />
        <td className={GROUP_CELL}>{sum(({ held }) => held)}</td>
      </tr>
    </tfoot>
  );
}
