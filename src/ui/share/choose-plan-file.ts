import { lazyModule, withModule } from '@/ui/shared/lazy';

const planFile = lazyModule(() => import('./plan-file'));

/** Opens a plan file, or says why not. */
export function openPlanFile(file: Blob): Promise<void> {
  return withModule(planFile, 'file', (parts) => parts.openPlanFile(file));
}

/** Asks which file to open. */
export function choosePlanFile(): Promise<void> {
  return withModule(planFile, 'file', (parts) => parts.choosePlanFile());
}
