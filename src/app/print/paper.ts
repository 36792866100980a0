import { lazyModule, withModule } from '@/ui/shared/lazy';

/** The report that is printed in the place of the page comes behind the first sight. */
export const paper = lazyModule(() => import('./on-paper'));

/** Prints the report, or says that it can't be had: what is on the screen is not what was asked for. */
export function print(): Promise<void> {
  return withModule(paper, 'report', ({ printWhenDrawn }) => printWhenDrawn());
}
