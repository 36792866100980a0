import { lazyModule } from '@/ui/shared/lazy';

/** A card beside its button, which it is anchored to. */
export const popoverPanel = lazyModule(() => import('./popover-panel'));
