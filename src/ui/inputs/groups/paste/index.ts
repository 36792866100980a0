import { lazyPart } from '@/ui/shared/lazy';

/** Takes pasted rows of a sheet as node groups; fetched when it is first asked for. */
export const PasteDialog = lazyPart(
  () => import('./paste-dialog').then((module) => module.PasteDialog),
  { part: 'panel' },
);
