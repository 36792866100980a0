// The ways to take the plan along, and to bring one.
import { lazyModule, withModule } from '@/ui/shared/lazy';

export { ShareMenu } from './share-menu';

const planFile = lazyModule(() => import('./plan-file'));

/** Asks which file to open. */
export function choosePlanFile(): Promise<void> {
  return withModule(planFile, 'file', (parts) => parts.choosePlanFile());
}
