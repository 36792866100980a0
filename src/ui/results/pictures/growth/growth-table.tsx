import type { Growth, Subnet } from '@/engine';
import { useAllMessages, useNumberFormat } from '@/store/use-planner';
import { CELL, HEAD_CELL, ScrollTable } from '@/ui/results/pictures/frame/scroll-table';
import { usedPercent } from './growth-lines';

/** The numbers of the growth chart: what each subnet has left, and the share used. */
export function GrowthTable({
  growth,
  subnets,
}: {
  readonly growth: Growth;
  readonly subnets: readonly Subnet[];
}) {
  const words = useAllMessages().charts.growth;
  const format = useNumberFormat();
  return (
    <ScrollTable label={words.description}>
      <thead>
        <tr>
          <th scope="col" className={HEAD_CELL}>
            {words.nodes}
          </th>
          {subnets.map(({ label }) => (
            <th key={label} scope="col" className={HEAD_CELL}>
              {words.free(label)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {growth.points.map(({ nodes, free }) => (
          <tr key={nodes}>
            <th scope="row" className={`${CELL} font-medium`}>
              {format.count(nodes)}
            </th>
            {subnets.map((subnet, index) => (
              <FreeCell
                key={subnet.label}
                subnet={subnet}
                free={free[index] ?? 0}
                podsWait={nodes >= (growth.firstDoesNotFit?.nodes ?? Number.POSITIVE_INFINITY)}
              />
            ))}
          </tr>
        ))}
      </tbody>
    </ScrollTable>
  );
}

interface FreeCellProps {
  readonly subnet: Subnet;
  readonly free: number;
  /** Pods wait at so many nodes. */
  readonly podsWait: boolean;
}

function FreeCell({ subnet, free, podsWait }: FreeCellProps) {
  const format = useNumberFormat();
  const short = podsWait ? 'font-medium text-bad' : 'font-medium text-warn';
  return (
    <td className={CELL}>
      <span className={free < 0 ? short : undefined}>{format.count(free)}</span>{' '}
      <span className="ml-2 inline-block min-w-12 text-12 text-muted">
        {format.percent(usedPercent(subnet, free))}
      </span>
    </td>
  );
}
