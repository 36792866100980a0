import { formatCidr, type PrefixReservation } from '@/engine';
import { foundSoFar } from '@/i18n/questions';
import type { PlanMost } from '@/plan';
import { useAllMessages, useNumberFormat } from '@/store';
import { useSimulation } from '@/store/simulation';
import { whyUnknown } from '@/ui/results/pictures/frame/why-unasked';
import { CELL, Fold, HeadRow, ScrollTable } from '@/ui/shared/controls';

/** Whole blocks that are needed and left today and as the plan grows, and the ranges to reserve for them. */
export function BlocksForecast() {
  const messages = useAllMessages();
  const { needs: words } = messages;
  const told = useSimulation((state) => state.most);
  const most = foundSoFar(told);
  return (
    <div className="-mx-4 mt-4 -mb-4 border-t border-line px-4 py-2" data-print="no">
      <Fold title={words.forecast}>
        {most === undefined ? (
          <p className="text-13 text-muted">{whyUnknown(told, messages)}</p>
        ) : (
          <ForecastTable blocks={most.blocks} />
        )}
      </Fold>
    </div>
  );
}

function ForecastTable({ blocks }: Pick<PlanMost, 'blocks'>) {
  const { needs: words } = useAllMessages();
  const format = useNumberFormat();
  return (
    <>
      <p className="text-12 text-muted">{words.forecastHint}</p>
      <ScrollTable label={words.forecast}>
        <HeadRow heads={words.forecastHeads} />
        <tbody>
          {blocks.flatMap(({ growth, subnets }) =>
            subnets.map((row) => (
              <tr key={`${growth} ${row.subnet}`}>
                <th scope="row" className={`${CELL} font-medium`}>
                  {words.times(growth)}
                </th>
                <td className={CELL}>{row.subnet}</td>
                <td className={CELL}>{format.count(row.blocksWithUpgrade)}</td>
                <td className={CELL}>{format.count(row.leftWorst)}</td>
                <td className={CELL}>{format.count(Math.round(row.leftAtRandom))}</td>
                <td className={CELL}>{format.count(row.leftBest)}</td>
                <td className={`${CELL} font-mono text-12`}>
                  <Reserve row={row} />
                </td>
              </tr>
            )),
          )}
        </tbody>
      </ScrollTable>
    </>
  );
}

function Reserve({ row: { reserve } }: { readonly row: PrefixReservation }) {
  const { needs: words } = useAllMessages();
  if (!reserve.isPossible) return words.noRoom(reserve.smallest);
  return reserve.ranges.length === 0 ? words.reserved : reserve.ranges.map(formatCidr).join(', ');
}
