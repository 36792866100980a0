import { lazyModule } from '@/ui/shared/lazy';

/** What the menus hold is fetched behind the first sight. */
export const menus = lazyModule(() => import('./header-menus'));
