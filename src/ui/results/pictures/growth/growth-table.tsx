import { QUOTA_NAMES, type Subnet } from '@/engine';
import { useAllMessages, useNumberFormat } from '@/store';
import { CELL, HeadRow, ScrollTable } from '@/ui/shared/controls';
import { TONE_TEXT } from '@/ui/shared/look';
import type { GrowthView } from './growth-view';

const SHORT = 'font-medium text-warn';
const UNKNOWN = '–';

/** The numbers of the growth picture: what each subnet has free, what is short in all, who waits, and what is beyond a quota. */
export function GrowthTable({
  view,
  subnets,
}: {
  readonly view: Pick<GrowthView, 'points' | 'isLeast'>;
  readonly subnets: readonly Subnet[];
}) {
  const words = useAllMessages().charts.growth;
  const format = useNumberFormat();
  const { points } = view;
  const quotas = QUOTA_NAMES.filter((name) => points.some(({ overQuota }) => overQuota[name] > 0));
  const heads = [
    words.nodes,
    ...subnets.map(({ label }) => words.free(label)),
    words.missing,
    view.isLeast ? words.waitingAtLeast : words.waiting,
    ...quotas.map((name) => words.overQuota[name]),
  ];
  const told = (amount: number | undefined) =>
    amount === undefined ? UNKNOWN : format.count(amount);
  return (
    <ScrollTable label={words.description}>
      <HeadRow heads={heads} />
      <tbody>
        {points.map(
          ({ nodes, tone, cannotWork, free, missing, missingInAll, podsWaiting, overQuota }) => (
            <tr key={nodes}>
              <th scope="row" className={`${CELL} font-medium`}>
                {format.count(nodes)}
              </th>
              {subnets.map(({ label }, index) => (
                <td key={label} className={`${CELL} ${(missing[index] ?? 0) > 0 ? SHORT : ''}`}>
                  {told(free[index])}
                </td>
              ))}
              <td className={`${CELL} ${missingInAll > 0 ? SHORT : ''}`}>
                {told(cannotWork ? undefined : missingInAll)}
              </td>
              <td className={`${CELL} ${(podsWaiting ?? 0) > 0 ? 'font-medium text-bad' : ''}`}>
                {told(podsWaiting)}
              </td>
              {quotas.map((name) => (
                <td
                  key={name}
                  className={`${CELL} ${overQuota[name] > 0 ? `font-medium ${TONE_TEXT[tone]}` : ''}`}
                >
                  {format.count(overQuota[name])}
                </td>
              ))}
            </tr>
          ),
        )}
      </tbody>
    </ScrollTable>
  );
}
