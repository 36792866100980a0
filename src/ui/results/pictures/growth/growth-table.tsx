import { QUOTA_NAMES, type Subnet } from '@/engine';
import { useAllMessages, useNumberFormat } from '@/store';
import { CELL, HeadRow, ScrollTable } from '@/ui/shared/controls';
import { TONE_TEXT } from '@/ui/shared/look';
import { waitingTold } from './crosshair/point-told';
import { type GrowthPointView, type GrowthView, lackAt } from './growth-view';

const SHORT = 'font-medium text-warn';
const WAIT = 'font-medium text-bad';
const ADDRESSES = ['addresses'] as const;
const UNITS = [...ADDRESSES, 'blocks'] as const;
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
  const isShortOfBlocks = points.some(({ missingInAll }) => missingInAll.blocks > 0);
  const mayWait = points.some(({ isChance }) => isChance);
  const quotas = QUOTA_NAMES.filter((name) => points.some(({ overQuota }) => overQuota[name] > 0));
  const heads = [
    words.nodes(points[0]?.counted),
    ...subnets.map(({ label }) => words.free(label)),
    words.missing,
    ...(isShortOfBlocks ? [words.missingBlocks] : []),
    ...(mayWait ? [words.mayWait] : []),
    view.isLeast ? words.waitingAtLeast : words.waiting,
    ...quotas.map((name) => words.overQuota[name]),
  ];
  const told = (amount: number | undefined) =>
    amount === undefined ? UNKNOWN : format.count(amount);
  return (
    <ScrollTable label={words.description}>
      <HeadRow heads={heads} />
      <tbody>
        {points.map((point) => {
          const { nodes, tone, cannotWork, free, missingInAll, overQuota } = point;
          const { podsWaiting, isChance, isShortly } = point;
          const surely = isChance ? 0 : podsWaiting;
          return (
            <tr key={nodes}>
              <th scope="row" className={`${CELL} font-medium`}>
                {format.count(nodes)}
              </th>
              {subnets.map(({ label }, index) => (
                <td key={label} className={`${CELL} ${lackTone(point, index)}`}>
                  {told(free[index])}
                </td>
              ))}
              {(isShortOfBlocks ? UNITS : ADDRESSES).map((unit) => (
                <td key={unit} className={`${CELL} ${missingInAll[unit] > 0 ? SHORT : ''}`}>
                  {told(cannotWork ? undefined : missingInAll[unit])}
                </td>
              ))}
              {mayWait && (
                <td className={`${CELL} ${isChance ? SHORT : ''}`}>
                  {isChance ? waitingTold(point, words, format.count) : told(0)}
                </td>
              )}
              <td className={`${CELL} ${(surely ?? 0) > 0 ? (isShortly ? SHORT : WAIT) : ''}`}>
                {told(surely)}
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
          );
        })}
      </tbody>
    </ScrollTable>
  );
}

/** Of what a subnet has free where pods wait in it, or it is short. */
function lackTone(point: GrowthPointView, subnet: number): string {
  const lack = lackAt(point, subnet);
  if (lack === undefined) return '';
  return lack.of === 'waits' ? WAIT : SHORT;
}
