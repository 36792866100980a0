import { countedIn } from '@/engine';
import { lossCell } from '@/i18n/questions';
import type { LostZone } from '@/plan';
import { useAllMessages } from '@/store';
import { subnetColour } from '@/store/derived';
import { useSimulation } from '@/store/simulation';
import { Legend } from '@/ui/results/pictures/frame/legend';
import { barEndTold, END_TONE } from '@/ui/results/pictures/subnets/bar-end';
import { PlainBar } from '@/ui/results/pictures/subnets/bars/plain-bar';
import { legendItems } from '@/ui/results/pictures/subnets/holder-looks';
import { subnetBars } from '@/ui/results/pictures/subnets/subnet-bars';
import { hardestTold } from '@/ui/results/pictures/zone-loss/hardest-told';
import { barsExtent, zoneBars } from '@/ui/results/pictures/zone-loss/zone-bars';
import { classes, SubnetSquare } from '@/ui/shared/look';
import { ReportMark, ReportPart } from '@/ui/shared/paper';
import type { PaperPictureProps } from './paper-picture';

/** Every zone lost in turn, once all of them are known. */
export function ZonesOnPaper({ answer, title }: PaperPictureProps) {
  const { charts } = useAllMessages();
  const { zoneLoss: words, subnets } = charts;
  const told = useSimulation((state) => state.questions['zone-loss']);
  if (told.status !== 'known' || told.found.losses.length === 0) return null;
  const { losses } = told.found;
  const { finding } = hardestTold(told.found, words);
  // What the legend of the plan at rest, further up, does not say.
  const above = legendItems(
    subnets,
    subnetBars(answer.usage.subnets).bars,
    answer.usage.verdict.kind === 'cannot-work',
  );
  const more = legendItems(
    subnets,
    losses.flatMap((loss) => subnetBars(loss.subnets, loss.held).bars),
    losses.every(({ held }) => held === undefined),
  ).filter(({ label }) => above.every((one) => one.label !== label));
  return (
    <ReportPart
      title={title}
      finding={finding}
      description={words.description(countedIn(answer.usage.groups))}
      picture={
        <>
          <ul className="mt-2 mb-1 grid gap-x-6 gap-y-2 text-12" style={THREE}>
            {losses.map((loss) => (
              <Zone
                key={loss.zone}
                loss={loss}
                extent={barsExtent(losses)}
                colourOf={(label) => subnetColour(answer, label)}
              />
            ))}
          </ul>
          <Legend items={more} />
        </>
      }
    />
  );
}

/** So many have room side by side. */
const THREE = { gridTemplateColumns: 'repeat(auto-fit, minmax(15rem, 1fr))' };

interface ZoneProps {
  readonly loss: LostZone;
  readonly extent: number;
  readonly colourOf: (label: string) => string;
}

/** What the loss comes to, and the subnets that are left, once all has come to rest. */
function Zone({ loss, extent, colourOf }: ZoneProps) {
  const messages = useAllMessages();
  const { zoneLoss: words, subnets, growth } = messages.charts;
  const { tone, number, unit = '', line } = lossCell(loss, messages);
  const { bars, others } = zoneBars(loss);
  return (
    <li className="min-w-0 break-inside-avoid">
      <p className="flex flex-wrap items-center gap-x-2">
        {words.without(loss.zone)} <ReportMark tone={tone} text={`${number} ${unit}`} />
        <span className="text-muted">{line}</span>
      </p>
      {bars.map((bar) => {
        const end = barEndTold(bar, false, subnets);
        return (
          <div key={bar.label} className="mt-0.5 flex items-center gap-1.5">
            <SubnetSquare colour={colourOf(bar.label)} />
            <span className="w-14 truncate font-semibold">{bar.label}</span>
            <div className="min-w-0 flex-1">
              <PlainBar bar={bar} extent={extent} />
            </div>
            <span
              className={classes(
                'w-19 text-right font-semibold whitespace-nowrap',
                END_TONE[end.tone],
              )}
            >
              {end.text}
            </span>
          </div>
        );
      })}
      {others > 0 && <p className="text-muted">{growth.others(others)}</p>}
    </li>
  );
}
