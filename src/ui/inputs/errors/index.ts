import { lazyPart } from '@/ui/shared/lazy';

/** The fields that can't be read, above the answer; fetched when there are any. */
export const ErrorSummary = lazyPart(
  () => import('./error-summary').then((module) => module.ErrorSummary),
  { part: 'errors' },
);
