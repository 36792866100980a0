import { useAllMessages } from '@/store';
import { subnetColour } from '@/store/derived';
import { useSimulation } from '@/store/simulation';
import { Legend } from '@/ui/results/pictures/frame/legend';
import { legendItems } from '@/ui/results/pictures/subnets/holder-looks';
import { subnetBars } from '@/ui/results/pictures/subnets/subnet-bars';
import { hardestTold } from '@/ui/results/pictures/zone-loss/hardest-told';
import { ZoneCards } from '@/ui/results/pictures/zone-loss/zone-cards';
import { ReportPart } from '@/ui/shared/paper';
import type { PaperPictureProps } from './paper-picture';

/** Every zone lost in turn, once all of them are known. */
export function ZonesPicture({ answer, title }: PaperPictureProps) {
  const { charts } = useAllMessages();
  const { zoneLoss: words, subnets } = charts;
  const told = useSimulation((state) => state.questions['zone-loss']);
  if (told.status !== 'known' || told.found.losses.length === 0) return null;
  const { losses } = told.found;
  const { finding, standOut } = hardestTold(told.found, words);
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
      description={words.description}
      picture={
        <>
          <div className="mt-2 mb-1">
            <ZoneCards
              losses={losses}
              hardest={standOut}
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
