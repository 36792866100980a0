// Stand-ins for the parts of `on-demand.ts`, which is fetched apart from the page.
import { CARD } from '@/ui/shared/card';
import { laterModule } from '@/ui/shared/later-module';
import { laterPart } from '@/ui/shared/later-part';

const onDemand = laterModule(() => import('./on-demand'));

// As high as what is to come, so that nothing below moves.
const TAB = 'min-h-96 px-4 py-3.5';

export const GrowthTab = laterPart(onDemand, (parts) => parts.GrowthTab, TAB);
export const SettingsTab = laterPart(onDemand, (parts) => parts.SettingsTab, TAB);
export const NodeGroupDetails = laterPart(onDemand, (parts) => parts.NodeGroupDetails);
export const SpreadsheetComparison = laterPart(
  onDemand,
  (parts) => parts.SpreadsheetComparison,
  `${CARD} min-h-64 px-4 py-3.5`,
);
export const SubnetsTable = laterPart(onDemand, (parts) => parts.SubnetsTable, 'min-h-40');
export const Why = laterPart(onDemand, (parts) => parts.Why);
export const TimelineTab = laterPart(onDemand, (parts) => parts.TimelineTab, TAB);
export const PeakLine = laterPart(onDemand, (parts) => parts.PeakLine, 'min-h-5');
