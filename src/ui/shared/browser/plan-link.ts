// The link to a plan: this page's address, and the plan behind ? or #.
import { formatLink, type Plan, type PlanView } from '@/plan';
import { type Answer, hasNumbers } from '@/store/document';

export const LINK_MARKS = ['?', '#'] as const;
/** `#`: browsers do not send what stands behind it. */
export type LinkMark = (typeof LINK_MARKS)[number];

/** @param view what of the plan is to be seen; left out: as a plan is first seen */
export function planLink(plan: Plan, mark: LinkMark, view?: PlanView): string {
  return `${pageAddress()}${mark}${formatLink(plan, view)}`;
}

/** The page's address without a plan. Empty for a page on disk: the file's path is the person's own. */
export function pageAddress(): string {
  return window.location.href.replace(/^file:.*|[?#].*$/s, '');
}

/** The plan that a link can carry: while fields can't be read, the last that could. */
export function linkablePlan(answer: Answer): Plan | undefined {
  return hasNumbers(answer) ? answer.plan : undefined;
}

/** The mark that the page itself was opened with. */
export function markInUse(): LinkMark {
  const { search, hash } = window.location;
  return search.length <= 1 && hash.length > 1 ? '#' : '?';
}
