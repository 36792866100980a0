import { lazyModule, withModule } from '@/ui/shared/lazy';

const dropped = lazyModule(() => import('./dropped-files'));

/** Opens files as if they were dropped on the page, or says why not. */
export function openFiles(files: readonly File[]): Promise<void> {
  return withModule(dropped, 'file', ({ openDropped }) => openDropped(files));
}
