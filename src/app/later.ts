// What few visits show, fetched when one does.
import { laterModule } from '@/ui/shared/later-module';
import { laterPart } from '@/ui/shared/later-part';

const linkNotice = laterModule(() => import('./link-notice'));

export const LinkNotice = laterPart(linkNotice, (parts) => parts.LinkNotice);

/** What is left of the page when drawing it failed. */
export const crashed = laterModule(() => import('./crashed'));
