import { lazyModule, withModule } from '@/ui/shared/lazy';

const planFile = lazyModule(() => import('./plan-file'));

/** Asks which file to open. */
export function choosePlanFile(): Promise<void> {
  return withModule(planFile, 'file', (parts) => parts.choosePlanFile());
}
