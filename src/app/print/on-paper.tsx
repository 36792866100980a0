import { usePrinting } from '@/ui/shared/browser/use-printing';
import { Report } from './report';

/** What is printed in the place of the page; until its part has come the page itself is. */
export function OnPaper() {
  return usePrinting() && <Report />;
}
