import { lazyPart } from '@/ui/shared/lazy';

export const Why = lazyPart(() => import('./why').then((module) => module.Why), { part: 'why' });
