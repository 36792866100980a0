import type { LinkReading, PlanProblem, PlanText } from '@/plan';
import { type LinkNotice, readPlan } from '@/store/document';
import type { KeptDraft } from '@/store/drafts';

/**
 * What there is to say about a link once it was read; `undefined`: of the draft alone.
 * @param draft the kept plan that is to be on the page: what is wrong with it comes first
 */
export function noticeOf(
  reading: LinkReading | undefined,
  draft?: Pick<KeptDraft, 'raw' | 'problem'>,
): LinkNotice | undefined {
  const refused = reading?.status === 'refused' ? reading : undefined;
  const warnings = reading?.warnings ?? [];
  if (draft?.problem !== undefined) {
    const { raw, problem: code } = draft;
    const errors = [{ code, raw }, ...(refused?.errors ?? [])] as const;
    return { status: 'refused', errors, warnings, raw, text: refused?.text };
  }
  if (refused !== undefined) return refused;
  const told = reading?.status === 'read' ? [...warnings, ...oddNames(reading.text)] : warnings;
  return told.length === 0 ? undefined : { status: 'warned', warnings: told };
}

/** Where they are typed nobody looks at first. */
function oddNames(text: PlanText): readonly PlanProblem[] {
  return readPlan(text).warnings.filter(({ field }) => field.field === 'name');
}
