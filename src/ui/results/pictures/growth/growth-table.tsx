import { type Growth, QUOTA_NAMES, type Subnet } from '@/engine';
import { waitTone } from '@/i18n/verdict';
import { useAllMessages, useNumberFormat } from '@/store';
import { CELL, HeadRow, ScrollTable } from '@/ui/shared/controls';
import { TONE_TEXT } from '@/ui/shared/look';

const SHORT = 'font-medium text-warn';

/** The numbers of the growth picture: what each subnet has left, what is missing in all, and beyond a quota. */
export function GrowthTable({
  growth,
  subnets,
}: {
  readonly growth: Growth;
  readonly subnets: readonly Subnet[];
}) {
  const words = useAllMessages().charts.growth;
  const format = useNumberFormat();
  const quotas = QUOTA_NAMES.filter((name) =>
    growth.points.some(({ overQuota }) => overQuota[name] > 0),
  );
  const heads = [
    words.nodes,
    ...subnets.map(({ label }) => words.free(label)),
    words.missing,
    words.waiting,
    ...quotas.map((name) => words.overQuota[name]),
  ];
  return (
    <ScrollTable label={words.description}>
      <HeadRow heads={heads} />
      <tbody>
        {growth.points.map(({ nodes, kind, free, missing, podsWaiting, overQuota }) => {
          const overTone = `font-medium ${TONE_TEXT[waitTone({ kind })]}`;
          const inAll = missing.reduce((sum, each) => sum + each, 0);
          return (
            <tr key={nodes}>
              <th scope="row" className={`${CELL} font-medium`}>
                {format.count(nodes)}
              </th>
              {subnets.map(({ label }, index) => (
                <td key={label} className={`${CELL} ${(missing[index] ?? 0) > 0 ? SHORT : ''}`}>
                  {format.count(free[index] ?? 0)}
                </td>
              ))}
              <td className={`${CELL} ${inAll > 0 ? SHORT : ''}`}>{format.count(inAll)}</td>
              <td className={`${CELL} ${podsWaiting > 0 ? 'font-medium text-bad' : ''}`}>
                {format.count(podsWaiting)}
              </td>
              {quotas.map((name) => (
                <td key={name} className={`${CELL} ${overQuota[name] > 0 ? overTone : ''}`}>
                  {format.count(overQuota[name])}
                </td>
              ))}
            </tr>
          );
        })}
      </tbody>
    </ScrollTable>
  );
}
