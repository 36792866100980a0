import { lazyPart } from '@/ui/shared/lazy';

export const Why = lazyPart(async () => (await import('./why')).Why, { part: 'why' });
