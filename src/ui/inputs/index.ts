// The left column: what the planner is told.
import { lazyPart } from '@/ui/shared/lazy';

export { Inputs } from './inputs';

export const ErrorSummary = lazyPart(
  () => import('./error-summary').then((module) => module.ErrorSummary),
  {
    part: 'errors',
  },
);
