import type { Growth, Subnet } from '@/engine';
import { shortTone } from '@/i18n/verdict/tone';
import { useAllMessages, useNumberFormat } from '@/store/use-planner';
import { TONE_TEXT } from '@/ui/results/answer/tone';
import { CELL, HeadRow, ScrollTable } from '@/ui/results/pictures/frame/scroll-table';

/** The numbers of the growth picture: what each subnet has left, and what is missing in all. */
export function GrowthTable({
  growth,
  subnets,
}: {
  readonly growth: Growth;
  readonly subnets: readonly Subnet[];
}) {
  const words = useAllMessages().charts.growth;
  const format = useNumberFormat();
  const heads = [words.nodes, ...subnets.map(({ label }) => words.free(label)), words.missing];
  return (
    <ScrollTable label={words.description}>
      <HeadRow heads={heads} />
      <tbody>
        {growth.points.map(({ nodes, kind, free, missing }) => {
          const tone = `font-medium ${TONE_TEXT[shortTone({ kind })]}`;
          const inAll = missing.reduce((sum, each) => sum + each, 0);
          return (
            <tr key={nodes}>
              <th scope="row" className={`${CELL} font-medium`}>
                {format.count(nodes)}
              </th>
              {subnets.map(({ label }, index) => (
                <td key={label} className={`${CELL} ${(missing[index] ?? 0) > 0 ? tone : ''}`}>
                  {format.count(free[index] ?? 0)}
                </td>
              ))}
              <td className={`${CELL} ${inAll > 0 ? tone : ''}`}>{format.count(inAll)}</td>
            </tr>
          );
        })}
      </tbody>
    </ScrollTable>
  );
}
