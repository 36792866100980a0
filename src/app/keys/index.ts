import { lazyModule } from '@/ui/shared/lazy';

/** What keys and the pointer do, and the windows that they open, come behind the first sight. */
export const pageTools = lazyModule(() => import('./page-tools'));
