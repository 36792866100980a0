import { laterModule } from '@/ui/shared/later-module';
import { laterPart } from '@/ui/shared/later-part';

/** The parts of the form that are fetched apart from the page. */
export const onDemand = laterModule(() => import('./on-demand'));

export const PasteDialog = laterPart(onDemand, (parts) => parts.PasteDialog);
