// The example of a first visit: the other ones come with the menu that offers them.
import { parseLink } from '@/plan/link/parse-link';
import type { PlanText } from '@/plan/plan';
import { isSameContent } from '@/plan/same-content';

export const FIRST_EXAMPLE =
  'subnet=a:10.0.0.0/24:12&subnet=b:10.0.1.0/24:12&subnet=c:10.0.2.0/24:30&node=m5.large:12:22&node=c5.2xlarge:6:40';

/** The form of an example's link. @throws Error where that can't be read */
export function exampleText(link: string): PlanText {
  const reading = parseLink(link);
  if (reading.status !== 'read') throw new Error(`${link} is no link`);
  return reading.text;
}

let first: PlanText | undefined;

/** Whether a form is the example of a first visit, untouched. */
export function isFirstExample(text: PlanText): boolean {
  first ??= exampleText(FIRST_EXAMPLE);
  return isSameContent(text, first);
}
