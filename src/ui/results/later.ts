// Stand-ins for the parts of `on-demand.ts`, which is fetched apart from the page.
import { CARD } from '@/ui/shared/card';
import { laterModule } from '@/ui/shared/later-module';
import { laterPart } from '@/ui/shared/later-part';

const onDemand = laterModule(() => import('./on-demand'));

// As high as what is to come, so that nothing below moves.
export const Proof = laterPart(
  onDemand,
  (parts) => parts.Proof,
  `${CARD} min-h-screen px-4 py-3.5`,
);
export const RepairChips = laterPart(onDemand, (parts) => parts.RepairChips, 'min-h-8');
export const Why = laterPart(onDemand, (parts) => parts.Why);
export const PeakLine = laterPart(onDemand, (parts) => parts.PeakLine, 'min-h-10 sm:min-h-5');
