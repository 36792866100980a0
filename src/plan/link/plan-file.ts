// The plan as a file, for plans whose link is too long to be sent. Grammar: link.md.
import type { Plan } from '@/plan/plan';
import { formatLink } from './format-link';
import type { LinkProblem } from './link-problem';
import { type LinkReading, parseLink } from './parse-link';

/** A file above this is not read. */
export const MAX_PLAN_FILE_BYTES = 1_000_000;

export type PlanFileReading = Exclude<LinkReading, { status: 'none' }>;

/** The link's query with its check value, on one line; `parsePlanFile` gives the plan back. */
export function formatPlanFile(plan: Plan): string {
  return `${formatLink(plan)}\n`;
}

/**
 * Reads the text of a plan file as `parseLink` reads a link; a whole link that somebody saved in a
 * file is read too. Text in which no plan stands is refused with `LINK_NO_PLAN`.
 */
export function parsePlanFile(text: string): PlanFileReading {
  const link = text.trim().replace(/^https?:\/\/[^?#]*/, '');
  const reading = parseLink(link);
  return reading.status === 'none' ? refused({ code: 'LINK_NO_PLAN', raw: link }) : reading;
}

/** What is said of a file above the limit, which is not read: `LINK_TOO_BIG`. */
export function refuseBigFile(bytes: number): PlanFileReading {
  const max = MAX_PLAN_FILE_BYTES;
  return refused({ code: 'LINK_TOO_BIG', raw: '', count: bytes, max, unit: 'bytes' });
}

function refused(error: LinkProblem): PlanFileReading {
  return { status: 'refused', errors: [error], warnings: [], raw: error.raw, text: undefined };
}
