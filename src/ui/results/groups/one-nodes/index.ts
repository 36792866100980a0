import { lazyPart } from '@/ui/shared/lazy';

/** What one node of each group holds, where there are no subnets yet; fetched when it is first shown. */
export const OneNodes = lazyPart(() => import('./one-nodes').then((module) => module.OneNodes), {
  part: 'chart',
});
