import { lazyPart } from '@/ui/shared/lazy';
import { CARD } from '@/ui/shared/look';

/** What proves the answer; fetched behind the first sight. As high as what is to come, so that nothing below moves. */
export const Proof = lazyPart(() => import('./proof').then((module) => module.Proof), {
  part: 'proof',
  place: `${CARD} min-h-screen px-4 py-3.5`,
});
