import { laterModule } from '@/ui/shared/later-module';
import { laterPart } from '@/ui/shared/later-part';

/** The parts of the form that are fetched apart from the page. */
export const onDemand = laterModule(() => import('./on-demand'));

export const AddonList = laterPart(onDemand, (parts) => parts.AddonList);
export const ConsumerList = laterPart(onDemand, (parts) => parts.ConsumerList);
export const ErrorSummary = laterPart(onDemand, (parts) => parts.ErrorSummary);
export const GroupDetails = laterPart(onDemand, (parts) => parts.GroupDetails);
export const NetworkingFields = laterPart(onDemand, (parts) => parts.NetworkingFields);
export const PasteDialog = laterPart(onDemand, (parts) => parts.PasteDialog);
export const SubnetDetails = laterPart(onDemand, (parts) => parts.SubnetDetails);
