import { groupLabels, type LinkReading } from '@/plan';
import { type LinkNotice, type LinkWarnings, readPlan } from '@/store/document';
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
  const read = reading?.status === 'read' ? readOf(reading) : [];
  const told = [...warnings, ...read];
  return told.length === 0 ? undefined : { status: 'warned', warnings: told };
}

/** Of names, which nobody looks at first, and of a node group to open that the plan does not have. */
function readOf({
  text,
  view: { row },
}: Extract<LinkReading, { status: 'read' }>): LinkWarnings['warnings'] {
  const { outcome, warnings } = readPlan(text);
  const names = warnings.filter(({ field }) => field.field === 'name');
  if (row === undefined || outcome.kind !== 'answered') return names;
  if (groupLabels(outcome.plan.groups).includes(row)) return names;
  return [{ code: 'LINK_UNKNOWN_FIELD', raw: `row=${row}`, key: 'row', name: row }, ...names];
}
