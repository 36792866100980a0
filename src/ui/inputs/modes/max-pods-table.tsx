import type { GroupText } from '@/plan';
import { useAllMessages, useNumberFormat, usePlanner } from '@/store';
import { type MaxPodsCell, maxPodsByPolicy } from '@/store/form';
import { Fold, ScrollFrame } from '@/ui/shared/controls';
import { classes } from '@/ui/shared/look';

/** What each of those who set max pods would give for the type, in each mode. */
export function MaxPodsTable({ row }: { readonly row: GroupText }) {
  const words = useAllMessages().modes.maxPods;
  return (
    <Fold title={words.title}>
      <Table row={row} />
    </Fold>
  );
}

function Table({ row }: { readonly row: GroupText }) {
  const words = useAllMessages().modes.maxPods;
  const format = useNumberFormat();
  const { groups, settings } = usePlanner((state) => state.reading.parts);
  const policies = maxPodsByPolicy(groups.get(row.id), settings.maxEni);
  if (policies === undefined) return null;
  const modes = policies[0]?.cells.map(({ mode }) => mode) ?? [];
  return (
    <ScrollFrame label={words.title}>
      <table className="w-full text-12">
        <thead>
          <tr className="align-bottom text-muted">
            <th scope="col" className="py-1 pr-1 text-left font-medium">
              {words.by}
            </th>
            {modes.map((mode) => (
              <th key={mode} scope="col" className="py-1 pl-2 text-right font-medium">
                {words.modes[mode]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {policies.map(({ policy, cells }) => (
            <tr key={policy} className="border-t border-line align-top">
              <th scope="row" className="py-1 pr-1 text-left font-normal">
                {words.policies[policy]}
              </th>
              {cells.map((cell) => (
                <Cell key={cell.mode} cell={cell} count={format.count} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <p className="mt-1 text-12 text-muted">{words.note}</p>
    </ScrollFrame>
  );
}

interface CellProps {
  readonly cell: MaxPodsCell;
  readonly count: (value: number) => string;
}

function Cell({ cell: { maxPods, uncapped, isAboveSupply }, count }: CellProps) {
  return (
    <td
      className={classes(
        'py-1 pl-2 text-right',
        isAboveSupply && 'font-semibold text-warn underline decoration-dotted',
      )}
    >
      {count(maxPods)}
      {uncapped !== maxPods && (
        <span className="block text-12 font-normal text-muted">({count(uncapped)})</span>
      )}
    </td>
  );
}
