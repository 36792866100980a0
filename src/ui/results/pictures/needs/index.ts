import { lazyPart } from '@/ui/shared/lazy';

/** How large the subnets have to be; fetched when it is first looked at. */
export const NeedsPicture = lazyPart(
  () => import('./needs-picture').then((module) => module.NeedsPicture),
  {
    part: 'chart',
    place: 'min-h-[29rem] px-4 py-3.5',
  },
);
