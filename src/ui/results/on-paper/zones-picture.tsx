import { useAllMessages } from '@/store';
import { subnetColour } from '@/store/derived';
import { useSimulation } from '@/store/simulation';
import { Legend } from '@/ui/results/pictures/frame/legend';
import { legendItems } from '@/ui/results/pictures/subnets/holder-looks';
import { subnetBars } from '@/ui/results/pictures/subnets/subnet-bars';
import { ZoneCards } from '@/ui/results/pictures/zone-loss/zone-cards';
import { ReportPart } from '@/ui/shared/paper';
import type { PaperPictureProps } from './paper-picture';

/** Every zone lost in turn, once all of them are known. */
export function ZonesPicture({ answer, title }: PaperPictureProps) {
  const { charts } = useAllMessages();
  const { zoneLoss: words, subnets } = charts;
  const told = useSimulation((state) => state.questions['zone-loss']);
  if (told.status !== 'known' || told.found.losses.length === 0) return null;
  const { losses, hardest } = told.found;
  const worst = losses.find(({ zone }) => zone === hardest);
  // What the legend of the plan at rest, further up, does not say.
  const above = legendItems(subnets, subnetBars(answer.usage.subnets).bars);
  const more = legendItems(
    subnets,
    losses.flatMap((loss) => subnetBars(loss.subnets).bars),
  ).filter(({ label }) => above.every((one) => one.label !== label));
  return (
    <ReportPart
      title={title}
      finding={worst && words.found(worst)}
      description={words.description}
      picture={
        <>
          <div className="mt-2 mb-1">
            <ZoneCards
              losses={losses}
              hardest={worst === undefined || worst.kind === 'fits' ? undefined : worst.zone}
              colourOf={(label) => subnetColour(answer, label)}
              isNarrow
            />
          </div>
          <Legend items={more} />
        </>
      }
    />
  );
}
